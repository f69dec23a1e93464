"""The words of links, which must make sense alone: a screen reader can list them without the text around."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from knowledge_hub.checks.prose import written
from knowledge_hub.model.hub import Hub
from knowledge_hub.page_text import Link, links
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem

SAYS_NOTHING = {
    "here", "click here", "click", "more", "read more", "see more", "find out more", "learn more", "more information",
    "more info", "this", "this page", "this link", "this website", "this site", "that page", "link", "website",
    "web page", "page", "site", "details", "see", "go", "download", "continue", "start", "next", "back",
}  # fmt: skip
ADDRESS = re.compile(r"(https?://|www\.)\S+$", re.IGNORECASE)


def link_texts(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each link whose words do not say where it goes, or say the same as another’s."""
    for page in written(pages):
        first: dict[str, Link] = {}
        for link in links(page):
            words = re.sub(r"[*_`]", "", link.words).strip(" .:,!?").casefold()
            if says := _says_nothing(words) or _says_the_same(page, link, first.setdefault(words, link)):
                yield Problem(page.file, link.line, f"[{link.words}]({link.target})", says, advice=True)


def _says_nothing(words: str) -> str:
    if not words:
        return "This link has no words. Write between the square brackets where it goes."
    if words in SAYS_NOTHING:
        return "These words say nothing when they stand alone. Say where the link goes, such as “find a Family Hub”."
    if ADDRESS.match(words):
        return "A web address is hard to hear and to read. Write the name of the page between the square brackets."
    return ""


def _says_the_same(page: Page, link: Link, other: Link) -> str:
    if _place(page, link) == _place(page, other):
        return ""
    return f"On line {other.line} the same words lead to {other.target}. Give one of the two other words."


def _place(page: Page, link: Link) -> str:
    """Where a link leads, however it is written; two parts of one other page are the same place."""
    if "://" in link.target or link.target.startswith("#"):
        return link.target
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.source_path), link.target.partition("#")[0]))
