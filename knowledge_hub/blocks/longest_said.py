"""How much room an <open-state> needs: the longest that the browser may say there on a day like any other."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_hub.blocks.speaking import clock, words
from knowledge_hub.model.hours import DAYS, DayHours, OpeningHours
from knowledge_hub.model.opening import is_always_open


def longest_said(hours: OpeningHours) -> str:
    """The longest sentence about these hours; bank holidays, dated exceptions and stale facts may say more."""
    if is_always_open(hours):
        return words("opening.open")
    only_asked = hours.by_appointment and not hours.week
    week = [DayHours("by-appointment") if only_asked else hours.on(day) for day in DAYS]
    is_ever_closed = any(day.spans or day.kind == "closed" for day in week)
    return max((said for day in week for said in _said(hours, day, is_ever_closed)), key=len, default="")


def _said(hours: OpeningHours, day: DayHours, is_ever_closed: bool) -> Iterator[str]:
    """What may be said on such a day, and while it is the next to come."""
    weekday = max((words(f"days.{name}") for name in DAYS), key=len)
    times = [words("opening.weekday_at", weekday=weekday, clock=clock(span.opens)) for span in day.spans]
    kind = _kind(hours, day)
    if kind == "open":
        yield from (words("opening.closes_soon", time=clock(span.closes)) for span in day.spans)
        yield from (words("opening.closed_until", time=time) for time in times)
    elif kind != "closed":
        yield words(f"opening.unknown_{kind}")
        if is_ever_closed:
            gaps = {"day": words("opening.weekday_on", weekday=weekday), "time": max(times, key=len, default="")}
            yield f"{words('opening.closed')} {words(f'opening.then_{kind}', **gaps)}"


def _kind(hours: OpeningHours, day: DayHours) -> str:
    if not day.spans:
        return day.kind.replace("-", "_")
    return "by_appointment" if hours.by_appointment else "term_time" if hours.term_time_only else "open"
