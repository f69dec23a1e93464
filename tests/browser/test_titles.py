"""Every page of the hub that people will read can be told from every other by its title and by its description."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.browser.test_every_page import addresses

MARKS = {
    "title": r"<title>(.*?)</title>",
    "description": r'<meta name="description" content="([^"]*)"',
    "main heading": r"<h1[^>]*>(.*?)</h1>",
}


def said(site: Path, pattern: str) -> dict[str, list[str]]:
    """What each page says of itself, and the pages that say it."""
    pages = defaultdict(list)
    for address in addresses(site):
        file = site / (address if address.endswith(".html") else f"{address}index.html")
        found = re.findall(pattern, file.read_text(encoding="utf-8"), re.DOTALL)
        pages[found[0].strip() if len(found) == 1 else f"{len(found)} of them"].append(address)
    return pages


@pytest.mark.parametrize("what", MARKS)
def test_no_two_pages_say_the_same_of_themselves(built_hub: Path, what: str):
    pages = said(built_hub, MARKS[what])
    assert len(pages) > 20
    assert {text: where for text, where in pages.items() if len(where) > 1 or not text or "of them" in text} == {}


def test_a_description_is_long_enough_to_say_something_and_short_enough_to_be_shown_whole(built_hub: Path):
    descriptions = said(built_hub, MARKS["description"])
    assert {text: where for text, where in descriptions.items() if not 40 <= len(text) <= 200} == {}
