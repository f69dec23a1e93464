"""Which page people want: learnt from questions, so that words tell together what none of them tells alone."""

from __future__ import annotations

import javascript
from knowledge_hub.exports import search_wanted
from knowledge_hub.exports.search_wanted import Wanted, wanted
from knowledge_hub.exports.search_weights import in_order, packed

TEETH = tuple(f"{how} {what}" for how in ("wobbly", "brush", "sore", "first") for what in ("tooth", "teeth at night", "gums"))
SLEEP = tuple(f"{how} {what}" for how in ("wakes", "naps", "first") for what in ("at night", "in the cot", "too early"))
MONEY = tuple(f"{how} {what}" for how in ("help with", "cannot pay") for what in ("bills", "the cot", "rent", "food"))
LITTLE = frozenset({"the", "in", "at", "with", "too"})

CHANCES = """
import { openIndex } from "@/logic/search-index.js";
import { chances } from "@/logic/search-wanted.js";
const opened = openIndex(given.index);
const result = given.texts.map((stems) => [...chances(opened, { words: stems.map((stem) => ({ stem, little: false, stems: new Map([[stem, 1]]) })) })]);
"""


def likely(learnt: Wanted, *texts: str) -> list[list[float]]:
    """How likely each page is wanted in the browser by who types each text."""
    pages = len(learnt.bias)
    found = {word: dict.fromkeys(range(pages), 4) for word in learnt.calls}
    usual = {"little": [], "light": [], "same": {}, "topics": {"names": [], "pages": ""}, "leads": {"words": []}}
    index = {**usual, "pages": [["", "", "", "", 0, []]] * pages, "weights": packed(found, set(), pages, learnt.calls), "wanted": learnt.bias}
    return javascript.run(CHANCES, {"index": index, "texts": [text.split() for text in texts]})


def test_words_lead_together_where_each_alone_may_lead_elsewhere():
    [[teeth, sleep, money], [cot_teeth, cot_sleep, cot_money]] = likely(wanted([TEETH, SLEEP, MONEY], {}, LITTLE), "first tooth", "wake cot")
    assert teeth > max(sleep, money)
    assert cot_sleep > max(cot_teeth, cot_money)


def test_the_chances_of_all_pages_and_of_none_are_one():
    [chances] = likely(wanted([TEETH, SLEEP, MONEY], {}, LITTLE), "gum rent")
    assert 0.5 < sum(chances) < 1


def test_words_that_nobody_asked_with_make_no_page_likelier():
    assert likely(wanted([TEETH, SLEEP, MONEY], {}, LITTLE), "zebra crossing") == [[]]


def test_a_word_of_one_question_alone_and_little_words_teach_nothing():
    learnt = wanted([(*TEETH, "molar"), SLEEP, MONEY], {}, LITTLE)
    assert learnt.calls.keys().isdisjoint({"molar", "the", "at"})


def test_the_same_questions_give_the_same_weights_in_whatever_order():
    pages = tuple(map(tuple, (TEETH, SLEEP, MONEY)))
    learnt = [search_wanted._learnt.__wrapped__(asked, (), LITTLE) for asked in (pages, tuple(each[::-1] for each in pages))]
    assert learnt[0] == learnt[1]


def test_stems_stand_in_the_order_in_which_the_browser_reads_them():
    assert in_order({"cot": {}, "bed": {}, "tooth": {}}, {"tooth", "an"})[:2] == ["an", "tooth"]
    assert sorted(in_order({"cot": {}, "bed": {}}, set())) == ["bed", "cot"]
