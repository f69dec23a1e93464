from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_hub.checks.links import heading_ids
from knowledge_hub.loading import load
from knowledge_hub.page_text import calls, headings, links
from knowledge_hub.pages import all_pages, load_page, load_pages
from knowledge_hub.problems import Problems

FRONT = "---\ntitle: A page\ndescription: d\naudience: public\n---\n"


@pytest.fixture
def page(tmp_path: Path):
    def make(text: str, path: str = "docs/a.md", front: str = FRONT):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((front + text).encode())
        return load_page(file, tmp_path)

    return make


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/index.md", ""),
        ("docs/a.md", "a/"),
        ("docs/a/index.md", "a/"),
        ("docs/a/b.md", "a/b/"),
        ("docs/a/my-index.md", "a/my-index/"),
    ],
)
def test_the_address_of_a_page_follows_from_its_file(page, path, address):
    assert page("", path).address == address


def test_the_front_matter_is_typed(page):
    meta = page(
        "",
        front=FRONT.replace("title: A page\n", "title: A\ntopics: sleep\nreviewed_on: 2026-11\nversion: 1.10\n"),
    ).meta
    assert (meta.topics, str(meta.reviewed_on), meta.version) == (("sleep",), "2026-11", "1.10")


@pytest.mark.parametrize("front", ["\ufeff" + FRONT, FRONT.replace("\n", "\r\n"), FRONT.replace("---\n", "---  \n")])
def test_a_page_of_any_editor_is_read_alike(page, front):
    assert page("Text", front=front).meta.title == "A page"


def test_every_block_of_a_page_is_found_with_its_words_and_line(page):
    found = list(calls(page('Ring {{ phone("a") }}.\n\n{{ age_pathway(level="universal") }}\n{{ sources() }}')))
    assert [(call.name, call.args, call.kwargs, call.written, call.line) for call in found] == [
        ("phone", ("a",), {}, '{{ phone("a") }}', 6),
        ("age_pathway", (), {"level": "universal"}, '{{ age_pathway(level="universal") }}', 8),
        ("sources", (), {}, "{{ sources() }}", 9),
    ]


def test_two_blocks_on_one_line_are_told_apart(page):
    assert [call.written for call in calls(page('{{ phone("a") }} or {{ phone("b") }}'))] == [
        '{{ phone("a") }}',
        '{{ phone("b") }}',
    ]


def test_an_example_in_raw_brackets_is_not_a_block(page):
    assert list(calls(page('{% raw %}{{ phone("a") }}{% endraw %}'))) == []


@pytest.mark.parametrize("text", ['{{ phone("a" }}', "{{ phone(", "{{ }}", "{% if %}", "{{ phone('a) }}"])
def test_brackets_that_do_not_match_are_told_with_the_line(page, text):
    with pytest.raises(Problems) as wrong:
        list(calls(page(f"Text\n\n{text}\n")))
    assert [(problem.line, "do not match" in problem.says) for problem in wrong.value] == [(8, True)]


def test_links_are_found_with_their_lines_but_not_in_code_or_remarks(page):
    text = '[a](b.md)\n`[c](d.md)`\n```\n[e](f.md)\n```\n<!-- [g](h.md) -->\n![i](j.png)\n[k [l]](<m.md> "n")\n'
    assert [(link.target, link.line) for link in links(page(text))] == [("b.md", 6), ("m.md", 13)]


def test_headings_are_found_with_the_names_they_were_given(page):
    assert list(headings(page("# A & b\n## C { #see }\n### D ###\n```\n# no\n```\n"))) == [
        ("A & b", None),
        ("C", "see"),
        ("D", None),
    ]


def test_headings_that_are_alike_get_names_that_differ(page):
    assert heading_ids(page("## Who’s who\n## Who’s who\n## C { #see }\n")) == {"whos-who", "whos-who_1", "see"}


def test_a_page_is_made_for_each_record_that_is_verified(anytown):
    pages = {page.address: page for page in all_pages(load(anytown), load_pages(anytown)[0])}
    made = pages["hubs/park-edge/"]
    assert (made.this, made.meta.title, made.source_path) == ("park-edge", "Park Edge Family Hub", "hubs/park-edge.md")
    assert made.meta.description == "Where Park Edge Family Hub is, when it is open and how to reach it."
    assert {call.args for call in calls(made)} == {("park-edge",)}
    assert pages["services/speech-team/"].meta.topics == ("speech-language", "family-hubs")
    assert "hubs/hidden-court/" not in pages
    assert "hubs/each-hub/" not in pages


def test_a_page_written_about_a_record_stands_in_place_of_the_one_made_for_it(anytown):
    pages = [page for page in all_pages(load(anytown), load_pages(anytown)[0]) if page.address == "services/night-nursery/"]
    assert [(page.this, page.made, page.meta.title) for page in pages] == [
        ("night-nursery", False, "Night nursery, in our words")
    ]
    assert "Bring a toy" in pages[0].text


def test_a_page_written_about_a_record_is_kept_back_with_it(copy_of_anytown):
    record = copy_of_anytown / "data" / "services" / "night-nursery.yml"
    record.write_text(record.read_text().replace("standing: published", "standing: unverified"))
    pages = all_pages(load(copy_of_anytown), load_pages(copy_of_anytown)[0])
    assert "services/night-nursery/" not in {page.address for page in pages}
