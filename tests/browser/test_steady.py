"""Nothing on a page jumps while it loads, for whatever comes to life later has its place already.

Whether a place is open now is known in the browser alone, and on a phone those words may need a second line. Such a page
may move by a hundredth, a tenth of what counts as good; every other page may not move at all.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serve
from tests.browser.test_accessible import layouts

LIVING = 0.01
SHIFTS = """() => new Promise((done) => {
  const found = [];
  new PerformanceObserver((list) => list.getEntries().forEach((each) => found.push(
    [each.value, each.sources.map(({ node }) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80))],
  ))).observe({ type: "layout-shift", buffered: true });
  setTimeout(done, 300, found);
})"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("name", "path"), [("built_anytown", "/families/"), ("built_hub", "/")], ids=["anytown", "hub"])
def test_no_layout_jumps_while_it_loads(browser: Browser, request: pytest.FixtureRequest, name: str, path: str, width: int):
    folder: Path = request.getfixturevalue(name)
    server = serve(folder, path)
    served = next(server)
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    shifts = {}
    for address in (each for each in layouts(folder) if "blocks-in-a" not in each):  # no reader meets those
        page.goto(served + address)
        found = page.evaluate(SHIFTS)
        if sum(value for value, _ in found) > (LIVING if page.locator("open-state").count() else 0):
            shifts[address] = found
    context.close()
    next(server, None)
    assert shifts == {}
