"""Syllables are counted well enough to tell easy words from hard ones."""

from __future__ import annotations

import pytest

from knowledge_hub.checks.syllables import syllables

KNOWN = {
    1: "the make helped wished hours played month fees homes child’s strength through",
    2: "baby babies table bottles settled people midwife sometimes someone childcare wanted races safely parents being",
    3: "families area visitor employer agency radio assessment safeguarding idea appointment",
    4: "information development professional situation January community practitioner experience",
    5: "immunisation university",
}


@pytest.mark.parametrize(("beats", "word"), [(beats, word) for beats, words in KNOWN.items() for word in words.split()])
def test_a_word_has_as_many_syllables_as_one_hears(word, beats):
    assert syllables(word) == beats
