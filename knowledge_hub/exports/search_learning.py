"""Learns from questions which words tell what somebody looks for.

The weights are those of a softmax regression, learnt with AdaGrad (Duchi, Hazan and Singer, 2011) and rounded. Only plus, minus,
times, divided by and roots are used, which IEEE 754 defines to the last bit, so that the same questions give the same bytes on
every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import sqrt
from operator import add
from zlib import crc32

RATE = 0.3  # of learning
SURE_ENOUGH = 0.05  # an answer that is wrong by less teaches nothing

Weights = list[float]


@dataclass(frozen=True)
class Steps:
    """What weights are rounded to: whole steps of a size, from the least to the most."""

    size: float
    least: int
    most: int

    def in_steps(self, weight: float) -> int:
        return int(min(self.most, max(self.least, weight / self.size)) + 0.5 - self.least) + self.least

    def rounded(self, weight: float) -> float:
        return self.in_steps(weight) * self.size


def learn(
    examples: Sequence[tuple[Sequence[str], int | None]],
    weights: Mapping[str, Weights], said: Mapping[str, Weights], bias: Weights, rounds: int, pull: float, steps: Steps,
) -> None:  # fmt: skip
    """Change weights and bias so that they tell the examples apart, each with its answer or none; every round takes them in another
    order. `pull` draws weights towards nought (L1).

    What a weight does is judged by what is `said` of it: the weight itself, or what it is when it is rounded, which is kept up to
    date (Courbariaux, Bengio and David, “BinaryConnect”, 2015). So the others make up for what rounding takes.
    """
    are_rounded, rounded = said is not weights, steps.rounded
    moved = {word: [1.0] * len(bias) for word in weights}
    moved_bias = [1.0] * len(bias)
    known = [([(weights[word], moved[word], said[word]) for word in words if word in weights], answer) for words, answer in examples]
    marks = [" ".join(words).encode() for words, _ in examples]
    for round in range(rounds):
        # Mixed, and yet in nearly the same order when a question more is asked, so that one question changes little.
        order = sorted(range(len(known)), key=lambda place: (crc32(marks[place], round), place))
        for rows, answer in map(known.__getitem__, order):
            calls = bias
            for _, _, says in rows:
                calls = list(map(add, calls, says))
            likely = [EXP[int(((20.0 if call > 20.0 else -20.0 if call < -20.0 else call) + 20.0) * FINE)] for call in calls]
            total = total_of(likely, 1.0)
            for each, chance in enumerate(likely):
                wrong = chance / total - (each == answer)
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
                        says[each] = rounded(row[each])


def total_of(values: Iterable[float], total: float = 0.0) -> float:
    """The sum from the left: Python's own adds floats in other ways from one version to the next."""
    return reduce(add, values, total)


FINE = 32  # of the table below, from e^-20 to e^20, for each one


def _power(value: float) -> float:
    """e to the power of a number, near enough, by multiplying alone."""
    power = 1.0 + value / 4096
    for _ in range(12):
        power *= power
    return power


EXP = [_power(place / FINE - 20) for place in range(40 * FINE + 1)]

