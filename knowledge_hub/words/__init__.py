"""The words of labels and buttons, one file a language; what a language lacks is said in English."""

from __future__ import annotations

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
            here: object = said
            for part in key.split("."):
                here = here.get(part) if isinstance(here, dict) else None
            if isinstance(here, str):
                return here.format(**gaps)
        raise KeyError(f"words/{FALLBACK}.yml has no “{key}”")


@lru_cache
def _file(language: str) -> dict[str, object]:
    return read(HERE / f"{language}.yml", HERE).plain
