"""A page as the search sees it: its parts by heading, with the plain text of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, field, replace
from html import unescape

BLOCKS = frozenset("p li h1 h2 h3 h4 tr td th dt dd div section caption figcaption br ul ol table address summary".split())
SET_OUT = frozenset(["table", "section", "details", "dl", "figure", "form"])
SILENT = frozenset(["script", "style", "template", "svg"])


@dataclass
class Part:
    """What stands under one heading; the first part of a page has none."""

    heading: str = ""
    anchor: str = ""
    lines: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)  # the lines outside tables and cards: fit to be shown

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

    @property
    def letter(self) -> str:
        """The letter under which it stands in a list from A to Z."""
        return self.title[:1].upper() if self.title[:1].isalpha() else "0 to 9"


MANY = 6  # pages


def without_repeats(pages: Iterable[Found]) -> list[Found]:
    """The pages without the lines that stand on many of them, and so tell nothing of one."""
    pages = list(pages)
    often = Counter(line for page in pages for line in {line for part in page.parts for line in part.lines})
    repeats = {line for line, count in often.items() if count >= MANY}
    return [replace(page, parts=tuple(_without(part, repeats) for part in page.parts)) for page in pages]


def _without(part: Part, lines: Set[str]) -> Part:
    lines_left, prose_left = ([line for line in each if line not in lines] for each in (part.lines, part.prose))
    return Part(part.heading, part.anchor, lines_left, prose_left)


def parts_of(html: str) -> tuple[Part, ...]:
    """The parts of a page's HTML, one for each second-level heading that has an anchor."""
    reader = _Reader()
    for closes, tag, attributes, text in TOKEN.findall(html):
        if text:
            reader.text(text)
        elif tag:
            reader.end(tag) if closes else reader.start(tag, attributes)
    reader.end_line()
    return tuple(reader.parts)


# Our own HTML is well formed, and reading it letter by letter took a fifth of a build.
TOKEN = re.compile(r"""<(/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<!--.*?-->|([^<]+)""", re.DOTALL)
ID = re.compile(r'\bid="([^"]*)"')


class _Reader:
    def __init__(self) -> None:
        self.parts = [Part()]
        self.line: list[str] = []
        self.silent = 0
        self.set_out = 0
        self.in_heading = False

    def start(self, tag: str, attributes: str) -> None:
        if tag in SILENT:
            self.silent += 1
        elif tag in BLOCKS:
            self.end_line()
        if tag in SET_OUT:
            self.set_out += 1
        if tag == "h2":
            anchor = ID.search(attributes)
            self.parts.append(Part(anchor=anchor[1] if anchor else ""))
            self.in_heading = True

    def end(self, tag: str) -> None:
        if tag in SILENT:
            self.silent -= 1
        elif tag in BLOCKS:
            self.end_line()
        if tag in SET_OUT:
            self.set_out -= 1

    def text(self, text: str) -> None:
        if not self.silent:
            self.line.append(unescape(text) if "&" in text else text)

    def end_line(self) -> None:
        """What was read since the last line: the heading of a part, or a line of it."""
        line = " ".join("".join(self.line).split())
        self.line = []
        if self.in_heading:
            self.parts[-1].heading, self.in_heading = line, not line
        elif line:
            self.parts[-1].lines.append(line)
            if not self.set_out:
                self.parts[-1].prose.append(line)
