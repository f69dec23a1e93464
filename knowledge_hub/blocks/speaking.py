"""How values are said in British English: times, days, dates, ages, money and lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit

from knowledge_hub.model.ages import Age, AgeRange
from knowledge_hub.model.dates import DayOfYear, RoughDate
from knowledge_hub.model.grid import rounded_miles
from knowledge_hub.model.hours import DAYS, MIDNIGHT, NOON, DayHours, OpeningHours, Span, runs
from knowledge_hub.words import Words

LOCALE = "en_GB"
words = Words()


def clock(minute: int) -> str:
    """Minutes after midnight as people say them: 8.30am, 5pm, noon, midnight."""
    minute %= MIDNIGHT
    if minute in (0, NOON):
        return words("clock.noon" if minute else "clock.midnight")
    hour, past = divmod(minute, 60)
    half = "am" if hour < 12 else "pm"
    return f"{hour % 12 or 12}{f'.{past:02}' if past else ''}{half}"


def span(times: Span) -> str:
    """8.30am to 5pm; 10pm to 6am the next day; open all day and night."""
    if (times.opens, times.closes) == (0, MIDNIGHT):
        return words("clock.all_day")
    said = words("clock.span", opens=clock(times.opens), closes=clock(times.closes))
    return words("clock.next_day", span=said) if times.closes > MIDNIGHT else said


def day_hours(hours: DayHours) -> str:
    """What is said of one day: its times, closed, by appointment, or that the times are not known."""
    if hours.kind != "open":
        return words(f"hours.{hours.kind.replace('-', '_')}")
    return listed(map(span, hours.spans))


def days(first: str, last: str) -> str:
    """Monday; Monday to Thursday; Every day."""
    if (first, last) == ("monday", "sunday"):
        return words("hours.every_day")
    names = words(f"days.{first}"), words(f"days.{last}")
    if first == last:
        return names[0]
    return words("hours.days_to_days", first=names[0], last=names[1])


def week(hours: OpeningHours) -> list[tuple[str, str]]:
    """The week as lines of days and what is said of them, then bank holidays."""
    lines = [(days(first, last), day_hours(each)) for first, last, each in runs(hours)]
    if hours.bank_holidays is not None:
        lines.append((words("hours.bank_holidays"), day_hours(hours.bank_holidays)))
    return lines


def in_one_line(hours: OpeningHours) -> str:
    """The week in a sentence: Monday to Thursday, 8.30am to 5pm; Friday, 8.30am to 4.30pm; bank holidays, closed."""
    return "; ".join(f"{name}, {said}" for name, said in week(hours))


def day(value: date | RoughDate | DayOfYear) -> str:
    """22 November 2026; November 2026; 2026; 1 September."""
    if isinstance(value, DayOfYear):
        return format_date(date(2000, value.month, value.day), "d MMMM", LOCALE)
    if isinstance(value, RoughDate):
        return format_date(value.first, {"day": "d MMMM y", "month": "MMMM y", "year": "y"}[value.known], LOCALE)
    return format_date(value, "d MMMM y", LOCALE)


def weekday(value: date) -> str:
    """The name of a date's day of the week as facts and words know it: monday."""
    return DAYS[value.weekday()]


def age(value: Age) -> str:
    """8 weeks; 3 years 4 months; birth; 28 weeks of pregnancy."""
    parts = [(value.years, "year"), (value.months, "month"), (value.weeks, "week"), (value.days, "day")]
    said = " ".join(format_unit(number, f"duration-{unit}", locale=LOCALE) for number, unit in parts if number)
    if value.anchor == "conception":
        return words("ages.of_pregnancy", age=said)
    return said or words("ages.birth")


def ages(value: AgeRange) -> str:
    """8 to 10 weeks of pregnancy; From 28 weeks of pregnancy; Birth to 4 years; 8 weeks."""
    if value.until is None:
        said = words("ages.from", age=age(value.from_))
    elif value.from_ is None:
        said = words("ages.until", age=age(value.until))
    elif value.from_ == value.until:
        said = age(value.from_)
    else:
        said = words("ages.range", first=_shortened(age(value.from_), age(value.until)), last=age(value.until))
    return said[0].upper() + said[1:]


def _shortened(first: str, last: str) -> str:
    """The first of two ages without what the second says again: “8” of “8 weeks … 10 weeks”."""
    number, _, unit = first.partition(" ")
    if last.partition(" ")[2].removesuffix("s") == unit.removesuffix("s"):
        return number
    return first.removesuffix(" of pregnancy") if last.endswith(" of pregnancy") else first


def pounds(value: Decimal) -> str:
    """£170; £4.65; £15,400."""
    whole = value == value.to_integral_value()
    return format_currency(value, "GBP", "¤#,##0" if whole else "¤#,##0.00", LOCALE, currency_digits=False)


DISTANCES = {0: "under", 0.25: "quarter", 0.5: "half", 0.75: "three_quarters", 1: "one"}


def miles(metres: float) -> str:
    """Less than a quarter of a mile; about half a mile; about 1½ miles."""
    rounded = rounded_miles(metres)
    half = "½" if rounded % 1 else ""
    return words(f"distance.{DISTANCES.get(rounded, 'more')}", miles=f"{int(rounded)}{half}")


def number(value: int) -> str:
    """1,140."""
    return format_decimal(value, locale=LOCALE)


def listed(items: Iterable[str]) -> str:
    """One; one and two; one, two and three."""
    items = list(items)
    return format_list(items, locale=LOCALE) if items else ""
