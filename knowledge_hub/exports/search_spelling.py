"""Which words of questions are typing errors: a browser mends those by itself, and need not know them as words. And which words it
has to know as text, to mend typing errors in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache

from knowledge_hub.exports.search_text import stem, tokens

SHORTEST = 6  # letters: shorter words are too much alike
REMEMBERED = 4096  # texts
LONG = 5  # letters of a word that is known as text only to mend typing errors
OFTENER = 8  # times that the right word is asked for each time the wrong one is


def typing_errors(words: Iterable[str], known: Set[str], often: Mapping[str, int]) -> set[str]:
    """Those of some words that are one step from a known one with the same first letter which people ask far oftener."""
    alike, errors = _alike(known), set()
    for word in words:
        if len(word) >= SHORTEST and word not in known and _is_near_an_oftener(word, alike, often, OFTENER * often.get(word, 1)):
            errors.add(word)
    return errors


def _alike(words: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """Words by their first letter and their length."""
    alike = defaultdict(list)
    for word in words:
        alike[word[0], len(word)].append(word)
    return alike


def _is_near_an_oftener(word: str, alike: Mapping[tuple[str, int], list[str]], often: Mapping[str, int], least: int) -> bool:
    near = (each for length in (-1, 0, 1) for each in alike.get((word[0], len(word) + length), ()) if often.get(each, 0) >= least)
    return any(is_one_step(word, each) for each in near)


def is_one_step(one: str, other: str) -> bool:
    """Whether a letter was left out, added or changed, or two neighbours changed places."""
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = one[at:], other[at:]
    swapped = rests[0][:2] == rests[1][:2][::-1] and rests[0][2:] == rests[1][2:]
    return one != other and (swapped or rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:])


def worth_mending(calls: Mapping[str, Iterable[int]], often: Mapping[str, int], known: Set[str], same: Mapping[str, str], most: int) -> list[str]:
    """Of stems with what they call for, in steps, the most telling that are not known, each as the word that is asked oftenest; words
    that may be typing errors in others are left out. `often` tells in how many questions a word stands."""
    forms: dict[str, str] = {}
    for word in sorted(often, key=lambda word: (-often[word], word)):
        forms.setdefault(stem(same.get(word, word)), word)
    stems = {stem(word) for word in known}
    candidates = {forms[each]: max(steps) for each, steps in calls.items() if each in forms and each not in stems}
    tells = {word: often[word] * call * call for word, call in candidates.items() if call > 0 and len(word) >= LONG and word.isascii()}
    found = sorted(tells, key=lambda word: (-tells[word], word))[:most]
    alike = _alike(word for word in (*known, *found) if len(word) >= LONG)
    return sorted(word for word in found if not _is_near_an_oftener(word, alike, often, often[word] + 1))


@lru_cache(4)  # of English, of its urgent questions and those of pages, and of other languages
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
