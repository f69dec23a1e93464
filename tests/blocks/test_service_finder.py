"""Which choices of the finder a service fits."""

from __future__ import annotations

import gallery
import pytest

from knowledge_hub.blocks.service_finder import service_finder


@pytest.fixture(scope="module")
def shown() -> dict:
    return service_finder(gallery.facts())


def test_a_service_fits_the_bands_that_it_shares_a_day_with(shown: dict):
    ages = {id: each["age"] for id, each in shown["services"].items()}
    assert ages["night-nursery"] == ["first-year", "before-school"]
    assert ages["speech-team"] == ["before-birth", "first-year", "before-school", "older"]


def test_a_service_whose_ages_are_not_known_fits_every_age(shown: dict):
    assert shown["services"]["contact-centre"]["age"] is None


def test_a_service_for_anyone_fits_every_group(shown: dict):
    groups = {id: each["for"] for id, each in shown["services"].items()}
    assert groups["contact-centre"] is None
    assert groups["fostering-team"] == ["foster-carers"]


def test_ways_are_those_that_are_known_and_verified(shown: dict):
    ways = {id: each["reach"] for id, each in shown["services"].items()}
    assert ways["fostering-team"] == ["phone", "online"]  # its email is not verified
    assert ways["toy-library"] == ["phone", "in-person"]  # rung through another service
    assert ways["speech-team"] == ["email"]  # it has no phone


def test_a_referral_is_not_needed_where_a_family_can_ask_itself(shown: dict):
    asked = {id for id, each in shown["services"].items() if each["referral"]}
    assert asked == {"contact-centre", "night-nursery", "toy-library"}


def test_only_choices_that_some_service_fits_are_offered(shown: dict):
    assert "empty-topic" not in shown["needs"]
    assert list(shown["groups"]) == ["parents", "foster-carers"]
