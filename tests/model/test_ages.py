from __future__ import annotations

import pytest

from knowledge_hub.model.ages import Age, AgeRange

BIRTH = Age()


@pytest.mark.parametrize(
    ("written", "age"),
    [
        ("birth", BIRTH),
        ("8 weeks", Age(weeks=8)),
        ("1 week", Age(weeks=1)),
        ("18 months", Age(months=18)),
        ("10 days", Age(days=10)),
        ("3 years 4 months", Age(years=3, months=4)),
        ("3 years and 4 months", Age(years=3, months=4)),
        ("8 Weeks", Age(weeks=8)),
        ("28 weeks of pregnancy", Age(weeks=28, anchor="conception")),
        ("28 weeks in pregnancy", Age(weeks=28, anchor="conception")),
    ],
)
def test_an_age_is_understood_as_people_say_it(written, age):
    assert Age.read(written) == age


@pytest.mark.parametrize("written", ["8", "eight weeks", "8 wks", "soon", "8 weeks or so", "of pregnancy", ""])
def test_what_is_not_an_age_is_refused_with_examples(written):
    with pytest.raises(ValueError, match="is not an age. Write it like 8 weeks, 18 months"):
        Age.read(written)


def pregnant(weeks: int) -> Age:
    return Age(weeks=weeks, anchor="conception")


@pytest.mark.parametrize(
    ("written", "from_", "until"),
    [
        ("8 weeks", Age(weeks=8), Age(weeks=8)),
        ("8 to 10 weeks", Age(weeks=8), Age(weeks=10)),
        ("10 to 14 days", Age(days=10), Age(days=14)),
        ("birth to 4 years", BIRTH, Age(years=4)),
        ("9 months to 4 years", Age(months=9), Age(years=4)),
        ("8 to 10 weeks of pregnancy", pregnant(8), pregnant(10)),
        ("8 weeks to 10 weeks of pregnancy", pregnant(8), pregnant(10)),
        ("28 weeks of pregnancy to birth", pregnant(28), BIRTH),
        ("10 weeks of pregnancy to 12 months", pregnant(10), Age(months=12)),
        ("from 28 weeks of pregnancy", pregnant(28), None),
        ("from 3 years", Age(years=3), None),
        ("from 2 to 3 years", Age(years=2), Age(years=3)),
        ("up to 5 years", None, Age(years=5)),
        ("until birth", None, BIRTH),
    ],
)
def test_a_range_of_ages_is_understood_as_people_say_it(written, from_, until):
    assert AgeRange.read(written) == AgeRange(from_, until)


def test_a_range_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends before it begins. Write the younger age first."):
        AgeRange.read("5 years to 3 years")


def test_ages_stand_in_the_order_in_which_they_come():
    written = [
        "8 weeks of pregnancy",
        "28 weeks of pregnancy",
        "birth",
        "10 days",
        "8 weeks",
        "3 months",
        "12 months",
        "3 years 4 months",
    ]
    assert sorted(written[::-1], key=lambda each: Age.read(each).order) == written


def test_40_weeks_of_pregnancy_are_birth():
    assert pregnant(40).order == BIRTH.order == 0
