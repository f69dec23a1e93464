"""What people type, each list with where it leads: written by editors, and taken from the names in the facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from knowledge_hub.exports.search_phrases import differing, short, without_little
from knowledge_hub.model.hub import Hub


@dataclass(frozen=True)
class Leads:
    """Words that people type, and the topics and page addresses that they lead to; what else the search should know."""

    words: tuple[str, ...]
    beside: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    page: str = ""
    urgent: str = ""
    ring_first: str = ""
    unless: tuple[str, ...] = ()
    workforce: bool = False
    is_foreign: bool = False
    strength: float = 1.0
    answers: str = ""


def leads(hub: Hub) -> Iterator[Leads]:
    """Every list, those of editors first."""
    for each in hub.search_words.values():
        if each.topics or each.page:
            yield Leads(
                each.words, each.beside, each.topics, each.page or "", each.urgent or "", each.ring_first or "", each.unless,
                workforce=each.kind == "practitioner", is_foreign=bool(each.language),
            )  # fmt: skip
    yield from _topics_and_terms(hub)
    yield from _places(hub)
    yield from _contacts(hub)


def _topics_and_terms(hub: Hub) -> Iterator[Leads]:
    for id, topic in hub.topics.items():
        yield Leads((topic.name,), topics=(id,))
    for term in hub.glossary.values():
        if term.topics:
            yield Leads(tuple(filter(None, (term.term, term.stands_for))), topics=term.topics, strength=0.5)
    for band in hub.age_bands.values():
        yield Leads((band.name,), page=band.page)


def _places(hub: Hub) -> Iterator[Leads]:
    """A hub by its name, and by the names of what lies around it."""
    for id, place in hub.family_hubs.items():
        address = place.address
        near = (*(place.neighbourhoods or ()), *filter(None, [address.site, address.street, address.postcode] if address else []))
        yield Leads((place.name, *place.also_called), page=f"hubs/{id}/", answers=id)
        if near:
            yield Leads(near, page=f"hubs/{id}/", strength=0.9)
            yield Leads(near, page="hubs/", strength=0.6)


def _contacts(hub: Hub) -> Iterator[Leads]:
    for id, service in hub.services.items():
        yield Leads(_names(service), page=f"services/{id}/", answers=id)
    for id, line in hub.helplines.items():
        yield Leads(_names(line), page="get-help-now/", strength=0.8, answers=id)


def _names(contact) -> tuple[str, ...]:
    """What a contact is called: its name without what stands in brackets or after a colon, and the rest too."""
    short = re.sub(r"\s*\(.*?\)|:.*", "", contact.name)
    return tuple(dict.fromkeys((contact.name, short, *contact.also_called)))


def columns(lists: Iterable[Leads], hub: Hub, places: Mapping[str, int], little: Set[str]) -> dict[str, list[Any]]:
    """The lists that lead somewhere as a table of columns, which gzip makes smaller than rows; each ends with its last value, and
    what is usual is left out. Pages are their `places`; topics and urgent help are their places among all."""
    found: dict[str, list[Any]] = {"words": []}
    topics, urgent = ({id: place for place, id in enumerate(ids)} for ids in (hub.topics, hub.urgent_help))
    rows = (_row(each, places.get(each.page) if each.page else None, urgent, topics, little) for each in lists)
    for at, row in enumerate(row for row in rows if row.keys() & {"topics", "page", "urgent", "answer"}):
        for name, value in row.items():
            column = found.setdefault(name, [])
            column += [None] * (at - len(column)) + [value]
    return found


def _row(each: Leads, page: int | None, urgent: Mapping[str, int], topics: Mapping[str, int], little: Set[str]) -> dict[str, Any]:
    # Where help is urgent every word stays: “child in need” must not come down to fewer.
    phrases = each.words if each.urgent else short(differing(without_little(phrase, little) for phrase in each.words))
    said: dict[str, Any] = {
        "words": "|".join(phrases),
        "beside": list(each.beside),
        "topics": [topics[topic] for topic in each.topics],
        "urgent": urgent.get(each.urgent),
        "page": page,
        "first": each.ring_first,
        "unless": list(each.unless),
        "staff": each.workforce,
        "strength": None if each.strength == 1 else each.strength,
        "answer": each.answers,
    }
    return {key: value for key, value in said.items() if value or value is not False and value == 0}
