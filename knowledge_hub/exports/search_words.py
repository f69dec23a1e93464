"""What people type, each list with where it leads: written by editors, and taken from the names in the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
