"""What people type, as short as the search can have it, and the words that a browser reads in it anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from knowledge_hub.exports.search_text import stem, tokens


def without_little(phrase: str, little: Set[str]) -> str:
    """The words of a phrase without “the” and “of”, which tell the search nothing unless a phrase has no others."""
    words = tokens(phrase)
    return " ".join([word for word in words if word not in little] or words)


def short(phrases: Iterable[str], most: int = 3) -> list[str]:
    """The phrases of at most so many words, or all if each has more: a longer one hardly ever finds more than its words do."""
    phrases = list(phrases)
    return [each for each in phrases if len(set(tokens(each))) <= most] or phrases


def differing(phrases: Iterable[str]) -> list[str]:
    """The phrases without those that have the same stems as one before, and those of three or more words that hold another whole:
    to the search they are the same."""
    found = {frozenset(map(stem, tokens(each))): each for each in reversed(list(phrases))}
    return [each for stems, each in reversed(found.items()) if len(stems) < 3 or not any(other < stems for other in found)]


def known_words(index: Mapping[str, Any]) -> set[str]:
    """All words that stand in an index as text, and those that they are read as."""
    words = {word for text in _texts(index) for word in tokens(text)}
    return (words | {index["same"].get(word, word) for word in words}) - frozenset(index["little"])


def known_stems(index: Mapping[str, Any]) -> set[str]:
    """The stems of all words that stand in an index as text; theme/assets/js/logic/search-index.js finds the same ones."""
    return {stem(word) for word in known_words(index)}


def _texts(index: Mapping[str, Any]) -> Iterator[str]:
    for _, title, *_ in index["pages"]:
        yield title
    yield from index["leads"]["words"]
    for beside in filter(None, index["leads"].get("beside", ())):
        yield from beside
    yield from index.get("spelt", ())
