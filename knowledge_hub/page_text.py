"""What stands in the text of a page, and on which line: blocks, links and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem, Problems


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


BRACKETS = jinja2.Environment()
REMEMBERED = 256  # pages, so that a preview reads again only the page that somebody changed


@lru_cache(REMEMBERED)
def _read(text: str) -> nodes.Template:
    return BRACKETS.parse(text)


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
        tree = _read("\n" * page.text.count("\n", 0, begin) + page.text[begin:end])
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
