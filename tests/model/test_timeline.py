from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from knowledge_hub.model.ages import Age
from knowledge_hub.model.entitlements import hours_start
from knowledge_hub.model.timeline import DUE_AHEAD, When, ends, milestones, wrong_date
from timelines import CASES, case_id, day, schedule

HUB = schedule()
FOUND = {each.id: each for each in milestones(HUB)}
TODAY = date(2026, 11, 22)


def days_of(id: str, kind: str, written: str) -> tuple[str | None, str | None] | None:
    found = FOUND[id].when(kind, date.fromisoformat(written), HUB.funded_terms.values())
    return found and (found.from_ and str(found.from_), found.until and str(found.until))


def given(id: str, written: str) -> list[str]:
    born = date.fromisoformat(written)
    return [f"{dose.vaccine} {dose.dose}" for dose in FOUND[id].doses if dose.includes(born)]


def test_there_are_300_dates_of_birth_and_more():
    assert len({case["date"] for case in CASES if case["kind"] == "birth"}) >= 300


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_every_case_has_the_days_that_were_counted_another_way(case):
    child = day(case["date"])
    found = {id: each.when(case["kind"], child, HUB.funded_terms.values()) for id, each in FOUND.items()}
    assert {id: each for id, each in found.items() if each} == {
        id: When(day(first), day(last)) for id, (first, last) in case["days"].items()
    }
    assert {id: given(id, case["date"]) for id in case["given"]} == case["given"]


# By hand: the edges.


@pytest.mark.parametrize(
    ("age", "birth", "reached"),
    [
        (Age(months=18), "2024-08-31", "2026-02-28"),
        (Age(months=6), "2026-08-31", "2027-02-28"),
        (Age(years=1), "2024-02-29", "2025-02-28"),
        (Age(years=4), "2024-02-29", "2028-02-29"),
        (Age(years=3, months=4), "2024-10-31", "2028-02-29"),
        (Age(months=9), "2025-05-31", "2026-02-28"),
        (Age(weeks=8), "2026-01-01", "2026-02-26"),
        (Age(days=10), "2025-12-25", "2026-01-04"),
        (Age(), "2026-05-05", "2026-05-05"),
        (Age(weeks=40, anchor="conception"), "2027-03-01", "2027-03-01"),
        (Age(weeks=8, anchor="conception"), "2027-03-01", "2026-07-20"),
    ],
)
def test_an_age_is_reached_on_this_day(age, birth, reached):
    assert age.reached(date.fromisoformat(birth)) == date.fromisoformat(reached)


@pytest.mark.parametrize(
    ("reached", "starts"),
    [
        ("2027-01-01", "2027-04-01"), ("2027-03-31", "2027-04-01"), ("2027-04-01", "2027-09-01"), ("2027-08-31", "2027-09-01"),
        ("2027-09-01", "2028-01-01"), ("2027-12-31", "2028-01-01"), ("2028-02-29", "2028-04-01"),
    ],
)  # fmt: skip
def test_hours_start_with_the_term_after_the_day(reached, starts):
    assert hours_start(HUB.funded_terms.values(), date.fromisoformat(reached)) == date.fromisoformat(starts)


@pytest.mark.parametrize(
    ("born", "starts"),
    [("2026-06-30", "2027-04-01"), ("2026-07-01", "2027-09-01"), ("2025-11-30", "2026-09-01"), ("2025-12-01", "2027-01-01"),
     ("2026-03-31", "2027-01-01"), ("2026-04-01", "2027-04-01"), ("2025-05-31", "2026-04-01")],
)  # fmt: skip
def test_hours_from_9_months_start_with_the_right_term(born, starts):
    assert days_of("hours-nine", "birth", born)[0] == starts


def test_a_child_can_be_applied_for_from_23_weeks_until_the_day_before_the_hours():
    assert days_of("apply-nine", "birth", "2026-06-30") == ("2026-12-08", "2027-03-31")


