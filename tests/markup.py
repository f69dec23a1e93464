"""HTML as a tree, strictly: an element that is not closed where it was opened is an error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element inside with one of these tags, or every element."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def around(self, tag: str) -> Element | None:
        """The nearest element with this tag that holds this one, or itself."""
        if self.tag == tag or self.parent is None:
            return self if self.tag == tag else None
        return self.parent.around(tag)

    def holding(self, text: str) -> Element:
        """The innermost element whose own text holds this one."""
        for element in self.all():
            if any(isinstance(child, str) and text in child for child in element.children):
                return element
        raise AssertionError(f"“{text}” is nowhere")


class _Reader(HTMLParser):
    CDATA_CONTENT_ELEMENTS = ("script", "style", "title")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Element(tag, dict(attrs), self.here))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.tag, f"</{tag}> on line {self.getpos()[0]} stands where <{self.here.tag}> is open"
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


@lru_cache(maxsize=256)
def tree(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.tag}> is never closed"
    return reader.root
