"""Nothing on a page jumps while it loads, for whatever comes to life later has its place already.

Whether a place is open now is known in the browser alone: the page keeps room for the longest that it may say there.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serve
from tests.browser.test_every_page import addresses

SHIFTS = """() => new Promise((done) => {
  const found = [];
  new PerformanceObserver((list) => list.getEntries().forEach((each) => found.push(
    [each.value, each.sources.map(({ node }) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80))],
  ))).observe({ type: "layout-shift", buffered: true });
  setTimeout(done, 150, found);
})"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("name", "path"), [("built_anytown", "/families/"), ("built_hub", "/")], ids=["anytown", "hub"])
def test_no_page_jumps_while_it_loads(browser: Browser, request: pytest.FixtureRequest, name: str, path: str, width: int):
    folder: Path = request.getfixturevalue(name)
    server = serve(folder, path)
    served = next(server)
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    shifts = {}
    for address in (each for each in addresses(folder) if "blocks-in-a" not in each):  # no reader meets those
        page.goto(served + address)
        found = page.evaluate(SHIFTS)
        if found:
            shifts[address] = found
    context.close()
    next(server, None)
    assert shifts == {}
