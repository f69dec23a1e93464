"""Typing errors in the questions of people are no words that the search knows."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from knowledge_hub.exports import search
from knowledge_hub.exports.search_pages import Found, parts_of
from knowledge_hub.exports.search_spelling import how_often, is_one_step, typing_errors, without

KNOWN = {"nursery", "visitor", "refugee", "start"}


@pytest.mark.parametrize("wrong", ["nursry", "nurserry", "nursary", "nusrery", "nurser", "nurseryx"])
def test_a_letter_left_out_added_changed_or_two_in_the_wrong_order_are_one_step(wrong):
    assert is_one_step(wrong, "nursery")
    assert is_one_step("nursery", wrong)


@pytest.mark.parametrize("other", ["nursery", "nurses", "nrusrey", "cursory", ""])
def test_the_same_word_and_a_further_one_are_not(other):
    assert not is_one_step(other, "nursery")


def test_a_word_one_step_from_one_that_is_asked_far_oftener_is_a_typing_error():
    often = {"nursry": 2, "nursery": 16, "vistor": 2, "visitor": 15}
    assert typing_errors(["nursry", "vistor"], KNOWN, often) == {"nursry"}


def test_a_word_of_its_own_that_is_asked_as_often_as_its_neighbour_is_none():
    assert typing_errors(["refuge"], KNOWN, {"refuge": 9, "refugee": 9}) == set()


def test_short_words_known_words_and_words_that_begin_differently_are_none():
    assert typing_errors(["strat", "nursery", "bursery"], KNOWN, {"start": 99, "nursery": 99}) == set()


def test_questions_are_counted_and_not_how_often_one_repeats_a_word():
    assert how_often(("jabs, jabs", "jabs for babies")) == {"jabs": 2, "for": 1, "babies": 1}


def test_what_is_right_in_a_question_stays():
    assert list(without({"nursry"}, ["Which nursry is near?"])) == ["which is near"]


def test_a_page_is_found_by_its_questions_but_for_their_typing_errors():
    asks = ("which nursry", "which nursary is near", *(f"nursery {number}" for number in range(8)))
    hub = SimpleNamespace(asked={"nurseries": SimpleNamespace(page="a/", asks=asks)})
    page = Found("a/", "Nursery", "", "", "public", (), parts_of("<p>Which nursary?</p>"))
    [asked] = [page.asked for page in search._with_questions(hub, [page], {"nursery"})]
    assert asked[:2] == ("which", "which nursary is near")  # what the page itself says is right
