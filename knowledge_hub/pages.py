"""docs/ as Pages: typed front matter, the text, and which blocks and links stand on which line."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import jinja2
from jinja2 import nodes
from pydantic import Field, ValidationError

from knowledge_hub.explaining import explain
from knowledge_hub.model.changes import Change, PageChange
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.values import Facts, Id, Rough, SourceIds, Text, Texts, TopicIds
from knowledge_hub.problems import Problem, Problems
from knowledge_hub.reading import Reading, read_text, text_of


class FrontMatter(Facts):
    """What an editor says about a page before its text begins."""

    title: Text
    description: Text = Field(description="One sentence for search engines and lists.")
    audience: Literal["public", "workforce", "editors"]
    topics: TopicIds = ()
    owner: Text | None = None
    reviewed_on: Rough | None = None
    sources: SourceIds = ()
    version: Text | None = None
    changes: tuple[Change, ...] = ()
    for_each: Literal["family-hubs", "services"] | None = Field(None, description="Makes a page for each record.")
    this: Id | None = Field(None, description="The record that this page is about, in place of the page made for it.")
    hide: Texts = ()
    template: Text | None = None


@dataclass(frozen=True)
class Page:
    """One page: its file, its address on the site, what is said about it, its text, and the line its text begins on.

    `this` is the id of the record that the page is about, if it is about one. `made` if it was made from the page that
    stands for each record of a kind, and nobody wrote it.
    """

    file: str
    address: str
    meta: FrontMatter
    text: str
    first_line: int
    reading: Reading
    this: str | None = None
    made: bool = False

    @property
    def names(self) -> Mapping[str, Any]:
        """What the words of a block may refer to by name."""
        return {"this": self.this} if self.this else {}

    @property
    def source_path(self) -> str:
        """Where the page stands below docs/; for a page that was made, where it would stand."""
        path = self.file.removeprefix("docs/")
        return f"{self.folder}/{self.this}.md" if self.made else path

    @property
    def folder(self) -> str:
        """The folder below docs/ that the page stands in."""
        return self.file.removeprefix("docs/").rpartition("/")[0]


def by_topic(pages: Iterable[Page]) -> dict[str, list[Page]]:
    """The pages of each topic, in the order in which they stand."""
    found: dict[str, list[Page]] = {}
    for page in pages:
        for topic in page.meta.topics:
            found.setdefault(topic, []).append(page)
    return found


def related(page: Page, pages: Mapping[str, list[Page]], most: int = 6) -> list[Page]:
    """Other pages about the same topics, those that share most of them first; `pages` are those of each topic."""
    shared = Counter(each.address for topic in page.meta.topics for each in pages[topic])
    others = {each.address: each for topic in page.meta.topics for each in pages[topic] if each.address != page.address}
    near = sorted(others.values(), key=lambda each: (-shared[each.address], each.meta.title))
    return near[:most]


def changes_of(pages: Iterable[Page]) -> tuple[PageChange, ...]:
    """Every change that pages tell of before their text begins; those of a page made for each record are left out."""
    written = (page for page in pages if not page.meta.for_each)
    return tuple(PageChange(page.address, page.meta.title, change) for page in written for change in page.meta.changes)


@dataclass(frozen=True)
class Call:
    """A block as an editor wrote it: its name, its words, the text and the line."""

    name: str
    args: tuple
    kwargs: Mapping[str, Any]
    written: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link as an editor wrote it: where it leads, its line and its words."""

    target: str
    line: int
    words: str = ""


def load_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Every page below `root`/docs that can be read, in order of its path, and what is wrong with the others."""
    pages, problems = [], []
    for path in sorted((root / "docs").rglob("*.md")):
        try:
            pages.append(load_page(path, root))
        except Problems as wrong:
            problems += wrong
    return pages, problems


def load_page(path: Path, root: Path) -> Page:
    """One page, or Problems with its front matter."""
    file = path.relative_to(root).as_posix()
    front, text, first_line = _split(text_of(path, root), file)
    reading = read_text(front, file, first_line=2)
    try:
        meta = FrontMatter.model_validate(reading.plain)
    except ValidationError as error:
        raise Problems(explain(error, FrontMatter, reading)) from None
    return Page(file, address(file), meta, text, first_line, reading)


def _split(text: str, file: str) -> tuple[str, str, int]:
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        says = "A page begins with a line “---”, its title and description, and another line “---”."
        raise Problems([Problem(file, 1, "", says)])
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    raise Problems([Problem(file, 1, "", "The front matter is never closed. Put a line “---” after its last key.")])


def address(file: str) -> str:
    path = file.removeprefix("docs/").removesuffix(".md")
    path = path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"
    return path


def all_pages(hub: Hub, pages: Iterable[Page]) -> list[Page]:
    """The pages that readers see: those that are written, and those made for each record of which nobody wrote one.

    A page about a record that is kept from readers is kept from them too.
    """
    pages = list(pages)
    written = {page.meta.this for page in pages if page.meta.this}
    records = {id: record for page in pages if page.meta.for_each for id, record in hub.of(page.meta.for_each).items()}
    seen: list[Page] = []
    for page in pages:
        if page.meta.for_each:
            ids = (id for id in hub.of(page.meta.for_each) if id not in written)
            seen += (_about(replace(page, address=f"{page.folder}/{id}/", made=True), id, records[id]) for id in ids)
        elif page.meta.this in records:
            seen.append(_about(page, page.meta.this, records[page.meta.this]))
        elif not page.meta.this:
            seen.append(page)
    return seen


def _about(page: Page, id: str, record: Any) -> Page:
    """The page as one about a record: {name} in title and description is its name, and its topics are the record's."""
    name = html.escape(record.name).replace("{", "&#123;")  # no name is taken for a block
    said = {
        "title": page.meta.title.replace("{name}", name),
        "description": page.meta.description.replace("{name}", record.name),
        "topics": getattr(record, "topics", page.meta.topics),
    }
    return replace(page, meta=page.meta.model_copy(update={**said, "for_each": None}), this=id)


