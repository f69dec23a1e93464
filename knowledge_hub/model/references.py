"""Which records some facts name: their models say of what kind a word is an id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from knowledge_hub.model.values import Facts, Ref


def references(facts: Any, path: tuple = (), marks: tuple = ()) -> Iterator[tuple[tuple, str, str]]:
    """Every id in these facts that names another record: the path to it, the kind of that record, the id."""
    if isinstance(facts, Facts):
        for name, field in type(facts).model_fields.items():
            yield from references(getattr(facts, name), (*path, field.alias or name), (field.annotation, *field.metadata))
    elif isinstance(facts, Mapping):
        for key, value in facts.items():
            for kind in _ref_in(marks, of_keys=True):
                yield (*path, key), kind, key
            yield from references(value, (*path, key), _values_of(marks))
    elif isinstance(facts, tuple):
        kinds = tuple(_ref_in(marks))  # once for all, for there can be thousands of words
        for place, value in enumerate(facts):
            if isinstance(value, str):
                for kind in kinds:
                    yield (*path, place), kind, value
            else:
                yield from references(value, (*path, place), marks)
    elif isinstance(facts, str):
        for kind in _ref_in(marks):
            yield path, kind, facts


def _ref_in(marks: Any, of_keys: bool = False) -> Iterator[str]:
    """The kinds that an annotation refers to; those of a mapping's keys only when asked for them."""
    for mark in marks if isinstance(marks, tuple) else (marks,):
        if isinstance(mark, Ref):
            if not of_keys:
                yield mark.kind
        elif _is_mapping(mark):
            if of_keys:
                yield from _ref_in((get_args(mark)[0],))
        elif get_args(mark):
            yield from _ref_in((*get_args(mark), *getattr(mark, "__metadata__", ())), of_keys)


def _is_mapping(mark: Any) -> bool:
    origin = get_origin(mark)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _values_of(marks: tuple) -> tuple:
    return tuple(get_args(mark)[1] for mark in marks if _is_mapping(mark))
