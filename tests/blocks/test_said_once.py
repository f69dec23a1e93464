"""What stands in a heading is not shown again right below it."""

from __future__ import annotations

import pytest

from knowledge_hub.blocks.said_once import said_once

TABLE = '<div class="jabs"><table><caption>Jabs by age</caption><tbody></tbody></table></div>'
CARD = '<div role="group" class="card">\n<p class="name"><strong>Park Edge</strong></p></div>'


def test_a_caption_that_repeats_its_heading_is_heard_and_not_seen():
    assert '<caption class="only-heard">Jabs by age</caption>' in said_once(f'<h2 id="jabs">Jabs by age</h2>\n{TABLE}')


def test_a_name_that_repeats_the_title_of_the_page_is_heard_and_not_seen():
    assert said_once(CARD, "Park Edge") == CARD.replace('class="name"', 'class="name only-heard"')


@pytest.mark.parametrize("above", ["<h2>Jabs</h2>", "<h2>Jabs by age</h2><p>Words</p>", "<h2>Jabs by age</h2><h3>When</h3>", ""])
def test_what_says_more_than_its_heading_or_stands_elsewhere_is_seen(above: str):
    assert said_once(above + TABLE) == above + TABLE
