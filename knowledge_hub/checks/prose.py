"""The words of a page as a reader meets them: headings, paragraphs, entries and cells, without marks and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge_hub.page_text import LINK, Call, calls, without_code
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problems

BLOCK = "\ufffc"  # stands where a block stands, whose words come from the facts

MARKS = (
    (re.compile(r"\{\{.*?\}\}", re.DOTALL), BLOCK),
    (re.compile(r"\{%.*?%\}|\{[ :#.][^{}\n]*\}", re.DOTALL), ""),
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (LINK, r"\1"),
    (re.compile(r"<[^<>]+>"), ""),
    (re.compile(r"\*+|(?<!\w)_+|_+(?!\w)"), ""),
)
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
NOTE = re.compile(r"\s*[!?]{3}\+?\s+[\w ]+(?:\"(.*)\")?\s*$")
SENTENCE_ENDS = re.compile(r"(?<=[.!?])[”’)\"']*\s+|(?<=[.!?][”’)])\s+")
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)")


@dataclass(frozen=True)
class Passage:
    """A heading (with its rank), a paragraph, an entry of a list or a cell of a table; line breaks as in the file."""

    kind: str
    text: str
    line: int
    rank: int = 0

    def line_at(self, position: int) -> int:
        """The line of the file on which this letter of the text stands."""
        return self.line + self.text.count("\n", 0, position)

    @property
    def unquoted(self) -> str:
        """The text with what stands in curly quotes blanked out: it is somebody else’s."""
        return QUOTED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), self.text)

    def sentences(self) -> list[str]:
        """Its sentences, each on one line."""
        whole = (" ".join(each.replace(BLOCK, " ").split()) for each in SENTENCE_ENDS.split(self.text))
        return [each for each in whole if each]


def written(pages: Iterable[Page], *audiences: str) -> list[Page]:
    """Each page that an editor wrote, once, though it may be made for many records; only of these audiences if named."""
    once = {page.file: page for page in pages}.values()
    return [page for page in once if not audiences or page.meta.audience in audiences]


def passages(page: Page, theirs: bool = True) -> Iterator[Passage]:
    """The passages of a page, in order; without `theirs`, the words of links to other sites are left out."""
    kind, lines, began, rank = "", [], 0, 0
    for line_number, line in enumerate(_plain(page.text, theirs).split("\n"), start=page.first_line):
        starts = _start(line)
        if lines and (starts or not line.strip() or kind == "heading"):
            yield Passage(kind, "\n".join(lines), began, rank)
            lines = []
        if starts and starts[0] == "row":
            cells = (cell.strip() for cell in starts[1].strip(" |").split("|"))
            yield from (Passage("cell", cell, line_number) for cell in cells if cell.strip("-:"))
        elif starts:
            kind, text, rank = starts
            lines, began = [text] if text else [], line_number
        elif line.strip():
            if not lines:
                kind, began, rank = "paragraph", line_number, 0
            lines.append(line.strip())
    if lines:
        yield Passage(kind, "\n".join(lines), began, rank)


def _start(line: str) -> tuple[str, str, int] | None:
    """What begins with this line: its kind, its text and the rank of a heading."""
    if found := HEADING.match(line):
        return "heading", found[2], len(found[1])
    if found := NOTE.match(line):
        return "paragraph", found[1] or "", 0
    if found := ENTRY.match(line):
        return "entry", line[found.end() :].strip(), 0
    if line.lstrip().startswith("|"):
        return "row", line.strip(), 0
    return None


def _plain(text: str, theirs: bool) -> str:
    """The text without code, blocks, links and other marks; line breaks are kept, so that lines can be counted."""
    text = without_code(text)
    if not theirs:
        text = LINK.sub(lambda found: found[0] if "://" not in found[2] else _kept(found, BLOCK), text)
    for mark, instead in MARKS:
        text = mark.sub(lambda found, instead=instead: _kept(found, instead), text)
    return text


def _kept(found: re.Match[str], instead: str) -> str:
    new = found.expand(instead)
    return new + "\n" * (found[0].count("\n") - new.count("\n"))


def blocks_of(page: Page) -> list[Call]:
    """The blocks of a page; none where their brackets cannot be understood, which is told elsewhere."""
    try:
        return list(calls(page))
    except Problems:
        return []
