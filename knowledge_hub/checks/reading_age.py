"""How old a reader must be to read a page with ease, and what makes it hard."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from statistics import median

from knowledge_hub.checks.prose import BLOCK, Passage, passages, written
from knowledge_hub.checks.syllables import syllables
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem

MOST_OF_A_PAGE, MOST_OF_A_SECTION = 13, 11
FEWEST_WORDS = 60  # of fewer words nothing can be said
SCHOOL_STARTS_AT = 5
WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]*")


def reading_age(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each public page, and each section of them, that is too hard to read."""
    sections: dict[str, list[float]] = defaultdict(list)
    for page in written(pages, "public"):
        sentences = list(sentences_of(passages(page)))
        age = age_of(sentences)
        if age is None:
            continue
        sections[page.file.rpartition("/")[0]].append(age)
        if age > MOST_OF_A_PAGE:
            yield _too_hard(page, age)
    for section, ages in sections.items():
        if (middle := median(ages)) > MOST_OF_A_SECTION:
            says = f"Half of these {len(ages)} pages need a reading age of {middle:.0f} or more."
            yield Problem(section, 0, "", f"{says} Aim for {MOST_OF_A_SECTION}: shorten the hardest.", advice=True)


def sentences_of(found: Iterable[Passage]) -> Iterator[str]:
    """The sentences that are read as such: those of paragraphs and lists."""
    for passage in found:
        if passage.kind in ("paragraph", "entry"):
            yield from passage.sentences()


def age_of(sentences: Iterable[str]) -> float | None:
    """The reading age after Flesch and Kincaid (1975): the school grade and five years more; None for too few words."""
    found = [words for each in sentences if (words := WORD.findall(each))]
    count = sum(map(len, found))
    if count < FEWEST_WORDS:
        return None
    beats = sum(syllables(word) for words in found for word in words)
    return 0.39 * count / len(found) + 11.8 * beats / count - 15.59 + SCHOOL_STARTS_AT


def _too_hard(page: Page, age: float) -> Problem:
    """The page with its longest sentence and its hardest words, on the line of that sentence."""
    spoken = [(each, sentence) for each in passages(page) for sentence in sentences_of([each])]
    passage, longest = max(spoken, key=lambda each: len(WORD.findall(each[1])))
    words = {word.casefold() for _, sentence in spoken for word in WORD.findall(sentence)}
    hardest = sorted(words, key=lambda word: (-syllables(word), word))[:5]
    begins = re.search(r"\s+".join(map(re.escape, longest.split()[:4])), passage.text.replace(BLOCK, " "))
    says = (
        f"This page needs a reading age of {age:.0f}. Aim for {MOST_OF_A_SECTION} at most. Cut its longest sentence, "
        f"this one of {len(WORD.findall(longest))} words, in two. Its hardest words: {', '.join(hardest)}."
    )
    line = passage.line_at(begins.start() if begins else 0)
    return Problem(page.file, line, f"“{_shortened(longest)}”", says, advice=True)


def _shortened(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
