"""What is known of other languages: each kind of letters for itself, words by how they begin, learnt from questions and lists."""

from __future__ import annotations

import pytest

import javascript
from knowledge_hub.exports.search_languages import Known, known_by_letters, letters_of
from knowledge_hub.exports.search_text import key_of, root, tokens
from knowledge_hub.exports.search_words import Leads
from knowledge_hub.model.searching import Asked

PAGES = ("", "teeth/", "nursery/")
ASKED = (
    Asked(page="teeth/", asks=["bolą zęby", "zęba boli", "أسنان الطفل"]),
    Asked(page="nursery/", asks=["żłobek", "gdzie jest żłobek", "حضانة"]),
    Asked(urgent="danger", asks=["pali się", "pali się dom", "palą się firanki", "حريق", "حريق في البيت"]),
    Asked(harmless=True, asks=["się nudzi", "dom i ogród"]),
)
LISTS = (Leads(("dentysta", "طبيب الأسنان"), topics=("teeth",), is_foreign=True), Leads(("wróżka zębowa",), page="", is_foreign=True))


@pytest.fixture
def known() -> dict[str, Known]:
    return known_by_letters(ASKED, LISTS, PAGES, ("danger",), (("teeth", "teeth/"),))


@pytest.mark.parametrize(
    ("text", "letters"),
    [("zęby", "Latin"), ("", "Latin"), ("12", "Latin"), ("أسنان", "Arabic"), ("GP 12 أسنان", "Arabic"), ("дитина", "Cyrillic"), ("૧૨", "Latin"), ("ਬੱਚਾ", "Gurmukhi")],
)
def test_letters_are_known_by_their_name_in_unicode(text, letters):
    assert letters_of(text) == letters


def test_lists_stand_with_the_letters_of_their_words(known):
    assert {letters: [each.words for each in there.lists] for letters, there in known.items()} == {
        "Arabic": [("طبيب الأسنان",)],
        "Latin": [("dentysta",), ("wróżka zębowa",)],
    }


UNPACKED = """
import { pagesWith, withLanguages } from "@/logic/search-index.js";
const opened = { topics: {}, pages: given.pages, leads: [], phrases: [], holding: new Map(), forms: new Map(), lists: new Map(), alarms: [] };
const all = withLanguages(opened, { leads: { words: [] }, roots: given.roots, alarm: given.alarm });
const result = given.keys.map((key) => pagesWith(all, key).found.filter((_, i) => i % 2 === 0));
"""


def test_a_word_leads_the_browser_to_the_pages_of_the_questions_and_lists_with_words_that_begin_like_it(known):
    words = {"zęby": [1], "zębami": [1], "żłobki": [2], "dentysty": [1], "palić": [], "kot": []}
    given = {"pages": PAGES, "roots": known["Latin"].roots, "alarm": known["Latin"].alarm, "keys": [key_of(root(_folded(word))) for word in words]}
    assert dict(zip(words, javascript.run(UNPACKED, given), strict=True)) == words


def _folded(word: str) -> str:
    return tokens(word)[0]
