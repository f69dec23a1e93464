"""Points, distances and positions, against the cases that the browser's sums are held to as well."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from knowledge_hub.model.grid import Point, distance, from_degrees, projected, rounded_miles, to_degrees

CASES = json.loads((Path(__file__).parents[1] / "cases/distances.json").read_text(encoding="utf-8"))
CLOSE = 0.01  # metres


def is_close(point: Point, expected: list[float]) -> bool:
    return math.hypot(point.easting - expected[0], point.northing - expected[1]) < CLOSE


@pytest.mark.parametrize("case", CASES["distances"])
def test_distance_is_in_whole_metres_as_the_crow_flies(case):
    assert distance(Point(*case["from"]), Point(*case["to"])) == case["metres"]


@pytest.mark.parametrize("case", CASES["miles"])
def test_metres_are_said_as_miles_that_people_say(case):
    assert rounded_miles(case["metres"]) == case["miles"]


@pytest.mark.parametrize("case", CASES["projected"])
def test_projection_gives_the_published_worked_example(case):
    assert is_close(projected(math.radians(case["latitude"]), math.radians(case["longitude"])), case["point"])


@pytest.mark.parametrize("case", CASES["positions"])
def test_a_satellites_position_becomes_a_point_of_the_grid(case):
    assert is_close(from_degrees(case["latitude"], case["longitude"]), case["point"])


@pytest.mark.parametrize("case", CASES["positions"])
def test_a_point_of_the_grid_becomes_the_position_it_came_from(case):
    found = to_degrees(from_degrees(case["latitude"], case["longitude"]))
    assert found == pytest.approx((case["latitude"], case["longitude"]), abs=1e-7)


@pytest.mark.parametrize("written", ["400000 300000", "400000, 300000", "400000,300000"])
def test_a_point_is_read_as_people_write_it(written):
    assert Point.read(written) == Point(400000, 300000)


@pytest.mark.parametrize("written", ["", "52.4, -1.5", "400000", "SP 330 790", "-5 300000"])
def test_what_is_no_point_is_refused_with_an_example(written):
    with pytest.raises(ValueError, match="such as"):
        Point.read(written)
