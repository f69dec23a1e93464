"""The facts as open data: a JSON file for each kind that other sites and programs ask for, with the evidence of each fact.

What is unverified has been taken out when the facts were loaded, so it is not here either. Addresses and names are part of
what others rely on: keys are only added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from knowledge_hub.exports.search_pages import Found
from knowledge_hub.model.ages import Age
from knowledge_hub.model.dates import RoughDate
from knowledge_hub.model.hours import MIDNIGHT, Span
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.values import Facts

FOLDER = "api/v1"
KINDS = {
    "hubs": "family_hubs",
    "services": "services",
    "helplines": "helplines",
    "pathway": "pathway",
    "immunisations": "immunisations",
    "entitlements": "entitlements",
    "sources": "sources",
}
EDITORS_ONLY = ("to_check", "unverified")  # notes to editors, which may name what is not verified


def files(hub: Hub, pages: Iterable[Found]) -> Iterator[tuple[str, str]]:
    """The address and the text of every file, the same for the same facts."""
    for name, field in KINDS.items():
        yield f"{FOLDER}/{name}.json", _text(hub, name, plain(getattr(hub, field)))
    listed = [
        {"address": page.address, "title": page.title, "description": page.description,
         "audience": page.audience, "topics": list(page.topics)}
        for page in sorted(pages, key=lambda page: page.address)
    ]  # fmt: skip
    yield f"{FOLDER}/pages.json", _text(hub, "pages", listed)


def plain(value: Any) -> Any:
    """Facts as texts, numbers, lists and mappings, without keys of which nothing is known. Times are HH:MM."""
    if isinstance(value, Facts):
        fields = type(value).model_fields.items()
        return _known((field.alias or name, getattr(value, name)) for name, field in fields if name not in EDITORS_ONLY)
    if isinstance(value, Span):
        opens, closes = (f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in (value.opens, value.closes))
        return {"opens": opens, "closes": closes, **({"next_day": True} if value.closes > MIDNIGHT else {})}
    if isinstance(value, Age):
        return _known((field.name, getattr(value, field.name) or None) for field in fields_of(value))
    if isinstance(value, (RoughDate, date, Decimal)):
        return str(value)
    if is_dataclass(value):
        return _known((field.name.rstrip("_"), getattr(value, field.name)) for field in fields_of(value))
    if isinstance(value, Mapping):
        return _known((str(key), item) for key, item in value.items())
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def _known(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: plain(value) for name, value in pairs if value is not None and value != {} and value != ()}


def _text(hub: Hub, name: str, facts: Any) -> str:
    whole = {"hub": hub.town.hub_name, "status": hub.town.status, name: facts}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
