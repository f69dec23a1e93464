"""Where a fact comes from, how far it can be trusted, and how facts that cannot be trusted are kept from readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from pydantic import Field, model_validator

from knowledge_hub.model.dates import Rough
from knowledge_hub.model.values import Facts, Faults, SourceIds, Text
from knowledge_hub.problems import did_you_mean


class Evidence(Facts):
    """Which sources say it, how and when someone last looked, and its standing.

    `confirmed`: checked with the service. `published`: read in a published source. `unverified`: neither, and never shown
    to readers. `unverified` names single keys of the record of which the same is true, and what to check.
    """

    sources: SourceIds = ()
    checked_by: Literal["web", "phone", "visit", "document"] | None = None
    checked_on: Rough | None = None
    standing: Literal["confirmed", "published", "unverified"]
    to_check: Text | None = Field(None, description="What an editor should check next.")
    unverified: Mapping[str, Text] = Field({}, description="Keys whose values are not to be shown, and what to check.")

    @model_validator(mode="after")
    def names_its_sources(self) -> Evidence:
        if self.standing != "unverified" and not (self.sources and self.checked_by and self.checked_on):
            raise ValueError(f"Evidence that is “{self.standing}” needs “sources”, “checked_by” and “checked_on”.")
        return self


class Record(Facts):
    """A fact, or several that belong together, with their evidence; parts without their own have that of the whole."""

    evidence: Evidence | None = None

    @model_validator(mode="after")
    def can_do_without_what_is_unverified(self) -> Record:
        faults = Faults()
        known = type(self).model_fields
        optional = [key for key, field in known.items() if not field.is_required() and key != "evidence"]
        for key in self.evidence.unverified if self.evidence else ():
            if key not in known:
                faults.add(("evidence", "unverified", key), f"“{key}” is not a key of this record.{did_you_mean(key, optional)}")
            elif key not in optional:
                says = f"A record cannot do without “{key}”. If it is not verified, write “standing: unverified” for all of it."
                faults.add(("evidence", "unverified", key), says)
        faults.tell()
        return self


@dataclass(frozen=True)
class Withheld:
    """Something that stands in the data and is not shown: where, what it is called, and what to check."""

    path: tuple[str | int, ...]
    name: str
    to_check: str


def settle(value: Any, evidence: Evidence | None, path: tuple, withheld: list[Withheld]) -> Any:
    """The same facts with evidence handed down to every part, and without anything unverified.

    What was left out is added to `withheld`. A part that is itself unverified gives None.
    """
    if isinstance(value, Facts):
        return _settle_facts(value, evidence, path, withheld)
    if isinstance(value, dict):
        kept = {key: settle(item, evidence, (*path, key), withheld) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item is not None}
    if isinstance(value, tuple):
        kept = (settle(item, evidence, (*path, place), withheld) for place, item in enumerate(value))
        return tuple(item for item in kept if item is not None)
    return value


def _settle_facts(facts: Facts, evidence: Evidence | None, path: tuple, withheld: list[Withheld]) -> Facts | None:
    own = getattr(facts, "evidence", None) or evidence
    if own is not None and own.standing == "unverified" and isinstance(facts, Record):
        withheld.append(Withheld(path, name_of(facts, path), own.to_check or ""))
        return None
    changes: dict[str, Any] = {"evidence": own} if isinstance(facts, Record) else {}
    for field in type(facts).model_fields:
        before = getattr(facts, field)
        if field in ("evidence",) or before is None:
            continue
        if own is not None and isinstance(facts, Record) and field in own.unverified:
            withheld.append(Withheld((*path, field), name_of(facts, path), own.unverified[field]))
            changes[field] = None
        elif isinstance(before, (Facts, dict, tuple)):
            changes[field] = settle(before, own, (*path, field), withheld)
    return facts.model_copy(update=changes)


def name_of(facts: Facts, path: tuple) -> str:
    """What to call a record: its name or title, what it says, or its id."""
    for field in ("name", "title", "says", "what"):
        if text := getattr(facts, field, None):
            return text
    return str(path[-1])


SHELF_LIFE = {"hours": 90, "phone": 180, "clinical": 90, "fact": 365}  # days; money lasts until the next 6 April


def is_stale(evidence: Evidence, kind: str, today: date) -> bool:
    """Whether a fact of this kind is past its shelf life on a day; what was never checked always is."""
    last_day = good_until(evidence, kind)
    return last_day is None or today > last_day


def good_until(evidence: Evidence, kind: str) -> date | None:
    """The last day on which a fact of this kind ("hours", "phone", "clinical", "money", "fact") can still be relied on.

    Counted from the first day that the date of the check can mean. None for what was never checked.
    """
    if evidence.checked_on is None:
        return None
    checked = evidence.checked_on.first
    if kind == "money":
        ends = date(checked.year, 4, 5)
        return ends if checked <= ends else date(checked.year + 1, 4, 5)
    return checked + timedelta(days=SHELF_LIFE[kind])
