"""How much each word says about each page (BM25F, worked out while building), packed into short texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any

from knowledge_hub.exports.number_coding import Packer
from knowledge_hub.exports.search_pages import Found
from knowledge_hub.exports.search_text import key_of, stem, tokens

# Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), part 3.6: fields are weighted before
# the frequency of a word levels off. Weight and how far length counts, for each field.
FIELDS = {
    "title": (7.0, 0.3), "names": (6.0, 0.0), "description": (5.0, 0.3), "headings": (3.0, 0.5),
    "asked": (3.0, 0.6), "text": (0.4, 0.75),
}  # fmt: skip
REMEMBERED = 1024  # texts that are not counted again
LEVELLING = 3.0
LEVELS = 4
COMMON = 0.012
MANY = (0.12, 0.3)
FEWEST = 20  # pages: a word that no more hold is not so common, however small the hub
RARE, MENTION = 2, 3  # a page that says so little of a word, and is not asked for with it, is left out where more than so many have it
COUNT, OFTEN, SAYS, APART, FURTHER, CALLS = 0, 1, 2, 14, 46, 47  # sorts of numbers; theme/assets/js/logic/search-index.js has the same


def weights(pages: Sequence[Found], same: Mapping[str, str], stem: Callable[[str], str] = stem) -> dict[str, dict[int, int]]:
    """For each stem the places of the pages that hold it, with a weight from 1 to 4."""
    stems = _stems(tuple(same.items()), stem)
    counted = [{name: stems.counted(text) for name, text in _fields(page).items()} for page in pages]
    average = {name: sum(each[name].total() for each in counted) / max(len(pages), 1) or 1 for name in FIELDS}
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for place, fields in enumerate(counted):
        for word, frequency in _frequencies(fields, average).items():
            found[word][place] = max(1, round(LEVELS * frequency / (LEVELLING + frequency)))
    common = max(2, COMMON * len(pages))
    return {word: {place: weight for place, weight in at.items() if weight > 1 or len(at) <= common} for word, at in found.items()}


@lru_cache(2)  # of English and of other languages
def _stems(same: tuple[tuple[str, str], ...], stem: Callable[[str], str]) -> Stems:
    """What was counted stays counted: a preview counts again only the page that somebody changed."""
    return Stems(dict(same), stem)


class Stems(dict[str, tuple[str, ...]]):
    """The stems of each word as it is written, found once; `same` gives the one spelling of those that have two."""

    def __init__(self, same: Mapping[str, str], stem: Callable[[str], str]) -> None:
        self.same, self.stem = same, stem
        self.counted = lru_cache(REMEMBERED)(self._counted)

    def __missing__(self, written: str) -> tuple[str, ...]:
        self[written] = tuple(self.stem(self.same.get(word, word)) for word in tokens(written))
        return self[written]

    def _counted(self, text: str) -> Counter[str]:
        """How often each stem stands in a text."""
        counted: Counter[str] = Counter()
        for written, times in Counter(text.split()).items():
            for each in self[written]:
                counted[each] += times
        return counted


def _fields(page: Found) -> dict[str, str]:
    return {
        "title": page.title,
        "names": " . ".join(page.names),
        "description": page.description,
        "headings": " . ".join(part.heading for part in page.parts),
        "asked": " . ".join(page.asked),
        "text": " . ".join(part.text for part in page.parts),
    }


def _frequencies(fields: Mapping[str, Counter[str]], average: Mapping[str, float]) -> dict[str, float]:
    """How often a page says each word, each field with its weight and held against its usual length."""
    frequencies: dict[str, float] = defaultdict(float)
    for name, (weight, length_counts) in FIELDS.items():
        share = weight / (1 - length_counts + length_counts * fields[name].total() / average[name])
        for word, times in fields[name].items():
            frequencies[word] += share * times
    return frequencies


def in_order(found: Iterable[str], known: Set[str]) -> list[str]:
    """The stems as they stand in the index: those that are known from elsewhere in the order of the alphabet, then the others in the
    order of their numbers, of which each is had by one."""
    numbered = {key_of(word): word for word in sorted(found) if word not in known}
    return [*sorted(known), *(numbered[key] for key in sorted(numbered))]


def packed(
    found: Mapping[str, Mapping[int, int]], known: Set[str], pages: int, calls: Mapping[str, Mapping[int, int]] | None = None
) -> dict[str, Any]:
    """How many stems are not known from elsewhere, and packed for all in their order the pages, each with how much the stem calls for
    it; the number of those that are not known comes first, as its distance from the one before."""
    packer, before, calls = Packer(), -1, calls or {}
    stems = in_order(found, known)
    for word in stems:
        if word not in known:
            packer.number(key_of(word) - before - 1, FURTHER)
            before = key_of(word)
        _pack(packer, found.get(word, {}), pages, calls.get(word, {}))
    return {"others": len(stems) - len(known), "lists": packer.text()}


def packed_by_number(found: Mapping[str, Mapping[int, int]], pages: int) -> dict[str, Any]:
    """How many words there are, and packed for each its number, as its distance from the one before, and its pages. They stand in the
    order of their numbers, which all differ."""
    packer, before = Packer(), -1
    for word, places in found.items():
        packer.number(key_of(word) - before - 1, FURTHER)
        _pack(packer, places, pages)
        before = key_of(word)
    return {"many": len(found), "lists": packer.text()}


def _pack(packer: Packer, places: Mapping[int, int], pages: int, calls: Mapping[int, int] | None = None) -> None:
    """How many pages a word has and, if some were left out for being so many, how many it had; each as its distance from the one
    before, its weight and, if any are given, how much the word calls for it."""
    least = 1 + sum(len(places) > max(FEWEST, share * pages) for share in MANY)
    least += least > 1  # those that only mention a common word are left out before
    asked_for = calls or dict.fromkeys(places, 1)
    kept = [
        (place, weight)
        for place, weight in sorted(places.items())
        if weight >= least and (len(places) <= RARE or weight > MENTION or asked_for.get(place, 0) > 0)
    ]
    packer.number(2 * len(kept) + (least > 1), COUNT)
    if least > 1:
        packer.number(len(places), OFTEN)
    before = -1
    for at, (place, weight) in enumerate(kept):
        usual = (pages - 1 - before) // (len(kept) - at + 1)
        packer.number(place - before - 1, APART + usual.bit_length())
        packer.number(LEVELS - weight, SAYS + 2 * min(len(kept), 5) + (least > 1))
        if calls is not None:
            call = calls.get(place, 0)
            packer.number(2 * call - 1 if call > 0 else -2 * call, CALLS + 4 * (weight - 1) + min(len(kept) - 1, 3))
        before = place
