"""Links that lead nowhere: to a page or a heading that does not exist."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique

from knowledge_hub.page_text import headings, links
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem, did_you_mean


def dead_links(pages: Iterable[Page], anchors: Mapping[str, set[str]], files: set[str]) -> Iterator[Problem]:
    """A Problem for each link to a page, file or heading that is not there.

    `anchors` adds the ids that blocks bring to each page, by address; `files` are the other files below docs/, pages that
    cannot be read among them.
    """
    pages = list(pages)
    known = {page.source_path: page for page in pages}
    written = {}
    for page in pages:
        written.setdefault(page.file, page)  # pages made for each record share one text
    for page in written.values():
        for link in links(page):
            if says := _wrong(link.target, page, known, anchors, files):
                yield Problem(page.file, link.line, link.target, says)


def _wrong(target: str, page: Page, known: Mapping[str, Page], anchors: Mapping[str, set[str]], files: set[str]) -> str | None:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.source_path), unquote(parts.path)))
    there = known.get(path) if parts.path else page
    if there is None:
        if path in files:
            return None
        near = did_you_mean(parts.path, (_from(page, each) for each in known)).replace("Choose from", "There are")
        return f"This link leads to a page that does not exist, docs/{path}.{near}"
    if parts.fragment and parts.fragment not in (ids := heading_ids(there) | anchors.get(there.address, set())):
        return f"The page {there.file} has no heading “{parts.fragment}”.{did_you_mean(parts.fragment, ids)}"
    return None


def _from(page: Page, source_path: str) -> str:
    """How a link on a page names another."""
    return posixpath.relpath(source_path, posixpath.dirname(page.source_path) or ".")


def heading_ids(page: Page) -> set[str]:
    """The anchors of a page's headings, as Markdown makes them."""
    used: set[str] = set()
    for text, anchor in headings(page):
        used.add(anchor) if anchor else unique(slugify(text, "-"), used)
    return used
