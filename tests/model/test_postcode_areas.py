"""The postcodes of an area, and their sectors."""

from __future__ import annotations

from knowledge_hub.model.grid import Point
from knowledge_hub.model.postcodes import Area, centre, sector


def test_a_sector_is_all_but_the_last_two_letters():
    assert [sector("AB1 2DE"), sector("AB12 3DE")] == ["AB1 2", "AB12 3"]


def test_an_area_keeps_its_postcodes_by_sector_in_order():
    area = Area({"AB1 3GH": Point(5, 6), "AB1 2EF": Point(3, 4), "AB1 2DE": Point(1, 2)})
    assert list(area.sectors) == ["AB1 2", "AB1 3"]
    assert dict(area.sectors["AB1 2"]) == {"DE": Point(1, 2), "EF": Point(3, 4)}


def test_the_centre_is_the_middle_of_the_points():
    assert centre({"DE": Point(0, 10), "EF": Point(4, 20)}) == Point(2, 15)
