"""Everything by age, and on the days of one child's life for a date that a reader types and that stays on the page."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from knowledge_hub.model import timeline as sums
from knowledge_hub.model.ages import WEEKS_TO_BIRTH, Age
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.immunisations import Births
from knowledge_hub.model.timeline import Milestone


def timeline(hub: Hub) -> dict[str, Any]:
    """Every appointment, jab, review, entitlement and group by age; the browser puts them on days."""
    found = sums.milestones(hub)
    held = Counter(each.kind for each in hub.held if each.kind in sums.HELD_KINDS)
    return {"milestones": found, "cohorts": sums.cohorts(hub), "held": sorted(held.items()), "rules": rules(hub, found)}


def rules(hub: Hub, found: list[Milestone]) -> dict[str, Any]:
    """What the browser needs to put each milestone on its days."""
    return {
        "items": [_item(each) for each in found],
        "terms": [[_yearly(day) for day in (each.birthday_from, each.birthday_until, each.starts_on)]
                  for each in hub.funded_terms.values()],
        "cohorts": [_births(each) for each in sums.cohorts(hub).values()],
        "ends": _age(sums.ends(hub)),
        "pregnancy": WEEKS_TO_BIRTH * 7,
        "ahead": sums.DUE_AHEAD.days,
        "past": sums.DUE_PAST.days,
    }  # fmt: skip


def _item(each: Milestone) -> dict[str, Any]:
    """One milestone; what is no, empty or not there is left out."""
    item = {
        "id": each.id,
        "from": _age(each.ages.from_),
        "until": _age(each.ages.until),
        "after": _age(each.term_after),
        "apply": each.kind == "apply",
        "any": each.any_time,
        "dated": each.dated,
        "lasting": each.lasting,
        "unborn": each.before_birth,
        "doses": [[dose.vaccine, *_births(dose)] for dose in each.doses],
    }
    return {key: value for key, value in item.items() if value}


def _age(age: Age | None) -> list[int] | None:
    """Months, days, and 1 if both are counted from the beginning of pregnancy."""
    return age and [age.years * 12 + age.months, age.weeks * 7 + age.days, int(age.anchor == "conception")]


def _births(births: Births) -> list[str | None]:
    return [_iso(births.born_from), _iso(births.born_until)]


def _iso(day: date | None) -> str | None:
    return day and day.isoformat()


def _yearly(day: Any) -> list[int]:
    return [day.month, day.day]
