"""Pages stay whole for readers who zoom, space out their text, choose their own colours or want no motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import serve
from tests.browser.test_accessible import layouts
from tests.browser.test_keyboard import FOCUS

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACED = """*, *::before, *::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
CUT_OFF = """() => [...document.body.querySelectorAll("*")].filter((each) => {
  const style = getComputedStyle(each);
  if (!each.checkVisibility() || each.clientWidth <= 1 || each.localName === "input" || each.closest("svg, select, .only-heard, .hidden-words")) return false;
  const hides = (way) => way === "hidden" || way === "clip";
  return (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1) || (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1);
}).map((each) => each.outerHTML.slice(0, 100))"""
OUT_OF_BUTTON = """() => [...document.querySelectorAll("button, .urgent, .brand, .sections a")].filter((each) => {
  if (!each.checkVisibility()) return false;
  const box = each.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(each);
  const text = words.getBoundingClientRect();
  return text.left < box.left - 1 || text.right > box.right + 1 || text.top < box.top - 1 || text.bottom > box.bottom + 1;
}).map((each) => each.innerText)"""
WIDE = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module", params=[("built_anytown", "/families/"), ("built_hub", "/")], ids=["anytown", "hub"])
def site(request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    name, path = request.param
    folder = request.getfixturevalue(name)
    server = serve(folder, path)
    yield folder, next(server)
    next(server, None)


def opened(browser: Browser, width: int, height: int = 800, **more) -> Page:
    return browser.new_context(viewport={"width": width, "height": height}, **more).new_page()


def faults_of(page: Page, site: tuple[Path, str], *questions: str, before=lambda page: None) -> dict[str, list]:
    """What each question finds on a page of each layout; pages where it finds nothing are left out."""
    folder, served = site
    faults = {}
    for address in layouts(folder):
        page.goto(served + address)
        before(page)
        if found := [answer for question in questions if (answer := page.evaluate(question))]:
            faults[address] = found
    page.context.close()
    return faults


def test_at_400_per_cent_nothing_scrolls_sideways_and_nothing_that_stays_covers_the_page(browser: Browser, site):
    page = opened(browser, 320, 256, device_scale_factor=4)  # a window of 1280 by 1024
    covering = """() => [...document.querySelectorAll("*")].filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position)
        && each.checkVisibility() && each.getBoundingClientRect().height > innerHeight / 2).map((each) => each.className)"""
    assert faults_of(page, site, WIDE, covering) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_with_text_spaced_out_nothing_is_cut_off(browser: Browser, site, width: int):
    page = opened(browser, width, bypass_csp=True)  # the reader's own style is not the page's
    spaced = faults_of(page, site, WIDE, CUT_OFF, OUT_OF_BUTTON, before=lambda page: page.add_style_tag(content=SPACED))
    assert spaced == {}


@pytest.mark.parametrize("width", [640, 1280])
def test_with_letters_twice_as_large_nothing_is_cut_off(browser: Browser, site, width: int):
    page = opened(browser, width, bypass_csp=True)
    larger = ":root { font-size: 200%; }"
    assert faults_of(page, site, WIDE, CUT_OFF, OUT_OF_BUTTON, before=lambda page: page.add_style_tag(content=larger)) == {}


def test_in_the_readers_own_colours_buttons_and_fields_have_an_edge(browser: Browser, site):
    page = opened(browser, 360, forced_colors="active")
    edgeless = """() => [...document.querySelectorAll("button, .urgent, .leave, input:not([type=checkbox], [type=radio]), select")].filter((each) => {
      const style = getComputedStyle(each);
      return each.checkVisibility() && (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === style.backgroundColor);
    }).map((each) => each.outerHTML.slice(0, 100))"""
    assert faults_of(page, site, edgeless) == {}


@pytest.mark.parametrize("address", ["", "services/"])
def test_in_the_readers_own_colours_the_focus_is_marked(browser: Browser, anytown_site: str, address: str):
    page = opened(browser, 360, forced_colors="active")
    page.goto(anytown_site + address)
    for _ in range(12):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        colours = page.evaluate("() => { const s = getComputedStyle(document.activeElement); return [s.outlineColor, s.outlineStyle]; }")
        assert stop["marked"], stop
        assert colours[1] == "solid"
        assert colours[0] != page.evaluate("getComputedStyle(document.body).backgroundColor"), stop
    page.context.close()


def test_nothing_moves_for_a_reader_who_wants_no_motion(browser: Browser, site):
    page = opened(browser, 360, reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("*")].filter((each) => {
      const style = getComputedStyle(each);
      return style.scrollBehavior !== "auto" || style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
    }).map((each) => each.localName)"""
    assert faults_of(page, site, moving) == {}


def test_a_page_slides_only_for_readers_who_have_nothing_against_it(browser: Browser, anytown_site: str):
    page = opened(browser, 360, reduced_motion="no-preference")
    page.goto(anytown_site)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "smooth"
    page.context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_table_laid_out_as_cards_is_still_a_table_to_a_screen_reader(browser: Browser, anytown_site: str, javascript: bool):
    page = opened(browser, 320, java_script_enabled=javascript)
    page.goto(f"{anytown_site}blocks/")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"]]
    tables = sum(table.is_visible() for table in page.locator("table").all())
    assert tables > 5
    assert roles.count("table") == tables
    assert roles.count("columnheader") >= 2 * tables
    assert min(roles.count(role) for role in ("row", "cell", "rowheader")) > tables
    page.context.close()


def test_the_search_stands_beside_the_name_on_a_desktop_and_below_it_on_a_phone(browser: Browser, anytown_site: str):
    place = """() => { const top = (what) => document.querySelector(what).getBoundingClientRect();
        return [top(".search-box").top < top(".brand").bottom, top(".search-box").left > top(".urgent").right]; }"""
    for width, address, beside in ((1280, "services/", [True, True]), (960, "services/", [True, True]), (1280, "", [False, False]), (360, "services/", [False, False])):
        page = opened(browser, width)
        page.goto(anytown_site + address)
        assert page.evaluate(place) == beside, (width, address)
        page.context.close()
