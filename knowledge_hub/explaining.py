"""What the model refuses, in an editor's words: the key names, what stands there, and what to do."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from knowledge_hub.problems import Problem, did_you_mean, nearest
from knowledge_hub.reading import Reading, keys


def explain(error: ValidationError, model: type[BaseModel], reading: Reading, at: tuple = ()) -> Iterator[Problem]:
    """A Problem for each thing that the model refused; `at` is where in the file the refused part stands."""
    faults = [(fault, tuple(part for part in fault["loc"] if part != "[key]")) for fault in error.errors()]
    misspelt = {(*loc[:-1], _meant(model, loc)) for fault, loc in faults if fault["type"] == "extra_forbidden"}
    for fault, loc in faults:
        if fault["type"] == "missing" and loc in misspelt:
            continue  # it is there under a wrong name, and that is told
        path = reading.written((*at, *loc))
        is_empty = fault["type"] == "missing" and path == (*at, *loc)
        says = f"There is nothing after “{loc[-1]}:”. Write it there." if is_empty else _says(fault, model, loc)
        yield Problem(reading.file, reading.line(path), keys(path), says)


def _meant(model: type[BaseModel], loc: tuple) -> str | None:
    return nearest(str(loc[-1]), known_keys(model, loc[:-1]))


def _says(fault: dict[str, Any], model: type[BaseModel], loc: tuple) -> str:
    name = loc[-1] if loc else ""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "fault":
        return context["says"]
    if kind == "value_error":
        return str(context["error"])
    if kind == "missing":
        return f"“{name}” is missing. Add a line that begins with “{name}:”."
    if kind == "extra_forbidden":
        return f"“{name}” is not a key we know here.{did_you_mean(str(name), known_keys(model, loc[:-1]))}"
    if kind == "literal_error":
        choices = [choice for choice in context["expected"].replace(" or ", ", ").replace("'", "").split(", ")]
        return f"“{fault['input']}” cannot stand here.{did_you_mean(str(fault['input']), choices)}"
    if kind == "too_short" and isinstance(fault["input"], str):
        return "There is nothing between the quotes. Write a text, or take the whole line out."
    if kind in ("too_short", "string_too_short"):
        least = context.get("min_length", 1)
        return "There is nothing here. Write at least one." if least == 1 else f"At least {least} are needed here."
    if kind in ("tuple_type", "list_type"):
        return "A list is needed here. Write each on a line of its own that begins with a hyphen."
    if kind in ("dict_type", "mapping_type", "model_type", "model_attributes_type"):
        known = ", ".join(known_keys(model, loc)[:4])
        return f"This needs keys of its own{f', such as {known}' if known else ''}. Write them below, two spaces further in."
    return "This cannot be understood here. Compare it with the same key in another record."


def known_keys(model: Any, loc: tuple) -> list[str]:
    """The keys that may stand at this place of a record, as they are written in the files."""
    for part in loc:
        model = _inside(model, part)
    model = _model_of(model)
    if model is None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _inside(annotation: Any, part: str | int) -> Any:
    model = _model_of(annotation)
    if model is not None and not isinstance(part, int):
        found = next((f for n, f in model.model_fields.items() if part in (n, f.alias)), None)
        return found.annotation if found else None
    for choice in _choices(annotation):
        origin, inside = get_origin(choice), get_args(choice)
        if origin in (tuple, list) and inside:
            return inside[0]
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return inside[1]
    return None


def _model_of(annotation: Any) -> type[BaseModel] | None:
    return next((c for c in _choices(annotation) if isinstance(c, type) and issubclass(c, BaseModel)), None)


def _choices(annotation: Any) -> Iterator[Any]:
    """The annotation without what is only said about it, and each side of an “or”."""
    if get_origin(annotation) is Annotated:
        yield from _choices(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for side in get_args(annotation):
            yield from _choices(side)
    else:
        yield annotation
