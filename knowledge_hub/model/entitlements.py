"""What families have a right to: funded hours with their term rules, and help with costs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import Field

from knowledge_hub.model.ages import Ages
from knowledge_hub.model.dates import DayOfYear, Yearly
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.reference import Statement
from knowledge_hub.model.values import Id, Number, Text, Texts


class Entitlement(Record):
    """Funded early education: how many hours, from what age, and the rules as statements of their own."""

    name: Text
    who_for: Text
    ages: Ages
    starts_term_after: Ages | None = Field(None, description="The age after which the next term brings the hours.")
    apply_from: Ages | None = Field(None, description="The age from which parents can apply.")
    needs_code: Text | None = None
    hours_week: Number
    weeks: Number
    hours_year: Number
    page: Text | None = None
    rules: Mapping[Id, Statement] = {}


class FundedTerm(Record):
    """A birthday (or the age of 9 months) between two days of the year brings the hours from this day on."""

    name: Text
    birthday_from: Yearly
    birthday_until: Yearly
    starts_on: Yearly
    ends_on: Yearly

    def holds(self, day: date) -> bool:
        """Whether a birthday (or the day of 9 months) on this day brings the hours with this term."""
        first, here, last = self.birthday_from, DayOfYear(day.month, day.day), self.birthday_until
        return first <= here <= last if first <= last else here >= first or here <= last


def hours_start(terms: Iterable[FundedTerm], day: date) -> date | None:
    """The day on which the hours start for a child who reaches the age on this day; None if no term is known for it."""
    term = next((term for term in terms if term.holds(day)), None)
    if term is None:
        return None
    start = term.starts_on.in_year(day.year)
    return start if start > day else term.starts_on.in_year(day.year + 1)


class Costs(Record):
    """Other help with costs: statements, and where to ask."""

    name: Text
    who_for: Text | None = None
    check_at: Texts = ()
    rules: Mapping[Id, Statement] = {}
