"""The search index: whole, small, repeatable, and without a word of what is kept from readers."""

from __future__ import annotations

import json
from pathlib import Path

from knowledge_hub.exports.search import OTHER_LETTERS, PATH, _differing, slug
from knowledge_hub.exports.search_lines import line_files
from knowledge_hub.exports.search_pages import Found, parts_of, without_repeats
from knowledge_hub.exports.search_weights import packed, weights


def index_of(site: Path) -> dict:
    text = (site / PATH).read_text(encoding="utf-8")
    return json.loads(text.removeprefix("globalThis.searchIndex=").removesuffix(";\n"))


def test_every_page_can_be_found(built_anytown: Path):
    pages = {page[0] for page in index_of(built_anytown)["pages"]}
    built = {path.parent.relative_to(built_anytown).as_posix() + "/" for path in built_anytown.rglob("index.html")}
    assert pages == {"" if address == "./" else address for address in built} - {"search/"}


def test_a_line_whose_number_is_not_known_stands_in_no_urgent_help(built_anytown: Path):
    for help in index_of(built_anytown)["urgent"]:
        assert help["lines"][0][0] == "999"
        assert all(number for _, _, number, _ in help["lines"])


def test_it_needs_no_network_of_its_own_and_runs_as_a_plain_script(built_anytown: Path):
    for path in (PATH, OTHER_LETTERS):
        text = (built_anytown / path).read_text(encoding="utf-8")
        assert text.startswith("globalThis.")
        assert "</script" not in text


def test_a_page_is_read_by_its_headings_and_tables_are_not_shown_as_sentences():
    html = (
        '<p>Before.</p><h2 id="milk">Milk &amp; more</h2><p>Warm <b>milk</b>.</p><table><tr><td>One</td><td>Two</td></tr></table>'
        "<script>no()</script>"
    )
    first, second = parts_of(html)
    assert (first.heading, first.text) == ("", "Before.")
    assert (second.heading, second.anchor, second.text, second.prose) == ("Milk & more", "milk", "Warm milk. One Two", ["Warm milk."])


def test_a_word_in_the_title_tells_more_than_one_in_the_text():
    common = {"description": "", "where": "", "audience": "public", "topics": ()}
    titled = Found("a/", "Sleep", parts=parts_of("<p>Rest at night.</p>"), **common)
    mentioned = Found("b/", "Food", parts=parts_of("<p>Eat well and sleep well too.</p>"), **common)
    [found] = [weights([titled, mentioned], {})["sleep"]]
    assert found[0] > found[1]


def test_words_are_packed_as_what_they_share_with_the_one_before():
    assert packed({"baby": {0: 1}, "bab": {0: 1}, "cot": {2: 1}})["words"] == "0bab 3y 0cot"


def test_an_anchor_that_the_heading_gives_is_left_out():
    assert slug("What’s on — and when?") == "whats-on-and-when"


def page(address: str, *lines: str, topics: tuple[str, ...] = ()) -> Found:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return Found(address, "Milk", "About milk", "", "public", topics, parts_of(f'<h2 id="milk">Milk</h2>{text}'))


def test_the_lines_of_a_page_stand_in_a_file_named_like_it():
    [(path, text)] = line_files([page("feeding/milk/", "Warm it slowly in a pan of water.", "Short.")]).items()
    assert path == "assets/search-lines/feeding/milk.js"
    assert text == '(globalThis.searchLines??={})["feeding/milk/"]=[["Milk","Warm it slowly in a pan of water."]];\n'
    assert list(line_files([page("", "Warm it slowly in a pan of water.")])) == ["assets/search-lines/index.js"]


def test_a_page_that_no_phone_may_keep_has_no_lines_to_fetch():
    assert line_files([page("safe/", "Leave when nobody is at home to see.", topics=("domestic-abuse",))]) == {}


def test_a_line_on_many_pages_tells_nothing_of_one():
    pages = [page(f"{number}/", "Ring us first.", f"Only here: {number}") for number in range(8)]
    assert [part.lines for part in without_repeats(pages)[3].parts] == [[], ["Only here: 3"]]
    assert without_repeats(pages[:3]) == pages[:3]


def test_phrases_that_are_the_same_to_the_search_are_kept_once():
    assert _differing(("breast pump", "breast pumps", "pump for the breast")) == ["breast pump", "pump for the breast"]
