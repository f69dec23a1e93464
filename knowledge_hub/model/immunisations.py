"""The routine immunisations: each visit with its doses, and the rules that depend on a child's date of birth."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pydantic import Field, model_validator

from knowledge_hub.model.ages import Ages
from knowledge_hub.model.dates import Day
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import Facts, Id, Text, Texts


class Births(Facts):
    """Children born from one day until another, both included; an open end has no limit."""

    born_from: Day | None = None
    born_until: Day | None = None

    @model_validator(mode="after")
    def in_order(self) -> Births:
        if self.born_from and self.born_until and self.born_until < self.born_from:
            raise ValueError("“born_until” is before “born_from”. Check both dates.")
        return self

    def includes(self, born_on: date) -> bool:
        return (self.born_from or date.min) <= born_on <= (self.born_until or date.max)


class Dose(Births):
    """One vaccine at one visit, for all children or for those born in a time."""

    vaccine: Text
    dose: Text


class Visit(Record):
    """One appointment and what is given at it."""

    name: Text
    ages: Ages
    every: Text | None = Field(None, description="For what comes again, such as “each autumn and winter”.")
    doses: tuple[Dose, ...] = Field(min_length=1)


class SomePeople(Record):
    """A vaccine that is not for everyone, or is given in pregnancy: what, for whom and when."""

    name: Text
    who: Text | None = None
    when: Text
    ages: Ages | None = None


class Change(Record):
    """A change of the schedule and the day it began."""

    changed_on: Day
    what: Text


class Cohort(Record, Births):
    """What children born in a time are given, where that differs."""

    gets: Text
    note: Text | None = None


class Immunisations(Record):
    """The whole schedule."""

    as_of: Text
    check_at: Texts
    visits: Mapping[Id, Visit]
    in_pregnancy: Mapping[Id, SomePeople] = {}
    for_some_babies: Mapping[Id, SomePeople] = {}
    by_date_of_birth: Mapping[Id, Cohort] = {}
    changes: Mapping[Id, Change] = {}
