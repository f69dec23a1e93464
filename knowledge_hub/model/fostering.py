"""Fostering: allowances by year, region and age, and the types of fostering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from knowledge_hub.model.dates import Day
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import Facts, Id, Pounds, Ref, Text, Yes


class Region(Facts):
    """A part of England with its own minimum allowance."""

    name: Text


class AgeGroup(Facts):
    """A group of ages with its own minimum allowance."""

    name: Text


class Allowances(Record):
    """The national minimum for one year, in pounds a week for each child: region, then age group.

    A year without amounts is one whose figures could not be checked.
    """

    name: Text
    from_: Day = Field(alias="from")
    until: Day
    amounts: Mapping[Annotated[Id, Ref("regions")], Mapping[Annotated[Id, Ref("age-groups")], Pounds]] = {}
    check_at: Text | None = Field(None, description="The address of the page with the true figures.")
    doubts: Mapping[Id, Mapping[Id, Text]] = Field({}, description="Region, age group: why an amount may be wrong.")


class FosteringType(Record):
    """One of the ways to foster."""

    name: Text
    what: Text
    offered_here: Yes = True