@pytest.mark.parametrize(
    ("visit", "born", "doses"),
    [
        ("jab-18-months", "2024-06-30", []),
        ("jab-18-months", "2024-07-01", ["six fourth", "pox late first"]),
        ("jab-18-months", "2024-12-31", ["six fourth", "pox late first"]),
        ("jab-18-months", "2025-01-01", ["six fourth", "pox second"]),
        ("jab-1-year", "2024-12-31", ["pneumo second"]),
        ("jab-1-year", "2025-01-01", ["pneumo second", "pox first"]),
        ("jab-3-years-4-months", "2022-08-31", ["booster only"]),
        ("jab-3-years-4-months", "2022-09-01", ["booster only", "pox only"]),
    ],
)
def test_the_date_of_birth_decides_the_doses(visit, born, doses):
    assert given(visit, born) == doses


def test_a_visit_without_a_dose_for_this_child_is_not_on_its_timeline():
    assert days_of("jab-18-months", "birth", "2024-06-30") is None
    assert days_of("jab-18-months", "birth", "2024-07-01") == ("2026-01-01", "2026-01-01")


def test_a_vaccine_known_only_for_children_born_later_leaves_a_doubt():
    assert FOUND["jab-1-year"].may_lack(date(2024, 12, 31))
    assert not FOUND["jab-1-year"].may_lack(date(2025, 1, 1))
    assert not FOUND["jab-18-months"].may_lack(date(2024, 7, 1))


def test_weeks_of_pregnancy_are_counted_from_40_weeks_before_the_due_date():
    assert days_of("scan", "due", "2027-03-01") == ("2026-08-10", "2026-08-31")
    assert days_of("review-before", "due", "2027-03-01") == ("2026-12-07", "2027-03-01")


def test_pregnancy_is_over_for_a_child_who_is_born():
    assert days_of("scan", "birth", "2026-03-01") is None
    assert days_of("review-before", "birth", "2026-03-01") is None
    assert days_of("vitamins", "birth", "2026-03-01") == (None, "2027-03-01")


def test_what_another_fact_dates_more_closely_is_shown_once():
    assert "told-elsewhere" not in FOUND
    assert FOUND["jab-8-weeks"].page == "d/"


def test_what_has_no_age_lasts_as_long_as_its_stages():
    assert days_of("clinic", "birth", "2026-03-01") == ("2026-03-01", "2031-03-01")
    assert FOUND["clinic"].lasting and FOUND["clinic"].any_time and not FOUND["clinic"].dated


def test_a_term_that_is_not_in_the_data_is_not_guessed():
    terms = [term for id, term in HUB.funded_terms.items() if id != "summer"]
    assert FOUND["hours-two"].when("birth", date(2025, 2, 1), terms) == When(None, date(2028, 2, 1), known=False)
    assert FOUND["hours-two"].when("birth", date(2025, 4, 1), terms).known


def test_a_hub_whose_jabs_are_not_verified_has_the_rest():
    ids = {each.id for each in milestones(replace(HUB, immunisations=None))}
    assert "review-early" in ids and not any(id.startswith("jab-") for id in ids)


@pytest.mark.parametrize(
    ("kind", "child", "why"),
    [
        ("birth", TODAY, None),
        ("birth", TODAY + timedelta(days=1), "born-later"),
        ("birth", date(2021, 11, 22), None),
        ("birth", date(2021, 11, 21), "too-old"),
        ("due", TODAY + DUE_AHEAD, None),
        ("due", TODAY + DUE_AHEAD + timedelta(days=1), "due-far"),
        ("due", TODAY - timedelta(days=21), None),
        ("due", TODAY - timedelta(days=22), "due-past"),
    ],
)
def test_a_date_that_cannot_be_is_told_apart(kind, child, why):
    assert wrong_date(kind, child, TODAY, ends(HUB)) == why
