"""Where the postcodes of a hub's area come from: the national directory, and the hub's own data."""

from __future__ import annotations

from dataclasses import replace

import gallery
import pytest

from knowledge_hub.model.grid import Point
from knowledge_hub.model.hub import Hub
from knowledge_hub.postcodes import area_of

CITY = "E09000001"  # the smallest area of the directory with many postcodes; no hub of ours


def of_area(facts: Hub, code: str) -> Hub:
    return replace(facts, town=facts.town.model_copy(update={"area_code": code}))


@pytest.fixture(scope="module")
def facts() -> Hub:
    return gallery.facts()


def test_a_town_that_the_directory_lacks_has_the_postcodes_of_its_own_data(facts: Hub):
    area = area_of(facts)
    assert area.inside["AB1 2DE"] == Point(400000, 300000)
    assert {postcode[:2] for postcode in area.inside} == {"AB"}
    assert area.edition is None


def test_another_code_in_the_town_gives_the_postcodes_of_another_council(facts: Hub):
    area = area_of(replace(of_area(facts, CITY), postcodes={}))
    assert len(area.inside) > 1000
    assert all(point.easting > 500_000 for point in area.inside.values())
    assert area.edition


def test_postcodes_are_written_with_one_space_whatever_their_length(facts: Hub):
    inside = area_of(of_area(facts, CITY)).inside
    assert {postcode[-4] for postcode in inside} == {" "}
    assert {postcode.count(" ") for postcode in inside} == {1}


def test_postcodes_of_another_council_are_known_where_they_begin_like_ours(facts: Hub):
    area = area_of(of_area(facts, CITY))
    assert area.elsewhere
    assert not area.elsewhere & area.inside.keys()
    assert {postcode[:-2] for postcode in area.elsewhere} <= set(area.sectors)


def test_a_postcode_that_the_hub_adds_is_no_longer_elsewhere(facts: Hub):
    listed = area_of(replace(of_area(facts, CITY), postcodes={}))
    postcode = min(listed.elsewhere)
    added = next(iter(facts.postcodes.values())).model_copy(update={"points": {postcode: Point(1, 2)}})
    area = area_of(replace(of_area(facts, CITY), postcodes={"new-estate": added}))
    assert area.inside[postcode] == Point(1, 2)
    assert postcode not in area.elsewhere
