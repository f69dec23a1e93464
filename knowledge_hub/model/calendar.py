"""The days on which public places close, and the nights on which the clocks change."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import Day, Facts, Text, Yes


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
