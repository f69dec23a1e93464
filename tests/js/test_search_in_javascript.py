"""The search in JavaScript: the same words as in Python, typing errors mended, urgent help before all, good answers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import javascript
from knowledge_hub.exports.search_text import stem, tokens

ROOT = Path(__file__).parents[2]
CASES = json.loads((ROOT / "tests/cases/search-text.json").read_text(encoding="utf-8"))["cases"]
SEARCH = """
import { readFileSync as text } from "node:fs";
import { openIndex } from "@/logic/search-index.js";
import { search } from "@/logic/search.js";
import { cutTo, marked, placeOf, sentenceOf } from "@/logic/search-showing.js";
for (const name of ["search-index", "search-letters"]) (0, eval)(text(`${given.site}/assets/${name}.js`, "utf8"));
const opened = openIndex(globalThis.searchIndex, globalThis.searchLetters);
const found = search(opened, given.typed);
const [first] = found.results;
const place = first ? placeOf(opened, found.query, first) : null;
const said = first ? sentenceOf(opened, found.query, first, place.heading, given.lines ?? []) : "";
const shown = { place, said, marks: marked(found.query, said), cut: cutTo(found.query, given.long ?? "") };
const result = { ...found, query: null, pages: found.results.map((each) => each.address), ...shown };
"""


@pytest.fixture
def look_for(built_anytown: Path):
    """What the search of Anytown finds for what is typed."""
    return lambda typed, **given: javascript.run(SEARCH, {"site": str(built_anytown), "typed": typed, **given})


def test_words_are_made_comparable_in_the_same_way_as_in_python():
    script = 'import { stem, tokens } from "@/logic/search-text.js";\nconst result = given.map((text) => [tokens(text), tokens(text).map(stem)]);'
    said = [list(each) for each in javascript.run(script, [typed for typed, *_ in CASES])]
    assert said == [[words, stems] for _, words, stems in CASES]
    assert [[tokens(typed), [stem(word) for word in tokens(typed)]] for typed, *_ in CASES] == said


def test_every_word_of_this_project_has_the_same_stem_in_both_languages():
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.yml"), *(ROOT / "knowledge_hub/words").glob("*.yml")]
    words = sorted({word for file in files for word in re.findall("[a-z]+", file.read_text(encoding="utf-8").lower())})
    script = 'import { stem } from "@/logic/search-text.js";\nconst result = given.map(stem);'
    differ = {word: made for word, made in zip(words, javascript.run(script, words), strict=True) if made != stem(word)}
    assert len(words) > 2000
    assert differ == {}


@pytest.mark.parametrize("typed", ["toy library", "toylibrary", "toy libary", "toyy library", "borrow toys", "lego", "where can i borrow some toys"])
def test_a_service_is_found_by_its_name_its_misspelling_and_what_people_call_it(look_for, typed):
    assert look_for(typed)["pages"][0] == "services/toy-library/"


@pytest.mark.parametrize("typed", ["my child is not talking", "salt", "SLT", "speech", "spech team"])
def test_what_people_type_leads_to_the_topic(look_for, typed):
    assert "services/speech-team/" in look_for(typed)["pages"][:2]


@pytest.mark.parametrize("typed", ["i want to die", "my partner hits me please help with toys", "in dangr", "WANT TO DIE!!"])
def test_an_urgent_query_shows_whom_to_ring_whatever_else_is_typed(look_for, typed):
    [help] = look_for(typed)["urgent"]
    assert help["id"] == "danger"
    assert help["lines"][0][3] == "999"


@pytest.mark.parametrize("typed", ["toy library", "the children hit a ball", "speech"])
def test_an_everyday_query_shows_no_urgent_help(look_for, typed):
    assert look_for(typed)["urgent"] == []


def test_a_mended_word_is_told(look_for):
    assert look_for("spech team")["mended"] == [["spech", "speech"]]
    assert look_for("speech team")["mended"] == []


def test_a_place_is_answered_with_its_card(look_for):
    [answer] = look_for("park edge family hub")["answers"]
    assert answer["contact"]["page"] == "hubs/park-edge/"
    assert answer["contact"]["checked"]


LINES = [["", "You can bring games back on any day."], ["Fees", "It is free. Ask the speech team for toys to borrow. Ring us."]]


def test_the_sentence_that_says_most_of_what_was_typed_is_shown_with_its_words_marked(look_for):
    found = look_for("borrow toys speech", lines=LINES)
    assert found["said"] == "Ask the speech team for toys to borrow."
    assert found["marks"][1::2] == ["speech", "toys", "borrow"]


def test_the_description_stays_when_no_sentence_says_more(look_for):
    described = look_for("toy library")["said"]
    assert look_for("toy library", lines=[["", "This sentence tells of something else altogether."]])["said"] == described != ""


def test_a_long_sentence_begins_near_its_first_match(look_for):
    before = "This goes on for quite a while before it says anything at all of what somebody has looked for, namely "
    assert look_for("toy library", long=f"{before}toys to borrow.")["cut"] == "… has looked for, namely toys to borrow."
    assert look_for("toy library", long="Toys to borrow.")["cut"] == "Toys to borrow."


@pytest.mark.parametrize(("a", "b", "alike"), [("evicted", "eviction", 5), ("anxious", "anxiety", 4), ("nursery", "nurture", 0), ("stammer", "stand", 0)])
def test_words_that_differ_in_their_endings_alone_have_the_same_root(a, b, alike):
    script = 'import { sameRoot } from "@/logic/search-mending.js";\nconst result = sameRoot(...given);'
    assert javascript.run(script, [a, b]) == alike


def test_who_names_a_place_gets_its_page_before_the_list_of_all(look_for):
    assert look_for("park edge family hub opening hours")["pages"][0] == "hubs/park-edge/"


@pytest.mark.parametrize("typed", ["", "   ", "?!", "the", "a" * 500, "<script>", "\\", "🙂", "12"])
def test_nothing_that_can_be_typed_breaks_it(look_for, typed):
    assert isinstance(look_for(typed)["pages"], list)


@pytest.mark.parametrize(("a", "b", "away"), [("jabs", "jabs", 0), ("jabs", "jbas", 1), ("nursry", "nursery", 1), ("hause", "house", 1), ("cat", "sleep", 3)])
def test_steps_from_a_word_to_another(a, b, away):
    script = 'import { steps } from "@/logic/search-mending.js";\nconst result = steps(given[0], given[1], 2);'
    assert javascript.run(script, [a, b]) == away
