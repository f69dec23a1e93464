"""A real browser and a served site for the tests that look at pages as a reader does."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.finding import browser as found_browser


class Quiet(SimpleHTTPRequestHandler):
    """Serves files as any static host does, without a log."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".ics": "text/calendar"}

    def log_message(self, *words: object) -> None:
        pass


def serve(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window. No browser: told as a reason here, and a failure in CI."""
    path = found_browser()
    if path is None:
        reason = "There is no browser on this machine; scripts/browser says how to get one."
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.getuid() == 0 else [])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def anytown_site(built_anytown: Path) -> Iterator[str]:
    """The address of the second town's site."""
    yield from serve(built_anytown)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page as wide as a small phone; tests set another size or scheme themselves."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()
