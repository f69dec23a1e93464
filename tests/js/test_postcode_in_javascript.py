"""The browser reads a postcode as people type it, and finds it in the file of its sector."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from javascript import run
from knowledge_hub.exports.postcodes import file_name
from knowledge_hub.model.postcodes import sector
from knowledge_hub.model.values import Postcode

CASES = json.loads((Path(__file__).parents[1] / "cases/postcodes.json").read_text(encoding="utf-8"))
WHOLE = [case for case in CASES if case["is"] == "whole"]

READ = """
import { fileName, pointOf, readPostcode } from "@/logic/postcode.js";
const read = given.typed.map(readPostcode);
const file = { from: [100, 200], inside: { DE: [1, 2], EF: [0, 0] }, elsewhere: "ABCDZZ" };
const result = {
  read,
  files: read.map((each) => each.sector && fileName(each.sector)),
  points: ["DE", "EF", "CD", "BC", "XX"].map((last) => pointOf(file, last)),
};
"""


@pytest.fixture(scope="module")
def answers() -> dict:
    return run(READ, {"typed": [case["typed"] for case in CASES]})


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["typed"] or "nothing" for case in CASES])
def test_what_is_typed_is_understood_as_a_person_would(answers: dict, number: int):
    found, case = answers["read"][number], CASES[number]
    assert {key: found.get(key) for key in ("is", "sector", "last")} == {key: case.get(key) for key in ("is", "sector", "last")}


@pytest.mark.parametrize("case", [case for case in WHOLE if not case.get("slip") and case["typed"][-1] != "." and "A B" not in case["typed"]])
def test_facts_and_browser_read_the_same_postcode(case: dict):
    written = TypeAdapter(Postcode).validate_python(case["typed"])
    assert (sector(written), written[-2:]) == (case["sector"], case["last"])


def test_the_browser_asks_for_the_file_that_the_export_writes(answers: dict):
    assert [name for name in answers["files"] if name] == [file_name(case["sector"]) for case in WHOLE]


def test_a_postcode_is_inside_elsewhere_or_not_known(answers: dict):
    assert answers["points"] == [[101, 202], [100, 200], "elsewhere", None, None]
