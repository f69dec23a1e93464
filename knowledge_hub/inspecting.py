"""Loads a hub with its pages and tells everything that is wrong with either, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from knowledge_hub.blocks.finding import Wrong
from knowledge_hub.blocks.rendering import Block, Setting, check_call, ids
from knowledge_hub.checks.links import dead_links
from knowledge_hub.checks.named_pages import unknown_pages
from knowledge_hub.checks.navigation import navigation
from knowledge_hub.loading import load
from knowledge_hub.model.hub import Hub
from knowledge_hub.page_text import Call, calls
from knowledge_hub.pages import Page, all_pages, by_topic, changes_of, load_pages
from knowledge_hub.problems import Problem, Problems, did_you_mean
from knowledge_hub.words import Words


@dataclass(frozen=True)
class Inspected:
    """What a hub's folder holds: the facts (None if they cannot be loaded), the pages, and all that is wrong."""

    hub: Hub | None
    pages: list[Page]
    problems: list[Problem]
    calls: Mapping[str, list[Call]] = field(default_factory=dict)  # the blocks of each page, by its address

    @cached_property
    def at(self) -> Mapping[str, Page]:
        """The pages by address."""
        return {page.address: page for page in self.pages}

    @cached_property
    def about(self) -> Mapping[str, list[Page]]:
        """The pages by topic."""
        return by_topic(self.pages)

    def or_problems(self) -> Inspected:
        """Itself if nothing is wrong, or Problems."""
        if self.problems:
            raise Problems(self.problems)
        return self


def inspect(root: Path, menu: Mapping[str, Block]) -> Inspected:
    """The hub in `root` with every problem of its facts and its pages; `menu` holds the blocks that pages may show."""
    problems: list[Problem] = []
    pages, wrong_pages = load_pages(root)
    problems += wrong_pages
    others = _files(root) - {page.file.removeprefix("docs/") for page in pages}
    problems += navigation(root, pages, others)
    try:
        hub = _loaded(root, changes_of(pages))
    except Problems as wrong_facts:
        _anchors(pages, _called(pages, problems), None, menu, problems)
        return Inspected(None, pages, problems + list(wrong_facts))
    problems += _misplaced(hub, pages)
    pages = all_pages(hub, pages)
    problems += _unknown_ids(hub, pages)
    called = _called(pages, problems)
    problems += dead_links(pages, _anchors(pages, called, hub, menu, problems), others)
    problems += unknown_pages(root, hub, pages, others)
    return Inspected(hub, pages, problems, called)


_LOADED: dict[Path, tuple[object, Hub]] = {}


def _loaded(root: Path, changes: tuple) -> Hub:
    """The facts; the same as before while nothing of them has changed, so that a preview shows new words at once."""
    files = [(path, path.stat()) for path in sorted((root / "data").rglob("*"))]
    state = (changes, [(path, stat.st_mtime_ns, stat.st_size) for path, stat in files])
    if root not in _LOADED or _LOADED[root][0] != state:
        _LOADED[root] = state, replace(load(root), changes=changes)
    return _LOADED[root][1]


_DONE: dict[Path, Inspected] = {}


def inspect_once(root: Path, menu: Mapping[str, Block]) -> Inspected:
    """The same, done once in this process: a build looks first and builds after, and nothing changes in between."""
    if root not in _DONE:
        _DONE[root] = inspect(root, menu)
    return _DONE[root]


def _files(root: Path) -> set[str]:
    return {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*") if path.is_file()}


def _called(pages: list[Page], problems: list[Problem]) -> dict[str, list[Call]]:
    """The blocks of each page, by address; of a page whose brackets cannot be understood none, and it is told."""
    called: dict[str, list[Call]] = {}
    for page in pages:
        try:
            called[page.address] = list(calls(page))
        except Problems as wrong:
            problems += wrong
    return called


def _anchors(
    pages: list[Page], called: Mapping[str, list[Call]], hub: Hub | None, menu: Mapping[str, Block], problems: list[Problem]
) -> dict[str, set[str]]:
    """The ids that blocks bring to each page, by address. Every block is tried, and what is wrong with it is told."""
    anchors: dict[str, set[str]] = {}
    for page in pages:
        brought = anchors.setdefault(page.address, set())
        for call in called.get(page.address, ()):
            brought |= _tried(call, page, hub, menu, problems)
    return anchors


def _tried(call: Call, page: Page, hub: Hub | None, menu: Mapping[str, Block], problems: list[Problem]) -> frozenset[str]:
    """The ids that a block brings to its page, or none and a problem. Without facts it is only read."""
    if call.name not in menu:
        says = f"There is no block “{call.name}”.{did_you_mean(call.name, menu)}" if call.name else NOT_A_BLOCK
        problems.append(Problem(page.file, call.line, call.written, says))
        return frozenset()
    try:
        if hub is None:
            check_call(menu[call.name], call.args, call.kwargs)
            return frozenset()
        return ids(menu[call.name], Setting(hub, Words(), page.address), *call.args, **call.kwargs)
    except Wrong as wrong:
        problems.append(Problem(page.file, call.line, call.written, str(wrong)))
        return frozenset()


NOT_A_BLOCK = "Two curly brackets begin a block. Write its name and its words, such as {{ phone(\"place\") }}."


def _misplaced(hub: Hub, pages: Iterable[Page]) -> Iterator[Problem]:
    """Pages about one record that stand where nobody would look for them."""
    kinds = {page.folder: page.meta.for_each for page in pages if page.meta.for_each}
    for page in pages:
        if page.meta.this and (says := _misplaced_by(hub, page, kinds)):
            yield Problem(page.file, page.reading.line(("this",)), "this", says)


def _misplaced_by(hub: Hub, page: Page, kinds: Mapping[str, str]) -> str:
    id, kind = page.meta.this, kinds.get(page.folder)
    if kind is None:
        folders = " or ".join(f"docs/{folder}" for folder in sorted(kinds))
        return f"A page about one record stands in {folders}. Move it there, or take this line away."
    if id not in hub.of(kind) and not hub.is_held(kind, id):
        return f"Nothing in data/{kind} has the id “{id}”.{did_you_mean(id, hub.of(kind))}"
    if PurePosixPath(page.file).stem != id:
        return f"Other pages link to what is about “{id}” as {page.folder}/{id}.md. Give this file that name."
    return ""


def _unknown_ids(hub: Hub, pages: Iterable[Page]) -> Iterator[Problem]:
    """Topics and sources in front matter that stand nowhere in data/."""
    for page in {page.file: page for page in pages if not page.made}.values():
        for key, known in (("topics", hub.topics), ("sources", hub.sources)):
            for place, id in enumerate(getattr(page.meta, key)):
                if id not in known:
                    line = page.reading.line((key, place))
                    says = f"Nothing in data/{key} has the id “{id}”.{did_you_mean(id, known)}"
                    yield Problem(page.file, line, key, says)
