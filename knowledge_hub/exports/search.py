"""The search index: what a browser needs to find pages and to answer from the facts, as one script that also works from a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from knowledge_hub.exports.search_answers import Said, answers, urgent_lines
from knowledge_hub.exports.search_pages import Found
from knowledge_hub.exports.search_weights import packed, weights
from knowledge_hub.exports.search_words import Leads, leads
from knowledge_hub.model.hub import Hub

PATH = "assets/search-index.js"
LEAD = 150  # letters of each part that are kept to show where a word was found
AUDIENCES = {"public": 0, "workforce": 1, "editors": 2}


def search_index(hub: Hub, pages: Sequence[Found], said: Said, words: Mapping[str, str]) -> str:
    """The index as a classic script; `words` holds the little words and what is written in more than one way."""
    same = dict(pair.split("=") for pair in words["same"].split())
    pages = [page for page in pages if page.title]
    index = {
        "little": words["little"].split(),
        "light": words["light"].split(),
        "ask": words["ask"].split(),
        "same": same,
        "towns": [hub.town.name],
        "pages": [_page(page) for page in pages],
        "topics": _topics(hub, pages),
        "leads": _leads(hub, pages),
        "means": _means(hub),
        "urgent": urgent_lines(hub),
        "ages": [[_days(band.ages.from_), _days(band.ages.until), band.page] for band in hub.age_bands.values()],
        "answers": answers(hub, said),
        "weights": packed(weights(pages, same)),
    }
    return f"globalThis.searchIndex={json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def _days(age: Any) -> int | None:
    return None if age is None else round(age.order)


def _page(page: Found) -> list[Any]:
    parts = [[part.anchor, part.heading, _lead(part.text)] for part in page.parts if part.heading or part.text]
    sort = AUDIENCES[page.audience] + (4 if page.record else 0)
    return [page.address, page.title, page.description, page.where, sort, parts]


def _lead(text: str) -> str:
    """The beginning of a text, up to the end of a sentence or of a word."""
    if len(text) <= LEAD:
        return text
    ends = [found.end() for found in re.finditer(r"[.?!](?= )", text[:LEAD])]
    return text[: ends[-1]] if ends else f"{text[:LEAD].rsplit(' ', 1)[0]}…"


def _topics(hub: Hub, pages: Sequence[Found]) -> dict[str, list[list[int]]]:
    """For each topic its pages, each with how much it is the page for that topic, from 1 to 100."""
    found: dict[str, list[list[int]]] = {}
    for topic in hub.topics:
        shares = {place: _share(page, topic) for place, page in enumerate(pages) if topic in page.topics}
        most = max(shares.values(), default=1)
        found[topic] = [[place, round(100 * share / most) or 1] for place, share in shares.items()]
    return found


def _share(page: Found, topic: str) -> float:
    """How much a page is about a topic: named first, among few, on a page that somebody wrote."""
    place = page.topics.index(topic)
    share = 1 / (1 + place) / len(page.topics) ** 0.5
    return share * (0.3 if page.record else 1)


def _leads(hub: Hub, pages: Sequence[Found]) -> list[list[Any]]:
    """The lists of words: [words, topics, page, urgent, line to ring first, words beside which nothing is urgent, staff, strength]."""
    places = {page.address: place for place, page in enumerate(pages)}
    urgent = list(hub.urgent_help)
    lists = []
    for each in leads(hub):
        page = places.get(each.page, -1) if each.page else -1
        if each.topics or page >= 0 or each.urgent or each.answers:
            lists.append(_list(each, page, urgent))
    return lists


def _list(each: Leads, page: int, urgent: list[str]) -> list[Any]:
    said = [
        "|".join(each.words), list(each.topics), page, urgent.index(each.urgent) if each.urgent else -1, each.ring_first,
        list(each.unless), int(each.workforce), each.strength, each.answers,
    ]  # fmt: skip
    while said[-1] in ("", 1.0, 0, -1, []):  # what is usual is left out
        said.pop()
    return said


def _means(hub: Hub) -> list[list[Any]]:
    return [
        [list(each.words), [[meaning.says, meaning.topic or "", meaning.page or ""] for meaning in each.means]]
        for each in hub.search_words.values()
        if each.means
    ]
