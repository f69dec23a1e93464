"""When a fact is past its shelf life: the same days in Python and in the browser, from the same cases."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from javascript import run
from knowledge_hub.model.evidence import Evidence, good_until, is_stale

CASES = json.loads((Path(__file__).parents[1] / "cases/staleness.json").read_text(encoding="utf-8"))


def evidence(case: dict) -> Evidence:
    said = {"sources": "guide", "checked_by": "web", "standing": "published", "checked_on": case["checked_on"]}
    return Evidence.model_validate(said)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']} of {case['checked_on']} on {case['today']}")
def test_a_fact_is_stale_from_the_day_after_its_shelf_life(case: dict):
    assert is_stale(evidence(case), case["kind"], date.fromisoformat(case["today"])) == case["stale"]


def test_the_browser_says_the_same():
    asked = [[str(good_until(evidence(case), case["kind"])), case["today"]] for case in CASES]
    script = 'import { isStale } from "@/logic/staleness.js";\nconst result = given.map(([until, today]) => isStale(until, today));'
    assert run(script, asked) == [case["stale"] for case in CASES]
