"""Words that the data tells to avoid."""

from __future__ import annotations

import pytest
from one_page import BEGINS, page, told

from knowledge_hub.checks.avoided_words import avoided_words


@pytest.mark.parametrize(
    "word",
    ["utilise", "utilises", "utilised", "utilising", "Utilise", "clients", "client’s", "service users", "service\nuser"],
)
def test_a_word_to_avoid_is_found_in_its_forms(facts, word):
    [(line, where)] = told(avoided_words, f"They say. {word} it.", facts)
    assert (line, where) == (BEGINS, f"“{' '.join(word.split())}”")


def test_the_message_says_what_to_say_instead(facts):
    [problem] = avoided_words([page("## Utilise it")], facts)
    assert problem.says == "We do not use these words. Say instead: use."


@pytest.mark.parametrize(
    "text",
    [
        "Some say “service users”.",
        "The Client House is a name.",
        "Help with additional needs.",
        "`utilise`",
        "[how to utilise it](https://www.example.org/)",
        "The word re-utilise, utiliser or clientele.",
    ],
)
def test_names_quotes_right_phrases_and_other_words_are_let_be(facts, text):
    assert told(avoided_words, text, facts) == []


def test_a_rule_is_for_the_readers_it_names(facts):
    assert told(avoided_words, "An additional chair.", facts) == [(BEGINS, "“additional”")]
    assert told(avoided_words, "An additional chair.", facts, audience="workforce") == []
