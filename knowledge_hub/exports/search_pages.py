"""A page as the search sees it: its parts by heading, with the plain text of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from sys import intern

BLOCKS = "p li h1 h2 h3 h4 tr td th dt dd div section caption figcaption br ul ol table address summary".split()
BREAKS = frozenset([*BLOCKS, *(f"/{tag}" for tag in BLOCKS)])
APART = frozenset(["span", "option", "legend"])  # where a word meets the one before, they are lines of their own


def _depth(*tags: str) -> dict[str, int]:
    return {tag: 1 for tag in tags} | {f"/{tag}": -1 for tag in tags}


SET_OUT = _depth("table", "section", "details", "dl", "figure", "form")
SILENT = _depth("script", "style", "template", "svg")
EVIDENCE = 'class="checked"'  # of a line that says when and how something was checked
DEEPER = SET_OUT.keys() | SILENT.keys()


@dataclass
class Part:
    """What stands under one heading; the first part of a page has none."""

    heading: str = ""
    anchor: str = ""
    lines: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)  # the lines outside tables and cards, but for evidence: fit to be shown

    @property
    def text(self) -> str:
        return " ".join(self.lines)


@dataclass(frozen=True)
class Found:
    """A page that can be found: where it is, what is said about it, its parts, and other names it goes by."""

    address: str
    title: str
    description: str
    where: str
    audience: str
    topics: tuple[str, ...]
    parts: tuple[Part, ...]
    record: bool = False
    names: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()  # what people type who need this page

    @property
    def letter(self) -> str:
        """The letter under which it stands in a list from A to Z."""
        return self.title[:1].upper() if self.title[:1].isalpha() else "0 to 9"


MANY = 6  # pages
REMEMBERED = 256  # pages that need not be read again when a preview shows another change


def without_repeats(pages: Iterable[Found]) -> list[Found]:
    """The pages without the lines that stand on many of them, and so tell nothing of one."""
    pages = list(pages)
    often = Counter(line for page in pages for line in {line for part in page.parts for line in part.lines})
    repeats = {line for line, count in often.items() if count >= MANY}
    return [replace(page, parts=tuple(_without(part, repeats) for part in page.parts)) for page in pages]


def _without(part: Part, lines: Set[str]) -> Part:
    lines_left, prose_left = ([line for line in each if line not in lines] for each in (part.lines, part.prose))
    return Part(part.heading, part.anchor, lines_left, prose_left)


# Our own HTML is well formed, and reading it letter by letter took a fifth of a build.
TOKEN = re.compile(r"""<(?:(/?[a-z0-9-]++)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)|!--.*?--)>([^<]*+)""", re.DOTALL)
ID = re.compile(r'\bid="([^"]*)"')


@lru_cache(REMEMBERED)
def parts_of(html: str) -> tuple[Part, ...]:
    """The parts of a page's HTML, one for each second-level heading that has an anchor."""
    parts, in_heading = [Part()], False
    for line, is_set_out, anchor in _lines(html):
        if anchor is not None:
            parts.append(Part(anchor=anchor))
            in_heading = True
        elif in_heading:
            parts[-1].heading, in_heading = line, False
        else:
            parts[-1].lines.append(line)
            if not is_set_out:
                parts[-1].prose.append(line)
    return tuple(parts)


def _lines(html: str) -> Iterator[tuple[str, bool, str | None]]:
    """Each line, whether it is set out in a table or card, and no anchor; where a part begins, its anchor and no line."""
    line: list[str] = []
    silent = set_out = 0
    is_evidence = False
    for tag, attributes, text in TOKEN.findall(f"<br>{html}<br>"):
        if line and (tag in BREAKS or (tag in APART and text[:1].isalnum() and line[-1][-1].isalnum())):
            if said := " ".join("".join(line).split()):
                yield intern(said), set_out > 0 or is_evidence, None  # a block stands on many pages: its lines are kept once
            line, is_evidence = [], False
        if tag in DEEPER:
            silent, set_out = silent + SILENT.get(tag, 0), set_out + SET_OUT.get(tag, 0)
        elif EVIDENCE in attributes:
            is_evidence = True
        elif tag == "h2":
            anchor = ID.search(attributes)
            yield "", False, anchor[1] if anchor else ""
        if text and not silent:
            line.append(unescape(text) if "&" in text else text)
