"""Which pairs of letters tell a word of another language from one of ours that is mistyped or that nobody wrote before.

How much likelier a pair is in words of other languages than in ours, as a logarithm (naive Bayes); theme/assets/js/logic/
search-languages.js adds up those of a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log
from string import ascii_lowercase, digits

EDGE = " "  # before the first letter of a word and after the last
LETTERS = EDGE + ascii_lowercase
STEP, MOST = 0.5, 4  # of a logarithm
FIGURES = digits + ascii_lowercase  # 0 for the least, 8 for nought, g for the most
UNSEEN = 0.5  # how often every pair is taken to stand in words that nobody wrote
SEEN = 3  # words: a pair that stands in fewer tells nothing


def strange_pairs(ours: Iterable[str], others: Iterable[str]) -> str:
    """For each pair of letters from a to z and the edge of a word, in their order, a figure: how much it is one of other languages."""
    ours = {*ours}
    our, their = _pairs(ours), _pairs({*others} - ours)
    likelier = (our.total() + UNSEEN * len(LETTERS) ** 2) / (their.total() + UNSEEN * len(LETTERS) ** 2)

    def figure(pair: str) -> str:
        seen = our[pair] + their[pair] >= SEEN
        strange = log(likelier * (their[pair] + UNSEEN) / (our[pair] + UNSEEN)) if seen else 0.0
        return FIGURES[round((min(MOST, max(-MOST, strange)) + MOST) / STEP)]

    return "".join(figure(one + next) for one in LETTERS for next in LETTERS)


def _pairs(words: Iterable[str]) -> Counter[str]:
    return Counter(one + next for word in words if word.isascii() for one, next in pairwise(f"{EDGE}{word}{EDGE}"))
