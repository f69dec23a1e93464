"""Which facts stand in the data, by how they look in a text (phones, money, times …), and the block that shows each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from knowledge_hub.model.ages import AgeRange
from knowledge_hub.model.contacts import Contact
from knowledge_hub.model.dates import MONTHS, a_day
from knowledge_hub.model.hours import OpeningHours, Span
from knowledge_hub.model.hours_as_written import read_span
from knowledge_hub.model.hub import CONTACT_KINDS, Hub
from knowledge_hub.model.values import Facts, PhoneNumber

# The block that shows a fact of each kind; {id} is the record and {part} the statement in it.
SHOWN_BY = {
    "reviews": "reviews()",
    "immunisations": "immunisation_schedule()",
    "entitlements": 'entitlements("{id}")',
    "funded-terms": "funded_terms()",
    "costs": 'costs("{id}")',
    "allowances": 'allowances_table("{id}")',
    "strategies": 'priorities("{id}")',
    "consultations": 'bar_chart("{id}")',
    "programmes": "programme_list()",
    "training": 'training_calendar("{id}")',
    "processes": 'steps("{id}")',
    "fact-sheets": 'key_facts("{id}", "{part}")',
    "pathway": 'age_pathway("{record.band}")',  # last, for reviews and jabs stand in a table of their own
}

_TIME = r"\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)|noon|midnight"
_MONTH = "|".join(month.title() for month in MONTHS if len(month) > 4 or month in ("may", "june", "july"))
_RINGING = "(?:" + "|".join(rf"(?<={word}\s)" for word in ("ing", "all", "ial", "hone", "ext", r"\son", r"\sor")) + ")"
_AGE = r"(?:\d+ )?(?:day|week|month|year)s?"
PATTERNS = {
    "phone": re.compile(
        rf"(?<![\d.£/-])(?:\+44\s?|0)\d[\d ]{{6,12}}\d(?![\d/-])|{_RINGING}(?:999|1\d\d|116 \d{{3}})(?=[\s.,;:)]|$)"
    ),
    "money": re.compile(r"£\s?\d[\d,]*(?:\.\d\d)?(?!\d)"),
    "share": re.compile(r"\b\d+(?:\.\d+)?\s?(?:%|per cent\b)"),
    "times": re.compile(
        rf"\b(?:(?:{_TIME})|\d{{1,2}}(?:[.:]\d\d)?)\s*(?:to|until|till|–|-|and)\s*(?:{_TIME})\b", re.IGNORECASE
    ),
    "date": re.compile(rf"\b\d{{1,2}} (?:{_MONTH}) \d{{4}}\b"),
    "age": re.compile(rf"\b\d+(?: (?:day|week|month|year)s?)? (?:to|and) {_AGE}(?: \d+ months?)?(?: of pregnancy)?\b"),
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """One fact: the kind and id of its record, what that is called, and the block that shows the fact."""

    kind: str
    id: str
    name: str
    block: str

    @property
    def place(self) -> str:
        return f"data/{self.kind}"


def known_facts(hub: Hub) -> Mapping[tuple[str, str], list[Known]]:
    """Every such fact of the hub: by its look (a key of PATTERNS) and its plain form, the records where it stands."""
    found: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for kind in (*CONTACT_KINDS, *SHOWN_BY):
        records = hub.of(kind)
        for id, record in records.items() if isinstance(records, Mapping) else [(kind, records)]:
            for path, value in _leaves(record):
                for look, plain in _looks(value):
                    known = Known(kind, id, getattr(record, "name", kind), _block(kind, id, record, look, path))
                    if known not in found[look, plain]:
                        found[look, plain].append(known)
    return found


def plain(look: str, text: str) -> str:
    """A fact in a form that does not depend on how it was typed."""
    if look == "phone":
        return re.sub(r"^0", "+44", re.sub(r"[^\d+]", "", text))
    if look in ("times", "date", "age"):
        try:
            return str({"times": _span, "date": a_day, "age": AgeRange.read}[look](text))
        except ValueError:
            return text
    return re.sub(r"[£,\s]|\.00$|%|per cent", "", text)


def _span(text: str) -> Span:
    return read_span(re.sub(r"\s(and|till)\s", " to ", text))


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every single value of a record and the keys that lead to it, its evidence apart."""
    if isinstance(value, Facts):
        for name in type(value).model_fields:
            if name != "evidence":
                yield from _leaves(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(item, (*path, str(key)))
    elif isinstance(value, tuple):
        for item in value:
            yield from _leaves(item, path)
    elif value is not None:
        yield path, value


def _looks(value: Any) -> Iterator[tuple[str, str]]:
    """How a value looks in a text: each look and its plain form."""
    if isinstance(value, PhoneNumber):
        yield "phone", value.dialled
    elif isinstance(value, Decimal):
        yield "money", plain("money", f"{value:.2f}")
    elif isinstance(value, date):
        yield "date", str(value)
    elif isinstance(value, AgeRange):
        yield "age", str(value)
    elif isinstance(value, OpeningHours):
        yield from (("times", str(span)) for day in value.week.values() for span in day.spans)
    elif isinstance(value, Span):
        yield "times", str(value)
    elif isinstance(value, str):
        for look in ("money", "share", "date"):
            yield from ((look, plain(look, found)) for found in PATTERNS[look].findall(value))


def _block(kind: str, id: str, record: Any, look: str, path: tuple[str, ...]) -> str:
    """What to type to show a fact."""
    if isinstance(record, Contact):
        return {"phone": f'phone("{id}")', "times": f'opening_hours("{id}")'}.get(look, f'contact_card("{id}")')
    return SHOWN_BY[kind].format(id=id, record=record, part=path[1] if len(path) > 1 else "")
