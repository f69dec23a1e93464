"""data/ as a Hub, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from knowledge_hub.explaining import explain
from knowledge_hub.model import hub as hub_model
from knowledge_hub.model.evidence import Withheld, settle
from knowledge_hub.model.hub import CONTACT_KINDS, KINDS, Held, Hub
from knowledge_hub.model.pathway import fits
from knowledge_hub.model.references import references
from knowledge_hub.model.values import Facts, Id
from knowledge_hub.problems import Problem, Problems, did_you_mean
from knowledge_hub.reading import Reading, keys, read

ENDINGS = (".yml", ".yaml")
NOT_FACTS = ("README.md", ".gitkeep")
ANY = "*"


@dataclass(frozen=True)
class Entry:
    """One record as it was read: which kind and id, the facts, and where in which file they stand.

    `facts` is None if they could not be understood, and `id` is then ANY if even the ids of the file are not known.
    """

    kind: str
    id: str
    facts: Facts | None
    reading: Reading
    at: tuple = ()

    def problem(self, path: tuple, says: str) -> Problem:
        path = self.reading.written((*self.at, *path))
        return Problem(self.reading.file, self.reading.line(path), keys(path), says)


def load(root: Path) -> Hub:
    """The facts in `root`/data as a Hub, with what is unverified held back; Problems with all that is wrong."""
    problems: list[Problem] = []
    entries = list(_entries(root, problems))
    problems += _same_ids(entries)
    problems += _unknown_references(entries)
    problems += _misfiled(entries)
    if problems:
        raise Problems(problems)
    return _hub(entries)


@cache
def shape(kind: str) -> tuple[type[Facts], bool]:
    """The model of a kind, and whether there are many records of it or one document."""
    annotation = get_type_hints(Hub, vars(hub_model))[kind.replace("-", "_")]
    many = get_origin(annotation) is not None
    return (get_args(annotation)[1] if many else annotation), many


def _entries(root: Path, problems: list[Problem]) -> Iterator[Entry]:
    data = root / "data"
    if not data.is_dir():
        raise Problems([Problem("data", 0, "", f"There is no folder “data” in {root.name}. Facts are kept there.")])
    found = {kind: [] for kind in KINDS}
    for path in sorted(data.rglob("*")):
        if path.is_dir() or path.name in NOT_FACTS:
            continue
        kind = _kind_of(path, data)
        if problem := _misplaced(path, kind, root):
            problems.append(problem)
        else:
            found[kind].append(path)
    for kind, paths in found.items():
        model, many = shape(kind)
        if not many and not paths:
            says = f"This file is missing. It holds the keys {', '.join(_required(model))}."
            problems.append(Problem(f"data/{kind}.yml", 0, "", says))
        for path in paths:
            try:
                reading = read(path, root)
            except Problems as unreadable:
                problems += unreadable
                id = ANY if path.parent == data else path.stem
                yield Entry(kind, id, None, Reading(path.relative_to(root).as_posix(), {}))
                continue
            yield from _records(kind, model, many, path, reading, data, problems)


def _kind_of(path: Path, data: Path) -> str:
    first = path.relative_to(data).parts[0]
    return first if first in KINDS else Path(first).stem


def _misplaced(path: Path, kind: str, root: Path) -> Problem | None:
    file = path.relative_to(root).as_posix()
    if path.suffix not in ENDINGS:
        return Problem(file, 0, "", "Facts are kept in files that end in .yml. Move this file out of data/, or rename it.")
    if kind not in KINDS:
        what_to_do = did_you_mean(kind, KINDS) or " Put its facts into one of the other files, or move it out of data/."
        return Problem(file, 0, "", f"“{kind}” is not a kind of fact we know.{what_to_do}")
    return None


def _required(model: type[Facts]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items() if field.is_required()]


def _records(kind, model, many, path, reading, data, problems) -> Iterator[Entry]:
    """The records of one file: itself, or one for each of its keys when the file holds the whole kind."""
    if not many:
        parts = [("", reading.plain, ())]
    elif path.parent == data:
        parts = [(id, plain, (id,)) for id, plain in reading.plain.items()]
    else:
        parts = [(path.stem, reading.plain, ())]
    for id, plain, at in parts:
        try:
            if many and kind != "allowances":
                _check_id(id)
            facts = TypeAdapter(model).validate_python(plain)
        except ValidationError as error:
            problems += explain(error, model, reading, at)
            facts = None
        except ValueError as error:
            problems.append(Problem(reading.file, reading.line(at), keys(at), str(error)))
            facts = None
        yield Entry(kind, id, facts, reading, at)


ID = TypeAdapter(Id)


def _check_id(id: str) -> None:
    try:
        ID.validate_python(id)
    except ValidationError as error:
        raise ValueError(str(error.errors()[0]["ctx"]["error"])) from None


def _same_ids(entries: list[Entry]) -> Iterator[Problem]:
    """An id is used once in its kind, and once among all who can be contacted, former ids included."""
    first: dict[tuple[str, str], str] = {}
    for entry in entries:
        space = "contacts" if entry.kind in CONTACT_KINDS else entry.kind
        for place, id in enumerate((entry.id, *getattr(entry.facts, "formerly", ()))):
            path = ("formerly", place - 1) if place else ()
            if id == ANY:
                continue
            if (space, id) in first:
                where = first[space, id]
                yield entry.problem(path, f"The id “{id}” is already used in {where}. Give one of the two another id.")
            else:
                first[space, id] = f"{entry.reading.file}, line {entry.reading.line(entry.at)}"


def _unknown_references(entries: list[Entry]) -> Iterator[Problem]:
    ids: dict[str, set[str]] = {kind: set() for kind in (*KINDS, "contacts")}
    for entry in entries:
        names = {entry.id, *getattr(entry.facts, "formerly", ())}
        ids[entry.kind] |= names
        if entry.kind in CONTACT_KINDS:
            ids["contacts"] |= names
    for entry in entries:
        for path, kind, id in references(entry.facts):
            if id not in ids[kind] and ANY not in ids[kind]:
                where = "No hub, service or help line" if kind == "contacts" else f"Nothing in data/{kind}"
                yield entry.problem(path, f"{where} has the id “{id}”.{did_you_mean(id, ids[kind])}")


def _misfiled(entries: list[Entry]) -> Iterator[Problem]:
    """Something offered at an age stands in a band of that age, or says why it does not."""
    bands = {entry.id: entry.facts for entry in entries if entry.kind == "age-bands"}
    for entry in entries:
        if entry.kind == "pathway" and entry.facts and entry.facts.ages and not entry.facts.filed_oddly:
            band = bands.get(entry.facts.band)
            if band and not fits(entry.facts.ages, band):
                written = entry.reading.value((*entry.at, "ages"))
                says = f"“{written}” is outside “{band.name}”. Choose another band, or say why in “filed_oddly”."
                yield entry.problem(("ages",), says)


def _hub(entries: list[Entry]) -> Hub:
    held: list[Held] = []
    places = {entry.kind: entry.reading.file if entry.at else f"data/{entry.kind}" for entry in entries}
    by_kind: dict[str, Any] = {kind.replace("-", "_"): {} for kind in KINDS}
    for entry in entries:
        withheld: list[Withheld] = []
        facts = settle(entry.facts, None, (entry.id,), withheld)
        held += [_held(entry, each) for each in withheld]
        name = entry.kind.replace("-", "_")
        if not shape(entry.kind)[1]:
            by_kind[name] = facts
        elif facts is not None:
            by_kind[name][entry.id] = facts
    return Hub(**by_kind, held=tuple(held), places=places)


def _held(entry: Entry, withheld: Withheld) -> Held:
    path = withheld.path[1:]
    line = entry.reading.line((*entry.at, *path))
    return Held(entry.kind, entry.id, withheld.name, keys(path), withheld.to_check, entry.reading.file, line)
