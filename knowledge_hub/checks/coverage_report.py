"""The coverage of the hub and what to verify first, as plain text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

from knowledge_hub.checks.coverage import BandCover, Coverage, DutyCover
from knowledge_hub.checks.to_verify import Doubt


def as_text(found: Coverage, doubts: Iterable[Doubt]) -> str:
    """Three parts: ages, duties, and what to verify first."""
    parts = [
        ("What there is at each age", [line for band in found.bands for line in _band(band)]),
        ("What there is for each duty", [line for duty in found.duties for line in _duty(duty)]),
        ("What to verify first, worst first", list(_doubts(doubts))),
    ]
    return "\n\n".join("\n".join([title, "=" * len(title), *lines]).rstrip() for title, lines in parts)


def as_json(found: Coverage, doubts: Iterable[Doubt]) -> str:
    """The same for programs; each thing to verify names its group."""
    told = [{"group": doubt.group, **asdict(doubt)} for doubt in doubts]
    for each in told:
        del each["worst"], each["detail"]
    return json.dumps({**asdict(found), "verify_first": told}, ensure_ascii=False, indent=2)


def _band(band: BandCover) -> Iterator[str]:
    yield from ("", band.name, f"  Pages: {_listed(band.pages)}")
    yield from (f"  On the pathway, {level}: {_listed(names)}" for level, names in band.offers.items())
    yield from (f"  {duty}: {_listed(facts)}" for duty, facts in band.duties.items())
    yield from _missing(band.missing)


def _duty(duty: DutyCover) -> Iterator[str]:
    yield from ("", f"{duty.part_of}: {duty.name}" if duty.part_of else duty.name)
    for topic in duty.topics:
        yield f"  {topic.name}"
        yield f"    Pages: {_listed(topic.pages)}"
        yield f"    Facts: {_listed(topic.facts)}"
    yield from _missing(duty.missing)


def _missing(missing: Iterable[str]) -> Iterator[str]:
    yield from (f"  MISSING: {each}" for each in missing)


def _doubts(doubts: Iterable[Doubt]) -> Iterator[str]:
    for group, inside in groupby(doubts, key=lambda doubt: doubt.group):
        inside = list(inside)
        yield from ("", f"{group[0].upper()}{group[1:]}: {len(inside)}")
        for number, doubt in enumerate(inside, start=1):
            place = f"{doubt.file}, line {doubt.line}" if doubt.line else doubt.file
            checked = f" (last checked {doubt.checked_on})" if doubt.checked_on else ""
            yield from (f"{number:4}. {doubt.where}{checked}", f"      {doubt.says}", f"      {place}")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
