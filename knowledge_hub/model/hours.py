"""Opening hours: a week of days with their times, bank holidays, exceptions, and what else is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NOON, MIDNIGHT = 12 * 60, 24 * 60

Kind = Literal["open", "closed", "by-appointment", "not-known", "sometimes"]


@dataclass(frozen=True, order=True)
class Span:
    """From one minute of the day until another (midnight is 0, or 1440 at the end); past 1440 it is the next day."""

    opens: int
    closes: int

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)


@dataclass(frozen=True)
class DayHours:
    """What is said of one day: open for some spans, closed, by appointment, open at times not known, or not every week."""

    kind: Kind
    spans: tuple[Span, ...] = ()


CLOSED = DayHours("closed")


@dataclass(frozen=True)
class DatedHours:
    """Other hours on one day or a run of days, both ends included, and why."""

    from_: date
    until: date
    hours: DayHours
    reason: str


@dataclass(frozen=True)
class OpeningHours:
    """A week of hours, what happens on bank holidays, dated exceptions, and remarks. Times are those of London."""

    week: Mapping[str, DayHours]
    bank_holidays: DayHours | None = None  # None: nothing is said
    exceptions: tuple[DatedHours, ...] = ()
    term_time_only: bool = False
    by_appointment: bool = False
    note: str | None = None

    def on(self, day: str) -> DayHours:
        """The hours of a day of the week by its name; a day of which nothing is said is closed."""
        return self.week.get(day, CLOSED)

    @property
    def never_known(self) -> bool:
        """Whether no day has a time: all that is known is on which days to ask."""
        return not any(hours.spans for hours in self.week.values())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)


def runs(hours: OpeningHours) -> Iterable[tuple[str, str, DayHours]]:
    """The week as runs of days with the same hours: first day, last day, hours. Days of which nothing is said are left out."""
    run: list[str] = []
    for day in (*DAYS, ""):
        same = run and day in hours.week and DAYS.index(day) == DAYS.index(run[-1]) + 1 and hours.week[day] == hours.week[run[0]]
        if run and not same:
            yield run[0], run[-1], hours.week[run[0]]
            run = []
        if day in hours.week:
            run.append(day)
