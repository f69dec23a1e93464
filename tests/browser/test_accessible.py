"""WCAG 2.2 AA and good practice on every page, measured with axe-core, with no rule and no element left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import serve
from tests.browser.test_every_page import addresses

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "async (tags) => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations"


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands: the rule, and the first elements that break it."""
    return [
        f"{found['id']}: {[node['html'][:160] for node in found['nodes'][:3]]}" for found in page.evaluate(RUN, RULES)
    ]


def layouts(site: Path) -> list[str]:
    """Every page, for a phone in the light; for other sizes and schemes one page of each first folder and the front."""
    first = {}
    for address in addresses(site):
        first.setdefault((address.count("/"), address.split("/")[0]), address)
    return list(first.values())


@pytest.fixture(scope="module", params=[("built_anytown", "/families/"), ("built_hub", "/")], ids=["anytown", "hub"])
def site(request: pytest.FixtureRequest):
    name, path = request.param
    folder = request.getfixturevalue(name)
    server = serve(folder, path)
    yield folder, next(server)
    next(server, None)


def opened(browser: Browser, width: int, scheme: str) -> Page:
    # axe is put in by the test itself, so the page's own policy is set aside here; test_policy.py holds it
    return browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True).new_page()


def faults(page: Page, served: str, wanted: list[str]) -> dict[str, list[str]]:
    """What axe finds on each of these pages; pages without a fault are left out."""
    found = {}
    for address in wanted:
        page.goto(served + address)
        page.evaluate(AXE)
        found[address] = violations(page)
    page.context.close()
    return {address: each for address, each in found.items() if each}


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_no_page_breaks_a_rule(browser: Browser, site, width: int, scheme: str):
    folder, served = site
    assert faults(opened(browser, width, scheme), served, addresses(folder)) == {}


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (768, "light"), (768, "dark"), (1280, "light")])
def test_no_layout_breaks_a_rule_at_any_size_in_any_scheme(browser: Browser, site, width: int, scheme: str):
    folder, served = site
    assert faults(opened(browser, width, scheme), served, layouts(folder)) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_breaks_no_rule(browser: Browser, site, scheme: str):
    _, served = site
    page = opened(browser, 320, scheme)
    page.goto(served)
    page.get_by_role("button", name="Menu").click()
    page.evaluate(AXE)
    found = violations(page)
    page.context.close()
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    ("typed", "help"),
    [("services", 0), ("he hits me", 1), ("new feet hurting", 1), ("he hits me, new feet hurting", 2), ("zzqqxxyy", 0)],
    ids=["results", "urgent", "perhaps", "urgent-and-perhaps", "nothing"],
)
def test_the_open_search_breaks_no_rule(browser: Browser, site, width: int, scheme: str, typed: str, help: int):
    _, served = site
    page = opened(browser, width, scheme)
    page.goto(served)
    page.locator("input[type=search]").press_sequentially(typed)
    page.locator("[data-search-panel]").wait_for(state="visible")
    if served.endswith("/families/"):  # in Anytown; an editor’s words of danger may change
        expect(page.locator("[role=search] [data-urgent-help]")).to_have_count(help)
    page.wait_for_timeout(300)
    page.evaluate(AXE)
    found = violations(page)
    page.context.close()
    assert found == []
