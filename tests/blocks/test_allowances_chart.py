"""The allowances as bars: as long as they are high, the doubted one marked, and every amount in the table too."""

from __future__ import annotations

from dataclasses import replace

import gallery
import pytest
from markup import tree

from knowledge_hub.blocks.allowances_chart import allowances_chart
from knowledge_hub.blocks.finding import Wrong
from knowledge_hub.blocks.rendering import Setting, render
from knowledge_hub.words import Words


@pytest.fixture(scope="module")
def facts():
    return gallery.facts()


@pytest.fixture
def shown(facts):
    return lambda *words: tree(render(allowances_chart, Setting(facts, Words(), ""), *words))


def test_the_longest_bar_is_the_highest_amount_and_the_others_are_in_proportion(shown):
    bars = [each.attributes for each in shown("high-hills").all("rect") if "part" in each.attributes["class"]]
    assert [each["width"] for each in bars] == ["76.5", "100.0"]  # £189 and £247


def test_only_the_amount_in_doubt_is_marked_in_the_picture_and_in_the_table_and_explained(shown):
    block = shown()
    assert [each.attributes["class"] for each in block.all("rect") if "doubtful" in each.attributes["class"]] == ["part newest doubtful"]
    assert block.text.count("(being checked)") == 2
    assert "5 to 17 years, April 2025 to April 2026: It is a great deal more than the year before." in block.text
    assert "being checked" not in shown("high-hills").text


def test_without_a_region_it_is_the_towns_own(shown):
    assert "Low Hills (this includes Anytown)" in shown().text
    assert "this includes" not in shown("high-hills").text


def test_a_year_without_amounts_is_said_to_be_unknown_with_the_place_to_look(shown):
    assert "We could not check the amounts for April 2026 to April 2027." in shown().text


def test_the_years_stand_in_the_order_of_the_calendar(facts):
    year = facts.allowances["2025-26"]
    before = year.model_copy(update={"from_": year.from_.replace(year=2024), "name": "Before"})
    hub = replace(facts, allowances={"2025-26": year, "2024-25": before})
    assert [each.name for each in allowances_chart(hub)["years"]] == ["Before", year.name]


def test_a_region_that_is_not_there_is_told_with_the_nearest(shown):
    with pytest.raises(Wrong, match="has no “low-hils”. Did you mean “low-hills”?"):
        shown("low-hils")
