"""Pages that facts lead to, such as “page: early-years/timeline/”, and that do not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge_hub.model.hub import KINDS, Hub
from knowledge_hub.model.values import Facts
from knowledge_hub.pages import Page, address
from knowledge_hub.problems import Problem, did_you_mean
from knowledge_hub.reading import keys, read

KEY = "page"


def unknown_pages(root: Path, hub: Hub, pages: Iterable[Page], files: Iterable[str]) -> Iterator[Problem]:
    """A Problem for each key “page” in data/ that names no page. Pages kept back with their record may be named.

    `files` are the other files below docs/, pages that cannot be read among them.
    """
    pages = list(pages)
    known = {page.address for page in pages} | {address(f"docs/{file}") for file in files if file.endswith(".md")}
    kept_back = {f"{page.folder}/{held.id}/" for page in pages if page.this for held in hub.held if not held.key}
    for kind in KINDS:
        records = hub.of(kind)
        for id, record in records.items() if isinstance(records, Mapping) else [("", records)]:
            for path, named in _named(record):
                if named not in known | kept_back:
                    yield _problem(root, hub.places[kind], id, path, named, known)


def _named(value: Any, path: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every page that these facts name, with the keys that lead there."""
    if isinstance(value, Facts):
        for name, field in type(value).model_fields.items():
            there = getattr(value, name)
            if name == KEY and there:
                yield (*path, KEY), there
            else:
                yield from _named(there, (*path, field.alias or name))
    elif isinstance(value, Mapping | tuple):
        for key, item in value.items() if isinstance(value, Mapping) else enumerate(value):
            if not isinstance(item, str):
                yield from _named(item, (*path, key))


def _problem(root: Path, place: str, id: str, path: tuple, named: str, known: set[str]) -> Problem:
    """The line is looked up only now that something is wrong."""
    is_one_file = (root / place).is_file()
    file = root / place if is_one_file else next((root / place).glob(f"{id}.y*ml"))
    reading = read(file, root)
    written = reading.written((id, *path) if is_one_file and id else path)
    return Problem(reading.file, reading.line(written), keys(written), _says(named, known))


def _says(named: str, known: set[str]) -> str:
    whole = named.partition("#")[0]
    if whole in known:
        return f"“{named}” names a place on a page. Write the page alone: {whole}"
    if f"{whole.strip('/')}/" in known:
        return f"An address ends with “/” and does not begin with it. Write: {whole.strip('/')}/"
    return f"There is no page “{named}”.{did_you_mean(named, known).replace('Choose from', 'There are')}"
