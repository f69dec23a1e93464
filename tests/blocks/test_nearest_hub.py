"""The nearest hub, as it stands on a page before the browser does anything."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import gallery
import pytest

from knowledge_hub.blocks.nearest_hub import nearest_hub, nearest_to_sectors, sort_out
from knowledge_hub.model.grid import Point
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.postcodes import Area
from knowledge_hub.postcodes import area_of


@pytest.fixture(scope="module")
def facts() -> Hub:
    return gallery.facts()


@pytest.fixture(scope="module")
def html(facts: Hub) -> str:
    return gallery.rendered(facts, "nearest_hub")


def test_without_javascript_each_part_of_the_town_names_its_nearest_hub(facts: Hub):
    near = {sector: (id, metres) for sector, id, _, metres in nearest_hub(facts)["nearest"]}
    assert {sector: id for sector, (id, _) in near.items()} == {
        "AB1 2": "toms-and-adas", "AB1 3": "canal-house", "AB2 1": "toms-and-adas",
    }  # fmt: skip
    assert all(0 < metres < 5000 for _, metres in near.values())


def test_postcodes_of_a_large_firm_are_no_part_of_the_town(facts: Hub):
    area, letters = area_of(facts), "ABDEFGHJLNPQRSTUWXYZ"
    firm = {f"AB9 9{one}{other}": Point(400000, 300000) for one in letters for other in "AB"}
    placed, _ = sort_out(facts, area)
    assert list(nearest_to_sectors(placed, Area({**area.inside, **firm}))) == list(nearest_to_sectors(placed, area))


def test_without_javascript_there_is_no_form_to_type_a_postcode_into(html: str):
    assert re.search(r'<form method="dialog" hidden', html)


def test_a_hub_whose_postcode_is_not_known_is_named_without_a_distance(facts: Hub):
    shown = nearest_hub(facts)
    assert [id for id, _ in shown["unplaced"]] == ["lakeside"]
    assert [id for id, *_ in shown["places"]] == ["canal-house", "park-edge", "toms-and-adas"]


def test_directions_are_given_the_address_of_the_place_and_nothing_else(html: str):
    ways = [unquote(way.replace("&amp;", "&")) for way in re.findall(r'href="((?:geo:|https://(?:www\.google|maps|www\.openst))[^"]+)"', html)]
    assert len(ways) == 3 * 4
    park_edge = [way for way in ways if "1 Park Road, Anytown, AB1 2DE" in way]
    assert len(park_edge) == 3
    assert any(re.fullmatch(r"geo:52\.\d{5},-2\.0\d{4}\?q=1 Park Road, Anytown, AB1 2DE", way) for way in park_edge)


def test_the_licence_of_the_directory_is_named_where_it_was_used(facts: Hub, html: str):
    assert "Open Government Licence" not in html  # all of Anytown's postcodes are its own
    listed = replace(facts, town=facts.town.model_copy(update={"area_code": "E09000001", "postcodes_from": "town-guide"}))
    html = gallery.rendered(listed, "nearest_hub")
    assert "Open Government Licence" in html
    assert "Anytown guide for families" in html


def test_an_area_without_postcodes_still_names_every_hub(facts: Hub):
    html = gallery.rendered(replace(facts, postcodes={}), "nearest_hub")
    assert all(place.name.replace("&", "&amp;").replace("'", "&#39;") in html for place in facts.family_hubs.values())
