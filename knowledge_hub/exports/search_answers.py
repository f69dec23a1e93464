"""What the search can answer from the facts, with the evidence: how to reach somebody, the jabs at an age, urgent help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from knowledge_hub.model.contacts import Contact, TextLine
from knowledge_hub.model.evidence import Evidence
from knowledge_hub.model.hub import Hub


@dataclass(frozen=True)
class Said:
    """How values are said: hours in a sentence, hours as data for the open state, the day of a check, that a line is one
    for text messages."""

    hours: Callable[[Any], str]
    hours_as_data: Callable[[Any], str]
    day: Callable[[Any], str]
    good_until: Callable[[Evidence, str], Any]
    by_text: str


def urgent_lines(hub: Hub) -> list[dict[str, Any]]:
    """Each record of urgent help: what to do, and the lines to ring in order, those with a number."""
    return [
        {"id": id, "name": help.name, "say": help.say, "page": help.page or "", "lines": list(_lines(hub, help.contacts))}
        for id, help in hub.urgent_help.items()
    ]


def _lines(hub: Hub, contacts: tuple[str, ...]) -> Iterator[list[str]]:
    for id in contacts:
        contact = hub.contact(id)
        if contact and contact.first_phone:
            yield [id, contact.name, contact.first_phone.shown, contact.first_phone.dialled]
        elif contact and contact.text:
            yield [id, contact.name, _text(contact.text), ""]


def _text(line: TextLine) -> str:
    return f"{line.word or ''} {line.number}".strip()


def answers(hub: Hub, said: Said) -> dict[str, Any]:
    """Whom to reach, by id, and the jabs in order of age."""
    return {
        "contacts": {id: _contact(hub, id, contact, said) for id, contact in hub.contacts()},
        "jabs": [_visit(visit, said) for visit in hub.immunisations.visits.values()],
    }


def _contact(hub: Hub, id: str, contact: Contact, said: Said) -> dict[str, Any]:
    """A card; what is not known of a phone is said, and whom to ask if it is somebody in the town."""
    hours = contact.hours or contact.phone_hours
    phones = hub.phones(contact)
    lines = [[line.number.shown, line.number.dialled, line.for_ or line.say or ""] for line in phones or ()]
    answer = {
        "name": contact.name,
        "page": _page(hub, id),
        "phones": [*lines, *([[_text(contact.text), "", said.by_text]] if contact.text else [])],
        "phone_unknown": phones is None and not contact.text,
        "ask": phones is None and id not in hub.helplines,
        "address": _address(contact),
        "hours": said.hours(hours) if hours else "",
        "open": said.hours_as_data(hours) if hours and hours.week else "",
        "reach": contact.how_to_reach or "",
        **_evidence(contact.evidence, said, "hours"),
    }
    return {key: value for key, value in answer.items() if value}


def _page(hub: Hub, id: str) -> str:
    if id in hub.family_hubs:
        return f"hubs/{id}/"
    return f"services/{id}/" if id in hub.services else "get-help-now/"


def _address(contact: Contact) -> str:
    if not contact.address:
        return ""
    a = contact.address
    return ", ".join(filter(None, [a.site, a.street, f"{a.town} {a.postcode or ''}".strip()]))


def _visit(visit: Any, said: Said) -> dict[str, Any]:
    first, last = visit.ages.from_, visit.ages.until
    return {
        "name": visit.name,
        "from": round(first.order) if first else None,
        "until": round(last.order) if last else None,
        "doses": list(dict.fromkeys(dose.vaccine for dose in visit.doses)),
        **_evidence(visit.evidence, said, "clinical"),
    }


def _evidence(evidence: Evidence | None, said: Said, sort: str) -> dict[str, str]:
    """When it was checked, and until when that can be relied on."""
    if not (evidence and evidence.checked_on):
        return {}
    until = said.good_until(evidence, sort)
    return {"standing": evidence.standing, "checked": said.day(evidence.checked_on), "good_until": str(until or "")}
