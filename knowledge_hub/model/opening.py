"""Whether a place is open at a moment, until when, and why. Every time is what the clocks in London show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from knowledge_hub.model.calendar import BankHolidays
from knowledge_hub.model.hours import DAYS, MIDNIGHT, DatedHours, DayHours, OpeningHours, Span

Why = Literal["hours", "by-appointment", "not-known", "sometimes", "term-time", "bank-holiday", "beyond"]
SOON = timedelta(minutes=30)
LONG = timedelta(days=7)  # a place that stays open for longer has no closing time worth telling
HORIZON = 366  # days in which the next opening is looked for
ALL_DAY = (Span(0, MIDNIGHT),)


@dataclass(frozen=True)
class DayPlan:
    """What holds on one date: its spans, why nobody can be sure of them (“hours”: they are sure), and what is special."""

    why: Why
    spans: tuple[Span, ...] = ()
    because: str | None = None  # the reason of an exception, or the name of the bank holiday


@dataclass(frozen=True)
class Stretch:
    """A time between two moments in which a place is open (“hours”), or in which nobody can say."""

    begins: datetime
    ends: datetime
    why: Why
    because: str | None


@dataclass(frozen=True)
class OpenState:
    """Open, closed or unknown, until when (None: for longer than we look), and what comes `then` after being closed."""

    is_: Literal["open", "closed", "unknown"]
    why: Why
    until: datetime | None = None
    soon: bool = False
    because: str | None = None
    then: Why | None = None


def state(hours: OpeningHours | None, holidays: BankHolidays, moment: datetime) -> OpenState:
    """The state at a moment: an aware one of any zone, or a naive one that London's clocks show."""
    if hours is None:
        return OpenState("unknown", "not-known")
    now = wall_time(moment)
    here, after = _now_and_next(stretches(hours, holidays, now.date() - timedelta(days=1)), now)
    if here is None:
        today = plan(hours, holidays, now.date())
        because = None if today.spans else today.because
        return OpenState("closed", "hours", after and after.begins, False, because, after and after.why)
    if here.why != "hours":
        return OpenState("unknown", here.why, here.ends, False, here.because)
    if here.ends - now > LONG:
        return OpenState("open", "hours")
    return OpenState("open", "hours", here.ends, here.ends - now <= SOON, here.because)


def wall_time(moment: datetime) -> datetime:
    """What London's clocks show, to the minute."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo("Europe/London")).replace(tzinfo=None, fold=0)
    return moment.replace(second=0, microsecond=0)


def plan(hours: OpeningHours, holidays: BankHolidays, day: date) -> DayPlan:
    """What holds on a date: an exception before a bank holiday before the day of the week."""
    if exception := exception_on(hours, day):
        return _as_said(hours, exception.hours, exception.reason)
    usual, holiday = usual_on(hours, day), holidays.name_on(day)
    if holiday and (usual.kind != "closed" or day in holidays.days):
        if hours.bank_holidays is not None:
            return _as_said(hours, hours.bank_holidays, holiday)
        if not (usual.kind == "closed" or is_always_open(hours)):
            return DayPlan("bank-holiday", ALL_DAY, holiday)
    elif day > holidays.complete_until and _depends_on_holidays(hours, usual):
        return DayPlan("beyond", ALL_DAY)
    in_term = hours.term_time_only and usual.kind == "open" and not hours.by_appointment
    planned = _as_said(hours, usual)
    return replace(planned, why="term-time") if in_term else planned


def exception_on(hours: OpeningHours, day: date) -> DatedHours | None:
    """The exception that holds on a date; of several, the one that begins last, and of these the one that ends first."""
    found = [each for each in hours.exceptions if each.from_ <= day <= each.until]
    return max(found, key=lambda each: (each.from_, -each.until.toordinal()), default=None)


def usual_on(hours: OpeningHours, day: date) -> DayHours:
    """What is said of a date's day of the week. By appointment, with no day given, is every day."""
    if hours.by_appointment and not hours.week:
        return DayHours("by-appointment")
    return hours.on(DAYS[day.weekday()])


def is_always_open(hours: OpeningHours) -> bool:
    """Open all day and night on every day; nothing more needs to be said of bank holidays then."""
    return all(hours.on(day).spans == ALL_DAY for day in DAYS) and not (hours.by_appointment or hours.term_time_only)


def _depends_on_holidays(hours: OpeningHours, usual: DayHours) -> bool:
    if hours.bank_holidays is None:
        return usual.kind != "closed" and not is_always_open(hours)
    return hours.bank_holidays != usual


def _as_said(hours: OpeningHours, said: DayHours, because: str | None = None) -> DayPlan:
    if said.kind == "closed":
        return DayPlan("hours", (), because)
    if said.kind == "open":
        return DayPlan("by-appointment" if hours.by_appointment else "hours", said.spans, because)
    return DayPlan(said.kind, ALL_DAY, because)


def stretches(hours: OpeningHours, holidays: BankHolidays, first: date) -> Iterator[Stretch]:
    """Every stretch of time that begins on this date or later, in order; in between the place is closed."""
    for ahead in range(HORIZON + 2):
        day = first + timedelta(days=ahead)
        midnight, planned = datetime.combine(day, time()), plan(hours, holidays, day)
        for span in planned.spans:
            ends = [midnight + timedelta(minutes=minute) for minute in (span.opens, span.closes)]
            yield Stretch(*ends, planned.why, planned.because)


def _now_and_next(ahead: Iterable[Stretch], now: datetime) -> tuple[Stretch | None, Stretch | None]:
    """The stretch that holds now, joined with those that follow without a break, and the one that comes after it."""
    here: Stretch | None = None
    for each in ahead:
        if each.ends <= now:
            continue
        if here and here.why == each.why == "hours" and each.begins <= here.ends:
            here = replace(here, ends=max(here.ends, each.ends))
        elif each.begins > now:
            return here, each
        elif here is None or each.why == "hours":
            here = each
        if here and here.ends - now > LONG:
            break
    return here, None
