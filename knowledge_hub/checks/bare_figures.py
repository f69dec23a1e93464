"""Sums and shares in the words of a page that stand in no data and name no source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge_hub.checks.known_facts import PATTERNS, known_facts, plain
from knowledge_hub.checks.prose import Passage, blocks_of, passages, written
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem

SAYS = (
    'Say where this figure comes from with {{ cite("…") }} and the id of a source, '
    "or put it into data/fact-sheets and show it with key_facts."
)


def bare_figures(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each figure with £, % or “per cent” in a passage that cites nothing."""
    facts = known_facts(hub)
    for page in written(pages, "public", "workforce"):
        cited = {call.line for call in blocks_of(page) if call.name == "cite"}
        for passage in passages(page):
            if not cited & set(_lines(passage)):
                yield from _bare(page, passage, facts)


def _lines(passage: Passage) -> range:
    return range(passage.line, passage.line + passage.text.count("\n") + 1)


def _bare(page: Page, passage: Passage, facts) -> Iterator[Problem]:
    for look in ("money", "share"):
        for found in PATTERNS[look].finditer(passage.text):
            if (look, plain(look, found[0])) not in facts:
                yield Problem(page.file, passage.line_at(found.start()), f"“{found[0]}”", SAYS, advice=True)
