from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from knowledge_hub.model.hours import DAYS, DatedHours, DayHours, OpeningHours, Span, runs
from knowledge_hub.model.hours_as_written import Hours, minute, read_span
from knowledge_hub.reading import read_text

HOURS = TypeAdapter(Hours)
NINE_TO_FIVE = DayHours("open", (Span(9 * 60, 17 * 60),))


def read(text: str) -> OpeningHours:
    """Hours as they come from a file of facts."""
    return HOURS.validate_python(read_text(text, "a.yml").plain)


def told(text: str) -> list[tuple[tuple, str]]:
    with pytest.raises(ValidationError) as wrong:
        read(text)
    return [(fault["loc"], fault["msg"]) for fault in wrong.value.errors()]


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("9am", 540), ("9 am", 540), ("9.00am", 540), ("9:00", 540), ("09:00", 540), ("9.30am", 570),
        ("9:30 a.m.", 570), ("noon", 720), ("12 noon", 720), ("midday", 720), ("12pm", 720),
        ("12.30pm", 750), ("12am", 0), ("12.30am", 30),
        ("midnight", 0), ("00:00", 0), ("24:00", 0), ("5pm", 1020), ("17:00", 1020), ("23:59", 1439), ("11.59pm", 1439),
    ],
)  # fmt: skip
def test_a_time_is_understood_as_people_write_it(written, minutes):
    assert minute(written) == minutes


@pytest.mark.parametrize(
    "written", ["25:00", "24:01", "9:60", "9.75am", "13pm", "0am", "9", "900", "nine", "", "9am sharp"]
)
def test_what_is_not_a_time_is_refused_with_an_example(written):
    with pytest.raises(ValueError, match="is not a time. Write it like 9am, 9.30am or 17:00."):
        minute(written)


def test_a_bare_9_00_in_a_file_is_nine_o_clock_and_never_a_number_of_base_60():
    assert read("monday: 9:00 to 17:30").on("monday").spans == (Span(540, 1050),)


@pytest.mark.parametrize(
    "written",
    [
        "9am to 5pm",
        "9am-5pm",
        "9am – 5pm",
        "9am until 5pm",
        "9:00-17:00",
        "09:00 to 17:00",
        "9.00am to 5.00pm",
        "9AM  to  5PM",
    ],
)
def test_a_span_is_understood_as_people_write_it(written):
    assert read_span(written) == Span(540, 1020)


@pytest.mark.parametrize("written", ["10pm to 6am the next day", "10pm to 6am next day", "22:00-06:00 overnight"])
def test_a_night_goes_on_into_the_next_day(written):
    assert read_span(written) == Span(22 * 60, 30 * 60)


def test_midnight_at_the_end_of_a_span_is_the_end_of_the_day():
    assert read_span("6pm to midnight") == Span(18 * 60, 24 * 60)


@pytest.mark.parametrize("written", ["5pm to 9am", "9am to 9am"])
def test_closing_before_opening_is_refused_and_the_next_day_is_offered(written):
    with pytest.raises(ValueError, match=f"closes before it opens.*write “{written} the next day”"):
        read_span(written)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("monday", DAYS[:1]), ("Mondays", DAYS[:1]), ("mon", DAYS[:1]), ("tues", DAYS[1:2]), ("thurs", DAYS[3:4]),
        ("Mon-Thu", DAYS[:4]), ("Monday to Thursday", DAYS[:4]), ("mon – thu", DAYS[:4]), ("weekdays", DAYS[:5]),
        ("saturday and sunday", DAYS[5:]), ("sat, sun", DAYS[5:]), ("weekends", DAYS[5:]),
        ("every day", DAYS), ("daily", DAYS),
        ("monday and wednesday to friday", (DAYS[0], *DAYS[2:5])), ("sunday to tuesday", (*DAYS[:2], DAYS[6])),
    ],
)  # fmt: skip
def test_days_are_understood_as_people_write_them(written, days):
    assert tuple(read(f"{written}: 9am to 5pm").week) == days


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("closed", DayHours("closed")),
        ("Closed", DayHours("closed")),
        ("by appointment", DayHours("by-appointment")),
        ("by appointment only", DayHours("by-appointment")),
        ("times not known", DayHours("not-known")),
        ("24 hours", DayHours("open", (Span(0, 1440),))),
        ("9am to noon, 1pm to 5pm", DayHours("open", (Span(540, 720), Span(780, 1020)))),
        ("9am to noon and 1pm to 5pm", DayHours("open", (Span(540, 720), Span(780, 1020)))),
    ],
)
def test_what_is_said_of_a_day_is_understood(said, hours):
    assert read(f"monday: {said}").on("monday") == hours


def test_a_day_of_which_nothing_is_said_is_closed():
    assert read("monday: 9am to 5pm").on("sunday") == DayHours("closed")


