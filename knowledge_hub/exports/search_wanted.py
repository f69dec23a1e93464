"""Which page people want who use certain words: weights learnt, while building, from the questions that each page answers.

How much a page says of a word (search_weights.py) does not tell how much the word says about what somebody wants: “hours” stands on
many pages, but with “free” it asks for one. What was learnt adds to that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from knowledge_hub.exports.search_learning import Steps, learn
from knowledge_hub.exports.search_text import stem, tokens

SEEN = 2  # questions: what stands in fewer tells nothing
ROUNDS = (2, 4)  # through all questions: with weights as they are, and rounded
PULL = 0.1  # towards nought (L1), so that most weights are nought
STEPS = Steps(size=1.0, least=-3, most=5)


@dataclass(frozen=True)
class Wanted:
    """How much each page is wanted by who says nothing, and how much more or less for each word by the places of pages."""

    bias: tuple[int, ...]
    calls: Mapping[str, Mapping[int, int]]


def wanted(pages: Sequence[Sequence[str]], same: Mapping[str, str], little: Set[str]) -> Wanted:
    """What was learnt from the questions that each page answers."""
    return _learnt(tuple(map(tuple, pages)), tuple(same.items()), frozenset(little))


@lru_cache(1)
def _learnt(pages: tuple[tuple[str, ...], ...], same: tuple[tuple[str, str], ...], little: frozenset[str]) -> Wanted:
    spelt = dict(same)

    def stems(text: str) -> list[str]:
        words = (spelt.get(word, word) for word in tokens(text))
        return [stem(word) for word in words if word not in little]

    examples = sorted((words, place) for place, texts in enumerate(pages) for words in map(stems, texts) if words)
    seen = Counter(word for words, _ in examples for word in set(words))
    weights = {word: [0.0] * len(pages) for word, count in sorted(seen.items()) if count >= SEEN}
    bias = [-1.0] * len(pages)
    learn(examples, weights, weights, bias, ROUNDS[0], 0.0, STEPS)
    said = {word: [STEPS.rounded(each) for each in row] for word, row in weights.items()}
    learn(examples, weights, said, bias, ROUNDS[1], PULL, STEPS)
    calls = {word: {place: STEPS.in_steps(each) for place, each in enumerate(row) if each} for word, row in said.items()}
    return Wanted(tuple(map(STEPS.in_steps, bias)), {word: row for word, row in calls.items() if row})
