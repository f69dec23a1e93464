"""Finds the record that an editor named in a block, or says in their words what is wrong with the name."""

from __future__ import annotations

from knowledge_hub.model.contacts import Contact
from knowledge_hub.model.hub import Hub
from knowledge_hub.problems import did_you_mean


class Wrong(ValueError):
    """What an editor should change in the words of a block."""


class NotVerified(Exception):
    """The record is there, but nobody has verified it yet, so it cannot be shown."""


def find(hub: Hub, kind: str, id: str):
    """The record of this kind with this id; Wrong if there is none, NotVerified if it is kept back."""
    records = hub.of(kind)
    if id in records:
        return records[id]
    if hub.is_held(kind, id):
        raise NotVerified
    raise Wrong(f"{hub.places.get(kind, f'data/{kind}')} has no “{id}”.{did_you_mean(str(id), records)}")


def contact(hub: Hub, id: str) -> Contact:
    """The hub, service or help line with this id; Wrong or NotVerified as above."""
    if found := hub.contact(id):
        return found
    if hub.is_held("contacts", id):
        raise NotVerified
    raise Wrong(f"No hub, service or help line has the id “{id}”.{did_you_mean(str(id), (id for id, _ in hub.contacts()))}")


def one_of(word: str, choices, what: str) -> str:
    """The word if it is one of the choices; Wrong if not."""
    if word in choices:
        return word
    raise Wrong(f"“{word}” is not {what}.{did_you_mean(str(word), choices)}")
