"""The map that is drawn from postcodes, and its table."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import gallery
import pytest

from knowledge_hub.blocks.hub_map import PIN, Sheet, hub_map, pins
from knowledge_hub.loading import load
from knowledge_hub.model.grid import Point
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.postcodes import centre
from knowledge_hub.postcodes import area_of


@pytest.fixture(scope="module")
def facts() -> Hub:
    return gallery.facts()


@pytest.fixture(scope="module")
def real() -> Hub:
    return load(Path(__file__).parents[2])


def test_each_pin_has_the_number_that_its_hub_has_in_the_table(facts: Hub):
    shown = hub_map(facts)
    sheet = Sheet(area_of(facts).inside.values())
    places = {number: (x, y) for number, x, y in shown["drawing"]["pins"]}
    for number, id, place in shown["rows"]:
        if number is None:
            assert id == "lakeside"
        else:
            assert places[number] == tuple(map(round, sheet.place(area_of(facts).inside[place.address.postcode])))


def test_east_is_right_and_north_is_up(facts: Hub):
    sheet = Sheet(area_of(facts).inside.values())
    here, there = sheet.place(Point(400000, 300000)), sheet.place(Point(401000, 301000))
    assert there[0] > here[0] and there[1] < here[1]


def test_pins_at_one_place_stand_beside_each_other():
    points = [Point(0, 0), Point(0, 0), Point(5000, 5000)]
    placed = [(x, y) for _, x, y in pins(Sheet(points), points)]
    assert abs(placed[0][0] - placed[1][0]) >= 2 * PIN


def test_every_pin_of_the_real_town_stands_inside_the_drawing_and_clear_of_the_names(real: Hub):
    drawing = hub_map(real)["drawing"]
    assert all(0 < x < 360 and 0 < y < drawing["height"] for _, x, y in drawing["pins"])
    for _, x, y in drawing["names"]:
        assert not any(abs(x - left) < 2 * PIN and abs(y - 4 - top) < PIN for _, left, top in drawing["pins"])


def test_the_name_of_a_part_stands_near_its_middle(real: Hub):
    area = area_of(real)
    sheet = Sheet(area.inside.values())
    for name, x, y in hub_map(real)["drawing"]["names"]:
        middle = sheet.place(centre({each: point for each, point in area.inside.items() if each.startswith(f"{name} ")}))
        assert abs(x - middle[0]) <= 31 and abs(y - middle[1]) <= 31


def test_the_map_of_the_real_town_is_at_most_twelve_kilobytes(real: Hub):
    drawing = re.search(r"<svg.*?</svg>", gallery.rendered(real, "hub_map"))[0]
    assert 2_000 < len(drawing.encode()) <= 12 * 1024


def test_to_a_screen_reader_the_map_is_one_image_that_leads_to_the_table(facts: Hub):
    html = gallery.rendered(facts, "hub_map")
    assert re.search(r'<svg [^>]*role="img" aria-label="Map of Anytown with 3 numbered pins[^"]+table', html)
    assert "style=" not in html


def test_without_postcodes_there_is_no_map_but_the_table(facts: Hub):
    html = gallery.rendered(replace(facts, postcodes={}), "hub_map")
    assert "<svg" not in html
    assert html.count('<th scope="row"') == len(facts.family_hubs)
