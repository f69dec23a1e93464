"""Bank holidays and exceptions as a place's page lists them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import gallery
from knowledge_hub.blocks.closures import Closure, closures_of
from knowledge_hub.blocks.rendering import Setting, render
from knowledge_hub.model.contacts import FamilyHub
from knowledge_hub.model.hub import Hub
from knowledge_hub.words import Words
from macros import MENU


@pytest.fixture(scope="module")
def facts() -> Hub:
    return gallery.facts()


def listed(facts: Hub, hours: dict) -> list[Closure]:
    place = FamilyHub.model_validate({"name": "A place", "hours": hours})
    return sorted(closures_of(place, facts), key=lambda each: each.from_)


def days(found: list[Closure]) -> list[str]:
    return [str(each.from_) for each in found]


def test_bank_holidays_on_which_a_place_would_be_open_are_listed(facts: Hub):
    found = listed(facts, {"monday to friday": "9am to 5pm", "bank holidays": "closed"})
    assert days(found) == ["2026-12-25", "2026-12-28"]
    assert [each.reason for each in found] == ["Christmas Day", "bank holiday for Boxing Day"]


def test_boxing_day_on_a_saturday_is_listed_for_a_place_that_opens_on_saturdays(facts: Hub):
    assert days(listed(facts, {"friday and saturday": "9am to 5pm", "bank holidays": "closed"})) == ["2026-12-25", "2026-12-26"]


def test_days_of_which_nothing_is_said_are_told_to_be_not_checked(facts: Hub):
    assert [each.hours for each in listed(facts, {"friday": "9am to 5pm"})] == [None]
    html = rendered(facts, "contact-centre")
    assert "we could not check if it is open" in html and "2026</time> (Christmas Day)" in html


def test_exception_on_a_bank_holiday_stands_there_once(facts: Hub):
    exception = {"on": "2026-12-25", "hours": "10am to noon", "reason": "Dinner for all"}
    found = listed(facts, {"friday": "9am to 5pm", "bank holidays": "closed", "exceptions": [exception]})
    assert [(str(each.from_), each.reason) for each in found] == [("2026-12-25", "Dinner for all")]


def test_line_that_never_closes_lists_nothing_and_says_so(facts: Hub):
    assert listed(facts, {"every day": "24 hours"}) == []
    assert "<p data-none>We know of none in the year ahead.</p>" in rendered(facts, "999")


def test_every_line_brings_the_dates_that_the_browser_hides_it_by(facts: Hub):
    html = rendered(facts, "toms-and-adas")
    assert '<li data-from="2026-12-21" data-until="2027-01-08">' in html
    assert "school holidays" in html


def test_place_without_hours_leaves_it_to_its_opening_hours_to_say_so(facts: Hub):
    assert rendered(facts, "canal-house") == '<div class="closures" hidden> </div>'


def test_end_of_what_is_known_is_told(facts: Hub):
    later = facts.bank_holidays.model_copy(update={"complete_until": facts.bank_holidays.complete_until.replace(year=2031)})
    html = rendered(replace(facts, bank_holidays=later), "park-edge")
    assert "We know the bank holidays until 31 December 2031." in html


def rendered(facts: Hub, place: str) -> str:
    return render(MENU["closures"], Setting(facts, Words(), "hubs/"), place)