def test_hours_without_days_are_those_of_every_day():
    assert HOURS.validate_python("24 hours") == read("every day: 24 hours")


def test_what_stands_beside_the_days_is_kept():
    hours = read("monday: 9am to 5pm\nbank holidays: closed\nterm time only: yes\nnote: Ring first.\n")
    assert (hours.bank_holidays, hours.term_time_only, hours.by_appointment, hours.note) == (
        DayHours("closed"), True, False, "Ring first.",
    )  # fmt: skip


def test_a_place_may_be_open_by_appointment_alone():
    hours = read("by appointment: yes")
    assert hours.by_appointment
    assert not hours.week


def test_exceptions_are_for_one_day_or_for_a_run_of_days_and_stand_in_order():
    hours = read(
        "monday: 9am to 5pm\nexceptions:\n"
        "  - {from: 21 December 2026, until: 2027-01-03, hours: closed, reason: Winter}\n"
        "  - {on: 2026-12-18, hours: 9am to noon, reason: Party}\n"
    )
    assert [
        (each.from_.isoformat(), each.until.isoformat(), each.hours.kind, each.reason) for each in hours.exceptions
    ] == [
        ("2026-12-18", "2026-12-18", "open", "Party"),
        ("2026-12-21", "2027-01-03", "closed", "Winter"),
    ]
    assert all(isinstance(each, DatedHours) for each in hours.exceptions)


def test_hours_are_never_known_when_no_day_has_a_time():
    assert read("monday: times not known\ntuesday: closed").never_known
    assert not read("monday: times not known\ntuesday: 9am to 5pm").never_known


def test_days_in_a_row_with_the_same_hours_are_one_run():
    hours = read("monday to wednesday: 9am to 5pm\nfriday: 9am to 5pm\nsaturday: closed")
    assert [(first, last) for first, last, _ in runs(hours)] == [
        ("monday", "wednesday"),
        ("friday", "friday"),
        ("saturday", "saturday"),
    ]
    assert next(iter(runs(hours)))[2] == NINE_TO_FIVE


@pytest.mark.parametrize(
    ("text", "path", "says"),
    [
        ("munday: 9am to 5pm", ("munday",), "“munday” is not a key we know here. Did you mean “monday”?"),
        ("monday to fredag: 9am to 5pm", ("monday to fredag",), "“fredag” is not a key we know here."),
        (
            "monday: 9am to 1pm, noon to 5pm",
            ("monday",),
            "overlaps: the second part begins before the first has ended.",
        ),
        ("monday: 9am", ("monday",), "is not a time of opening. Write it like 9am to 5pm"),
        ("monday: [9am, 5pm]", ("monday",), "Write one text here, not a list"),
        ("weekdays: 9am to 5pm\nfriday: closed", ("friday",), "Friday stands here twice."),
        (
            "monday: 10pm to 6am the next day\ntuesday: 5am to 9am",
            (),
            "The night of Monday overlaps with the day after",
        ),
        ("note: Ring first.", (), "No day is given."),
        ("monday: closed\nterm time only: sometimes", ("term time only",), "is neither yes nor no."),
        ("monday: closed\nexceptions: none", ("exceptions",), "Write the exceptions as a list"),
        (
            "monday: closed\nexceptions:\n - on: 31 April 2026\n   hours: closed\n   reason: x",
            ("exceptions", 0, "on"),
            "is not a day of",
        ),
        ("monday: closed\nexceptions:\n - hours: closed\n   reason: x", ("exceptions", 0), "The day is missing."),
        (
            "monday: closed\nexceptions:\n - from: 2026-01-01\n   hours: closed\n   reason: x",
            ("exceptions", 0),
            "Both ends are needed.",
        ),
        (
            "monday: closed\nexceptions:\n - on: 2026-01-01\n   hours: closed",
            ("exceptions", 0),
            "“reason” is missing here.",
        ),
        (
            "monday: closed\nexceptions:\n - {from: 2026-01-02, until: 2026-01-01, hours: closed, reason: x}",
            ("exceptions", 0, "until"),
            "This ends before it begins.",
        ),
    ],
)
def test_a_mistake_is_told_at_the_key_where_it_stands(text, path, says):
    ((found_path, found),) = told(text)
    assert found_path == path
    assert says in found


def test_every_mistake_of_a_week_is_told_at_once():
    assert [path for path, _ in told("munday: 9am to 5pm\ntuesday: 25:00 to 26:00\nfriday: 5pm to 9am")] == [
        ("munday",), ("tuesday",), ("friday",),
    ]  # fmt: skip


def test_a_night_on_sunday_is_compared_with_monday():
    assert "The night of Sunday" in told("sunday: 10pm to 6am the next day\nmonday: 5am to 9am")[0][1]
