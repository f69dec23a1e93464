"""The search in JavaScript: the same words as in Python, typing errors mended, urgent help before all, good answers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import javascript
from knowledge_hub.exports.search import PATH
from knowledge_hub.exports.search_alarm import Alarm
from knowledge_hub.exports.search_phrases import known_stems
from knowledge_hub.exports.search_text import key_of, stem, tokens
from knowledge_hub.exports.search_weights import packed

ROOT = Path(__file__).parents[2]
CASES = json.loads((ROOT / "tests/cases/search-text.json").read_text(encoding="utf-8"))["cases"]
SEARCH = """
import { readFileSync as text } from "node:fs";
import { openIndex, withLanguages } from "@/logic/search-index.js";
import { lettersOf } from "@/logic/search-languages.js";
import { search } from "@/logic/search.js";
import { cutTo, marked, shownOf } from "@/logic/search-showing.js";
const run = (name) => (0, eval)(text(`${given.site}/assets/${name}.js`, "utf8"));
run("search-index");
const own = openIndex(globalThis.searchIndex);
const letters = lettersOf(own, given.typed);
if (letters) run(`search-languages/${letters.toLowerCase()}`);
const opened = letters ? withLanguages(own, globalThis.searchLanguages[letters]) : own;
const found = search(opened, given.typed);
const [first] = found.results;
const { anchor, heading, text: said } = first ? shownOf(opened, found.query, first, given.lines) : {};
const shown = { anchor, heading, said, marks: marked(found.query, said ?? ""), cut: cutTo(found.query, given.long ?? "") };
const result = { ...found, query: null, pages: found.results.map((each) => each.address), ...shown };
"""


def index_of(site: Path) -> dict:
    return json.loads((site / PATH).read_text(encoding="utf-8").partition("=")[2].rstrip(";\n"))


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


FOREIGN = """
import { readFileSync as text } from "node:fs";
import { openIndex } from "@/logic/search-index.js";
import { lettersOf } from "@/logic/search-languages.js";
(0, eval)(text(`${given.site}/assets/search-index.js`, "utf8"));
const opened = openIndex(globalThis.searchIndex);
const result = given.typed.map((typed) => lettersOf(opened, typed));
"""


def test_words_of_other_languages_are_told_from_our_own_from_typing_errors_and_from_words_that_somebody_has_begun(built_anytown: Path):
    own = ["", "b", "bo", "borr", "borrow toys", "borow toys", "2 year old", "the", "speech toys and xylophone", "CV1 2AB", "thethering", "toy motherings", "bedroom", "toy librarý"]
    latin = ["mąż mnie bije", "maz mnie bije", "zabawki", "jak dojechać", "bédroom"]
    assert javascript.run(FOREIGN, {"site": str(built_anytown), "typed": own}) == [""] * len(own)
    assert javascript.run(FOREIGN, {"site": str(built_anytown), "typed": latin}) == ["Latin"] * len(latin)
    assert javascript.run(FOREIGN, {"site": str(built_anytown), "typed": ["ألعاب", "toys ألعاب", "игрушки"]}) == ["Arabic", "Arabic", ""]


@pytest.mark.parametrize(("typed", "page"), [("zabawki", "services/toy-library/"), ("ألعاب", "services/toy-library/")])
def test_other_languages_lead_where_their_words_do(look_for, typed, page):
    assert look_for(typed)["pages"][0] == page


def test_danger_in_another_language_calls_for_help(look_for):
    assert [help["id"] for help in look_for("moj maz mnie bije")["urgent"]] == ["danger"]


@pytest.mark.parametrize("typed", ["wypożyczę klocek", "wypozyczam klocki", "układankę proszę"])
def test_what_people_ask_in_another_language_leads_to_its_page_whatever_the_ends_of_its_words(look_for, typed):
    found = look_for(typed)
    assert (found["pages"][:1], found["urgent"]) == (["services/toy-library/"], [])


@pytest.mark.parametrize("typed", ["krzywdził chłopca", "moja siostra krzywdzona", "krzywdzono dziewczynke toys please"])
def test_what_people_in_danger_ask_in_another_language_calls_for_help_in_words_that_nobody_asked(look_for, typed):
    assert [help["id"] for help in look_for(typed)["urgent"]] == ["worried-about-a-child"]


OPENED = """
import { openIndex, pagesWith } from "@/logic/search-index.js";
const opened = openIndex(given);
const result = Object.fromEntries([...opened.lists.keys()].map((word) => [word, pagesWith(opened, word)]));
"""


def test_each_word_has_in_the_browser_the_pages_that_were_packed_for_it(built_anytown: Path):
    index = index_of(built_anytown)
    known = known_stems(index)
    words = [*sorted(known)[::3], "zebra", "zest", "aardvark"]
    found = {word: {place: 1 + (place + at) % 4 for place in range(at % 5, 900, 11 + 5 * at)} for at, word in enumerate(words)}
    everywhere = dict.fromkeys(range(500), 2) | {999: 4}
    index["pages"] = (index["pages"] * 1000)[:1000]
    index["weights"] = packed({**found, "zoo": everywhere}, known, 1000)
    names = {str(-1 - key_of(word)): word for word in [*words, "zoo"] if word not in known}
    opened = {names.get(word, word): each for word, each in javascript.run(OPENED, index).items()}
    assert set(opened) == known | set(words) | {"zoo"}
    assert opened.pop("zoo") == {"many": 501, "found": [999, 1], "calls": [0]}
    pages = {word: dict(zip(each["found"][::2], (weight * 4 for weight in each["found"][1::2]), strict=True)) for word, each in opened.items()}
    assert pages == {word: found.get(word, {}) for word in pages}


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


@pytest.mark.parametrize("typed", ["danger zone", "i leant against the wall with toys", "my shoes are hurting my feet"])
def test_words_that_only_sound_urgent_show_no_urgent_help(look_for, typed):
    assert look_for(typed)["urgent"] == []


@pytest.mark.parametrize("typed", ["he hits me after every course", "in danger over money", "a course about danger", "my neighbour held me against the wall"])
def test_what_sounds_urgent_does_not_hide_what_is(look_for, typed):
    assert [help["id"] for help in look_for(typed)["urgent"]] == ["danger"]


@pytest.mark.parametrize("typed", ["a boy is hurting the girl", "a boy is hurtting the girl", "he is hurting somebody again please tell me where i can borrow toys", "hurting"])
def test_what_people_in_danger_ask_teaches_the_search_words_that_stand_in_no_list(look_for, typed):
    [help] = look_for(typed)["urgent"]
    assert help["id"] == "worried-about-a-child"


@pytest.mark.parametrize(("call", "shown"), [(3, True), (-1, False), (-9, None)])
def test_help_that_may_not_be_meant_is_shown_as_such(built_anytown: Path, call, shown):
    index = index_of(built_anytown)
    index["weights"] = packed({}, known_stems(index), len(index["pages"]))
    index["alarm"] = Alarm((-9, call - 1), {"toy": (1, 1)}).packed(sorted(known_stems(index)))
    assert javascript.run(ALARM, {"index": index, "typed": "toys"}) == ([] if shown is None else [["worried-about-a-child", shown]])


def test_what_a_calm_list_holds_whole_is_never_sure_to_be_danger(built_anytown: Path):
    index = index_of(built_anytown)
    index["weights"] = packed({}, known_stems(index), len(index["pages"]))
    index["alarm"] = Alarm((-9, 2), {"lego": (1, 1)}).packed(sorted(known_stems(index)))
    assert javascript.run(ALARM, {"index": index, "typed": "lego here"}) == [["worried-about-a-child", True]]
    assert javascript.run(ALARM, {"index": index, "typed": "lego"}) == [["worried-about-a-child", False]]


@pytest.mark.parametrize(("typed", "calls"), [("is park edge open now", False), ("park edge phone number", False), ("on the edge of the park now she jumps", True)])
def test_who_only_asks_how_to_reach_a_hub_is_in_no_danger(built_anytown: Path, typed, calls):
    index = index_of(built_anytown)
    index["weights"] = packed({}, known_stems(index), len(index["pages"]))
    index["alarm"] = Alarm((-9, 2), {"open": (1, 1), "edg": (1, 1)}).packed(sorted(known_stems(index)))
    assert bool(javascript.run(ALARM, {"index": index, "typed": typed})) == calls


ALARM = """
import { openIndex } from "@/logic/search-index.js";
import { search } from "@/logic/search.js";
const result = search(openIndex(given.index), given.typed).urgent.map((each) => [each.id, each.sure]);
"""


TWO_DANGERS = """
import { readFileSync as text } from "node:fs";
import { openIndex } from "@/logic/search-index.js";
import { search } from "@/logic/search.js";
(0, eval)(text(given.index, "utf8"));
delete globalThis.searchIndex.alarm;
globalThis.searchIndex.urgent = ["himself", "me"].map((id) => ({ id, page: "", lines: [] }));
globalThis.searchIndex.leads = { words: ["hurt himself", "said he would hurt me"], urgent: [0, 1] };
const opened = openIndex(globalThis.searchIndex);
const result = search(opened, given.typed).urgent.map((each) => each.id);
"""


def test_what_is_said_in_full_calls_for_help_before_what_is_said_in_part(built_anytown: Path):
    index = str(built_anytown / PATH)
    assert javascript.run(TWO_DANGERS, {"index": index, "typed": "he said he hurt himself"})[:1] == ["himself"]
    assert javascript.run(TWO_DANGERS, {"index": index, "typed": "he said he would hurt me"}) == ["me"]


def test_hours_are_no_age_and_count_in_full():
    script = """
    import { quieten } from "@/logic/search-reading.js";
    const words = given.map((stem) => ({ stem, tells: 1 }));
    quieten({ words, total: words.length });
    const result = words.map((word) => word.tells);"""
    assert javascript.run(script, ["30", "hour", "babi", "9", "month"]) == [1, 1, 1, 0.2, 0.2]


def test_beside_words_that_change_the_meaning_a_list_leads_nowhere(look_for):
    assert look_for("danger zone")["pages"][:1] != ["get-help-now/"]
    assert look_for("danger")["pages"][:1] == ["get-help-now/"]


@pytest.mark.parametrize(("typed", "form"), [("constapated", "constipation"), ("vacsinated", "vaccination"), ("hydrashun", "hydrated")])
def test_a_typing_error_in_a_form_that_nobody_wrote_down_is_mended_by_its_stem(typed, form):
    script = 'import { nearlySameStem } from "@/logic/search-mending.js";\nconst result = nearlySameStem(...given);'
    assert javascript.run(script, [typed, form]) == (typed != "hydrashun")


def test_a_mended_word_is_told(look_for):
    assert look_for("spech team")["mended"] == [["spech", "speech"]]
    assert look_for("speech team")["mended"] == []


def test_a_place_is_answered_with_its_card(look_for):
    [answer] = look_for("park edge family hub")["answers"]
    assert answer["contact"]["page"] == "hubs/park-edge/"
    assert answer["contact"]["checked"]


@pytest.mark.parametrize(("typed", "page"), [("phone number for the fostering team", "services/fostering-team/"), ("who do i ring to foster", "services/fostering-team/")])
def test_who_asks_for_a_phone_without_a_name_is_answered_with_whom_the_first_results_are_about(look_for, typed, page):
    [answer] = look_for(typed)["answers"]
    assert answer["contact"]["page"] == page
    assert answer["contact"]["phones"]


@pytest.mark.parametrize("typed", ["family hub phone number", "foster", "phone"])
def test_no_place_stands_for_a_whole_list_of_them_and_nobody_is_answered_who_asks_for_no_phone(look_for, typed):
    assert look_for(typed)["answers"] == []


LINES = [["", "You can bring games back on any day."], ["Fees", "It is free. Ask the speech team for toys to borrow. Ring us."]]


def test_the_sentence_that_says_most_of_what_was_typed_is_shown_with_its_words_marked(look_for):
    found = look_for("borrow toys speech", lines=LINES)
    assert found["said"] == "Ask the speech team for toys to borrow."
    assert found["marks"][1::2] == ["speech", "toys", "borrow"]


def test_a_heading_that_says_more_than_the_title_leads_to_its_part_of_the_page(look_for):
    lines = [["", "What there is."], ["How to borrow toys — for speech", "Ring us first."]]
    found = look_for("borrow toys speech", lines=lines)
    assert (found["heading"], found["anchor"]) == ("How to borrow toys — for speech", "how-to-borrow-toys-for-speech")
    assert look_for("borrow toys speech", lines=[["", "What there is."], [["Borrow toys for speech", "toys"]]])["anchor"] == "toys"
    assert look_for("borrow", lines=[["", "What there is."], ["Fees"]])["heading"] == ""
    assert look_for("borrow toys speech")["heading"] == ""  # until its lines are there


def test_the_description_stays_when_no_sentence_says_more(look_for):
    lines = [["", "What the toy library lends."], ["", "This sentence tells of something else altogether."]]
    assert look_for("toy library", lines=lines)["said"] == "What the toy library lends."


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


def test_what_people_ask_leads_to_its_page(look_for):
    assert look_for("a puzzle for rainy days")["results"][0]["address"] == "services/toy-library/"
