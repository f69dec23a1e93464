"""The hubs near a place, and the parts of the town to which it is the nearest."""

from __future__ import annotations

from dataclasses import replace

import gallery
import pytest

from knowledge_hub.blocks.nearby_hubs import nearby_hubs
from knowledge_hub.blocks.nearest_hub import nearest_hub
from knowledge_hub.blocks.rendering import Setting, render
from knowledge_hub.model.contacts import Address
from knowledge_hub.model.hub import Hub
from knowledge_hub.words import Words
from macros import MENU


@pytest.fixture(scope="module")
def facts() -> Hub:
    return gallery.facts()


def html(facts: Hub, place: str) -> str:
    return render(MENU["nearby_hubs"], Setting(facts, Words(), "hubs/"), place)


def at(facts: Hub, id: str, postcode: str | None) -> Hub:
    """The same town, one of its services at this postcode."""
    address = Address.model_validate({"town": "Anytown", "postcode": postcode})
    return replace(facts, services={**facts.services, id: facts.services[id].model_copy(update={"address": address})})


def test_the_other_hubs_stand_from_near_to_far(facts: Hub):
    assert [(id, metres) for metres, id, _ in nearby_hubs(facts, "park-edge")["near"]] == [
        ("toms-and-adas", 1000), ("canal-house", 2683),
    ]  # fmt: skip


def test_a_hub_is_not_near_itself_by_its_former_name_either(facts: Hub):
    assert nearby_hubs(facts, "old-mill")["near"] == nearby_hubs(facts, "toms-and-adas")["near"]


def test_at_most_three_are_named(facts: Hub):
    more = {f"hub-{number}": facts.family_hubs["park-edge"].model_copy() for number in range(5)}
    town = replace(facts, family_hubs={**facts.family_hubs, **more})
    assert [id for _, id, _ in nearby_hubs(town, "toms-and-adas")["near"]] == ["hub-0", "hub-1", "hub-2"]


def test_every_part_of_the_town_stands_with_one_hub_as_the_finder_says(facts: Hub):
    parts = {sector: id for id in facts.family_hubs for sector in nearby_hubs(facts, id)["sectors"]}
    assert parts == {sector: id for sector, id, _, _ in nearest_hub(facts)["nearest"]}
    assert "Canal House Family Hub is the nearest hub where the postcode begins with AB1 3," in html(facts, "canal-house")


def test_distances_are_said_to_be_in_a_straight_line(facts: Hub):
    assert "about half a mile" in html(facts, "park-edge")
    assert "straight line" in html(facts, "park-edge")


def test_a_service_has_hubs_near_it_too_but_no_part_of_the_town(facts: Hub):
    shown = nearby_hubs(at(facts, "toy-library", "AB1 3GH"), "toy-library")
    assert [(id, metres) for metres, id, _ in shown["near"]][0] == ("canal-house", 0)
    assert shown["sectors"] == []


@pytest.mark.parametrize("postcode", [None, "ZZ9 9ZZ"])
def test_of_a_place_that_nobody_can_find_no_distance_is_said(facts: Hub, postcode: str | None):
    town = at(facts, "toy-library", postcode)
    assert nearby_hubs(town, "toy-library")["near"] == []
    assert "We do not know exactly where" in html(town, "toy-library")
    assert "mile" not in html(town, "toy-library")


def test_an_only_hub_says_that_there_is_no_other(facts: Hub):
    town = replace(facts, family_hubs={"park-edge": facts.family_hubs["park-edge"]})
    assert "We know of no other Family Hub near Park Edge Family Hub." in html(town, "park-edge")
