"""A sum or a share needs a source, unless it stands in the data."""

from __future__ import annotations

from one_page import BEGINS, told

from knowledge_hub.checks.bare_figures import bare_figures


def test_a_sum_and_a_share_without_a_source_are_told(facts):
    text = "It costs £1,234.50 here.\nThat is 37.5% of all, or 12 per cent."
    found = [(BEGINS, "“£1,234.50”"), (BEGINS + 1, "“12 per cent”"), (BEGINS + 1, "“37.5%”")]
    assert told(bare_figures, text, facts) == found


def test_a_source_in_the_same_passage_is_enough(facts):
    assert told(bare_figures, 'It costs £1,234\nhere ({{ cite("town-guide") }}).', facts) == []


def test_a_source_in_another_passage_is_not(facts):
    assert told(bare_figures, 'It costs £1,234.\n\nSee {{ cite("town-guide") }}.', facts) == [(BEGINS, "“£1,234”")]


def test_a_sum_that_stands_in_the_data_is_left_to_the_check_of_typed_facts(facts):
    assert told(bare_figures, "It pays £4.65 a week.", facts) == []


def test_numbers_of_other_things_are_let_be(facts):
    assert told(bare_figures, "There are 8 hubs, 37 people and 15 hours.", facts) == []
