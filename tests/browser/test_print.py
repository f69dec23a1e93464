"""A page on paper holds its words and where its links lead, and nothing that can only be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

ONLY_PRESSED = [".menu-button", "#sections", "hub-search", ".urgent", ".skip", ".path", ".toc", ".related"]


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 794, "height": 1123}, color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def test_paper_has_the_words_and_not_what_is_only_pressed(paper: Page, anytown_site: str):
    paper.goto(f"{anytown_site}hubs/park-edge/")
    assert paper.locator("h1").is_visible()
    assert paper.locator(".opening-hours").first.is_visible()
    assert [what for what in ONLY_PRESSED if any(each.is_visible() for each in paper.locator(what).all())] == []


def test_paper_says_how_far_the_hub_can_be_relied_on(paper: Page, anytown_site: str):
    paper.goto(f"{anytown_site}hubs/park-edge/")
    assert paper.locator(".status").is_visible()


def test_a_link_to_another_site_says_its_address_on_paper(paper: Page, anytown_site: str):
    paper.goto(f"{anytown_site}about/sources/")
    link = paper.locator('article a[href^="http"]').first
    after = link.evaluate("each => getComputedStyle(each, '::after').content")
    assert link.get_attribute("href") in after
    paper.emulate_media(media="screen")
    assert link.evaluate("each => getComputedStyle(each, '::after').content") == "none"


def test_paper_is_white_with_dark_words_for_a_reader_who_likes_the_dark(paper: Page, anytown_site: str):
    paper.goto(anytown_site)
    colours = "() => { const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]; }"
    assert paper.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


@pytest.mark.parametrize("section", ["hubs/", "services/", "about/"])
def test_each_section_prints_without_its_colours(paper: Page, anytown_site: str, section: str):
    paper.goto(anytown_site + section)
    assert paper.evaluate("getComputedStyle(document.body).getPropertyValue('--accent').trim()") == "#000"


def test_a_page_becomes_a_pdf_of_a_few_sheets(paper: Page, anytown_site: str, tmp_path: Path):
    paper.goto(f"{anytown_site}hubs/park-edge/")
    sheets = paper.pdf(path=tmp_path / "page.pdf", format="A4")
    assert sheets.startswith(b"%PDF")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", sheets)) <= 4
