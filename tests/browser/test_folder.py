"""The site opened from a folder, as from a USB stick: links lead to pages, everything reads, the search answers."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect


def test_links_lead_from_page_to_page(page: Page, built_anytown: Path):
    page.goto((built_anytown / "index.html").as_uri())
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Services", exact=True).click()
    expect(page.locator("h1")).to_have_text("Services from A to Z")
    page.locator("main a[href]").last.click()
    assert page.url.endswith("/index.html") or "#" in page.url


def test_a_page_has_its_look(page: Page, built_anytown: Path):
    page.goto((built_anytown / "services" / "index.html").as_uri())
    assert page.locator(".urgent").evaluate("link => getComputedStyle(link).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_the_search_answers_and_leads_to_the_page(page: Page, built_anytown: Path):
    page.goto((built_anytown / "index.html").as_uri())
    page.wait_for_function("Boolean(customElements.get('hub-search'))")
    page.locator("input[type=search]").press_sequentially("toy library")
    first = page.locator("[data-search-results] a").first
    expect(first).to_be_visible()
    first.click()
    expect(page.locator("main h1")).to_be_visible()
    assert page.url.split("#")[0].endswith("/index.html")
