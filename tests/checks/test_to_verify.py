"""What to verify first: the worst comes first, and nothing that is confirmed is asked for again."""

from __future__ import annotations

import gallery
import pytest

from knowledge_hub.checks.to_verify import to_verify


@pytest.fixture(scope="module")
def doubts():
    return to_verify(gallery.facts())


def test_groups_come_worst_first(doubts):
    groups = list(dict.fromkeys(doubt.group for doubt in doubts))
    assert groups == [group for group in ("safety", "phones and hours", "health", "money", "others") if group in groups]
    assert groups[:2] == ["safety", "phones and hours"]


def test_whom_people_ring_in_danger_is_a_matter_of_safety(doubts):
    safety = [doubt.where for doubt in doubts if doubt.group == "safety"]
    assert any("Whisper" in where for where in safety)
    assert all("Toy library" not in where for where in safety)


def test_numbers_come_before_hours_and_hours_before_the_rest(doubts):
    details = [doubt.detail for doubt in doubts if doubt.group == "phones and hours"]
    assert details == sorted(details)


def test_what_is_kept_back_has_its_file_line_and_cure(doubts):
    canal_house = next(each for each in doubts if "canal-house" in each.file and each.where.endswith("→ phone"))
    assert (canal_house.file, canal_house.line, canal_house.shown) == ("data/family-hubs/canal-house.yml", 2, False)
    assert canal_house.says.startswith("Not shown. Ring the number")


def test_a_hub_without_a_phone_is_to_be_asked(doubts):
    lakeside = [doubt.says for doubt in doubts if doubt.file == "data/family-hubs/lakeside.yml"]
    assert any(says.startswith("Not known.") for says in lakeside)


def test_what_was_confirmed_with_the_hub_is_not_asked_again(doubts):
    assert not [doubt for doubt in doubts if doubt.where.startswith("Park Edge Family Hub → phone")]


def test_unverified_money_is_money_wherever_it_stands(doubts):
    assert {doubt.group for doubt in doubts if doubt.file in ("data/costs.yml", "data/entitlements.yml")} == {"money"}


def test_the_same_facts_give_the_same_list(doubts):
    assert to_verify(gallery.facts()) == doubts
