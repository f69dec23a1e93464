"""Pairs of letters: which are those of other languages, so that a typing error of ours is not taken for a word of one."""

from __future__ import annotations

from knowledge_hub.exports.search_letters import FIGURES, LETTERS, strange_pairs

OURS = ("the", "then", "other", "mother", "thing", "with")
OTHERS = ("szkoła", "szafa", "kasza", "puszcza", "matka")
NOUGHT = FIGURES[8]


def figure(pairs: str, pair: str) -> str:
    one, next = map(LETTERS.index, pair)
    return pairs[one * len(LETTERS) + next]


def test_a_pair_tells_the_more_of_other_languages_the_oftener_it_stands_in_their_words_and_the_less_in_ours():
    pairs = strange_pairs(OURS, OTHERS)
    assert figure(pairs, "th") < NOUGHT < figure(pairs, "sz")
    assert figure(pairs, "a ") > NOUGHT, "how a word ends tells too"
    assert len(pairs) == len(LETTERS) ** 2


def test_a_pair_that_hardly_any_word_has_tells_nothing():
    assert figure(strange_pairs(OURS, OTHERS), "ng") == figure(strange_pairs(OURS, OTHERS), "qx") == NOUGHT


def test_words_that_are_both_ours_and_theirs_and_words_in_other_letters_change_nothing():
    assert strange_pairs(OURS, (*OTHERS, "mother", "школа", "مدرسة")) == strange_pairs(OURS, OTHERS)
