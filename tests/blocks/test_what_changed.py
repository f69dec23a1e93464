"""What changed on pages: newest first, the same change told once, from front matter alone."""

from __future__ import annotations

from dataclasses import replace

import gallery
import pytest
from markup import tree

from knowledge_hub.blocks.finding import Wrong
from knowledge_hub.blocks.rendering import Setting, render
from knowledge_hub.blocks.what_changed import what_changed
from knowledge_hub.inspecting import inspect
from knowledge_hub.words import Words
from macros import MENU


@pytest.fixture(scope="module")
def facts():
    return gallery.facts()


@pytest.fixture
def shown(facts):
    return lambda *words, page="", **more: tree(render(what_changed, Setting(facts, Words(), page), *words, **more))


def cells(block) -> list[list[str]]:
    return [[cell.text.strip() for cell in row.all("th", "td")] for body in block.all("tbody") for row in body.all("tr")]


def test_the_newest_change_stands_first_and_the_same_change_on_two_pages_is_told_once(shown):
    assert cells(shown()) == [
        ["22 November 2026", "It says how to write brackets.", "", "About this hubHow to write a block"],
        ["November 2026", "It names who runs it.", "People asked.", "About this hub"],
    ]


def test_only_the_pages_of_a_folder_are_listed(shown):
    assert [row[-1] for row in cells(shown("about/"))] == ["About this hub", "About this hub"]


def test_so_many_of_the_newest_can_be_kept(shown):
    assert [row[0] for row in cells(shown(newest=1))] == ["22 November 2026"]


def test_a_column_for_reasons_is_drawn_only_if_there_is_one(shown):
    assert "Why" in shown().text
    assert "Why" not in shown(newest=1).text


def test_each_page_is_linked_as_seen_from_the_page_that_lists_it(shown):
    assert [each.attributes["href"] for each in shown(page="blocks/").all("a")] == ["../about/", "../writing/", "../about/"]


@pytest.mark.parametrize(
    ("words", "more", "says"),
    [
        (["abuot/"], {}, "No page in “abuot/” has “changes” before its text begins. Did you mean “about/”?"),
        ([], {"newest": "many"}, "“many” is not a number of changes. Write it in figures, such as newest=3."),
        ([], {"newest": 0}, "“0” is not a number of changes. Write it in figures, such as newest=3."),
    ],
)
def test_wrong_words_are_told_with_the_cure(shown, words, more, says):
    with pytest.raises(Wrong) as wrong:
        shown(*words, **more)
    assert str(wrong.value) == says


def test_a_hub_whose_pages_tell_of_no_change_says_so(facts):
    hub = replace(facts, changes=())
    assert "No page tells of a change yet." in render(what_changed, Setting(hub, Words(), ""), "about/")


def test_a_change_that_an_editor_adds_to_a_page_is_listed(copy_of_anytown):
    page = copy_of_anytown / "docs/writing.md"
    page.write_text(page.read_text().replace("changes:\n", "changes:\n  - on: 2027-01-02\n    what: A new step.\n"))
    changes = inspect(copy_of_anytown, MENU).or_problems().hub.changes
    assert ("writing/", "A new step.") in {(each.address, each.change.what) for each in changes}
