"""How much each word says about each page (BM25F, worked out while building), packed into short texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from knowledge_hub.exports.search_pages import Found
from knowledge_hub.exports.search_text import stem, tokens

# Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), part 3.6: fields are weighted before
# the frequency of a word levels off. Weight and how far length counts, for each field.
FIELDS = {"title": (7.0, 0.3), "names": (6.0, 0.0), "description": (5.0, 0.3), "headings": (3.0, 0.5), "text": (1.0, 0.75)}
LEVELLING = 3.0
LEVELS = 4
COMMON = 0.03  # of all pages: words that so many hold are not kept for those that only mention them
DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<&'`")  # what needs no escape in a script
HALF = len(DIGITS) // 2


def weights(pages: Sequence[Found], same: Mapping[str, str]) -> dict[str, dict[int, int]]:
    """For each stem the places of the pages that hold it, with a weight from 1 to 8."""
    stems = Stems(same)
    counted = [{name: stems.counted(text) for name, text in _fields(page).items()} for page in pages]
    average = {name: sum(each[name].total() for each in counted) / max(len(pages), 1) or 1 for name in FIELDS}
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for place, fields in enumerate(counted):
        for word, frequency in _frequencies(fields, average).items():
            found[word][place] = max(1, round(LEVELS * frequency / (LEVELLING + frequency)))
    common = max(4, COMMON * len(pages))
    return {word: {place: weight for place, weight in at.items() if weight > 1 or len(at) <= common} for word, at in found.items()}


class Stems(dict[str, tuple[str, ...]]):
    """The stems of each word as it is written, found once; `same` gives the one spelling of those that have two."""

    def __init__(self, same: Mapping[str, str]) -> None:
        self.same = same

    def __missing__(self, written: str) -> tuple[str, ...]:
        self[written] = tuple(stem(self.same.get(word, word)) for word in tokens(written))
        return self[written]

    def counted(self, text: str) -> Counter[str]:
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


def packed(found: Mapping[str, Mapping[int, int]]) -> dict[str, str]:
    """The stems as one text (each says how many letters it shares with the one before), and their pages as another."""
    words, lists, before = [], [], ""
    for word in sorted(found):
        shared = next((i for i, (a, b) in enumerate(zip(word, before, strict=False)) if a != b), min(len(word), len(before)))
        shared = min(shared, 35)
        words.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + word[shared:])
        lists.append(_list(found[word]))
        before = word
    return {"words": " ".join(words), "lists": " ".join(lists)}


def _list(places: Mapping[int, int]) -> str:
    """Each page as the distance from the one before and its weight, in digits of which the higher half says “more follows”."""
    text, before = "", -1
    for place, weight in sorted(places.items()):
        text += _number((place - before - 1) * LEVELS + weight - 1)
        before = place
    return text


def _number(value: int) -> str:
    text = ""
    while value >= HALF:
        text += DIGITS[HALF + value % HALF]
        value //= HALF
    return text + DIGITS[value]
