"""The facts as open data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_hub.exports.api import KINDS


@pytest.fixture(scope="module")
def api(built_anytown: Path) -> dict[str, dict]:
    """Every file of the built site's open data, by its name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (built_anytown / "api/v1").glob("*.json")}


def test_there_is_a_file_for_each_kind_and_one_for_the_pages(api):
    assert set(api) == {*KINDS, "pages"}


def test_every_file_says_whose_it_is_and_how_far_it_can_be_relied_on(api):
    assert all(each["hub"] and each["status"] for each in api.values())


def test_hours_are_times_of_the_day(api):
    hours = [day["spans"] for hub in api["hubs"]["hubs"].values() for day in hub.get("hours", {}).get("week", {}).values() if "spans" in day]
    assert hours
    assert all(len(span["opens"]) == 5 and span["opens"][2] == ":" for spans in hours for span in spans)


def test_every_fact_keeps_its_sources_and_loses_the_notes_to_editors(api):
    text = json.dumps(api)
    assert '"sources"' in text
    assert '"to_check"' not in text
    assert '"unverified"' not in text


def test_every_page_is_listed_with_its_address(api):
    assert {"", "services/", "hubs/"} <= {page["address"] for page in api["pages"]["pages"]}
