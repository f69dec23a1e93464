"""Abbreviations that nobody explains: they stand in the glossary or are spelled out where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge_hub.checks.prose import passages, written
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem

SHORT_FORM = re.compile(r"(?<![\w./-])[A-Z]{2,}(?=s?\b)(?![\w]*[./]\w)(?!\d)")
EVERYBODY_KNOWS = set("NHS GP UK TV BBC PDF QR ID HM USB DVD PE OK SMS US EU AM PM".split())
SAYS = (
    "Spell this short form out where the page first uses it: all its words, then the short form in brackets. "
    "Or explain it in data/glossary.yml."
)


def short_forms(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for the first of each abbreviation on a page that is explained nowhere."""
    known = EVERYBODY_KNOWS | set(_explained(hub)) | set(_named(hub))
    for page in written(pages, "public", "workforce"):
        seen: set[str] = set()
        for passage in passages(page, theirs=False):
            for found in SHORT_FORM.finditer(passage.unquoted):
                short = found[0]
                if len(set(short)) > 1 and short not in known | seen and not _spelled_out(short, passage.text):
                    yield Problem(page.file, passage.line_at(found.start()), short, SAYS, advice=True)
                seen.add(short)


def _explained(hub: Hub) -> Iterator[str]:
    """The short forms of the glossary."""
    for term in hub.glossary.values():
        yield from SHORT_FORM.findall(f"{term.term} {term.stands_for or ''}")


def _named(hub: Hub) -> Iterator[str]:
    """Those that are how a service, a place or a course is called."""
    for kind in ("family-hubs", "services", "helplines", "programmes"):
        for record in hub.of(kind).values():
            yield from SHORT_FORM.findall(" ".join([record.name, *getattr(record, "also_called", ())]))


def _spelled_out(short: str, text: str) -> bool:
    says_so = r",? (?:which (?:is|means)|means|stands for|is short for)\b"
    return re.search(rf"\({short}s?\+?\)|\b{short}s?\+? \(\w|\b{short}{says_so}", text) is not None
