"""Headings go down one step at a time, and no two pages have the same title or description."""

from __future__ import annotations

from one_page import BEGINS, page, told

from knowledge_hub.checks.heading_order import heading_order


def test_headings_in_order_are_let_be(facts):
    assert told(heading_order, "## A\n\n### B\n\n#### C\n\n## D\n\n```\n# code\n```\n", facts) == []


def test_a_second_title_is_told(facts):
    assert told(heading_order, "Words\n\n# A title\n", facts) == [(BEGINS + 2, "# A title")]


def test_a_step_that_is_left_out_is_told_with_what_to_write(facts):
    first, second = sorted(heading_order([page("### Too deep\n\n## A\n\n#### Far too deep")], facts))
    assert (first.line, second.line) == (BEGINS, BEGINS + 4)
    assert first.says == "This heading leaves a step out: only the title stands above it. Write “##”."
    assert second.says == "This heading leaves a step out: the one before it has 2. Write “###”."


def test_two_pages_with_the_same_title_or_description_are_told(facts):
    first = page("A.", "first.md", title="Money", about="On money.")
    second = page("B.", "second.md", title="money", about="On other things.")
    third = page("C.", "third.md", title="Funds", about="On money.")
    found = sorted(heading_order([first, second, third], facts))
    assert [(each.file, each.line, each.where) for each in found] == [
        ("docs/second.md", 2, "title: money"), ("docs/third.md", 3, "description: On money."),
    ]  # fmt: skip
    assert "The page first/ has the same title" in found[0].says
