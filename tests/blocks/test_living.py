"""What a page brings for the elements that live by the clock."""

from __future__ import annotations

import json

import pytest

import gallery
from knowledge_hub.blocks.living import brought_once, hours_as_data
from knowledge_hub.blocks.placing import keep_place, put_in_place
from knowledge_hub.blocks.rendering import Setting
from knowledge_hub.model.hours_as_written import read_hours
from knowledge_hub.words import Words
from macros import MENU


def test_hours_are_minutes_of_the_day_with_monday_first():
    written = {
        "monday": "9am to noon, 10pm to 1am the next day",
        "tuesday": "closed",
        "wednesday": "times not known",
        "bank holidays": "closed",
        "term time only": "yes",
        "exceptions": [{"on": "2026-12-24", "hours": "9am to noon", "reason": "Christmas Eve."}],
    }
    assert json.loads(hours_as_data(read_hours(written))) == {
        "week": [[[540, 720], [1320, 1500]], [], "not-known", None, None, None, None],
        "holidays": [],
        "term": True,
        "exceptions": [{"from": "2026-12-24", "until": "2026-12-24", "hours": [[540, 720]], "reason": "Christmas Eve"}],
    }


@pytest.mark.parametrize("blocks", [["opening_hours"], ["opening_hours", "helplines"]])
def test_words_and_holidays_stand_once_on_a_page_however_many_blocks_need_them(blocks: list[str]):
    words = {"opening_hours": ["park-edge"], "helplines": []}
    html = "\n".join(keep_place(MENU[name])(*words[name]) for name in blocks)
    made = put_in_place(html, Setting(gallery.facts(), Words(), "hubs/"), MENU)
    assert made.count("data-living>") == 1
    brought = json.loads(made.split("data-living>")[1].removesuffix("</script>"))
    assert brought["holidays"]["days"]["2026-12-28"] == "bank holiday for Boxing Day"
    assert brought["opening"]["open_until"] == "Open until {time}"


def test_page_without_such_elements_brings_nothing():
    assert brought_once("<p>Words</p>", gallery.facts().bank_holidays, Words(), "") == ""


def test_facts_cannot_end_the_script_that_holds_them():
    facts = gallery.facts().bank_holidays
    first = next(iter(facts.days))
    days = {first: facts.days[first].model_copy(update={"name": "</script><b>"})}
    html = brought_once("<open-state>", facts.model_copy(update={"days": days}), Words(), "")
    assert html.count("</script>") == 1
