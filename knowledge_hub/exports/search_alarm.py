"""Which words call for urgent help: weights learnt, while building, from what people ask in danger and what they ask otherwise.

Nobody can foresee every word of somebody in danger, but thousands of questions tell what the words of danger are. Of the weights
of stems and of pairs of neighbours the weightiest are kept and rounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import Any

from knowledge_hub.exports.number_coding import Packer
from knowledge_hub.exports.search_learning import Steps, Weights, learn, total_of
from knowledge_hub.exports.search_text import key_of, stem, tokens

STEMS, PAIRS = 2400, 1500  # how many are kept
OFTEN = 3  # words: most people type few, so what has no more counts twice
SEEN = 3  # times: what stands in fewer questions tells nothing
ROUNDS = (2, 4)  # through all questions: with every word, and with those that are kept
PULL = 0.02  # towards nought (L1), so that most weights are nought when they are rounded
STEPS = Steps(size=0.5, least=-5, most=7)
MARK, FURTHER, CALLS = 0, 1, 2  # sorts of numbers; theme/assets/js/logic/search-alarm.js has the same


@dataclass(frozen=True)
class Alarm:
    """For each urgent help how much it takes to call for it, and how much each word or pair calls for each of them, in steps."""

    bias: tuple[float, ...]
    calls: Mapping[str, tuple[int, ...]]

    def packed(self, known: Iterable[str]) -> dict[str, Any]:
        """What all words and pairs call for. Of those stems that are known from elsewhere in the index each is marked, in its order
        there; the others and the pairs, so many, have numbers, each told by how far it is from the one before."""
        packer, others = Packer(), dict(self.calls)
        for stem in known:
            calls = others.pop(stem, None)
            packer.number(calls is not None, MARK)
            if calls:
                _pack(packer, calls)
        numbered, before = {key_of(word): calls for word, calls in others.items()}, -1
        for key in sorted(numbered):
            packer.number(key - before - 1, FURTHER)
            before = key
            _pack(packer, numbered[key])
        return {"bias": list(self.bias), "others": len(numbered), "calls": packer.text()}


def _pack(packer: Packer, calls: Sequence[int]) -> None:
    more = less = 0
    for help, call in enumerate(calls):
        packer.number(2 * call - 1 if call > 0 else -2 * call, CALLS + 9 * help + 3 * min(more, 2) + min(less, 2))
        more, less = more + (call > 0), less + (call < 0)


def alarm(
    asked: Iterable[tuple[str | None, Sequence[str]]], helps: Iterable[str], same: Mapping[str, str], stem: Callable[[str], str] = stem,
    stems: int = STEMS, pairs: int = PAIRS, seen: int = SEEN,
) -> Alarm | None:  # fmt: skip
    """What was learnt from questions, each with the id of the urgent help that they ask for, if any; None if none asks for any."""
    asked = tuple(asked)
    urgent = [tuple(text for help, texts in asked if help == each for text in texts) for each in helps]
    if not any(urgent):
        return None
    otherwise = tuple(text for help, texts in asked if not help for text in texts)
    return _learnt(tuple(urgent), otherwise, tuple(same.items()), stem, stems, pairs, seen)


def stems_of(text: str, same: Mapping[str, str], stem: Callable[[str], str] = stem) -> tuple[str, ...]:
    """The stems of a question, in order."""
    return tuple(stem(same.get(word, word)) for word in tokens(text))


def _and_pairs(words: Sequence[str]) -> list[str]:
    """The words, and the pairs of neighbours; the first and the last stand beside nothing: “fire” alone is not “fire station”."""
    return [*words, *(f"{one} {next}" for one, next in zip(("", *words), (*words, ""), strict=True))]


@lru_cache(2)  # in English, and in other languages
def _learnt(
    urgent: tuple[tuple[str, ...], ...], otherwise: tuple[str, ...], same: tuple[tuple[str, str], ...],
    stem: Callable[[str], str] = stem, stems: int = STEMS, pairs: int = PAIRS, seen_least: int = SEEN,
) -> Alarm:  # fmt: skip
    spelt = dict(same)
    helps = {stems_of(text, spelt, stem): help for help, texts in enumerate(urgent) for text in texts}
    seen_in = _and_pairs if pairs else list
    asked = {_ordered(words): (seen_in(words), help) for words, help in helps.items()}
    for text in otherwise:
        words = stems_of(text, spelt, stem)
        asked.setdefault(_ordered(words), (seen_in(words), None))  # what both ask is urgent
    examples = [asked[words] for words in sorted(asked)]
    seen = Counter(each for words, _ in examples for each in set(words))
    examples += [asked[words] for words in sorted(asked) if words.count(" ") < OFTEN]
    weights = {word: [0.0] * len(urgent) for word, count in seen.items() if count >= seen_least}
    bias = [-1.0] * len(urgent)
    learn(examples, weights, weights, bias, ROUNDS[0], 0.0, STEPS)
    weights = {word: weights[word] for word in _weightiest(weights, seen, stems, pairs)}
    said = {word: [STEPS.rounded(each) for each in row] for word, row in weights.items()}
    learn(examples, weights, said, bias, ROUNDS[1], PULL, STEPS)
    steps = {word: tuple(STEPS.in_steps(each) for each in row) for word, row in said.items()}
    return Alarm(tuple(round(each / STEPS.size, 2) for each in bias), {word: row for word, row in steps.items() if any(row)})


def _ordered(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _weightiest(weights: Mapping[str, Weights], seen: Mapping[str, int], stems: int, pairs: int) -> list[str]:
    weight = {word: sqrt(seen[word] * total_of(each * each for each in row)) for word, row in weights.items()}
    ordered = sorted(weight, key=lambda word: (-weight[word], word))
    return [word for word in ordered if " " not in word][:stems] + [word for word in ordered if " " in word][:pairs]
