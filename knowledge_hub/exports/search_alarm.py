"""Which words call for urgent help: weights learnt, while building, from what people ask in danger and what they ask otherwise.

Nobody can foresee every word of somebody in danger, but thousands of questions tell what the words of danger are. The weights
are those of a softmax regression on stems and on pairs of neighbours, learnt with AdaGrad (Duchi, Hazan and Singer, 2011), of
which the weightiest are kept and rounded. Only plus, minus, times, divided by and roots are used, which IEEE 754 defines to the
last bit, so that the same questions give the same bytes on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from operator import add
from typing import Any
from zlib import crc32

from knowledge_hub.exports.number_coding import Packer
from knowledge_hub.exports.search_text import key_of, stem, tokens

STEMS, PAIRS = 2400, 1500  # how many are kept
OFTEN = 3  # words: most people type few, so what has no more counts twice
SEEN = 3  # times: what stands in fewer questions tells nothing
ROUNDS = (2, 4)  # through all questions: with every word, and with those that are kept
RATE = 0.3  # of learning
PULL = 0.02  # towards nought (L1), so that most weights are nought when they are rounded
SURE_ENOUGH = 0.05  # an answer that is wrong by less teaches nothing
STEP = 0.5  # between two weights
LEAST, MOST = -5, 7  # steps
LOWEST, HIGHEST = LEAST * STEP, MOST * STEP
MARK, FURTHER, CALLS = 0, 1, 2  # sorts of numbers; theme/assets/js/logic/search-alarm.js has the same

Weights = list[float]


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
    _learn(examples, weights, weights, bias, ROUNDS[0], 0.0)
    weights = {word: weights[word] for word in _weightiest(weights, seen, stems, pairs)}
    said = {word: [_rounded(each) for each in row] for word, row in weights.items()}
    _learn(examples, weights, said, bias, ROUNDS[1], PULL)
    steps = {word: tuple(round(each / STEP) for each in row) for word, row in said.items()}
    return Alarm(tuple(round(each / STEP, 2) for each in bias), {word: row for word, row in steps.items() if any(row)})


def _rounded(weight: float) -> float:
    return (MOST if weight >= HIGHEST else LEAST if weight <= LOWEST else int(weight / STEP + 0.5 - LEAST) + LEAST) * STEP


def _ordered(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _weightiest(weights: Mapping[str, Weights], seen: Mapping[str, int], stems: int, pairs: int) -> list[str]:
    weight = {word: sqrt(seen[word] * _total(each * each for each in row)) for word, row in weights.items()}
    ordered = sorted(weight, key=lambda word: (-weight[word], word))
    return [word for word in ordered if " " not in word][:stems] + [word for word in ordered if " " in word][:pairs]


def _learn(
    examples: Sequence[tuple[list[str], int | None]],
    weights: dict[str, Weights], said: dict[str, Weights], bias: Weights, rounds: int, pull: float,
) -> None:  # fmt: skip
    """Change weights and bias so that they tell the examples apart; each round takes them in another order.

    What a weight does is judged by what is `said` of it: the weight itself, or what it is when it is rounded, which is kept up to
    date (Courbariaux, Bengio and David, “BinaryConnect”, 2015). So the others make up for what rounding takes.
    """
    are_rounded = said is not weights
    moved = {word: [1.0] * len(bias) for word in weights}
    moved_bias = [1.0] * len(bias)
    known = [([(weights[word], moved[word], said[word]) for word in words if word in weights], help) for words, help in examples]
    marks = [" ".join(words).encode() for words, _ in examples]
    for round in range(rounds):
        # Mixed, and yet in nearly the same order when a question more is asked, so that one question changes little.
        order = sorted(range(len(known)), key=lambda place: (crc32(marks[place], round), place))
        for rows, help in map(known.__getitem__, order):
            calls = bias
            for _, _, says in rows:
                calls = list(map(add, calls, says))
            likely = [_exp(call) for call in calls]
            total = _total(likely, 1.0)
            for each, chance in enumerate(likely):
                wrong = chance / total - (each == help)
                if -SURE_ENOUGH < wrong < SURE_ENOUGH:
                    continue
                square = wrong * wrong
                moved_bias[each] += square
                bias[each] -= RATE * wrong / sqrt(moved_bias[each])
                for row, often, says in rows:
                    often[each] += square
                    rate = RATE / sqrt(often[each])
                    weight, least = row[each] - rate * wrong, rate * pull
                    row[each] = weight - least if weight > least else weight + least if weight < -least else 0.0
                    if are_rounded:
                        says[each] = _rounded(row[each])


def _total(values: Iterable[float], total: float = 0.0) -> float:
    """The sum from the left: Python's own adds floats in other ways from one version to the next."""
    for each in values:
        total += each
    return total


FINE = 32  # of the table below, for each one


def _power(value: float) -> float:
    """e to the power of a number, near enough, by multiplying alone."""
    power = 1.0 + value / 4096
    for _ in range(12):
        power *= power
    return power


EXP = [_power(place / FINE - 20) for place in range(40 * FINE + 1)]


def _exp(value: float) -> float:
    return EXP[int((min(20.0, max(-20.0, value)) + 20) * FINE)]
