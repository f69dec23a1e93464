"""Facts typed by hand into the words of a page although they stand in the data, and the block that shows each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from snowballstemmer import stemmer

from knowledge_hub.checks.known_facts import PATTERNS, Known, known_facts, plain
from knowledge_hub.checks.prose import Passage, blocks_of, passages, written
from knowledge_hub.model.hours import DAYS
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem

CALLED = {"phone": "phone number", "money": "sum", "share": "figure", "times": "time", "date": "date", "age": "age"}
A_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)}|weekday|weekend|every day|bank holiday)s?\b", re.IGNORECASE)
NO_RECORD = {
    "phone": 'Add this phone number to the file of its service in data/, and write {{ phone("…") }} with its id.',
    "times": 'Add these hours to the file of the place in data/, and write {{ opening_hours("…") }} with its id.',
}
STEM = stemmer("english").stemWord
TELL_NOTHING = {"month", "year", "week", "with", "from", "your", "child", "children"}
Facts = Mapping[tuple[str, str], list[Known]]


def typed_facts(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each phone, sum, time, date and age that a block would show and keep right."""
    facts = known_facts(hub)
    for page in written(pages, "public", "workforce"):
        called = {each for call in blocks_of(page) for each in (*call.args, *call.kwargs.values())}
        for passage in passages(page, theirs=False):
            if passage.kind != "heading":
                yield from _typed(page, passage, facts, called)


def _typed(page: Page, passage: Passage, facts: Facts, called: set) -> Iterator[Problem]:
    for look, pattern in PATTERNS.items():
        for found in pattern.finditer(passage.text):
            known = facts.get((look, plain(look, found[0])), ())
            if look in ("age", "date"):
                known = [each for each in known if _is_about(passage, found, each)]
            if look == "times" and not A_DAY.search(passage.text):
                known = [each for each in known if _is_named(each, passage.text) or each.id in called]
            if says := _instead(look, _nearest(known, passage.text, called), passage.text):
                yield Problem(page.file, passage.line_at(found.start()), f"“{found[0]}”", says, advice=True)


def _instead(look: str, known: Known | None, text: str) -> str:
    if known:
        where = f"This {CALLED[look]} stands in {known.place} ({known.name})."
        return f"{where} Write {{{{ {known.block} }}}} instead, so that it is right everywhere."
    if look == "phone" or (look == "times" and A_DAY.search(text)):
        return NO_RECORD[look]
    return ""


def _nearest(known: Iterable[Known], text: str, called: set) -> Known | None:
    """The record that is most likely meant: one that the text names, then one that the page shows, then the first."""
    return min(known, key=lambda each: (not _is_named(each, text), each.id not in called), default=None)


def _is_named(known: Known, text: str) -> bool:
    return known.name.casefold() in text.casefold()


def _is_about(passage: Passage, found: re.Match[str], known: Known) -> bool:
    """Whether the sentence around speaks of this record: ages and dates are equal by chance all too often."""
    ends = [each.end() for each in re.finditer(r"[.!?]\s", passage.text)]
    begins = max((end for end in ends if end <= found.start()), default=0)
    until = min((end for end in ends if end >= found.end()), default=len(passage.text))
    return bool(_stems(passage.text[begins:until].replace(found[0], " ")) & _stems(known.name))


def _stems(text: str) -> set[str]:
    """What the longer words of a text have in common with their other forms."""
    return {STEM(word) for word in re.findall(r"[a-z]{4,}", text.casefold())} - TELL_NOTHING
