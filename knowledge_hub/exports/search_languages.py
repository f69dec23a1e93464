"""What the search knows of other languages, each kind of letters for itself: lists of words, and what is learnt from questions.

A word is known by how it begins, for most of these languages change the ends of words, and by a number, which takes less room
than its letters. It leads to the pages that questions with such words ask for, and may call for urgent help.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from knowledge_hub.exports.search_alarm import Alarm, alarm
from knowledge_hub.exports.search_pages import Found
from knowledge_hub.exports.search_text import key_of, root, tokens
from knowledge_hub.exports.search_weights import packed_by_number, weights
from knowledge_hub.exports.search_words import Leads
from knowledge_hub.model.searching import Asked

LATIN = "Latin"
CALLING = {"stems": 8000, "pairs": 0, "seen": 2}  # roots that may call for help; pairs of them do not tell more


@dataclass
class Known:
    """What is known of languages in one kind of letters, packed."""

    lists: list[Leads] = field(default_factory=list)
    roots: dict[str, Any] = field(default_factory=dict)
    alarm: dict[str, Any] | None = None


@lru_cache(1)  # a preview works it out again only when something of it changes
def known_by_letters(
    asked: tuple[Asked, ...], lists: tuple[Leads, ...], pages: tuple[str, ...], helps: tuple[str, ...], page_of: tuple[tuple[str, str], ...]
) -> Mapping[str, Known]:
    """What is known of other languages by the kind of letters, such as Arabic; `page_of` pairs a topic with the page that is its own."""
    questions = [(each.urgent, each.page, each.asks) for each in asked]
    questions += [(each.urgent, each.page or dict(page_of).get(next(iter(each.topics), "")), each.words) for each in lists]
    found = weights(_asking(questions, pages), {}, root)
    learnt = alarm(((urgent, texts) for urgent, _, texts in questions), helps, {}, root, **CALLING)
    kinds = sorted({letters_of(word) for word in found} | {letters_of(word) for each in lists for word in each.words})
    return {letters: _known(letters, lists, found, len(pages), learnt) for letters in kinds}


def _asking(questions: Iterable[tuple[str | None, str | None, Sequence[str]]], pages: Sequence[str]) -> list[Found]:
    asked: dict[str | None, list[str]] = {address: [] for address in pages}
    for urgent, page, texts in questions:
        if page in asked and not urgent:
            asked[page] += texts
    return [Found(address, "", "", "", "", topics=(), parts=(), asked=tuple(asked[address])) for address in pages]


def _known(letters: str, lists: Iterable[Leads], found: Mapping[str, dict[int, int]], pages: int, learnt: Alarm | None) -> Known:
    numbered = {key_of(word): word for word in sorted(found) if letters_of(word) == letters}
    roots = [numbered[key] for key in sorted(numbered)]
    written = [replace(each, words=tuple(word for word in each.words if letters_of(word) == letters)) for each in lists]
    calls = learnt and Alarm(learnt.bias, {word: row for word, row in learnt.calls.items() if letters_of(word) == letters})
    return Known(
        [each for each in written if each.words],
        packed_by_number({word: found[word] for word in roots}, pages),
        calls and calls.packed(roots),
    )


@lru_cache(65536)
def letters_of(text: str) -> str:
    """The kind of letters of a text by its name in Unicode, that of the first one that is not Latin; figures count as Latin."""
    if text.isascii():
        return LATIN
    for word in tokens(text):
        if not word[0].isascii() and not word[0].isnumeric():
            kind = unicodedata.name(word[0]).split()[0].capitalize()
            return {"Cjk": "Han"}.get(kind, kind)
    return LATIN
