"""American forms, and the British ones to write."""

from __future__ import annotations

import pytest
from one_page import page, told

from knowledge_hub.checks.british_spelling import british_spelling


@pytest.mark.parametrize(
    ("american", "british"),
    [("color", "colour"), ("Behavior", "behaviour"), ("centers", "centres"), ("organize", "organise"),
     ("immunizations", "immunisations"), ("Realized", "Realised"), ("pediatric", "paediatric"), ("diapers", "nappies")],
)  # fmt: skip
def test_an_american_form_is_told_with_the_british_one(facts, american, british):
    [problem] = british_spelling([page(f"{american} of it.")], facts)
    assert (problem.where, problem.says) == (f"“{american}”", f"In British English: {british}.")


@pytest.mark.parametrize(
    "text",
    ["The size of a prize.", "They seized it.", "The Kennedy Center.", "Colour and organise.", "They say “color”."],
)
def test_british_words_names_and_quotes_are_let_be(facts, text):
    assert told(british_spelling, text, facts) == []
