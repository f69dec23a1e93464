"""The reading age of public pages and of their sections."""

from __future__ import annotations

import pytest
from one_page import BEGINS, page, told

from knowledge_hub.checks.reading_age import age_of, reading_age

EASY = "Ask your nurse for help. She will come to see you at home. You can ring her too. " * 6
HARD = (
    "Practitioners facilitating multidisciplinary assessments should consistently demonstrate appropriate "
    "consideration of developmental, environmental and psychological circumstances before recommending additional "
    "therapeutic intervention. "
) * 4


def test_the_age_follows_flesch_and_kincaid():
    sentences = ["The cat sat on the mat."] * 12  # 6 words a sentence, 1 syllable a word
    assert age_of(sentences) == pytest.approx(0.39 * 6 + 11.8 - 15.59 + 5)


def test_nothing_is_said_of_few_words():
    assert age_of(["Interdisciplinary considerations."]) is None


def test_an_easy_page_is_let_be(facts):
    assert told(reading_age, EASY, facts) == []


def test_a_page_that_is_too_hard_is_told_with_its_longest_sentence_and_hardest_words(facts):
    text = f"{EASY}\n\n{HARD}"
    hard = [each for each in reading_age([page(text)], facts) if each.line]
    assert [each.line for each in hard] == [BEGINS + 2]
    assert hard[0].where.startswith("“Practitioners facilitating multidisciplinary")
    assert "multidisciplinary" in hard[0].says.partition("hardest words:")[2]
    assert "this one of 20 words" in hard[0].says


def test_a_section_is_told_when_half_of_its_pages_are_too_hard(facts):
    hard = [page(HARD, f"money/{name}.md") for name in ("one", "two")]
    pages = [*hard, page(EASY, "money/three.md"), page(EASY, "play/one.md")]
    sections = [each for each in reading_age(pages, facts) if not each.line]
    assert [each.file for each in sections] == ["docs/money"]
    assert sections[0].says.startswith("Half of these 3 pages need a reading age of ")


def test_pages_for_those_who_work_with_families_are_let_be(facts):
    assert told(reading_age, HARD, facts, audience="workforce") == []


def test_tables_headings_and_blocks_are_not_read(facts):
    table = "\n".join(f"| {HARD} |" for _ in range(3))
    assert told(reading_age, f"{EASY}\n\n## {HARD}\n\n{table}\n", facts) == []
