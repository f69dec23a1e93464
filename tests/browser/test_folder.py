"""The site opened from a folder, as from a USB stick: links lead to pages, everything reads, the search answers."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect


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


@pytest.fixture(scope="module")
def unpacked(anytown_with_placed_blocks: Path, hub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip file of Anytown's hub, unpacked as on a USB stick."""
    folder = tmp_path_factory.mktemp("stick")
    made = hub("zip", "--root", anytown_with_placed_blocks, "--out", folder / "hub.zip")
    assert made.returncode == 0, made.stderr
    with ZipFile(folder / "hub.zip") as archive:
        archive.extractall(folder)
    (folder / "hub.zip").unlink()
    return next(folder.iterdir())


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser's console complains of while a test looks at pages."""
    said: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def test_the_file_to_open_in_the_zip_leads_to_the_hub(page: Page, unpacked: Path, complaints: list[str]):
    page.goto((unpacked / "Open the hub.html").as_uri())
    expect(page.locator("main h1")).to_be_visible()
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Services", exact=True).click()
    expect(page.locator("h1")).to_have_text("Services from A to Z")
    page.locator("main li a[href]").first.click()
    expect(page.locator("main h1")).to_be_visible()
    assert page.locator(".urgent").evaluate("link => getComputedStyle(link).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert complaints == []


def test_the_search_in_the_zip_answers_by_keyboard(page: Page, unpacked: Path, complaints: list[str]):
    page.goto((unpacked / "hub" / "hubs" / "index.html").as_uri())
    page.wait_for_function("Boolean(customElements.get('hub-search'))")
    page.locator("input[type=search]").press_sequentially("toy library")
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_contain_text("Toy library")
    assert complaints == []


def test_every_page_in_the_zip_opens_without_a_complaint(page: Page, unpacked: Path, complaints: list[str]):
    for file in sorted((unpacked / "hub").rglob("index.html")):
        page.goto(file.as_uri())
        assert complaints == [], file
        assert page.locator("main h1").count() == 1, file


def test_links_in_the_zip_lead_on_without_javascript(browser: Browser, unpacked: Path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((unpacked / "hub" / "index.html").as_uri())
    page.locator(".foot").get_by_role("link", name="Services from A to Z").click()
    expect(page.locator("h1")).to_have_text("Services from A to Z")
    context.close()


def test_from_a_folder_the_nearest_hub_is_a_table_and_no_form_that_could_only_fail(page: Page, unpacked: Path):
    holding = next(file for file in sorted(unpacked.rglob("index.html")) if "<nearest-hub" in file.read_text())
    page.goto(holding.as_uri())
    page.wait_for_function("Boolean(customElements.get('nearest-hub'))")
    expect(page.locator("nearest-hub form").first).to_be_hidden()
    expect(page.locator(".nearest-hub details").last).to_be_visible()


def test_the_search_says_whether_a_place_is_open_on_a_page_that_has_no_hours_itself(page: Page, built_anytown: Path):
    page.goto((built_anytown / "about" / "index.html").as_uri())
    page.wait_for_function("Boolean(customElements.get('hub-search'))")
    assert page.locator("script[data-living]").count() == 0
    page.locator("input[type=search]").press_sequentially("park edge family hub")
    expect(page.locator("[data-search-answer] open-state")).not_to_be_empty()
