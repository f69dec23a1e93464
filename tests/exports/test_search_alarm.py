"""Which words call for urgent help: learnt from questions, the same every time, packed into short texts, and weighed by the browser."""

from __future__ import annotations

from itertools import product

import pytest

import javascript
from knowledge_hub.exports import search_alarm
from knowledge_hub.exports.search_alarm import Alarm, alarm, stems_of
from knowledge_hub.exports.search_text import key_of

FIRE = tuple(f"{whose} {what} {burns}" for whose in ("the", "our", "his") for what in ("shed", "roof") for burns in ("burns", "burns again"))
RIVER = tuple(f"{who} sinks in {whose} river" for who in ("he", "she", "a dog", "his friend") for whose in ("the", "our", "his"))
CALM = tuple(f"{whose} {what}" for whose in ("the", "our", "his", "a") for what in ("shed", "roof", "door", "river", "dog", "friend", "walk again"))


@pytest.fixture
def learnt() -> Alarm:
    return search_alarm._learnt.__wrapped__((FIRE, RIVER), CALM, ())


WEIGHED = """
import { alarms } from "@/logic/search-alarm.js";
const opened = { alarms: [{ ...given.alarm, stems: given.known }] };
const result = given.texts.map((stems) => alarms(opened, { words: stems.map((stem) => ({ stem, stems: new Map([[stem, 1]]) })) }));
"""
KNOWN = sorted({"roof", "dog", "our", "burn", "elephant"})  # stems that stand elsewhere in the index


def weighed(learnt: Alarm, *texts: str, known: list[str] = KNOWN) -> list[list[float]]:
    """How much each text calls for each help in the browser."""
    return javascript.run(WEIGHED, {"alarm": learnt.packed(known), "known": known, "texts": [stems_of(text, {}) for text in texts]})


def called(learnt: Alarm, text: str) -> int | None:
    """The help that a text calls for, or none."""
    [calls] = weighed(learnt, text)
    return calls.index(max(calls)) if max(calls) > 0 else None


def test_words_of_danger_call_for_their_help_in_sentences_that_nobody_asked(learnt):
    assert called(learnt, "the door burns") == 0
    assert called(learnt, "my dog sinks in mud") == 1


def test_words_that_both_ask_call_for_nothing_by_themselves(learnt):
    assert called(learnt, "shed roof door") is None
    assert called(learnt, "a boat on the river again") is None


def test_danger_is_found_whatever_else_is_typed(learnt):
    assert called(learnt, "a walk by the river and a door in the roof and his dog the shed burns") == 0


def test_what_both_ask_is_urgent():
    learnt = search_alarm._learnt.__wrapped__((FIRE, RIVER), (*CALM, "the roof burns", "burns the roof"), ())
    assert called(learnt, "the roof burns") == 0


def test_the_same_questions_give_the_same_weights(learnt):
    again = search_alarm._learnt.__wrapped__((FIRE[::-1], RIVER), CALM[::-1], ())
    assert again.packed(KNOWN) == learnt.packed(KNOWN)


@pytest.mark.parametrize("text", ["burns", "the roof burns", "his shed burns again", "a dog sinks in"])
def test_a_few_words_call_as_much_as_they_and_their_pairs_were_learnt_to(learnt, text):
    words = stems_of(text, {})
    sums = [sum(learnt.calls.get(each, (0, 0))[help] for each in search_alarm._and_pairs(words)) for help in (0, 1)]
    assert max(sums) > 0
    assert weighed(learnt, text) == [pytest.approx([learnt.bias[help] + sums[help] if sums[help] > 0 else -99 for help in (0, 1)])]


def test_words_have_the_same_numbers_in_both_languages():
    words = stems_of("somebody is hurting my child żółw", {})
    assert javascript.run('import { keyOf } from "@/logic/search-text.js";\nconst result = given.map(keyOf);', words) == [key_of(word) for word in words]


def test_a_word_that_the_index_knows_is_never_taken_for_another_that_has_its_number():
    asked, calm = (map("".join, product(first, *["bcfghk"] * 5)) for first in ("j", "v"))
    learnt = Alarm((-1.0,), {word: (3,) for word in asked})
    numbers = {key_of(word) for word in learnt.calls}
    same = next(word for word in calm if [key_of(each) in numbers for each in (word, f" {word}", f"{word} ")] == [True, False, False])
    assert weighed(learnt, same, known=[]) == [[2]]
    assert weighed(learnt, same, known=[same]) == [[-99]]


def test_questions_that_ask_for_no_urgent_help_teach_nothing():
    asked = [("fire", FIRE), (None, CALM)]
    assert alarm(asked, ["fire", "river"], {}) is not None
    assert alarm(asked[1:], ["fire", "river"], {}) is None
