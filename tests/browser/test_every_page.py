"""Every page of both towns, as a phone and a desktop show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serve

WIDTHS = (320, 1280)


def addresses(site: Path) -> list[str]:
    """The address of every page of a built site."""
    pages = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [page.removesuffix("index.html") for page in pages]


@pytest.fixture(scope="module", params=[("built_anytown", "/families/"), ("built_hub", "/")], ids=["anytown", "hub"])
def site(request: pytest.FixtureRequest) -> tuple[Path, str]:
    """Each site in turn, with the path it stands at: the second town’s, and the one that people will read."""
    name, path = request.param
    return request.getfixturevalue(name), path


@pytest.fixture(scope="module")
def served(site: tuple[Path, str]) -> Iterator[str]:
    yield from serve(*site)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_has_an_error_scrolls_sideways_or_asks_another_host(browser: Browser, site: tuple[Path, str], served: str, width: int):
    faults: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    here = ""
    page.on("console", lambda message: message.type == "error" and faults.append(f"{here}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{here}: {error}"))
    page.on("request", lambda request: request.url.startswith(served) or faults.append(f"{here} asks for {request.url}"))
    for here in addresses(site[0]):
        page.goto(served + here)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            faults.append(f"{here} is {wide} pixels wide")
    context.close()
    assert faults == []
