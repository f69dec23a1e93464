"""Every page works under the headers that a server says with it, and asks for nothing that they forbid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from knowledge_hub.exports.headers import HEADERS
from tests.browser.serving import Quiet, serve
from tests.browser.test_every_page import addresses

LISTEN = """addEventListener("securitypolicyviolation", (event) => {
  (window.violations ??= []).push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
}, true);"""


@pytest.fixture(scope="module", params=[("built_anytown", "/families/"), ("built_hub", "/")], ids=["anytown", "hub"])
def site(request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """Each site, served with every header of ours but the one that asks for https for a year."""

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        super(Quiet, self).end_headers()

    name, path = request.param
    folder = request.getfixturevalue(name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Quiet, "end_headers", end_headers, raising=False)
        server = serve(folder, path)
        yield folder, next(server)
        next(server, None)


@pytest.fixture
def listening(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def test_the_server_of_this_test_says_the_policy(listening: Page, site):
    _, served = site
    answer = listening.goto(served)
    assert "frame-ancestors 'none'" in answer.header_value("content-security-policy")
    assert answer.header_value("x-content-type-options") == "nosniff"


def test_no_page_breaks_the_policy_and_every_element_comes_to_life(listening: Page, site):
    folder, served = site
    faults = {}
    for address in addresses(folder):
        listening.goto(served + address)
        broken = listening.evaluate("window.violations ?? []")
        asleep = listening.evaluate("""async () => {
            const names = [...new Set([...document.body.querySelectorAll("*")].map((each) => each.localName))];
            const own = names.filter((name) => name.includes("-"));
            const late = new Promise((done) => setTimeout(done, 3000, "late"));
            const woken = await Promise.all(own.map((name) => Promise.race([customElements.whenDefined(name), late])));
            return own.filter((_, place) => woken[place] === "late");
        }""")
        if broken or asleep:
            faults[address] = broken + asleep
    assert faults == {}


def test_a_search_works_under_the_policy(listening: Page, site):
    _, served = site
    listening.goto(served)
    listening.locator("[role=search] input").fill("help")
    listening.locator("[data-search-results] [role=option]").first.wait_for()
    assert listening.evaluate("window.violations ?? []") == []


def test_an_inline_script_would_be_told(listening: Page, site):
    _, served = site
    listening.goto(served)
    listening.evaluate("""() => { const bad = document.createElement("script"); bad.textContent = "1"; document.head.append(bad); }""")
    listening.wait_for_function("(window.violations ?? []).length > 0")
