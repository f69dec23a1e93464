from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from knowledge_hub.blocks import speaking
from knowledge_hub.model.ages import AgeRange
from knowledge_hub.model.dates import DayOfYear, RoughDate
from knowledge_hub.model.hours_as_written import read_hours, read_span


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (0, "midnight"),
        (1, "12.01am"),
        (510, "8.30am"),
        (540, "9am"),
        (720, "noon"),
        (750, "12.30pm"),
        (1020, "5pm"),
        (1440, "midnight"),
    ],
)
def test_a_time_is_said_as_people_say_it(minute, said):
    assert speaking.clock(minute) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("9:00-16:30", "9am to 4.30pm"),
        ("10pm to 6am the next day", "10pm to 6am the next day"),
        ("6pm to midnight", "6pm to midnight"),
        ("0:00 to 24:00", "open all day and night"),
    ],
)
def test_a_span_is_said_as_people_say_it(written, said):
    assert speaking.span(read_span(written)) == said


def week(**days: str) -> list[tuple[str, str]]:
    return speaking.week(read_hours({key.replace("_", " "): said for key, said in days.items()}))


def test_days_with_the_same_hours_are_said_together():
    assert week(weekdays="9am to 5pm", saturday="10am to noon") == [
        ("Monday to Friday", "9am to 5pm"),
        ("Saturday", "10am to noon"),
    ]


def test_a_split_day_is_said_with_both_parts():
    assert week(monday="9am to noon, 1pm to 5pm") == [("Monday", "9am to noon and 1pm to 5pm")]


def test_every_day_is_said_in_two_words():
    assert week(daily="24 hours") == [("Every day", "open all day and night")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("closed", "closed"),
        ("by appointment", "by appointment"),
        ("times not known", "open, but we could not check the times"),
    ],
)
def test_a_day_without_times_is_said_in_words(written, said):
    assert week(monday=written) == [("Monday", said)]


def test_bank_holidays_are_said_last_and_only_if_something_is_known():
    assert week(monday="9am to 5pm", bank_holidays="closed")[-1] == ("Bank holidays", "closed")
    assert len(week(monday="9am to 5pm")) == 1


def test_a_week_in_one_line():
    hours = read_hours({"mon-thu": "8.30am to 5pm", "friday": "closed"})
    assert speaking.in_one_line(hours) == "Monday to Thursday, 8.30am to 5pm; Friday, closed"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2026, 11, 2), "2 November 2026"),
        (RoughDate.read("2026-11-02"), "2 November 2026"),
        (RoughDate.read("2026-11"), "November 2026"),
        (RoughDate.read("2026"), "2026"),
        (DayOfYear(9, 1), "1 September"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(value, said):
    assert speaking.day(value) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("8 weeks", "8 weeks"),
        ("1 year", "1 year"),
        ("birth", "Birth"),
        ("birth to 4 years", "Birth to 4 years"),
        ("8 to 10 weeks of pregnancy", "8 to 10 weeks of pregnancy"),
        ("10 to 14 days", "10 to 14 days"),
        ("1 to 12 months", "1 to 12 months"),
        ("9 months to 4 years", "9 months to 4 years"),
        ("28 weeks of pregnancy to birth", "28 weeks of pregnancy to birth"),
        ("from 28 weeks of pregnancy", "From 28 weeks of pregnancy"),
        ("up to 5 years", "Up to 5 years"),
        ("3 years 4 months", "3 years 4 months"),
        ("10 weeks of pregnancy to 12 months", "10 weeks of pregnancy to 12 months"),
    ],
)
def test_ages_are_said_as_they_were_written(written, said):
    assert speaking.ages(AgeRange.read(written)) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [("170", "£170"), ("4.65", "£4.65"), ("4.5", "£4.50"), ("15400", "£15,400"), ("1220.50", "£1,220.50"), ("0", "£0")],
)
def test_money_has_pence_only_where_there_are_any(amount, said):
    assert speaking.pounds(Decimal(amount)) == said


def test_a_large_number_has_commas():
    assert speaking.number(1140) == "1,140"


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_is_said_without_a_comma_before_and(items, said):
    assert speaking.listed(items) == said
