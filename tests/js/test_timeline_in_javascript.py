"""The browser's timeline gives the days that Python's gives: for the case file, and for both towns' own facts."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

import gallery
from javascript import run
from knowledge_hub.blocks.timeline import rules
from knowledge_hub.loading import load
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.timeline import Milestone, ends, milestones, wrong_date
from timelines import CASES, schedule

REAL = Path(__file__).parents[2]

DAYS = """
import { isoOf } from "@/logic/london.js";
import { includes, mayLack, wholeDay, when } from "@/logic/timeline.js";
const shown = (day) => (day === null ? null : isoOf(day));
const result = given.asked.map(([kind, date]) => {
  const day = wholeDay(date);
  const all = {};
  for (const item of given.rules.items) {
    const found = when(item, kind, day, given.rules);
    if (found) {
      const doses = (item.doses ?? []).map((dose) => includes(dose.slice(1), day));
      all[item.id] = [shown(found.from), shown(found.until), found.known, doses, mayLack(item, day)];
    }
  }
  return all;
});
"""

WRONG = """
import { wholeDay, wrongDate } from "@/logic/timeline.js";
const today = wholeDay(given.today);
const result = given.asked.map(([kind, date]) => wrongDate(kind, wholeDay(date), today, given.rules));
"""

SORTED = """
import { timeline, wholeDay } from "@/logic/timeline.js";
const found = timeline(given.kind, wholeDay(given.date), wholeDay(given.today), given.rules);
const result = Object.fromEntries(Object.entries(found).map(([part, all]) => [part, all.map(({ item }) => item.id)]));
"""

CALENDAR = """
import { calendar } from "@/logic/calendar.js";
const result = calendar(given.name, "Anytown", given.events, new Date("2026-11-22T12:34:56.789Z"));
"""


def in_python(hub: Hub, everything: list[Milestone], kind: str, child: date) -> dict[str, list]:
    found = {}
    for each in everything:
        if days := each.when(kind, child, hub.funded_terms.values()):
            ends_ = [day and day.isoformat() for day in (days.from_, days.until)]
            found[each.id] = [*ends_, days.known, [dose.includes(child) for dose in each.doses], each.may_lack(child)]
    return found


def in_javascript(hub: Hub, asked: list[tuple[str, str]]) -> list[dict[str, list]]:
    return run(DAYS, {"rules": rules(hub, milestones(hub)), "asked": asked})


def test_every_case_of_the_file_agrees():
    found = in_javascript(schedule(), [(case["kind"], case["date"]) for case in CASES])
    for case, answer in zip(CASES, found, strict=True):
        assert {id: each[:2] for id, each in answer.items()} == case["days"], case["date"]


@pytest.mark.parametrize("hub", [schedule, gallery.facts, lambda: load(REAL)], ids=["cases", "anytown", "hub"])
def test_both_languages_agree_on_every_day_of_five_years(hub):
    hub = hub()
    first = date(2021, 11, 1)
    days = [first + timedelta(days=number) for number in range(0, 2200)]
    asked = [(kind, day.isoformat()) for day in days for kind in ("birth", "due")]
    found, everything = in_javascript(hub, asked), milestones(hub)
    for (kind, day), answer in zip(asked, found, strict=True):
        assert answer == in_python(hub, everything, kind, date.fromisoformat(day)), (kind, day)


def test_both_languages_refuse_the_same_dates():
    hub, today = schedule(), date(2026, 11, 22)
    days = [today + timedelta(days=number) for number in range(-1900, 400)]
    asked = [(kind, day) for day in days for kind in ("birth", "due")]
    found = run(WRONG, {"rules": rules(hub, []), "today": str(today), "asked": [(kind, str(day)) for kind, day in asked]})
    assert found == [wrong_date(kind, day, today, ends(hub)) for kind, day in asked]


@pytest.mark.parametrize("written", ["", "2026-02-30", "2026-13-01", "26-01-01", "tomorrow"])
def test_a_day_that_is_in_no_calendar_is_missing(written):
    hub = schedule()
    assert run(WRONG, {"rules": rules(hub, []), "today": "2026-11-22", "asked": [("birth", written)]}) == ["missing"]


def parts(kind: str, day: str, today: str) -> dict[str, list[str]]:
    hub = schedule()
    return run(SORTED, {"rules": rules(hub, milestones(hub)), "kind": kind, "date": day, "today": today})


def test_what_is_open_or_still_to_come_is_next_and_what_is_over_is_past():
    found = parts("birth", "2026-09-20", "2026-10-01")
    assert found["next"][:3] == ["review-early", "jab-8-weeks", "group"]
    assert found["long"] == ["vitamins", "clinic"]
    assert found["past"] == []
    assert parts("birth", "2026-09-20", "2026-10-05")["past"] == ["review-early"]


def test_a_jab_is_next_on_its_day_and_past_on_the_day_after():
    assert parts("birth", "2026-09-20", "2026-11-15")["next"][0] == "jab-8-weeks"
    assert "jab-8-weeks" in parts("birth", "2026-09-20", "2026-11-16")["past"]


def test_hours_that_have_started_are_there_for_longer():
    assert "hours-nine" in parts("birth", "2025-06-30", "2026-03-31")["next"]
    assert "hours-nine" in parts("birth", "2025-06-30", "2026-04-02")["long"]
    assert "apply-nine" in parts("birth", "2025-06-30", "2026-04-02")["past"]


def written(*events: dict) -> list[str]:
    given = [{"id": "jab", "from": 20800, "days": 1, "name": "Jabs", "about": "", **event} for event in events]
    return run(CALENDAR, {"name": "My timeline", "events": given}).split("\r\n")


def test_a_calendar_file_ends_each_line_as_the_rule_says_and_folds_long_ones_without_cutting_a_letter():
    lines = written({"about": "Ä€𝄞’" * 60})
    assert lines[-1] == "" and "\n" not in "".join(lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "Ä€𝄞’" * 60 in "\r\n".join(lines).replace("\r\n ", "")


def test_a_calendar_file_escapes_what_has_a_meaning_in_it():
    assert "DESCRIPTION:One\\, two\\; three\\nand \\\\ four" in written({"about": "One, two; three\nand \\ four"})


def test_an_event_takes_whole_days_and_reminds_a_week_and_a_day_before_at_nine():
    lines = written({"days": 15})
    assert lines[lines.index("BEGIN:VEVENT") :] == [
        "BEGIN:VEVENT", "UID:jab@timeline", "DTSTAMP:20261122T123456Z", "DTSTART;VALUE=DATE:20261213", "DTEND;VALUE=DATE:20261228",
        "SUMMARY:Jabs", "DESCRIPTION:", "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Jabs", "TRIGGER:-P6DT15H", "END:VALARM",
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Jabs", "TRIGGER:-PT15H", "END:VALARM",
        "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
