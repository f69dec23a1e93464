"""Whom a family can turn to: family hubs, services and help lines, and how to reach each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from knowledge_hub.model.ages import Ages
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.hours_as_written import Hours
from knowledge_hub.model.values import (
    ContactId, Email, Facts, Id, Phone, PhoneNumber, Postcode, Ref, Text, Texts, TopicIds, WebAddress, Yes,
)  # fmt: skip


class PhoneLine(Facts):
    """One number and what it is for; `say` is what to do once it answers."""

    number: Phone
    for_: Text | None = Field(None, alias="for")
    say: Text | None = None


class Address(Facts):
    """Where a building stands. `site` is the name of the building or of the school it is in."""

    site: Text | None = None
    street: Text | None = None
    town: Text
    postcode: Postcode | None = None


class TextLine(Facts):
    """How to get help by text message: the number, and the word to send if it needs one."""

    number: Text
    word: Text | None = None


def _lines(value: Any) -> Any:
    """A number, a list of numbers or of numbers with what they are for; “none” where there is no phone at all."""
    if isinstance(value, str):
        return () if value.strip().casefold() == "none" else ({"number": value},)
    if isinstance(value, Mapping):
        return (value,)
    if isinstance(value, list):
        return tuple({"number": line} if isinstance(line, str) else line for line in value)
    return value


Phones = Annotated[tuple[PhoneLine, ...], BeforeValidator(_lines)]


class Contact(Record):
    """Somebody who can be reached. A key that is missing is not known; `phone: none` says that there is no phone."""

    name: Text
    also_called: Texts = Field((), description="Other names and spellings that people use.")
    formerly: tuple[Id, ...] = Field((), description="Ids that this record had before; they go on working.")
    phone: Phones | None = Field(None, description="One number, a list of numbers, or “none”.")
    text: TextLine | None = None
    email: Email | None = None
    website: WebAddress | None = None
    address: Address | None = None
    hours: Hours | None = Field(None, description="When the place is open.")
    phone_hours: Hours | None = Field(None, description="When the phone is answered, if that differs.")
    cost: Text | None = Field(None, description="What a call costs.")
    how_to_reach: Text | None = Field(None, description="How to get there or get in, in one or two sentences.")
    reach_through: ContactId | None = Field(None, description="Another contact whose phone is used for this one.")
    need: Annotated[Id, Ref("needs")] | None = Field(None, description="The need under which its line is listed.")

    @property
    def first_phone(self) -> PhoneNumber | None:
        return self.phone[0].number if self.phone else None


class FamilyHub(Contact):
    """A family hub: a building where families meet many services."""

    district: Text | None = None
    neighbourhoods: Texts | None = None
    services: tuple[Annotated[Id, Ref("services")], ...] = Field((), description="Services that are found in the building.")
    facilities: Texts = ()


class Service(Contact):
    """A service, place or organisation for families or for those who work with them."""

    what: Text = Field(description="What it does, in one or two plain sentences.")
    who_for: Text
    for_whom: tuple[Annotated[Id, Ref("people")], ...] = Field(
        (), description="The groups of data/people.yml it is for; none if anyone."
    )
    topics: TopicIds = Field(min_length=1, description="Subjects it belongs to, the most important first.")
    ages: Ages | None = None
    run_by: Text | None = None
    independent: Yes = Field(False, description="“yes” if it is not part of the council or the NHS.")
    referral: Literal["not-needed", "self-or-professional", "professional"] | None = None
    note: Text | None = None


class Helpline(Contact):
    """A line that helps over the phone, by text or online."""

    need: Annotated[Id, Ref("needs")]
    who_for: Text
    note: Text | None = None
