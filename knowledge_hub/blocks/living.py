"""What the elements of a page that live by the clock need to know, printed as plain data for the browser."""

from __future__ import annotations

import json
from typing import Any

from knowledge_hub.model.calendar import SPECIAL, BankHolidays
from knowledge_hub.model.hours import DAYS, DayHours, OpeningHours
from knowledge_hub.words import Words

SAID = (
    "open", "open_until", "closes_soon", "with_reason", "closed", "closed_until", "closed_because", "old",
    "unknown_by_appointment", "unknown_not_known", "unknown_sometimes", "unknown_term_time", "unknown_bank_holiday",
    "then_hours", "then_by_appointment", "then_not_known", "then_sometimes", "then_term_time", "then_bank_holiday",
    "then_beyond", "then_unknown", "tomorrow_at", "weekday_at", "date_at", "today_on", "tomorrow_on", "weekday_on", "date_on",
)  # fmt: skip
CLOCK = ("noon", "midnight", "morning", "afternoon", "past")
FILLED_THERE = ("time", "clock", "day", "month", "weekday", "reason", "said", "hour", "minute")  # by the browser


def hours_as_data(hours: OpeningHours) -> str:
    """Opening hours for an <open-state>: spans as minutes of the day, Monday first; other days by what is said of them."""
    exceptions = [
        {"from": str(each.from_), "until": str(each.until), "hours": _day(each.hours), "reason": each.reason.rstrip(".")}
        for each in hours.exceptions
    ]
    data: dict[str, Any] = {"week": [_day(hours.week[day]) if day in hours.week else None for day in DAYS], "exceptions": exceptions}
    if hours.bank_holidays is not None:
        data["holidays"] = _day(hours.bank_holidays)
    if hours.term_time_only:
        data["term"] = True
    if hours.by_appointment:
        data["appointment"] = True
    return _json(data)


def _day(hours: DayHours) -> str | list[list[int]]:
    if hours.kind in ("open", "closed"):
        return [[span.opens, span.closes] for span in hours.spans]
    return hours.kind


def holidays_as_data(holidays: BankHolidays, words: Words) -> dict[str, Any]:
    """The bank holidays by date, and the days of the year on which places close whatever the list says."""
    days = {str(day): holiday_name(each.name, each.substitute, words) for day, each in holidays.days.items()}
    special = {f"{month:02}-{day:02}": name for (month, day), name in SPECIAL.items()}
    return {"until": str(holidays.complete_until), "days": days, "special": special}


def holiday_name(name: str, substitute: bool, words: Words) -> str:
    """Christmas Day; or, when another day stands in for it, the bank holiday for Christmas Day."""
    return words("closures.substitute", name=name) if substitute else name


def opening_words(words: Words, last_day: str) -> dict[str, str]:
    """The words that say whether a place is open, with the gaps that the browser fills left in them."""
    gaps = {gap: f"{{{gap}}}" for gap in FILLED_THERE}
    said = {key: words(f"opening.{key}", **gaps) for key in SAID} | {key: words(f"clock.{key}", **gaps) for key in CLOCK}
    return said | {"unknown_beyond": words("opening.unknown_beyond", day=last_day)}


def brought_once(html: str, holidays: BankHolidays, words: Words, last_day: str) -> str:
    """What a page with this HTML brings for its living elements, once for all of them; nothing if it has none."""
    if not ("<open-state" in html or "<fact-age" in html or "<coming-days" in html):
        return ""
    data: dict[str, Any] = {"stale": words("checked.stale")}
    if "<open-state" in html:
        data |= {"holidays": holidays_as_data(holidays, words), "opening": opening_words(words, last_day)}
    plain = _json(data).replace("<", "\\u003c")
    return f'<script type="application/json" data-living>{plain}</script>'


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
