"""A term of the trade leads to its meaning where it first stands."""

from __future__ import annotations

import pytest

from knowledge_hub.blocks.terms import explained
from knowledge_hub.model.reference import Term

GLOSSARY = {
    "lado": Term(term="LADO", stands_for="local authority designated officer", meaning="Looks into worries about workers."),
    "hub": Term(term="hub", meaning="A place."),
}
LINK = '<a class="term" href="../glossary/#term-lado" title="local authority designated officer">LADO</a>'


def told(html: str) -> str:
    return explained(html, GLOSSARY, "../glossary/")


def test_the_first_time_is_a_link_and_the_others_are_left():
    assert told("<p>Ring the LADO. The LADO answers.</p>") == f"<p>Ring the {LINK}. The LADO answers.</p>"


@pytest.mark.parametrize("html", ['<a href="x">LADO</a>', "<h2>The LADO</h2>", "<code>LADO</code>", '<p title="LADO">Ring.</p>'])
def test_links_headings_code_and_attributes_are_left_alone(html: str):
    assert told(html) == html


def test_after_a_heading_the_first_sentence_explains_it():
    assert told("<h2>LADO</h2><p>The LADO.</p>") == f"<h2>LADO</h2><p>The {LINK}.</p>"


def test_a_word_that_stands_for_nothing_is_not_a_link():
    assert told("<p>The hub.</p>") == "<p>The hub.</p>"


def test_a_part_of_a_longer_word_is_not_the_term():
    assert told("<p>LADOs, LADO-led</p>") == "<p>LADOs, LADO-led</p>"
