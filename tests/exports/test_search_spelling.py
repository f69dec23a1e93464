"""Typing errors in the questions of people are no words that the search knows."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from knowledge_hub.exports import search
from knowledge_hub.exports.search_pages import Found, parts_of
from knowledge_hub.exports.search_spelling import how_often, is_one_step, typing_errors, without, worth_mending

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


CALLS = {"swallow": (5, 0), "choke": (4, -1), "abduct": (5, 5), "wine": (2, 2), "bus": (5, 5), "quiet": (-2, 0), "nurseri": (5, 5)}
OFTEN = {"swallowed": 30, "swallow": 9, "choking": 20, "abducted": 2, "wine": 90, "bus": 99, "quiet": 99, "nursery": 99}


@pytest.mark.parametrize(("most", "words"), [(9, ["abducted", "choking", "swallowed"]), (2, ["choking", "swallowed"]), (0, [])])
def test_the_loudest_and_oftenest_long_words_that_are_not_known_are_worth_mending_in_their_usual_form(most, words):
    assert worth_mending(CALLS, OFTEN, KNOWN, {}, most) == words


def test_a_word_that_may_be_a_typing_error_in_another_is_not_worth_mending():
    calls = {"choke": (4,), "chocke": (9,), "vistor": (9,)}
    assert worth_mending(calls, {"choke": 9, "chocke": 3, "vistor": 1, "visitor": 2}, KNOWN, {}, 9) == ["choke"]


def test_a_word_with_two_spellings_is_worth_mending_as_either():
    assert worth_mending({"colour": (4,)}, {"color": 5, "colour": 1}, set(), {"color": "colour"}, 9) == ["color"]
