"""Opening hours as people write them: “monday to thursday: 9am to 5pm”, “friday: 9am to noon, 1pm to 4.30pm”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import ValidationError

from knowledge_hub.model.dates import a_day
from knowledge_hub.model.hours import CLOSED, DAYS, MIDNIGHT, NOON, DatedHours, DayHours, Kind, OpeningHours, Span
from knowledge_hub.model.values import Faults, a_text, a_yes, value_of
from knowledge_hub.problems import did_you_mean

SHORT = {day[:3]: day for day in DAYS} | {"tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday"}
GROUPS = {"every day": DAYS, "daily": DAYS, "weekdays": DAYS[:5], "weekends": DAYS[5:]}
OTHER_KEYS = ("bank holidays", "exceptions", "term time only", "by appointment", "note")

SAID_OF_A_DAY: dict[str, Kind] = {
    "closed": "closed",
    "by appointment": "by-appointment",
    "by appointment only": "by-appointment",
    "times not known": "not-known",
    "not known": "not-known",
    "some weeks only": "sometimes",
}


def read_hours(value: Any) -> OpeningHours:
    """The hours in a mapping of days, or ValidationError with every fault and its path."""
    if isinstance(value, str):
        value = {"every day": value}
    if not isinstance(value, dict):
        raise ValueError("Write the days below this key, such as “monday to friday: 9am to 5pm”.")
    faults, week, rest = Faults(), {}, {}
    for key, said in value.items():
        name = _tidy(key)
        if name in OTHER_KEYS:
            rest[name] = (key, said)
        elif days := _days(key, faults):
            for day in days:
                if day in week:
                    faults.add((key,), f"{day.capitalize()} stands here twice. Keep one of the two.")
                week[day] = _hours(said, (key,), faults)
    if not week and not faults.found and "by appointment" not in rest:
        faults.add((), "No day is given. Write at least one, such as “monday to friday: 9am to 5pm”.")
    _check_nights(week, value, faults)
    hours = OpeningHours({day: week[day] for day in DAYS if day in week}, **_others(rest, faults))
    faults.tell()
    return hours


def read_span(value: Any) -> Span:
    """“9am to 5pm”, “9:00-17:00”, “10pm to 6am the next day”."""
    text = _tidy(a_text(value))
    overnight = re.search(r"\s*(?:the )?(?:next day|next morning|overnight)$", text)
    ends = re.split(r"\s*(?:-|–|\bto\b|\buntil\b)\s*", text[: overnight.start()] if overnight else text)
    if len(ends) != 2:
        raise ValueError(f"“{text}” is not a time of opening. Write it like 9am to 5pm, or “closed”.")
    opens, closes = minute(ends[0]), minute(ends[1])
    if closes == 0:
        closes = MIDNIGHT
    if overnight:
        return Span(opens, closes + MIDNIGHT if closes < MIDNIGHT else closes)
    if closes <= opens:
        raise ValueError(f"“{text}” closes before it opens. If it closes after midnight, write “{text} the next day”.")
    return Span(opens, closes)


def _tidy(text: str) -> str:
    return " ".join(re.sub(r"[_\s]+", " ", text).casefold().split())


def _days(key: str, faults: Faults) -> tuple[str, ...]:
    """The days that a key names: “monday”, “mon-thu”, “Monday to Thursday”, “saturday and sunday”, “every day”."""
    name = _tidy(key)
    if name in GROUPS:
        return GROUPS[name]
    found: list[str] = []
    for part in re.split(r"\s*(?:,|&|\band\b)\s*", name):
        ends = [_day_name(end, key, faults) for end in re.split(r"\s*(?:-|–|\bto\b)\s*", part)]
        if None in ends or len(ends) > 2:
            return ()
        first, last = DAYS.index(ends[0]), DAYS.index(ends[-1])
        run = DAYS[first : last + 1] if first <= last else DAYS[first:] + DAYS[: last + 1]
        found.extend(run)
    return tuple(found)


def _day_name(word: str, key: str, faults: Faults) -> str | None:
    word = word.removesuffix("s") if word.removesuffix("s") in DAYS else word
    if word in DAYS or word in SHORT:
        return SHORT.get(word, word)
    guess = did_you_mean(word, DAYS + tuple(GROUPS) + OTHER_KEYS)
    faults.add((key,), f"“{word}” is not a key we know here.{guess or ' Write a day of the week, or “bank holidays”.'}")
    return None


def _hours(said: Any, path: tuple[str, ...], faults: Faults) -> DayHours:
    try:
        text = _tidy(a_text(said))
        if text in SAID_OF_A_DAY:
            return DayHours(SAID_OF_A_DAY[text])
        if text in ("24 hours", "open 24 hours", "all day", "all day and night"):
            return DayHours("open", (Span(0, MIDNIGHT),))
        spans = tuple(map(read_span, re.split(r"\s*(?:,|;|&|\band\b)\s*", text)))
        for earlier, later in zip(spans, spans[1:], strict=False):
            if later.opens < earlier.closes:
                raise ValueError(f"“{text}” overlaps: the second part begins before the first has ended.")
        return DayHours("open", spans)
    except ValueError as error:
        faults.add(path, str(error))
        return CLOSED


def minute(text: str) -> int:
    """Minutes after midnight of a time as people write it: 9am, 9.00am, 9:00, 09:00, noon. 9:00 is nine o'clock."""
    if text in ("noon", "midday", "12 noon"):
        return NOON
    if text in ("midnight", "12 midnight"):
        return 0
    wrong = ValueError(f"“{text}” is not a time. Write it like 9am, 9.30am or 17:00.")
    if found := re.fullmatch(r"(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\.?", text):
        hour, past = int(found[1]), int(found[2] or 0)
        if not 1 <= hour <= 12 or past > 59:
            raise wrong
        return (hour % 12 + (12 if found[3] == "p" else 0)) * 60 + past
    if found := re.fullmatch(r"(\d{1,2})[.:](\d\d)", text):
        hour, past = int(found[1]), int(found[2])
        if hour * 60 + past > MIDNIGHT or past > 59:
            raise wrong
        return (hour * 60 + past) % MIDNIGHT
    raise wrong


