"""After one visit the guidance opens without a network, whole and with its date; pages about abuse are never kept."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.keeping import COPY_IS_WHOLE, until
from tests.browser.serving import Quiet, serve

@pytest.fixture
def site(built_anytown: Path, tmp_path: Path) -> Path:
    """A copy of the built site that a test may change."""
    return shutil.copytree(built_anytown, tmp_path / "site")


@pytest.fixture
def served(site: Path) -> Iterator[str]:
    yield from serve(site, "/families/")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def visited(context: BrowserContext, served: str) -> Page:
    """A page that has visited the front page once and waited until its copy is whole."""
    page = context.new_page()
    page.goto(served)
    until(lambda: page.evaluate(COPY_IS_WHOLE))
    return page


def test_after_one_visit_another_page_opens_without_a_network_and_says_from_when_it_is(context, served):
    page = visited(context, served)
    context.set_offline(True)
    page.goto(f"{served}services/")
    assert page.locator("h1").inner_text() == "Services from A to Z"
    assert "You have no network. This is a copy from" in page.locator(".kept").inner_text()


def test_after_one_visit_the_search_finds_pages_and_shows_their_sentences_without_a_network(context, served):
    page = visited(context, served)
    context.set_offline(True)
    page.goto(f"{served}services/")
    page.fill("#search", "borrow toys")
    page.locator("[role=option] .text:not(:empty)").first.wait_for()
    assert page.locator("[role=option] .title").first.inner_text().startswith("Toy library")


def test_with_a_network_a_page_says_nothing_of_copies(context, served):
    page = visited(context, served)
    page.goto(f"{served}services/")
    assert page.locator(".kept").count() == 0


def test_a_page_that_was_not_kept_leads_to_the_front_page_and_the_number_to_ring(context, served):
    page = visited(context, served)
    context.set_offline(True)
    page.goto(f"{served}not-there/")
    assert "ring 999" in page.locator(".kept").inner_text()


def test_a_new_version_is_kept_after_one_load(context, served, site):
    page = visited(context, served)
    before = page.evaluate(COPY_IS_WHOLE)
    services = site / "services" / "index.html"
    services.write_text(services.read_text().replace("Services from A to Z", "Services, newly sorted"))
    listed = site / "offline.json"
    listed.write_text(listed.read_text().replace(before, "newer").replace(hash_of(listed, "services/"), "0123456789abcdef"))
    page.reload()
    until(lambda: page.evaluate(COPY_IS_WHOLE) == "newer")
    context.set_offline(True)
    page.goto(f"{served}services/")
    assert page.locator("h1").inner_text() == "Services, newly sorted"


def test_an_update_that_breaks_off_leaves_the_old_copy_whole(context, served, site):
    page = visited(context, served)
    before = page.evaluate(COPY_IS_WHOLE)
    listed = site / "offline.json"
    broken = listed.read_text().replace(before, "half").replace('"services/": "', '"gone/": "1", "services/": "')
    listed.write_text(broken)
    with context.expect_event("response", lambda response: response.url.endswith("/gone/")):
        page.reload()
    context.set_offline(True)
    page.goto(f"{served}services/")
    assert page.locator("h1").inner_text() == "Services from A to Z"
    assert page.evaluate(COPY_IS_WHOLE) == before


def test_what_was_gathered_of_a_broken_update_is_not_fetched_again(context, served, site):
    listed = site / "offline.json"
    good = listed.read_text()
    listed.write_text(good.replace('"services/": "', '"gone/": "1", "services/": "'))
    page = context.new_page()
    with context.expect_event("response", lambda response: response.url.endswith("/gone/")):
        page.goto(served)
    kept = "caches.open('hub-' + given).then((store) => store.keys()).then((keys) => keys.some((each) => each.url.endsWith('/services/')))"
    until(lambda: page.evaluate(f"(given) => {kept}", version_of(listed)))
    listed.write_text(good)
    fetched = []
    context.on("response", lambda response: fetched.append(response.url))
    page.reload()
    until(lambda: page.evaluate(COPY_IS_WHOLE))
    assert f"{served}services/" not in fetched


class Held(Quiet):
    """Answers for “held.txt” only when it is let go, and remembers what else was asked for."""

    let_go = threading.Event()
    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path.endswith("held.txt"):
            self.let_go.wait(30)
        super().do_GET()


def test_nothing_is_gathered_while_the_reader_waits_for_something(context, site):
    server = serve(site, "/families/", Held)
    served = next(server)
    (site / "held.txt").write_text("at last")
    page = context.new_page()
    page.goto(served)
    page.evaluate("new Promise((done) => (navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', done)))")
    page.evaluate("void (globalThis.answer = fetch('held.txt').then((answer) => answer.text()))")
    until(lambda: "/families/held.txt" in Held.asked)
    Held.asked.clear()
    page.wait_for_timeout(3000)
    assert Held.asked == []
    Held.let_go.set()
    assert page.evaluate("globalThis.answer") == "at last"
    until(lambda: page.evaluate(COPY_IS_WHOLE))
    assert "/families/services/" in Held.asked
    next(server, None)


def hash_of(listed: Path, address: str) -> str:
    return json.loads(listed.read_text())["files"][address]


def version_of(listed: Path) -> str:
    return json.loads(listed.read_text())["version"]
