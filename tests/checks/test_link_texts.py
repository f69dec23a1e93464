"""The words of links make sense alone."""

from __future__ import annotations

import pytest
from one_page import BEGINS, page, told

from knowledge_hub.checks.link_texts import link_texts


@pytest.mark.parametrize(
    "words", ["here", "Click here", "**more**", "this page.", "", "https://www.example.org/", "www.example.org"]
)
def test_words_that_say_nothing_alone_are_told(facts, words):
    assert told(link_texts, f"See [{words}](other.md).", facts) == [(BEGINS, f"[{words}](other.md)")]


def test_the_same_words_must_not_lead_to_two_places(facts):
    text = "See [our guide](one.md).\n\nSee [Our guide](two.md)."
    assert told(link_texts, text, facts) == [(BEGINS + 2, "[Our guide](two.md)")]
    [problem] = link_texts([page(text)], facts)
    assert problem.says == f"On line {BEGINS} the same words lead to one.md. Give one of the two other words."


def test_the_same_words_may_lead_to_the_same_place_twice(facts):
    assert told(link_texts, "[Guide](one.md) and [guide](./one.md#part), and [more about hubs](two.md).", facts) == []
