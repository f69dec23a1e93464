"""Bank holidays and other days on which a place is closed or has other hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from knowledge_hub.blocks.finding import contact
from knowledge_hub.blocks.living import holiday_name
from knowledge_hub.model.contacts import Contact
from knowledge_hub.model.hours import DayHours, OpeningHours
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.opening import exception_on, plan, usual_on
from knowledge_hub.words import Words


@dataclass(frozen=True)
class Closure:
    """One day or a run of days with hours that are not the usual ones; no hours: nobody could check them."""

    from_: date
    until: date
    hours: DayHours | None
    reason: str


def closures(hub: Hub, place: str) -> dict:
    """Every such day that is known, in order; the browser hides those that are past and those that are far off."""
    found = contact(hub, place)
    days = sorted(closures_of(found, hub), key=lambda each: (each.from_, each.until)) if found.hours else []
    return {"contact": found, "days": days, "known_until": hub.bank_holidays.complete_until}


def closures_of(found: Contact, hub: Hub) -> Iterator[Closure]:
    """The exceptions of a place, and the bank holidays that change its week."""
    hours: OpeningHours = found.hours
    for each in hours.exceptions:
        yield Closure(each.from_, each.until, each.hours, each.reason.rstrip("."))
    for day, name in hub.bank_holidays.known():
        planned, usual = plan(hours, hub.bank_holidays, day), usual_on(hours, day)
        if exception_on(hours, day) or planned.because is None or (usual.kind == "closed" and not planned.spans):
            continue
        listed = hub.bank_holidays.days.get(day)
        reason = holiday_name(name, bool(listed and listed.substitute), Words())
        yield Closure(day, day, None if planned.why == "bank-holiday" else hours.bank_holidays, reason)
