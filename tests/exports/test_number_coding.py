"""Small numbers packed into a text, which the browser unpacks."""

from __future__ import annotations

import random
from base64 import b64decode
from math import log2

import pytest

import javascript
from knowledge_hub.exports.number_coding import Packer

UNPACKED = """
import { unpacker } from "@/logic/number-coding.js";
const next = unpacker(given.text, 8);
const result = given.sorts.map((sort) => next(sort));
"""


def packed(numbers: list[tuple[int, int]]) -> str:
    packer = Packer()
    for number, sort in numbers:
        packer.number(number, sort)
    return packer.text()


@pytest.mark.parametrize(
    "numbers",
    [
        [],
        [(0, 0)],
        [(2**21 - 2, 7), (0, 7), (1, 0)],
        [(number, 0) for number in range(3000)],
        [(0, 1)] * 5000 + [(700, 1)] * 3,
        *([(chance.choice([0, 0, 0, 1, 2, 30, 5000, 2**20]), chance.randrange(8)) for _ in range(3000)] for chance in map(random.Random, range(12))),
    ],
    ids=lambda numbers: str(len(numbers)),
)
def test_the_browser_unpacks_what_was_packed(numbers):
    assert javascript.run(UNPACKED, {"text": packed(numbers), "sorts": [sort for _, sort in numbers]}) == [number for number, _ in numbers]


def test_what_is_usual_in_its_place_takes_little_room():
    chance = random.Random(1)
    rare = [(int(chance.random() < 0.05), 0) for _ in range(8000)]
    share = sum(number for number, _ in rare) / len(rare)
    least = -len(rare) * (share * log2(share) + (1 - share) * log2(1 - share)) / 8  # bytes (Shannon, 1948)
    assert len(b64decode(packed(rare))) <= 1.1 * least


def test_what_stands_in_sorts_of_its_own_takes_less_room_than_mixed():
    in_turn = [(place % 2 * 6, place % 2) for place in range(2000)]
    assert len(packed(in_turn)) * 3 < len(packed([(number, 0) for number, _ in in_turn]))
