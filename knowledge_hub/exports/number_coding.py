"""Packs small numbers into a text: the oftener a number stands in a place of its sort, the fewer bits it takes.

A range coder (Martin, “Range encoding”, 1979) with bits whose chances are learnt on the way, as in LZMA: what has been packed
tells what to expect, so no table of chances is sent along. theme/assets/js/logic/number-coding.js unpacks the text.
"""

from __future__ import annotations

from base64 import b64encode

ONE = 1 << 12  # a chance is counted in so many parts
SLOW = 5  # how slowly a chance is learnt
SLOTS = 512  # of chances for each sort of number
LENGTHS = 22  # bits that a number can have


class Packer:
    """Takes numbers from 0 to 2^21 − 2 one after the other; `text` ends it."""

    def __init__(self) -> None:
        self._low, self._range = 0, 0xFFFFFFFF
        self._out = bytearray()
        self._chances: dict[int, int] = {}

    def number(self, value: int, sort: int = 0) -> None:
        """Pack one number; numbers of one sort (0 or more) are expected to be alike."""
        length = (value + 1).bit_length()
        slots = sort * SLOTS
        for place in range(1, length):
            self._bit(slots + place, 1)
        self._bit(slots + length, 0)
        for place in range(length - 1):
            self._bit(slots + LENGTHS * length + place, value + 1 >> place & 1)

    def text(self) -> str:
        """All that was packed, in base 64."""
        for _ in range(4):
            self._shift()
        return b64encode(bytes(self._out)).decode()

    def _bit(self, slot: int, bit: int) -> None:
        chance = self._chances.get(slot, ONE // 2)
        bound = (self._range // ONE) * chance
        if bit:
            self._low += bound
            self._range -= bound
            chance -= chance >> SLOW
        else:
            self._range = bound
            chance += ONE - chance >> SLOW
        self._chances[slot] = chance
        while self._range < 1 << 24:
            self._range <<= 8
            self._shift()

    def _shift(self) -> None:
        if self._low >> 32:  # one more in what is out already
            place = len(self._out) - 1
            while self._out[place] == 255:
                self._out[place] = 0
                place -= 1
            self._out[place] += 1
        self._out.append(self._low >> 24 & 255)
        self._low = self._low << 8 & 0xFFFFFFFF
