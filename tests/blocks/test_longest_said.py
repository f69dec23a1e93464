"""The room that is kept for whether a place is open."""

from __future__ import annotations

import pytest

from knowledge_hub.blocks.longest_said import longest_said
from knowledge_hub.model.hours_as_written import read_hours


@pytest.mark.parametrize(
    ("written", "room"),
    [
        ({"every day": "all day and night"}, "Open now"),
        ({"monday to friday": "9am to 5pm"}, "Closed until Wednesday, 9am"),
        ({"monday": "9am to noon", "friday": "9.30am to 4.30pm"}, "Closed until Wednesday, 9.30am"),
        ({"monday to friday": "times not known"}, "Closed now. Opens on Wednesday, but we could not check the times"),
        ({"every day": "times not known"}, "Open today, but we could not check the times"),
        ({"monday": "9am to 5pm", "term time only": "yes"}, "Closed now. In school term time it opens Wednesday, 9am"),
        ({"by appointment": "yes"}, "By appointment"),
    ],
    ids=["always", "usual", "two times", "some days not known", "no day known", "term time", "by appointment"],
)
def test_there_is_room_for_the_longest_that_is_said_of_a_usual_day(written: dict, room: str):
    assert longest_said(read_hours(written)) == room
