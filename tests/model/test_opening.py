"""Whether a place is open, by hand-made cases and against a third opinion. JavaScript reads the same cases."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from opening_hours import OpeningHours as ThirdOpinion
from opening_hours import State

from instants import PLACES, holidays, instants, third_opinion
from knowledge_hub.model.calendar import BankHolidays
from knowledge_hub.model.hours_as_written import read_hours
from knowledge_hub.model.opening import state, wall_time

CASES = json.loads((Path(__file__).parents[1] / "cases/opening.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: f"{case['place']} at {case['at']}")
def test_state_and_time_of_change_are_as_a_person_would_say(case: dict):
    hours = read_hours(CASES["places"][case["place"]])
    found = state(hours, BankHolidays.model_validate(CASES["holidays"]), datetime.fromisoformat(case["at"]))
    assert (found.is_, found.until) == (case["is"], case["until"] and datetime.fromisoformat(case["until"]))


def test_hours_that_are_not_known_are_unknown():
    assert state(None, holidays(), datetime(2026, 11, 23, 12)).is_ == "unknown"


def test_zone_of_the_reader_does_not_matter():
    hours = read_hours({"monday": "9am to 5pm"})
    for moment in ("2026-11-23T09:00+00:00", "2026-11-23T04:00-05:00", "2026-11-23T20:00+11:00"):
        assert state(hours, holidays(), datetime.fromisoformat(moment)).is_ == "open"


def test_opening_hours_py_agrees_at_every_generated_instant():
    asked = 0
    for name, written in PLACES.items():
        hours = read_hours(written)
        opinion = ThirdOpinion(third_opinion(hours, holidays()))
        for moment in instants():
            now = wall_time(moment)
            if now.date() > holidays().complete_until:
                continue
            asked += 1
            found = state(hours, holidays(), moment)
            assert found.is_ == _said(opinion, now), f"{name} {written} at {now}"
            if found.is_ == "open" and found.until or found.then == "hours":
                assert found.until == opinion.next_change(now), f"{name} {written} at {now}"
    assert asked > 10_000


def _said(opinion: ThirdOpinion, now: datetime) -> str:
    return {State.OPEN: "open", State.CLOSED: "closed", State.UNKNOWN: "unknown"}[opinion.state(now)[0]]
