"""How words are made comparable: folded letters, tokens and English stems; theme/assets/js/logic/search-text.js does the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

import snowballstemmer

MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0655]")
APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "ı": "i", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ہ": "ه"}
)
ARTICLE = re.compile("^ال(?=..)")  # the Arabic “the”, which is written as part of its word
SET_APART = str.maketrans(dict.fromkeys("“”–—…£•›©", " "))  # common, and no part of a word
ROOT = 4  # letters that tell a word in another language
BITS = 20  # of the number of a word or pair: one that nobody wrote has that of one of 2,000 others in one of 500 cases
WORDS = re.compile("[a-z]+|[0-9]+")
ENGLISH = snowballstemmer.stemmer("english")


def fold(text: str) -> str:
    """Small letters without accents, apostrophes and other marks that people leave out."""
    if text.isascii():
        return text.lower().translate(APOSTROPHES)
    plain = unicodedata.normalize("NFKD", text.lower().translate(APOSTROPHES))
    return MARKS.sub("", plain).translate(LETTERS)


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, in order; letters and figures that are run together are taken apart."""
    folded = fold(text.translate(SET_APART))
    if folded.isascii():  # nearly all of it, and much quicker
        return WORDS.findall(folded)
    return [ARTICLE.sub("", "".join(letters)) for sort, letters in groupby(folded, _sort) if sort]


@lru_cache(None)
def _sort(letter: str) -> str:
    """Whether a letter is part of a number, of a word, or of nothing (“”)."""
    category = unicodedata.category(letter)[0]
    return "number" if category == "N" else "word" if category in "LM" else ""


@lru_cache(None)
def stem(word: str) -> str:
    """The part of an English word that stays the same; any other word is left as it is."""
    return ENGLISH.stemWord(word) if re.fullmatch("[a-z]{3,}", word) else word


def root(word: str) -> str:
    """What a word in another language is known by: how it begins, for most of these languages change the ends of words."""
    return word[:ROOT]


def key_of(word: str) -> int:
    """A number from 0 to 2^20 − 1 for a word or pair (FNV-1a, folded)."""
    value = 2166136261
    for letter in word:
        value = (value ^ ord(letter)) * 16777619 & 0xFFFFFFFF
    return (value ^ value >> 15) & (1 << BITS) - 1
