"""Words that the hub does not use, as data/words-to-avoid.yml lists them, with what to say instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge_hub.checks.prose import passages, written
from knowledge_hub.model.editing import WordToAvoid
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem


def avoided_words(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each such word in headings and text; what stands in curly quotes is somebody else’s."""
    rules = [(rule, _pattern(_forms(rule)), _pattern(rule.unless)) for rule in hub.words_to_avoid.values()]
    for page in written(pages):
        for passage in passages(page, theirs=False):
            text = passage.unquoted
            for rule, wrong, right in rules:
                if page.meta.audience not in rule.audiences:
                    continue
                fine = [found.span() for found in right.finditer(text)] if rule.unless else []
                for found in wrong.finditer(text):
                    if not _is_a_name(found, text) and not any(first <= found.start() < last for first, last in fine):
                        line, words = passage.line_at(found.start()), " ".join(found[0].split())
                        says = f"We do not use these words. Say instead: {rule.say}."
                        yield Problem(page.file, line, f"“{words}”", says, advice=True)


def _forms(rule: WordToAvoid) -> Iterator[str]:
    """The words of a rule, and what they become when somebody does it, is doing it or has done it."""
    yield from rule.words
    for words in rule.words if rule.verb else ():
        first, _, rest = words.partition(" ")
        stem = first.removesuffix("e")
        for form in (f"{first}es", f"{stem}ed", f"{stem}ing", f"{first}s"):
            yield f"{form} {rest}".strip()


def _is_a_name(found: re.Match[str], text: str) -> bool:
    """Whether the words begin with a capital inside a sentence, as names do."""
    before = text[: found.start()].rstrip()
    return found[0].istitle() and bool(before) and before[-1] not in ".!?“:"


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    either = "|".join(r"\s+".join(map(re.escape, words.split())) for words in forms)
    return re.compile(rf"(?<!-)\b(?:{either})(?:s|’s)?\b(?!-)", re.IGNORECASE)
