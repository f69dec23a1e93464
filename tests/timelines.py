"""The cases that both languages read for the timeline, and the invented schedule that they are about, as a Hub."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

import gallery
from knowledge_hub.loading import shape
from knowledge_hub.model.hub import Hub

WRITTEN = json.loads((Path(__file__).parent / "cases/timeline.json").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = WRITTEN["cases"]


def schedule() -> Hub:
    """Anytown with the facts of the case file in place of its own."""
    kinds = {kind.replace("-", "_"): _read(kind, plain) for kind, plain in WRITTEN["facts"].items()}
    return replace(gallery.facts(), **kinds)


def _read(kind: str, plain: Any) -> Any:
    model, many = shape(kind)
    if not many:
        return TypeAdapter(model).validate_python(plain)
    return {id: TypeAdapter(model).validate_python(record) for id, record in plain.items()}


def case_id(case: dict[str, Any]) -> str:
    return f"{case['kind']} {case['date']}"


def day(text: str | None) -> date | None:
    return text and date.fromisoformat(text)
