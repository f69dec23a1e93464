"""The browser's sums about opening hours give what Python's give, and say it in the words that the page brings."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from instants import PLACES, holidays, instants
from javascript import run
from knowledge_hub.blocks.living import hours_as_data, opening_words
from knowledge_hub.model.calendar import SPECIAL, BankHolidays
from knowledge_hub.model.hours_as_written import read_hours
from knowledge_hub.model.opening import OpenState, state
from knowledge_hub.words import Words

CASES = json.loads((Path(__file__).parents[1] / "cases/opening.json").read_text(encoding="utf-8"))

STATES = """
import { wallTime } from "@/logic/london.js";
import { stateAt } from "@/logic/opening.js";
import { sayState } from "@/logic/opening-words.js";
const shown = (wall) => wall === null ? null : new Date(wall * 60000).toISOString().slice(0, 16);
const result = given.asked.map(([hours, at]) => {
  const now = wallTime(new Date(at));
  const state = stateAt(given.hours[hours], given.holidays, now);
  return [{ ...state, until: shown(state.until) }, sayState(state, now, given.words, "en-GB")];
});
"""


def in_javascript(places: dict, calendar: BankHolidays, asked: list[tuple[str, str]]) -> list[tuple[dict, str]]:
    hours = {name: json.loads(hours_as_data(read_hours(written))) for name, written in places.items()}
    special = {f"{month:02}-{day:02}": name for (month, day), name in SPECIAL.items()}
    days = {"until": str(calendar.complete_until), "days": {str(day): each.name for day, each in calendar.days.items()}}
    words = opening_words(Words(), "31 December 2028")
    return run(STATES, {"hours": hours, "holidays": days | {"special": special}, "words": words, "asked": asked})


def as_plain(found: OpenState) -> dict:
    until = found.until and found.until.isoformat(timespec="minutes")
    because = found.because and found.because.rstrip(".")
    return {"is": found.is_, "why": found.why, "until": until, "soon": found.soon, "because": because, "then": found.then}


@pytest.fixture(scope="module")
def answers() -> list[tuple[dict, str]]:
    calendar = BankHolidays.model_validate(CASES["holidays"])
    return in_javascript(CASES["places"], calendar, [(case["place"], case["at"]) for case in CASES["cases"]])


@pytest.mark.parametrize("number", range(len(CASES["cases"])), ids=[f"{case['place']} at {case['at']}" for case in CASES["cases"]])
def test_browser_says_of_each_case_what_a_person_would_say(answers: list, number: int):
    case, (found, says) = CASES["cases"][number], answers[number]
    assert (says, found["is"], found["until"]) == (case["says"], case["is"], case["until"])


def test_browser_and_python_agree_at_every_generated_instant():
    asked = [(name, moment.isoformat()) for name in PLACES for moment in instants()]
    hours = {name: read_hours(written) for name, written in PLACES.items()}
    answers = in_javascript(PLACES, holidays(), asked)
    assert len(answers) > 10_000
    for (name, at), (found, says) in zip(asked, answers, strict=True):
        assert found == as_plain(state(hours[name], holidays(), datetime.fromisoformat(at))), f"{name} {PLACES[name]} at {at}"
        assert "{" not in says and "undefined" not in says, says


def test_clocks_of_london_are_read_and_waited_for_across_both_changes():
    script = """
    import { wait, wallTime } from "@/logic/london.js";
    const shown = (wall) => new Date(wall * 60000).toISOString().slice(0, 16);
    const result = given.map(([from, until]) => {
      const now = new Date(from);
      return [shown(wallTime(now)), wait(Date.parse(until + "Z") / 60000, now) / 60000];
    });"""
    asked = [
        ("2027-03-28T00:30:00Z", "2027-03-28T06:00"),
        ("2026-10-24T23:30:00Z", "2026-10-25T06:00"),
        ("2026-07-01T08:00:30Z", "2026-07-01T09:01"),
        ("2026-07-01T09:00:00Z", "2026-07-01T09:00"),
    ]
    shown = ["2027-03-28T00:30", "2026-10-25T00:30", "2026-07-01T09:00", "2026-07-01T10:00"]
    assert run(script, asked) == [list(each) for each in zip(shown, [270, 390, 0.5, 0], strict=True)]
