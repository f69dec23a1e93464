"""The words of labels and buttons, one file a language; what a language lacks is said in English."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from knowledge_hub.reading import read

HERE = Path(__file__).parent
FALLBACK = "en"


class Words:
    """The labels of one language: `words("hours.not_known")`, with the gaps filled by name."""

    def __init__(self, language: str = FALLBACK) -> None:
        self.language = language
        self._said = [_file(code) for code in dict.fromkeys((language, FALLBACK)) if (HERE / f"{code}.yml").exists()]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and other.language == self.language

    def __hash__(self) -> int:
        return hash(self.language)

    def __call__(self, key: str, **gaps: object) -> str:
        """The words for a key such as “hours.not_known”; KeyError if no language has it."""
        for said in self._said:
            if key in said:
                return said[key].format(**gaps)
        raise KeyError(f"words/{FALLBACK}.yml has no “{key}”")


@lru_cache
def _file(language: str) -> dict[str, str]:
    return dict(_by_key(read(HERE / f"{language}.yml", HERE).plain))


def _by_key(words: dict[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file with its whole key, such as “hours.not_known”."""
    for name, inside in words.items():
        if isinstance(inside, dict):
            yield from _by_key(inside, f"{before}{name}.")
        elif isinstance(inside, str):
            yield f"{before}{name}", inside
