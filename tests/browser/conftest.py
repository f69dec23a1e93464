"""A real browser and a served site for the tests that look at pages as a reader does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.finding import browser as found_browser
from tests.browser.serving import serve
from tests.needing import lacking


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window. No browser: told as a reason here, and a failure in CI."""
    path = found_browser()
    if path is None:
        lacking("There is no browser on this machine; scripts/browser says how to get one.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.getuid() == 0 else [])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def anytown_site(built_anytown: Path) -> Iterator[str]:
    """The address of the second town's site, which stands in a sub-path as its settings say."""
    yield from serve(built_anytown, "/families/")


@pytest.fixture(scope="session")
def built_hub(hub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that people will read, built from this project's own facts and words."""
    site = tmp_path_factory.mktemp("hub") / "site"
    built = hub("build", "--root", Path(__file__).parents[2], "--out", site)
    assert built.returncode == 0, built.stderr
    return site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page as wide as a small phone; tests set another size or scheme themselves."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()