BRACKETS = jinja2.Environment()


def bracketed(text: str) -> tuple[int, int]:
    """Where the first bracket of a text begins and the last ends: reading the rest for blocks takes long and finds none."""
    opened = [place for bracket in ("{{", "{%", "{#") if (place := text.find(bracket)) >= 0]
    if not opened:
        return 0, 0
    last = max(text.rfind(bracket) for bracket in ("{{", "{%", "{#"))
    closed = max(text.rfind(bracket) for bracket in ("}}", "%}", "#}"))
    return min(opened), closed + 2 if closed > last else len(text)


def calls(page: Page) -> Iterator[Call]:
    """Every block on a page, in order. Problems if its brackets cannot be understood."""
    begin, end = bracketed(page.text)
    if begin == end:
        return
    lines = page.text.split("\n")
    try:
        tree = BRACKETS.parse("\n" * page.text.count("\n", 0, begin) + page.text[begin:end])
    except jinja2.TemplateSyntaxError as error:
        written = lines[min(error.lineno, len(lines)) - 1].strip()
        says = "The brackets of this block do not match. Write it like {{ phone(\"place\") }}."
        if "comment" in str(error):
            says = "“{#” begins a remark that nobody sees. Write “{ #” with a space for the name of a heading."
        raise Problems([Problem(page.file, error.lineno + page.first_line - 1, written, says)]) from None
    seen: Counter[tuple[int, str]] = Counter()
    for output in tree.find_all(nodes.Output):
        for expression in output.nodes:
            if not isinstance(expression, nodes.TemplateData):
                yield _call(expression, page, lines, seen)


def _call(expression: nodes.Expr, page: Page, lines: list[str], seen: Counter[tuple[int, str]]) -> Call:
    line = lines[expression.lineno - 1]
    name = _name(expression)
    same = [found for found in re.findall(r"\{\{.*?\}\}", line) if name and name in found]
    before = seen[expression.lineno, name]
    seen[expression.lineno, name] += 1
    written = same[before] if before < len(same) else line.strip()
    if isinstance(expression, nodes.Call) and isinstance(expression.node, nodes.Name):
        args = tuple(_value(arg, page) for arg in expression.args)
        kwargs = {pair.key: _value(pair.value, page) for pair in expression.kwargs}
        return Call(name, args, kwargs, written, expression.lineno + page.first_line - 1)
    return Call(name, (), {}, written, expression.lineno + page.first_line - 1)


def _name(expression: nodes.Node) -> str:
    inside = expression.node if isinstance(expression, nodes.Call) else expression
    return inside.name if isinstance(inside, nodes.Name) else ""


def _value(node: nodes.Expr, page: Page) -> Any:
    """The value of one word of a block: what is written, or what a name stands for on this page."""
    if isinstance(node, nodes.Name):
        return page.names.get(node.name, node.name)
    try:
        return node.as_const()
    except nodes.Impossible:
        return ""


def calls_replaced(text: str, calls: Iterable[Call], by: Callable[[Call], str]) -> str:
    """The text with each of its calls replaced, or the text itself if that is not plain to do and takes Jinja."""
    if "{%" in text or "{#" in text:
        return text
    parts, end = [], 0
    for call in calls:
        begin = text.find(call.written, end)
        if begin < 0 or not call.written.startswith("{{"):
            return text
        parts += [text[end:begin], by(call)]
        end = begin + len(call.written)
    return "".join(parts) + text[end:]


LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`|\{%\s*raw\s*%\}.*?\{%\s*endraw\s*%\}|<!--.*?-->", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*(?:\{[^}]*#([\w-]+)[^}]*\})?\s*#*$", re.MULTILINE)


def links(page: Page) -> Iterator[Link]:
    """Every Markdown link of a page that is not an example in code."""
    text = without_code(page.text)
    for found in LINK.finditer(text):
        yield Link(found[2], text.count("\n", 0, found.start()) + page.first_line, " ".join(found[1].split()))


def headings(page: Page) -> Iterator[tuple[str, str | None]]:
    """The text of every heading of a page, and the anchor it was given by hand."""
    for found in HEADING.finditer(without_code(page.text)):
        yield found[1], found[2]


def without_code(text: str) -> str:
    """The text with code and comments blanked out, line breaks kept."""
    return CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
