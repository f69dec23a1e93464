"""The search index: what a browser needs to find pages and to answer from the facts, as one script that also works from a folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import Any

from knowledge_hub.exports.number_coding import Packer
from knowledge_hub.exports.search_alarm import alarm
from knowledge_hub.exports.search_answers import Said, answers, urgent_lines
from knowledge_hub.exports.search_letters import strange_pairs
from knowledge_hub.exports.search_lines import has_lines, lines_of
from knowledge_hub.exports.search_pages import Found
from knowledge_hub.exports.search_languages import known_by_letters
from knowledge_hub.exports.search_phrases import known_stems, known_words
from knowledge_hub.exports.search_spelling import how_often, typing_errors, without, words_in, worth_mending
from knowledge_hub.exports.search_text import stem, tokens
from knowledge_hub.exports.search_wanted import wanted
from knowledge_hub.exports.search_weights import in_order, packed, weights
from knowledge_hub.exports.search_words import columns, leads
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.searching import Asked

PATH = "assets/search-index.js"
LANGUAGES = "assets/search-languages/"  # what is known of those in each kind of letters, fetched when somebody seems to type in one
ALARMING = 60  # questions of a page that the alarm learns from: more calm ones would drown those of danger
SPELT_FOR_HELP, SPELT_FOR_PAGES = 400, 200  # words that stand as text only to mend typing errors in them
AUDIENCES = {"public": 0, "workforce": 1, "editors": 2}


def search_files(hub: Hub, pages: Sequence[Found], said: Said, words: Mapping[str, str], living: str) -> dict[str, str]:
    """The index as classic scripts; `words` holds the little words, `living` what open states need."""
    pages = [page for page in pages if page.title]
    little = frozenset(words["little"].split())
    in_columns = partial(columns, hub=hub, places={page.address: place for place, page in enumerate(pages)}, little=little)
    index = {"leads": in_columns(each for each in leads(hub) if not each.is_foreign)} | _index(hub, pages, said, words) | {"living": living}
    calling = alarm(((each.urgent, each.asks if each.page is None else each.asks[:ALARMING]) for each in hub.asked.values()), hub.urgent_help, index["same"])
    urgent = how_often(_texts(each for each in hub.asked.values() if each.urgent))
    index["spelt"] = worth_mending(calling.calls if calling else {}, urgent, known_words(index), index["same"], SPELT_FOR_HELP)
    asked = _with_questions(hub, pages, known_words(index))
    learnt = wanted([page.asked for page in asked], index["same"], little)
    index["spelt"] += worth_mending(
        {word: calls.values() for word, calls in learnt.calls.items()},
        how_often(tuple(text for page in asked for text in page.asked)), known_words(index), index["same"], SPELT_FOR_PAGES,
    )  # fmt: skip
    # What is alike stands together, for gzip looks back no further than 32 kB.
    found, known = weights(asked, index["same"]), known_stems(index)
    index = {"weights": packed(found, known, len(pages), learnt.calls), "wanted": learnt.bias} | index
    if calling:
        index["alarm"] = calling.packed(in_order(found, known))
    asked_elsewhere = tuple(each for language in hub.asked_in.values() for each in language.asked)
    lists_elsewhere = tuple(each for each in leads(hub) if each.is_foreign)
    pages_of_topics = {topic: max(shares, key=shares.__getitem__) for topic, shares in _shares(hub, pages, little).items() if shares}
    others = known_by_letters(
        asked_elsewhere,
        lists_elsewhere,
        tuple(page.address for page in pages),
        tuple(hub.urgent_help),
        tuple((topic, pages[place].address) for topic, place in pages_of_topics.items()),
    )
    index["letters"] = list(others)
    written_elsewhere = tuple(text for each in lists_elsewhere for text in each.words)
    index["strange"] = strange_pairs(
        known_words(index) | how_often(_texts(hub.asked.values())).keys(), how_often(_texts(asked_elsewhere) + written_elsewhere)
    )
    languages = {letters: {"leads": in_columns(known.lists), "roots": known.roots, "alarm": known.alarm} for letters, known in others.items()}
    return {PATH: _script("globalThis.searchIndex", index)} | {
        f"{LANGUAGES}{letters.lower()}.js": _script(f"(globalThis.searchLanguages??={{}}).{letters}", known)
        for letters, known in languages.items()
    }


def _texts(asked: Iterable[Asked]) -> tuple[str, ...]:
    return tuple(text for each in asked for text in each.asks)


def _with_questions(hub: Hub, pages: Sequence[Found], known: Set[str]) -> list[Found]:
    """The pages with what people ask who need them, but for typing errors in words that are known."""
    asked = {each.page: each.asks for each in hub.asked.values() if each.page is not None}
    errors = typing_errors({word for texts in asked.values() for text in texts for word in tokens(text)}, known, how_often(_texts(hub.asked.values())))
    if errors:  # what a page itself says is right
        errors = errors.difference(*(words_in(part.text) for page in pages for part in page.parts))
    return [replace(page, asked=tuple(without(errors, asked.get(page.address, ())))) for page in pages]


def _script(name: str, value: Any) -> str:
    return f"{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"


def _index(hub: Hub, pages: Sequence[Found], said: Said, words: Mapping[str, str]) -> dict[str, Any]:
    same = dict(pair.split("=") for pair in words["same"].split())
    return {
        "little": words["little"].split(),
        "light": words["light"].split(),
        "ask": words["ask"].split(),
        "ask_phone": words["ask_phone"].split(),
        "same": same,
        "towns": [hub.town.name],
        "pages": [_page(page) for page in pages],
        "topics": _topics(hub, pages, frozenset(words["little"].split())),
        "means": _means(hub),
        "urgent": urgent_lines(hub),
        "ages": [[_days(band.ages.from_), _days(band.ages.until), band.page] for band in hub.age_bands.values()],
        "answers": _without_titles(answers(hub, said), pages),
    }


def _without_titles(found: dict[str, Any], pages: Sequence[Found]) -> dict[str, Any]:
    """The answers without names that are the titles of the pages they lead to, which stand in the index once."""
    titles = {page.address: page.title for page in pages}

    def without(contact: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in contact.items() if key != "name" or value != titles.get(contact["page"])}

    return found | {"contacts": {id: without(contact) for id, contact in found["contacts"].items()}}


def _days(age: Any) -> int | None:
    return None if age is None else round(age.order)


def _page(page: Found) -> list[Any]:
    sort = AUDIENCES[page.audience] + (4 if page.record else 0)
    row = [page.address, page.title, page.where, sort]
    return row if has_lines(page) else [*row, lines_of(replace(page, parts=tuple(replace(part, prose=[]) for part in page.parts)))]


def _topics(hub: Hub, pages: Sequence[Found], little: Set[str]) -> dict[str, Any]:
    """The topics, and packed for each how many pages it has, how far each is from the one before, and how much it is not the page
    for that topic, from 0 to 9."""
    packer = Packer()
    for shares in _shares(hub, pages, little).values():
        most, before = max(shares.values(), default=1), -1
        packer.number(len(shares))
        for place, share in shares.items():
            packer.number(place - before - 1, 1)
            packer.number(10 - (round(10 * share / most) or 1), 2)
            before = place
    return {"names": list(hub.topics), "pages": packer.text()}


def _shares(hub: Hub, pages: Sequence[Found], little: Set[str]) -> dict[str, dict[int, float]]:
    """For each topic the places of its pages, each with how much it is the page for that topic."""
    return {
        id: {place: _share(page, id, topic.name, little) for place, page in enumerate(pages) if id in page.topics}
        for id, topic in hub.topics.items()
    }


def _share(page: Found, topic: str, name: str, little: Set[str]) -> float:
    """How much a page is about a topic: named first, among few, and in its title, on a page that somebody wrote."""
    place = page.topics.index(topic)
    share = 1 / (1 + place) / len(page.topics) ** 0.5
    said, titled = ({stem(word) for word in tokens(text)} for text in (f"{name} {topic}", f"{page.title} {page.address}"))
    named = (said & titled) - little
    return share * (1 + len(named)) * (0.3 if page.record else 1) * (1 if page.audience == "public" else 0.5)


def _means(hub: Hub) -> list[list[Any]]:
    return [
        [list(each.words), [[meaning.says, meaning.topic or "", meaning.page or ""] for meaning in each.means]]
        for each in hub.search_words.values()
        if each.means
    ]
