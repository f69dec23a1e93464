"""Days as people write them: a whole date, only a month or a year, or a day of every year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from knowledge_hub.model.values import a_text, value_of

MONTHS = {
    name: number
    for number, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"],
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def a_day(value: Any) -> date:
    """A day as people write it: 2026-04-30, 30 April 2026, 30/04/2026 (the day first)."""
    text = a_text(value)
    year, month, day = _parts_of_day(text)
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"“{text}” is not a day of the calendar. Check the day and the month.") from None


def _parts_of_day(text: str) -> tuple[int, int, int]:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return tuple(map(int, found.groups()))
    if found := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text):
        day, month, year = map(int, found.groups())
        return year, month, day
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})", text.casefold()):
        if month := MONTHS.get(found[2]):
            return int(found[3]), month, int(found[1])
    raise ValueError(f"“{text}” is not a date. Write it like 2026-04-30 or 30 April 2026.")


@dataclass(frozen=True, order=True)
class RoughDate:
    """A day, or only a month, or only a year, when nothing closer is known. `first` is its first day."""

    first: date
    known: str  # "day", "month" or "year"

    @classmethod
    def read(cls, value: Any) -> RoughDate:
        text = a_text(value)
        if re.fullmatch(r"\d{4}", text):
            return cls(date(int(text), 1, 1), "year")
        if found := re.fullmatch(r"(\d{4})-(\d{1,2})", text):
            return cls(_first_of(int(found[1]), int(found[2]), text), "month")
        if (found := re.fullmatch(r"([a-z]+) (\d{4})", text.casefold())) and found[1] in MONTHS:
            return cls(date(int(found[2]), MONTHS[found[1]], 1), "month")
        return cls(a_day(text), "day")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)

    def __str__(self) -> str:
        return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.known]]


def _first_of(year: int, month: int, text: str) -> date:
    if not 1 <= month <= 12:
        raise ValueError(f"“{text}” is not a month of the calendar. Months go from 01 to 12.")
    return date(year, month, 1)


@dataclass(frozen=True, order=True)
class DayOfYear:
    """A day that comes every year, such as 1 September."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """This day in a year; 29 February is the 28th where there is none."""
        return date(year, self.month, min(self.day, monthrange(year, self.month)[1]))

    @classmethod
    def read(cls, value: Any) -> DayOfYear:
        text = a_text(value)
        found = re.fullmatch(r"(\d{1,2}) ([a-z]+)", text.casefold())
        if not found or found[2] not in MONTHS:
            raise ValueError(f"“{text}” is not a day of the year. Write it like 1 September.")
        month, day = MONTHS[found[2]], int(found[1])
        try:
            date(2000, month, day)
        except ValueError:
            raise ValueError(f"“{text}” is not a day of the calendar. Check the day and the month.") from None
        return cls(month, day)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)


Day = Annotated[date, *value_of(a_day, "2026-04-30")]
Rough = Annotated[RoughDate, *value_of(RoughDate.read, "2026-04")]
Yearly = Annotated[DayOfYear, *value_of(DayOfYear.read, "1 September")]
