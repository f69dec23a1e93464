"""The search index: whole, small, repeatable, and without a word of what is kept from readers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import javascript
from knowledge_hub.exports import search, search_words
from knowledge_hub.exports.search import LANGUAGES, PATH
from knowledge_hub.exports.search_lines import line_files, lines_of, slug
from knowledge_hub.exports.search_pages import Found, parts_of, without_repeats
from knowledge_hub.exports.search_phrases import differing, known_stems, short, without_little
from knowledge_hub.exports.search_text import key_of
from knowledge_hub.exports.search_weights import packed, weights


def index_of(site: Path) -> dict:
    text = (site / PATH).read_text(encoding="utf-8")
    return json.loads(text.removeprefix("globalThis.searchIndex=").removesuffix(";\n"))


def test_every_page_can_be_found(built_anytown: Path):
    pages = {page[0] for page in index_of(built_anytown)["pages"]}
    built = {path.parent.relative_to(built_anytown).as_posix() + "/" for path in built_anytown.rglob("index.html")}
    assert pages == {"" if address == "./" else address for address in built} - {"search/"}


def test_a_place_is_found_by_the_name_of_the_building_it_is_in():
    address = SimpleNamespace(site="Mill School", street="Mill Lane", postcode=None)
    places = {"mill": SimpleNamespace(name="Mill Hub", also_called=(), neighbourhoods=("Millbank",), address=address)}
    places["nowhere"] = SimpleNamespace(name="New Hub", also_called=(), neighbourhoods=None, address=None)
    led = {word: each.page for each in search_words._places(SimpleNamespace(family_hubs=places)) for word in each.words if each.page != "hubs/"}
    assert led == {"Mill Hub": "hubs/mill/", "Millbank": "hubs/mill/", "Mill School": "hubs/mill/", "Mill Lane": "hubs/mill/", "New Hub": "hubs/nowhere/"}


def test_a_line_whose_number_is_not_known_stands_in_no_urgent_help(built_anytown: Path):
    for help in index_of(built_anytown)["urgent"]:
        assert help["lines"][0][0] == "999"
        assert all(number for _, _, number, _ in help["lines"])


def test_it_needs_no_network_of_its_own_and_runs_as_a_plain_script(built_anytown: Path):
    languages = {path.relative_to(built_anytown).as_posix() for path in (built_anytown / LANGUAGES).iterdir()}
    assert languages == {f"{LANGUAGES}arabic.js", f"{LANGUAGES}latin.js"}
    for path in (PATH, *languages):
        text = (built_anytown / path).read_text(encoding="utf-8")
        assert text.startswith(("globalThis.", "(globalThis."))
        assert "</script" not in text


def test_a_page_is_read_by_its_headings_and_tables_are_not_shown_as_sentences():
    html = (
        '<p>Before.</p><h2 id="milk">Milk &amp; more</h2><p>Warm <b>milk</b>.</p><table><tr><td>One</td><td>Two</td></tr></table>'
        "<script>no()</script>"
    )
    first, second = parts_of(html)
    assert (first.heading, first.text) == ("", "Before.")
    assert (second.heading, second.anchor, second.text, second.prose) == ("Milk & more", "milk", "Warm milk. One Two", ["Warm milk."])


def test_when_something_was_checked_is_not_shown_as_a_sentence():
    [part] = parts_of('<p>Before it.</p><p class="checked" data-good-until="2027-11-02">Checked <time>today</time>. <a>A source</a></p><p>After it.</p>')
    assert (part.lines, part.prose) == (["Before it.", "Checked today. A source", "After it."], ["Before it.", "After it."])


def test_words_that_stand_apart_in_the_browser_are_not_run_together():
    [part] = parts_of('<p><strong>Ring us</strong><span class="about">Anyone can.</span></p><select><option>One<option>Two</select>')
    assert part.lines == ["Ring us", "Anyone can.", "One", "Two"]
    [part] = parts_of('<p>Ring <span class="number">us</span>, or <span>write</span>.</p>')
    assert part.lines == ["Ring us, or write."]


def test_a_comment_and_a_sign_in_an_attribute_are_no_words():
    [part] = parts_of("<p title='a > b'>One<!-- two > three --> four.</p><p data-of=\"a 'b' > c\">Five &gt; four</p>")
    assert part.lines == ["One four.", "Five > four"]


def test_a_word_in_the_title_tells_more_than_one_in_the_text():
    common = {"description": "", "where": "", "audience": "public", "topics": ()}
    titled = Found("a/", "Sleep", parts=parts_of("<p>Rest at night.</p>"), **common)
    mentioned = Found("b/", "Food", parts=parts_of("<p>Eat well and sleep well too.</p>"), **common)
    [found] = [weights([titled, mentioned], {})["sleep"]]
    assert found[0] > found[1]


LISTED = """
import { openIndex, pagesWith } from "@/logic/search-index.js";
const opened = openIndex(given);
const result = Object.fromEntries([...opened.lists.keys()].map((word) => [word, pagesWith(opened, word)]));
"""


def listed(found: dict[str, dict[int, int]], pages: int, said: str = "", calls: dict[str, dict[int, int]] | None = None) -> dict:
    """What the browser knows of each stem, by its number if it does not stand in the index as text, as the words `said` do."""
    usual = {"little": [], "light": [], "same": {}, "topics": {"names": [], "pages": ""}, "wanted": [0] * pages}
    index = {**usual, "pages": [["", "", "", 0]] * pages, "leads": {"words": [said]}}
    return javascript.run(LISTED, index | {"weights": packed(found, known_stems(index), pages, calls)})


def number(word: str) -> str:
    """What the browser has the pages of a stem under that does not stand in the index as text."""
    return str(-1 - key_of(word))


def test_words_that_stand_in_the_index_as_text_have_their_pages_and_of_the_others_numbers_are_told():
    found = {"babi": {0: 1}, "bab": {0: 1}, "cot": {2: 1}}
    none, first, third = ({"many": len(at), "found": at and [at[0], 0.25], "calls": [0] * len(at)} for at in ([], [0], [2]))
    assert listed(found, 3, "bab crib") == {"bab": first, number("babi"): first, number("cot"): third, "crib": none}


def test_with_the_pages_of_a_word_stands_how_much_it_calls_for_each():
    assert listed({"cot": {0: 4, 2: 4}}, 3, "cot", {"cot": {2: -3}})["cot"]["calls"] == [0, -3]


def test_a_page_that_hardly_says_a_common_word_and_is_not_asked_for_with_it_is_left_out():
    found = {"cot": {0: 4, 1: 1, 2: 1}, "crib": {1: 1, 2: 1}}
    left = listed(found, 3, "cot crib", {"cot": {2: 1}, "crib": {2: 1}})
    assert (left["cot"]["found"][::2], left["crib"]["found"][::2]) == ([0, 2], [1, 2])


def test_of_a_word_on_very_many_pages_only_those_are_kept_that_it_says_much_of_and_how_many_there_were():
    places = {place: 4 if place == 7 else 2 for place in range(30)}
    assert listed({"famili": places}, 60, "famili")["famili"] == {"many": 30, "found": [7, 1], "calls": [0]}
    assert len(listed({"famili": places}, 600, "famili")["famili"]["found"]) == 2 * 30
    few = {place: 2 for place in range(15)}
    assert len(listed({"famili": few}, 15, "famili")["famili"]["found"]) == 2 * 15


def test_the_browser_knows_the_words_of_titles_and_phrases_and_those_that_are_spelt_out():
    index = {
        "little": ["the"],
        "same": {"mom": "mum"},
        "pages": [["a/", "The Toys", "", 0, [["", "Borrow them"], ["Fees"]]]],
        "leads": {"words": ["mom borrows|lego", "duplo"], "beside": [["bricks"], None]},
        "spelt": ["prams"],
    }
    assert known_stems(index) == {"toy", "mom", "borrow", "mum", "lego", "duplo", "brick", "pram"}


def page(address: str, *lines: str, topics: tuple[str, ...] = ()) -> Found:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return Found(address, "Milk", "About milk", "", "public", topics, parts_of(f'<h2 id="milk">Milk</h2>{text}'))


def test_the_headings_and_lines_of_a_page_stand_in_a_file_named_like_it():
    [(path, text)] = line_files([page("feeding/milk/", "Warm it slowly in a pan of water.", "Short.")]).items()
    assert path == "assets/search-lines/feeding/milk.js"
    assert text == '(globalThis.searchLines??={})["feeding/milk/"]=[["","About milk"],["Milk","Warm it slowly in a pan of water."]];\n'
    assert list(line_files([page("", "Warm it slowly in a pan of water.")])) == ["assets/search-lines/index.js"]


def test_an_anchor_stands_with_its_heading_unless_the_heading_gives_it():
    assert slug("What’s on — and when?") == "whats-on-and-when"
    parts = parts_of('<h2 id="whats-on-and-when">What’s on — and when?</h2><p>Play.</p><h2 id="cost">Fees</h2>')
    assert lines_of(replace(page("play/"), parts=parts)) == [["", "About milk"], ["What’s on — and when?"], [["Fees", "cost"]]]


def test_nobody_is_led_to_a_part_of_what_was_made_for_one_place():
    made = replace(page("hubs/a/", "Warm it slowly in a pan of water."), record=True)
    assert lines_of(made) == [["", "About milk"], ["", "Warm it slowly in a pan of water."]]


def test_a_page_that_no_phone_may_keep_has_no_lines_to_fetch_and_its_headings_in_the_index():
    safe = page("safe/", "Leave when nobody is at home to see.", topics=("domestic-abuse",))
    assert line_files([safe]) == {}
    assert search._page(safe) == ["safe/", "Milk", "", 0, [["", "About milk"], ["Milk"]]]
    assert search._page(page("milk/", "Warm it slowly in a pan of water.")) == ["milk/", "Milk", "", 0]


def test_a_line_on_many_pages_tells_nothing_of_one():
    pages = [page(f"{number}/", "Ring us first.", f"Only here: {number}") for number in range(8)]
    assert [part.lines for part in without_repeats(pages)[3].parts] == [[], ["Only here: 3"]]
    assert without_repeats(pages[:3]) == pages[:3]


def test_phrases_that_are_the_same_to_the_search_are_kept_once():
    assert differing(("breast pump", "breast pumps", "pump breast milk", "pump", "breast milk")) == ["breast pump", "pump", "breast milk"]


def test_little_words_are_left_out_of_a_phrase_that_has_others():
    little = {"how", "do", "i", "get", "a", "what", "is"}
    assert without_little("How do I get a midwife", little) == "midwife"
    assert without_little("what is", little) == "what is"


def test_a_page_is_found_by_words_that_stand_only_in_what_people_ask():
    common = {"description": "", "where": "", "audience": "public", "topics": (), "parts": ()}
    asked = Found("a/", "Teeth", asked=("gnashers coming through", "when do gnashers come"), **common)
    once = Found("b/", "Sleep", asked=("up all night with gnashers",), **common)
    [found] = [weights([asked, once, Found("c/", "Food", **common)], {})["gnasher"]]
    assert set(found) == {0, 1}
    assert found[0] >= found[1]


def test_a_phrase_of_many_words_is_left_out_unless_a_list_has_no_others():
    assert short(["borrow a pump", "where can i borrow a pump"]) == ["borrow a pump"]
    assert short(["where can i borrow a pump"]) == ["where can i borrow a pump"]
