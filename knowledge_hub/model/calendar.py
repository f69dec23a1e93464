"""The days on which public places close, and the nights on which the clocks change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from pydantic import Field

from knowledge_hub.model.dates import Day
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import Facts, Text, Yes


SPECIAL = {(12, 25): "Christmas Day", (12, 26): "Boxing Day", (1, 1): "New Year’s Day"}  # places close even on a weekend


class BankHoliday(Facts):
    """A bank holiday; `substitute` if it stands in for one that falls on a weekend."""

    name: Text
    substitute: Yes = False


class BankHolidays(Record):
    """The list for one part of the country. After `complete_until` nothing is known."""

    division: Text
    complete_until: Day
    days: Mapping[Day, BankHoliday]
    clocks_go_forward: tuple[Day, ...] = Field(())
    clocks_go_back: tuple[Day, ...] = Field(())

    def name_on(self, day: date) -> str | None:
        """The name of the bank holiday on a date, or of a day on which places close though the holiday is another."""
        if day in self.days:
            return self.days[day].name
        return SPECIAL.get((day.month, day.day))

    def known(self) -> Iterator[tuple[date, str]]:
        """Every such day from the first in the list until it is complete, with its name."""
        day = min(self.days, default=self.complete_until)
        while day <= self.complete_until:
            if name := self.name_on(day):
                yield day, name
            day += timedelta(days=1)
