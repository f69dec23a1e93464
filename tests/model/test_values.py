from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from knowledge_hub.model.dates import Day, DayOfYear, Rough, Yearly
from knowledge_hub.model.values import Email, Id, Number, Phone, PhoneNumber, Postcode, Pounds, Text, Texts, WebAddress, Yes


def read(kind: Any, written: Any) -> Any:
    return TypeAdapter(kind).validate_python(written)


def refusal(kind: Any, written: Any) -> str:
    with pytest.raises(ValidationError) as wrong:
        read(kind, written)
    (fault,) = wrong.value.errors()
    return str(fault["ctx"]["error"]) if "error" in fault.get("ctx", {}) else fault["type"]


@pytest.mark.parametrize(
    ("written", "shown", "dialled"),
    [
        ("0113 496 0123", "0113 496 0123", "+441134960123"),
        ("01134960123", "0113 496 0123", "+441134960123"),
        ("+44 113 496 0123", "0113 496 0123", "+441134960123"),
        ("0808 157 0123", "0808 157 0123", "+448081570123"),
        ("08081 570123", "08081 570123", "+448081570123"),
        ("(0161) 496-0123", "0161 496 0123", "+441614960123"),
        ("999", "999", "999"),
        ("111", "111", "111"),
    ],
)
def test_a_phone_number_is_shown_in_groups_and_dialled_with_its_country(written, shown, dialled):
    assert read(Phone, written) == PhoneNumber(shown, dialled)


@pytest.mark.parametrize(
    "written", ["0113 496 012", "0113 496 01234", "12345", "0000 000 0000", "ring us", "", "+1 212 555 0123 4"]
)
def test_what_cannot_be_a_british_number_is_refused(written):
    assert "is not a British phone number. Count its digits" in refusal(Phone, written)


@pytest.mark.parametrize("written", ["AB1 2DE", "ab1 2de", "ab12de", "AB12DE", " ab1  2de "])
def test_a_postcode_is_shown_in_capitals_with_one_space(written):
    assert read(Postcode, written) == "AB1 2DE"


@pytest.mark.parametrize("written", ["B1 1BB", "SW1A 1AA", "M60 1NW", "CR2 6XH", "DN55 1PT"])
def test_every_shape_of_postcode_is_known(written):
    assert read(Postcode, written) == written


@pytest.mark.parametrize("written", ["AB1 2E", "AB1 2CD", "1AB 2DE", "AB1", "ABC1 2DE", "AB1 22E", ""])
def test_what_cannot_be_a_postcode_is_refused_with_an_example_that_can(written):
    said = refusal(Postcode, written)
    assert said == f"“{written}” cannot be a postcode. Write it like AB1 2DE."
    assert read(Postcode, said.split("like ")[1].rstrip("."))


@pytest.mark.parametrize(
    "written", ["2026-04-30", "30 April 2026", "30th april 2026", "30 Apr 2026", "30/04/2026", "30.4.2026"]
)
def test_a_date_is_understood_as_people_write_it(written):
    assert read(Day, written) == date(2026, 4, 30)


@pytest.mark.parametrize("written", ["31 April 2026", "2026-04-31", "2026-13-01", "29 February 2026"])
def test_a_day_that_no_calendar_has_is_refused(written):
    assert "is not a day of the calendar." in refusal(Day, written)


@pytest.mark.parametrize("written", ["April", "April 2026", "tomorrow", "30 04 26"])
def test_what_is_not_a_date_is_refused_with_an_example(written):
    assert refusal(Day, written) == f"“{written}” is not a date. Write it like 2026-04-30 or 30 April 2026."


@pytest.mark.parametrize(
    ("written", "first", "known"),
    [
        ("2026", date(2026, 1, 1), "year"), ("2026-04", date(2026, 4, 1), "month"),
        ("April 2026", date(2026, 4, 1), "month"),
        ("2026-04-30", date(2026, 4, 30), "day"), ("30 April 2026", date(2026, 4, 30), "day"),
    ],
)  # fmt: skip
def test_a_rough_date_knows_how_rough_it_is(written, first, known):
    rough = read(Rough, written)
    assert (rough.first, rough.known) == (first, known)
    assert str(rough) == first.isoformat()[: {"year": 4, "month": 7, "day": 10}[known]]


def test_a_month_that_no_calendar_has_is_refused():
    assert refusal(Rough, "2026-13") == "“2026-13” is not a month of the calendar. Months go from 01 to 12."


def test_a_day_of_every_year_may_be_the_29th_of_february_but_not_the_30th():
    assert read(Yearly, "29 February") == DayOfYear(2, 29)
    assert "is not a day of the calendar." in refusal(Yearly, "30 February")


@pytest.mark.parametrize(
    ("written", "pounds"), [("170", "170"), ("£170", "170"), ("4.65", "4.65"), ("£1,220.50", "1220.50"), ("0", "0")]
)
def test_money_is_understood_to_the_penny(written, pounds):
    assert read(Pounds, written) == Decimal(pounds)


@pytest.mark.parametrize("written", ["-5", "4.655", "free", "1e5000000", "NaN", "Infinity", ""])
def test_what_is_not_an_amount_of_money_is_refused(written):
    assert "is not an amount of money. Write pounds" in refusal(Pounds, written)


@pytest.mark.parametrize(
    ("written", "meant"), [("yes", True), ("Yes", True), ("true", True), ("no", False), ("NO", False)]
)
def test_yes_and_no_are_understood(written, meant):
    assert read(Yes, written) is meant


@pytest.mark.parametrize("written", ["maybe", "1", "on", ""])
def test_what_is_neither_yes_nor_no_is_refused(written):
    assert refusal(Yes, written) == f"“{written}” is neither yes nor no. Write “yes” or “no”."


@pytest.mark.parametrize(("written", "number"), [("15", 15), ("1,140", 1140), ("0300", 300), ("-3", -3)])
def test_a_whole_number_is_understood_and_never_read_as_octal(written, number):
    assert read(Number, written) == number


@pytest.mark.parametrize("written", ["1.5", "fifteen", "1e3", "0x10", ""])
def test_what_is_not_a_whole_number_is_refused(written):
    assert "is not a whole number." in refusal(Number, written)


@pytest.mark.parametrize("written", ["https://www.example.org/a", "http://example.org"])
def test_a_web_address_is_kept_as_it_is(written):
    assert read(WebAddress, written) == written


@pytest.mark.parametrize(
    "written", ["www.example.org", "example", "javascript:alert(1)", "https://", "https://a b.org"]
)
def test_what_is_not_a_web_address_is_refused(written):
    assert "is not a web address." in refusal(WebAddress, written)


@pytest.mark.parametrize("written", ["a@example", "a.example.org", "a @example.org", "@example.org"])
def test_what_is_not_an_email_address_is_refused(written):
    assert "is not an email address." in refusal(Email, written)


@pytest.mark.parametrize("written", ["Park-Edge", "park_edge", "park edge", "-park", "park--edge", "../town", ""])
def test_an_id_is_of_small_letters_figures_and_single_hyphens(written):
    assert "cannot be an id." in refusal(Id, written)


def test_a_text_loses_its_line_breaks_and_may_not_be_empty():
    assert read(Text, "one\n  two ") == "one two"
    assert refusal(Text, "  ") == "too_short"


def test_one_text_may_stand_where_a_list_is_meant():
    assert read(Texts, "one") == read(Texts, ["one"]) == ("one",)
