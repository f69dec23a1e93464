"""What editors should verify first: what people ring in danger, then phones and hours, health, money, and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from knowledge_hub.model.contacts import Contact, FamilyHub
from knowledge_hub.model.evidence import Evidence, Record, name_of
from knowledge_hub.model.hub import CONTACT_KINDS, KINDS, Held, Hub
from knowledge_hub.model.values import Facts

WORST_FIRST = ("safety", "phones and hours", "health", "money", "others")
HEALTH = ("immunisations", "reviews", "pathway")
MONEY = ("costs", "entitlements", "allowances", "funded-terms")
READ_ONLY = "Only read in a published source. Ring and ask whether it is right."


@dataclass(frozen=True, order=True)
class Doubt:
    """One thing to verify: how bad it would be if it were wrong, what it is, what to do, and where it stands."""

    worst: int
    detail: int  # within the group: a number or a whole record first, then hours, then the rest
    shown: bool  # whether readers see it now
    checked_on: str
    file: str
    line: int
    where: str
    says: str

    @property
    def group(self) -> str:
        return WORST_FIRST[self.worst]


def to_verify(hub: Hub) -> list[Doubt]:
    """All that is kept back, doubtful, missing at a Family Hub, or rung in danger and not confirmed; worst first."""
    safety = _rung_in_danger(hub)
    doubts = {_held(each, safety) for each in hub.held}
    for kind in KINDS:
        records = hub.of(kind)
        for id, record in records.items() if isinstance(records, Mapping) else [("", records)]:
            if isinstance(record, Record):
                doubts.update(_doubtful(record, kind, id, hub, safety))
            if isinstance(record, Contact):
                doubts.update(_unconfirmed(record, kind, id, hub, safety))
    return sorted(doubts)


def _rung_in_danger(hub: Hub) -> set[str]:
    urgent = {id for id, contact in hub.contacts() if contact.need and hub.needs[contact.need].urgent}
    return urgent.union(*(help.contacts for help in hub.urgent_help.values()))


def _rank(kind: str, id: str, says: str, safety: set[str]) -> int:
    if kind in CONTACT_KINDS:
        return 0 if id in safety else 1
    if kind in MONEY or "£" in says:
        return 3
    return 2 if kind in HEALTH else 4


def _detail(key: str) -> int:
    if not key or key.startswith(("phone", "text", "say")) and not key.startswith("phone_hours"):
        return 0
    return 1 if "hours" in key else 2


def _held(held: Held, safety: set[str]) -> Doubt:
    rank = _rank(held.kind, held.id, held.name, safety)
    where = f"{held.name} → {held.key}" if held.key else held.name
    return Doubt(rank, _detail(held.key), False, "", held.file, held.line, where, f"Not shown. {held.to_check}".strip())


def _doubtful(record: Record, kind: str, id: str, hub: Hub, safety: set[str]) -> Iterator[Doubt]:
    """What is shown and still says what to check; a part with the evidence of the whole is not told again."""
    for part, evidence in _evidence(record, None):
        if evidence.to_check:
            name = name_of(part, (id,))
            rank = _rank(kind, id, f"{name} {evidence.to_check}", safety)
            checked = str(evidence.checked_on or "")
            yield Doubt(rank, _detail(""), True, checked, _file(hub, kind, id), 0, name, evidence.to_check)


def _evidence(value: Any, above: Evidence | None) -> Iterator[tuple[Record, Evidence]]:
    if isinstance(value, Facts):
        own = getattr(value, "evidence", None)
        if isinstance(value, Record) and own and own is not above:
            yield value, own
        for name in type(value).model_fields:
            if name != "evidence":
                yield from _evidence(getattr(value, name), own or above)
    elif isinstance(value, Mapping | tuple):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _evidence(item, above)


def _unconfirmed(record: Contact, kind: str, id: str, hub: Hub, safety: set[str]) -> Iterator[Doubt]:
    """Phones and hours that are known from reading alone, or not at all, where that matters most."""
    evidence, file = record.evidence, _file(hub, kind, id)
    held = {each.key for each in hub.held if each.id == id}
    asks = ("phone", "hours") if isinstance(record, FamilyHub) else ("phone",) if id in safety else ()
    for key in asks:
        place = (_rank(kind, id, "", safety), _detail(key))
        where = f"{record.name} → {key}"
        if getattr(record, key) is None and not record.reach_through:
            if key not in held:
                yield Doubt(*place, False, "", file, 0, where, "Not known. Ask, and write it down.")
        elif evidence and evidence.standing != "confirmed" and not evidence.to_check:
            yield Doubt(*place, True, str(evidence.checked_on or ""), file, 0, where, READ_ONLY)


def _file(hub: Hub, kind: str, id: str) -> str:
    place = hub.places.get(kind, f"data/{kind}")
    return place if place.endswith((".yml", ".yaml")) else f"{place}/{id}.yml"
