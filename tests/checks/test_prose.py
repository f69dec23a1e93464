"""The words of a page, without marks and blocks, each on its own line of the file."""

from __future__ import annotations

from one_page import BEGINS, page

from knowledge_hub.checks.prose import BLOCK, passages, written

TEXT = """First *line*
and [a link](other.md "its title") here.

## A heading { #anchor }
- one `code`
- two
  goes on

!!! note "A name"
    Inside of it.

| Head | More |
|---|---|
| Cell | {{ phone("canal-house") }} |

<!-- nobody reads this -->
"""


def test_every_passage_has_its_kind_its_words_and_its_line():
    found = [(each.kind, each.text.strip(), each.line - BEGINS) for each in passages(page(TEXT))]
    assert found == [
        ("paragraph", "First line\nand a link here.", 0),
        ("heading", "A heading", 3),
        ("entry", "one", 4),
        ("entry", "two\ngoes on", 5),
        ("paragraph", "A name\nInside of it.", 8),
        ("cell", "Head", 11),
        ("cell", "More", 11),
        ("cell", "Cell", 13),
        ("cell", BLOCK, 13),
    ]


def test_a_word_further_down_has_the_line_it_stands_on():
    first = next(passages(page(TEXT)))
    assert first.line_at(first.text.index("link")) == BEGINS + 1


def test_a_link_that_is_broken_over_two_lines_moves_nothing_below_it():
    lines = [each.line - BEGINS for each in passages(page("See [a\nlink](other.md).\n\nNext.\n"))]
    assert lines == [0, 3]


def test_words_of_links_to_other_sites_can_be_left_out():
    text = next(passages(page("[Their words](https://www.example.org/) and [ours](other.md)"), theirs=False)).text
    assert text == f"{BLOCK} and ours"


def test_what_is_quoted_is_blanked_and_an_apostrophe_is_no_quote():
    passage = next(passages(page("It’s “their word” and ‘another’ here, the parents’ way.")))
    assert passage.unquoted.split() == ["It’s", "and", "here,", "the", "parents’", "way."]


def test_sentences_end_with_their_marks_and_quotes():
    passage = next(passages(page("Say “Come in.” Then wait! See GOV.UK\nfor more. Is it 3.5?")))
    assert passage.sentences() == ["Say “Come in.", "Then wait!", "See GOV.UK for more.", "Is it 3.5?"]


def test_a_page_that_is_made_for_many_records_is_read_once():
    one = page("Text.")
    assert written([one, one]) == [one]
    assert written([one], "workforce") == []
