"""What may stand in data/, written from the model: a JSON Schema for each kind and the dictionary in data/README.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from knowledge_hub.loading import shape
from knowledge_hub.model.evidence import Evidence
from knowledge_hub.model.hub import KINDS
from knowledge_hub.model.values import Facts, Ref

INTRODUCTION = """# What may stand in these files

This page is written from the model by `hub generate`. Do not change it by hand.

Each kind of fact has a file `<kind>.yml`, which holds each record below its id, or a folder `<kind>/` with a file for each
record, whose name is its id. A key that is missing, or has nothing after it, is not known. Write times, dates, ages and
phone numbers as you say them.
"""


def generated(root: Path) -> Iterator[tuple[Path, str]]:
    """Every generated file below `root` and what it must hold."""
    for kind in KINDS:
        yield root / "schemas" / f"{kind}.json", schema(kind)
    yield root / "data" / "README.md", dictionary()


def schema(kind: str) -> str:
    """The JSON Schema (2020-12) of a file of this kind: completion and red underlines in an editor."""
    model, many = shape(kind)
    record = TypeAdapter(model).json_schema(by_alias=True)
    definitions = record.pop("$defs", {})
    whole: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind}
    if many:
        definitions["record"] = record
        whole |= {"anyOf": [{"$ref": "#/$defs/record"}, {"type": "object", "additionalProperties": {"$ref": "#/$defs/record"}}]}
    else:
        whole |= record
    return json.dumps({**whole, "$defs": definitions}, indent=2, ensure_ascii=False) + "\n"


def dictionary() -> str:
    """Every kind with its keys: whether each must be there, what it holds, and an example."""
    evidence = ["## evidence", "", _first_line(Evidence), "", *_keys(Evidence), ""]
    return "\n".join([INTRODUCTION, *map(_kind, KINDS), *evidence])


def _kind(kind: str) -> str:
    model, many = shape(kind)
    where = f"`{kind}.yml` or `{kind}/<id>.yml`" if many else f"`{kind}.yml`"
    lines = [f"## {kind}", "", f"{_first_line(model)} In {where}.", "", *_keys(model)]
    for name, inner in _inner(model):
        lines += ["", f"### {name}, in {kind}", "", _first_line(inner), "", *_keys(inner)]
    return "\n".join([*lines, ""])


def _first_line(model: type[Facts]) -> str:
    return " ".join((model.__doc__ or "").strip().split("\n\n")[0].split())


def _keys(model: type[Facts]) -> Iterator[str]:
    properties = TypeAdapter(model).json_schema(by_alias=True).get("properties", {})
    yield "| Key | Needed | What it holds |"
    yield "|---|---|---|"
    for name, field in model.model_fields.items():
        key = field.alias or name
        ids = _refers_to((field.annotation, *field.metadata))
        told = f"An id of {ids}." if ids else _example(properties.get(key, {}))
        about = " ".join(filter(None, [field.description, told]))
        yield f"| `{key}` | {'yes' if field.is_required() else ''} | {about} |"


def _refers_to(marks: Any) -> str:
    """Whose ids stand in a field with this annotation; empty if it holds no ids."""
    for mark in marks:
        if isinstance(mark, Ref):
            return "a hub, service or help line" if mark.kind == "contacts" else f"data/{mark.kind}"
        if inside := _refers_to((*getattr(mark, "__args__", ()), *getattr(mark, "__metadata__", ()))):
            return inside
    return ""


def _example(found: Mapping[str, Any]) -> str:
    sides = [found, found.get("items", {}), *found.get("anyOf", [])]
    for side in sides:
        if choices := side.get("enum"):
            return f"One of: {', '.join(map(str, choices))}."
        if (examples := side.get("examples")) and isinstance(examples[0], str):
            return f"Such as “{examples[0]}”."
    return ""


def _inner(model: type[Facts]) -> Iterator[tuple[str, type[Facts]]]:
    """The shapes that a record is made of, each once, without the evidence that all share."""
    seen: set[type] = {model}
    queue = [model]
    while queue:
        for field in queue.pop(0).model_fields.values():
            for inner in _models_in(field.annotation):
                if inner not in seen and inner.__name__ != "Evidence":
                    seen.add(inner)
                    queue.append(inner)
                    yield inner.__name__, inner


def _models_in(annotation: Any) -> Iterator[type[Facts]]:
    if isinstance(annotation, type) and issubclass(annotation, Facts):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _models_in(part)
