"""What changed on pages, when and why: written in front matter, kept with the facts so that a block can show it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge_hub.model.dates import Rough
from knowledge_hub.model.values import Facts, Text


class Change(Facts):
    """What changed on a page, when, and why."""

    on: Rough
    what: Text
    why: Text | None = None


@dataclass(frozen=True)
class PageChange:
    """A change with the page that it was made on."""

    address: str
    title: str
    change: Change
