"""The levels of need: those that were read, in order, and the place of those that were not."""

from __future__ import annotations

from dataclasses import replace

import gallery
import pytest
from markup import tree

from knowledge_hub.blocks.levels_of_need import levels_of_need


@pytest.fixture(scope="module")
def block():
    return tree(gallery.rendered(gallery.facts(), "levels_of_need"))


def test_the_levels_stand_in_order_whatever_their_order_in_the_file(block):
    (table,) = block.all("table")
    assert [row.text for row in table.all("th") if row.attributes.get("scope") == "row"] == ["1. Everyone", "2. Some help", "3", "4"]


def test_a_level_that_is_not_verified_or_not_written_keeps_its_place_and_shows_no_word_of_it(block):
    assert block.text.count("We could not read this level, so we do not show it.") == 2
    assert "Unheard-of" not in block.text
    assert "Nobody has read it" not in block.text
    assert sum("missing" in (each.attributes.get("class") or "").split() for each in block.all("div")) == 2


def test_whoever_needs_a_missing_level_is_told_whom_to_ask(block):
    told = block.holding("Do not guess")
    assert "To see the document, ask" in told.text
    assert next(told.all("a")).attributes["href"] == "../services/speech-team/"


def test_the_picture_says_to_a_screen_reader_what_it_shows(block):
    (picture,) = (each for each in block.all("div") if each.attributes.get("role") == "img")
    assert picture.attributes["aria-label"].endswith("Level 1, Everyone; 2, Some help; 3, Not read; 4, Not read.")


def test_a_column_that_no_level_fills_is_not_drawn():
    facts = gallery.facts()
    document = facts.levels_of_need["thresholds"]
    short = document.model_copy(update={"levels": tuple(level for level in document.levels if level.number == 2)})
    assert levels_of_need(replace(facts, levels_of_need={"short": short}), "short")["columns"] == ["who"]
