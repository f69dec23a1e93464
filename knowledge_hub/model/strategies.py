"""What the council and its partners have set out to do, and what families told them."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import Id, Number, Text, Texts


class Priority(Record):
    """One aim. `asks_of_staff` is what it means for those who work with families."""

    name: Text
    what: Text
    asks_of_staff: Text | None = None


class Strategy(Record):
    """A published strategy: its name, years, partners and priorities in order."""

    name: Text
    title: Text | None = None
    years: Text
    partners: Texts = ()
    priorities: tuple[Priority, ...]


class Answer(Record):
    """What people answered: how many of them, and the share as printed."""

    name: Text
    count: Number
    percent: Number


class Consultation(Record):
    """A question that was put to people, and the answers as printed."""

    name: Text
    question: Text
    asked: Text
    responses: Number = Field(description="All responses to the consultation.")
    answered: Text = Field(description="How many answered this question, as far as it is known.")
    note: Text
    answers: Mapping[Id, Answer]