def _check_nights(week: Mapping[str, DayHours], value: Mapping[str, Any], faults: Faults) -> None:
    """A night that runs into the next day must end before that day opens."""
    for day, hours in week.items():
        after = week.get(DAYS[(DAYS.index(day) + 1) % 7], CLOSED)
        if hours.spans and after.spans and hours.spans[-1].closes - MIDNIGHT > after.spans[0].opens:
            says = f"The night of {day.capitalize()} overlaps with the day after: it is still open when that day opens."
            faults.add((), says)


def _others(rest: Mapping[str, tuple[str, Any]], faults: Faults) -> dict[str, Any]:
    """What stands beside the days, as the fields of OpeningHours."""
    others: dict[str, Any] = {}
    for name, (key, said) in rest.items():
        try:
            if name == "bank holidays":
                others["bank_holidays"] = _hours(said, (key,), faults)
            elif name == "exceptions":
                others["exceptions"] = _exceptions(said, key, faults)
            elif name == "note":
                others["note"] = a_text(said)
            else:
                others[name.replace(" ", "_")] = a_yes(said)
        except ValidationError:
            raise
        except ValueError as error:
            faults.add((key,), str(error))
    return others


def _exceptions(said: Any, key: str, faults: Faults) -> tuple[DatedHours, ...]:
    if not isinstance(said, list):
        raise ValueError("Write the exceptions as a list: a hyphen, then “on:”, “hours:” and “reason:”.")
    found = []
    for place, item in enumerate(said):
        if exception := _exception(item, (key, place), faults):
            found.append(exception)
    return tuple(sorted(found, key=lambda exception: exception.from_))


def _exception(item: Any, path: tuple, faults: Faults) -> DatedHours | None:
    if not isinstance(item, dict):
        return faults.add(path, "Write “on:” (or “from:” and “until:”), “hours:” and “reason:” here.")
    before = len(faults.found)
    for name in item:
        if name not in ("on", "from", "until", "hours", "reason"):
            guess = did_you_mean(name, ("on", "from", "until", "hours", "reason"))
            faults.add((*path, name), f"“{name}” is not a key we know here.{guess}")
    days = {}
    for name in ("on", "from", "until"):
        if name in item:
            try:
                days[name] = a_day(item[name])
            except ValueError as error:
                faults.add((*path, name), str(error))
    if not any(name in item for name in ("on", "from", "until")):
        faults.add(path, "The day is missing. Add “on:”, or “from:” and “until:”.")
    elif "on" not in item and not {"from", "until"} <= set(item):
        faults.add(path, "Both ends are needed. Add “from:” and “until:”, or use “on:” for a single day.")
    for name in ("hours", "reason"):
        if name not in item:
            faults.add(path, f"“{name}” is missing here. Add it.")
    hours = _hours(item.get("hours", "closed"), (*path, "hours"), faults)
    if len(faults.found) > before:
        return None
    from_, until = days.get("on") or days["from"], days.get("on") or days["until"]
    if until < from_:
        return faults.add((*path, "until"), "This ends before it begins. Check both dates.")
    return DatedHours(from_, until, hours, a_text(item["reason"]))


def _hours_of(value: Any) -> OpeningHours:
    return value if isinstance(value, OpeningHours) else read_hours(value)


HOURS_SCHEMA = {
    "type": ["object", "string"],
    "description": "Days and times as people write them, such as “monday to thursday: 9am to 5pm”.",
    "examples": [{"monday to thursday": "9am to 5pm", "friday": "9am to noon, 1pm to 4pm", "bank holidays": "closed"}],
}
Hours = Annotated[OpeningHours, BeforeValidator(_hours_of), WithJsonSchema(HOURS_SCHEMA)]
Times = Annotated[Span, *value_of(read_span, "10am to 2pm")]
