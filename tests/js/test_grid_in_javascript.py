"""The browser's sums about places give what Python's give."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from javascript import run

CASES = json.loads((Path(__file__).parents[1] / "cases/distances.json").read_text(encoding="utf-8"))

SUMS = """
import { distance, fromDegrees, projected, roundedMiles } from "@/logic/grid.js";
const result = {
  distances: given.distances.map((each) => distance(each.from, each.to)),
  miles: given.miles.map((each) => roundedMiles(each.metres)),
  projected: given.projected.map((each) => projected((each.latitude * Math.PI) / 180, (each.longitude * Math.PI) / 180)),
  positions: given.positions.map((each) => fromDegrees(each.latitude, each.longitude)),
};
"""


@pytest.fixture(scope="module")
def answers() -> dict:
    return run(SUMS, CASES)


def test_distances_are_those_of_the_cases(answers: dict):
    assert answers["distances"] == [case["metres"] for case in CASES["distances"]]


def test_miles_are_those_of_the_cases(answers: dict):
    assert answers["miles"] == [case["miles"] for case in CASES["miles"]]


@pytest.mark.parametrize("kind", ["projected", "positions"])
def test_positions_are_those_of_the_cases(answers: dict, kind: str):
    for found, case in zip(answers[kind], CASES[kind], strict=True):
        assert math.dist(found, case["point"]) < 0.01
