"""docs/ as Pages: typed front matter and the text; which page stands for which record, and which pages are related."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from knowledge_hub.explaining import explain
from knowledge_hub.model.changes import Change, PageChange
from knowledge_hub.model.dates import Rough
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.values import Facts, Id, SourceIds, Text, Texts, TopicIds
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
