"""Facts typed by hand are found, and the block that shows each is named."""

from __future__ import annotations

import pytest
from one_page import BEGINS, page, told

from knowledge_hub.checks.typed_facts import typed_facts


@pytest.mark.parametrize(
    ("text", "typed", "block"),
    [
        ("Ring 0113 496 0101.", "0113 496 0101", '{{ phone("park-edge") }}'),
        ("Ring 01134960101 now", "01134960101", '{{ phone("park-edge") }}'),
        ("Ring +44 113 496 0101.", "+44 113 496 0101", '{{ phone("park-edge") }}'),
        ("Ring 999 at once.", "999", '{{ phone("999") }}'),
        ("It pays £4.65 a week.", "£4.65", '{{ costs("milk-money") }}'),
        ("Park Edge Family Hub is open 8.30am to noon.", "8.30am to noon", '{{ opening_hours("park-edge") }}'),
        ("It is open 9:00-4.30pm, at Park Edge Family Hub.", "9:00-4.30pm", '{{ opening_hours("park-edge") }}'),
        ("The review comes at 12 to 15 months.", "12 to 15 months", "{{ reviews() }}"),
        (
            "At 8 to 10 weeks of pregnancy you see a midwife.",
            "8 to 10 weeks of pregnancy",
            '{{ age_pathway("before-birth") }}',
        ),
    ],
)
def test_a_fact_that_stands_in_the_data_is_told_with_its_block(facts, text, typed, block):
    found = list(typed_facts([page(f"Words.\n\n{text}")], facts))
    assert [(each.line, each.where, each.advice) for each in found] == [(BEGINS + 2, f"“{typed}”", True)]
    assert f"Write {block} instead" in found[0].says


def test_a_phone_and_hours_that_stand_nowhere_are_to_be_put_into_the_data(facts):
    phone, hours = sorted(typed_facts([page("Ring 0800 1111.\n\nCome on Mondays, 7am to 7.05am.")], facts))
    assert "Add this phone number" in phone.says
    assert "Add these hours" in hours.says


@pytest.mark.parametrize(
    "text",
    [
        "## Ring 999",
        "`Ring 999.`",
        'Ring {{ phone("999") }}.',
        "Read [when to call 999](https://www.example.org/999).",
        "In the year 2026, 999 people came.",
        "A child of 12 to 15 months walks.",  # no record of this age is about walking
        "They met from 9am to 5pm.",  # no day and no place: not opening hours
        "The order number is 1234/0113 496 0101-7",
    ],
)
def test_what_only_looks_like_a_fact_is_let_be(facts, text):
    assert told(typed_facts, text, facts) == []


def test_pages_for_editors_show_examples_and_are_let_be(facts):
    assert told(typed_facts, "Ring 0113 496 0101.", facts, audience="editors") == []


def test_a_page_whose_brackets_do_not_match_is_read_all_the_same(facts):
    assert told(typed_facts, "Ring 999 or {{ phone( }}.", facts) == [(BEGINS, "“999”")]
