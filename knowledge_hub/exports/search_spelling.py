"""Which words of questions are typing errors: a browser mends those by itself, and need not know them as words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache

from knowledge_hub.exports.search_text import tokens

SHORTEST = 6  # letters: shorter words are too much alike
REMEMBERED = 4096  # texts
OFTENER = 8  # times that the right word is asked for each time the wrong one is


def typing_errors(words: Iterable[str], known: Set[str], often: Mapping[str, int]) -> set[str]:
    """Those of some words that are one step from a known one with the same first letter which people ask far oftener."""
    alike = defaultdict(list)
    for word in known:
        alike[word[0], len(word)].append(word)
    errors = set()
    for word in words:
        least = OFTENER * often.get(word, 1)
        near = (each for length in (-1, 0, 1) for each in alike[word[0], len(word) + length] if often.get(each, 0) >= least)
        if len(word) >= SHORTEST and word not in known and any(is_one_step(word, each) for each in near):
            errors.add(word)
    return errors


def is_one_step(one: str, other: str) -> bool:
    """Whether a letter was left out, added or changed, or two neighbours changed places."""
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = one[at:], other[at:]
    swapped = rests[0][:2] == rests[1][:2][::-1] and rests[0][2:] == rests[1][2:]
    return one != other and (swapped or rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:])


@lru_cache(2)  # of English and of other languages
def how_often(questions: tuple[str, ...]) -> Counter[str]:
    """In how many questions each word stands; counted once for the same questions."""
    return Counter(word for text in questions for word in set(tokens(text)))


@lru_cache(REMEMBERED)
def words_in(text: str) -> frozenset[str]:
    """The words of a text; a preview reads again only what somebody changed."""
    return frozenset(tokens(text))


def without(errors: Set[str], texts: Iterable[str]) -> Iterator[str]:
    """The texts without some words."""
    for text in texts:
        yield " ".join(word for word in tokens(text) if word not in errors)
