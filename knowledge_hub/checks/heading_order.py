"""Headings in order, and a title and a description of its own for every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge_hub.checks.prose import passages, written
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem


def heading_order(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each heading of the wrong rank, and each title or description that stands on two pages."""
    pages = list(pages)
    for page in written(pages):
        yield from _out_of_order(page)
    for key in ("title", "description"):
        yield from _said_twice(pages, key)


def _out_of_order(page: Page) -> Iterator[Problem]:
    before = 1
    for heading in passages(page):
        if heading.kind != "heading":
            continue
        written_so = f"{'#' * heading.rank} {heading.text}"
        if heading.rank == 1:
            says = "The title of the page is its only heading with one “#”. Write “##” here."
            yield Problem(page.file, heading.line, written_so, says, advice=True)
        elif heading.rank > before + 1:
            says = f"This heading leaves a step out: the one before it has {before}. Write “{'#' * (before + 1)}”."
            says = says.replace("the one before it has 1.", "only the title stands above it.")
            yield Problem(page.file, heading.line, written_so, says, advice=True)
        before = heading.rank


def _said_twice(pages: Iterable[Page], key: str) -> Iterator[Problem]:
    first: dict[str, Page] = {}
    for page in pages:
        said = getattr(page.meta, key)
        other = first.setdefault(said.casefold(), page)
        if other is not page:
            where = other.address or "at the start"
            says = f"The page {where} has the same {key}. Say what is different about this one."
            yield Problem(page.file, page.reading.line((key,)), f"{key}: {said}", says, advice=True)
