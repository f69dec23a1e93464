"""Places with every kind of hours and instants at which clocks, holidays or hours change, the same in every run."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from knowledge_hub.model.calendar import BankHolidays
from knowledge_hub.model.hours import DAYS, MIDNIGHT, OpeningHours
from knowledge_hub.model.opening import plan
from knowledge_hub.reading import read

ROOT = Path(__file__).parents[1]
LONDON = ZoneInfo("Europe/London")
WORDS = ["closed", "by appointment", "times not known", "some weeks only", "24 hours"]
TIMES = ["9am to 5pm", "8.30am to noon, 1pm to 5pm", "10:15 to 11:45", "noon to midnight", "midnight to 6am"]
NIGHTS = ["10pm to 6am the next day", "8am to noon, 6pm to 1.30am the next day", "11.30pm to 12.30am the next day"]
ODD = ["closed", "10am to noon", "9am to 10am, 11am to 3pm", "times not known"]


@cache
def holidays() -> BankHolidays:
    """The list for England and Wales as it stands in the data of this project."""
    return BankHolidays.model_validate(read(ROOT / "data/bank-holidays.yml", ROOT).plain)


def _place(number: int) -> dict[str, Any]:
    chance = random.Random(number)
    usual = TIMES + WORDS if number % 3 else TIMES[:3] + NIGHTS + ["closed"]
    hours: dict[str, Any] = {day: chance.choice(usual) for day in DAYS if chance.random() < 0.85} or {"monday": "9am to 5pm"}
    if number % 4:
        hours["bank holidays"] = chance.choice(["closed", "closed", "10am to 4pm", "by appointment"])
    hours["exceptions"] = [_exception(chance) for _ in range(chance.randrange(4))]
    if number % 7 == 3:
        hours["term time only"] = "yes"
    if number % 11 == 5:
        hours["by appointment"] = "yes"
    return hours


def _exception(chance: random.Random) -> dict[str, str]:
    first = date(2026, 1, 1) + timedelta(days=chance.randrange(1090))
    last = first + timedelta(days=chance.choice([0, 0, 1, 6, 13]))
    return {"from": str(first), "until": str(last), "hours": chance.choice(ODD), "reason": chance.choice(["Works", "A party"])}


PLACES: dict[str, Any] = {f"place {number}": _place(number) for number in range(40)}
PLACES |= {"always": {"every day": "24 hours"}, "weekdays": {"weekdays": "9am to 5pm"}, "appointment": {"by appointment": "yes"}}


@cache
def instants() -> tuple[datetime, ...]:
    """Around every holiday, both clock changes of every year, 25 December 2027, and at random times until 2029."""
    chance = random.Random(5)
    calendar = holidays()
    days = {*calendar.days, *calendar.clocks_go_forward, *calendar.clocks_go_back, date(2027, 12, 25), date(2028, 12, 31)}
    found = {datetime.combine(day, time(hour), LONDON) for day in days for hour in (0, 5, 11, 17, 23)}
    for day in (*calendar.clocks_go_forward, *calendar.clocks_go_back):
        midnight = datetime.combine(day, time(), UTC)
        found |= {midnight + timedelta(minutes=minutes) for minutes in range(-60, 200, 15)}
    start = datetime(2026, 1, 1, tzinfo=UTC)
    found |= {start + timedelta(minutes=chance.randrange(3 * 366 * 1440)) for _ in range(120)}
    return tuple(sorted({moment.astimezone(UTC) for moment in found}))


def third_opinion(hours: OpeningHours, calendar: BankHolidays) -> str:
    """The same hours for opening-hours-py: the week, then a rule for each date that is unlike its weekday.

    There a rule for a day also ends the night before it. So every night is written as two parts, one on each day.
    """
    plain = OpeningHours(hours.week, None, (), hours.term_time_only, hours.by_appointment)
    week = date(2026, 2, 2)  # a week without a holiday, and its neighbours too
    usual = [_written(plain, calendar, week + timedelta(days=ahead)) for ahead in range(7)]
    rules = [_rules(day[:2].title(), parts) for day, parts in zip(DAYS, usual, strict=True)]
    day = date(2026, 1, 1)
    while day <= calendar.complete_until + timedelta(days=10):
        written = _written(hours, calendar, day)
        if written != usual[day.weekday()]:
            rules.append(_rules(f"{day:%Y %b %d}", written))
        day += timedelta(days=1)
    return "; ".join(rules)


def _written(hours: OpeningHours, calendar: BankHolidays, day: date) -> dict[str, list[str]]:
    """The spans of a date that are sure, and those that are not, the end of the night before among them."""
    parts: dict[str, list[str]] = {"unknown": [], "open": []}
    before, planned = plan(hours, calendar, day - timedelta(days=1)), plan(hours, calendar, day)
    nights = [(before, 0, span.closes - MIDNIGHT) for span in before.spans if span.closes > MIDNIGHT]
    for each, opens, closes in (*nights, *((planned, span.opens, min(span.closes, MIDNIGHT)) for span in planned.spans)):
        parts["open" if each.why == "hours" else "unknown"].append(f"{_clock(opens)}-{_clock(closes)}")
    return parts


def _rules(day: str, parts: dict[str, list[str]]) -> str:
    return ", ".join([f"{day} off", *(f"{day} {','.join(spans)} {state}" for state, spans in parts.items() if spans)])


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
