"""The navigation in mkdocs.yml: every entry has its page, and every page has its entry."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem, Problems, did_you_mean, nearest
from knowledge_hub.reading import KeyPath, Reading, read

FILE = "mkdocs.yml"
LEFT_OUT = ("not_in_nav", "exclude_docs")  # keys of it that name pages which are no part of the navigation


def navigation(root: Path, pages: Iterable[Page], others: set[str]) -> Iterator[Problem]:
    """A Problem for each entry without a page and each page without an entry; `others` are the other files in docs/."""
    if not (root / FILE).exists():
        return
    try:
        reading = read(root / FILE, root)
    except Problems as unreadable:
        yield from unreadable
        return
    if "nav" not in reading.plain:
        return  # every page is in it then
    pages = {page.file.removeprefix("docs/"): page for page in pages}
    named: set[str] = set()
    for path, entry in _entries(reading.plain["nav"], ("nav",)):
        named.add(entry)
        if says := _wrong(entry, pages, others):
            yield Problem(FILE, reading.line(path), entry, says)
            named.add(nearest(entry, pages) or "")  # one mistake, one message: this page was meant
    yield from _missing(pages, named, reading)


def _entries(item: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Every page that the navigation names, and the path of keys to it."""
    if isinstance(item, str):
        yield path, item.strip()
    elif isinstance(item, Mapping):
        for title, inside in item.items():
            yield from _entries(inside, (*path, title))
    elif isinstance(item, list):
        for place, inside in enumerate(item):
            yield from _entries(inside, (*path, place))


def _wrong(entry: str, pages: Mapping[str, Page], others: set[str]) -> str:
    if "://" in entry or entry.startswith("/") or entry in others:
        return ""
    if entry.endswith("/*"):
        if _folders(pages.values()) & {entry[:-2]}:
            return ""
        return f"No page of docs/{entry[:-2]} is made for each record. Name its pages here, one by one."
    if entry in pages and not _by_star(pages[entry]):
        return ""
    if entry in pages:
        return f"docs/{entry} is about a record. Write “{pages[entry].folder}/*” instead, once for all records."
    near = did_you_mean(entry, pages).replace("Choose from", "There are")
    gone = "If the page is gone, take this line away."
    return f"The navigation names a page that does not exist, docs/{entry}.{near} {gone}"


def _folders(pages: Iterable[Page]) -> set[str]:
    """The folders with a page that is made for each record."""
    return {page.folder for page in pages if page.meta.for_each}


def _by_star(page: Page) -> bool:
    """Whether “folder/*” stands for the page: for one made for each record, and one written about a single record."""
    return bool(page.meta.for_each or page.meta.this)


def _missing(pages: Mapping[str, Page], named: set[str], reading: Reading) -> Iterator[Problem]:
    left_out = [line for key in LEFT_OUT for line in str(reading.plain.get(key, "")).split()]
    begins = f"“nav” in {FILE}, line {reading.line(('nav',))}"
    folders = _folders(pages.values())
    for path, page in pages.items():
        if page.meta.this and page.folder not in folders:
            continue  # it has to move first, and is told so
        entry = f"{page.folder}/*" if _by_star(page) else path
        if entry not in named and not any(_matches(path, pattern) for pattern in left_out):
            says = f"Nobody finds this page: the navigation does not name it. Write “- {entry}” below {begins}."
            yield Problem(page.file, 0, "", says)


def _matches(path: str, pattern: str) -> bool:
    """Whether a line of `not_in_nav` means this page: by its whole path, by its name, or by its folder."""
    pattern = pattern.lstrip("/")
    in_folder = path.startswith(pattern.rstrip("/") + "/")
    return in_folder or fnmatch(path, pattern) or fnmatch(posixpath.basename(path), pattern)
