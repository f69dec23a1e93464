"""Abbreviations are explained where they first stand, or in the glossary."""

from __future__ import annotations

import pytest
from one_page import BEGINS, told

from knowledge_hub.checks.short_forms import short_forms


def test_the_first_of_each_abbreviation_that_nobody_explains_is_told(facts):
    text = "Ask the XYZ.\n\nThe XYZ and the two ABCs know."
    assert told(short_forms, text, facts) == [(BEGINS, "XYZ"), (BEGINS + 2, "ABC")]


@pytest.mark.parametrize(
    "text",
    [
        "Ask the Xylophone Youth Zone (XYZ). The XYZ knows.",
        "Ask the XYZ (a club for music).",
        "Ask for XYZ, which is the name of a club.",
        "Ask for SALT.",  # in the glossary
        "Ask your GP or the NHS, or see GOV.UK.",
        "Some say “XYZ”.",
        "The postcode AB1 2DE, `XYZ` and level AA.",
    ],
)
def test_what_is_explained_or_known_to_all_is_let_be(facts, text):
    assert told(short_forms, text, facts) == []
