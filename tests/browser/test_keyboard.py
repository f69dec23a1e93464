"""Everything on a page can be reached and seen with the keyboard alone, on a small phone and on a desktop."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

FOCUS = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  const style = getComputedStyle(focused);
  const top = document.elementFromPoint(box.x + Math.min(box.width, innerWidth) / 2, box.y + box.height / 2);
  return {
    name: (focused.innerText || focused.getAttribute("aria-label") || focused.name || focused.id || focused.tagName).trim().slice(0, 60),
    inside: box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    uncovered: !top || focused.contains(top) || top.contains(focused),
    landmark: focused.closest("header, main, nav.toc, footer, nav.path")?.tagName ?? "BODY",
    place: [...document.querySelectorAll("*")].indexOf(focused),
  };
}"""


def walked(page: Page, most: int = 400) -> list[dict]:
    """Every stop of the focus, from the top of the page with Tab until it leaves the page."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        page.wait_for_timeout(10)
        stop = page.evaluate(FOCUS)
        if stop is None or (stops and stop["place"] == stops[0]["place"]):
            return stops
        stops.append(stop)
    return stops


@pytest.fixture(params=[320, 1280])
def page(browser: Browser, request: pytest.FixtureRequest):
    context = browser.new_context(viewport={"width": request.param, "height": 640}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", ["", "services/", "hubs/"])
def test_the_focus_is_always_visible_and_goes_in_the_order_of_the_page(page: Page, anytown_site: str, address: str):
    page.goto(anytown_site + address)
    stops = walked(page)
    assert len(stops) > 8
    assert [stop["name"] for stop in stops if not (stop["inside"] and stop["marked"] and stop["uncovered"])] == []
    places = [stop["place"] for stop in stops]
    assert places == sorted(places)


def test_the_first_stop_leads_past_the_header_to_the_words(page: Page, anytown_site: str):
    page.goto(f"{anytown_site}services/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["landmark"] == "MAIN"


def test_on_a_phone_the_menu_opens_with_enter_is_walked_in_order_and_closes_with_escape(browser: Browser, anytown_site: str):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(anytown_site)
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    sections = page.get_by_role("navigation", name="Sections")
    assert sections.is_visible()
    page.keyboard.press("Tab")
    assert sections.get_by_role("link").first.evaluate("link => link === document.activeElement")
    page.keyboard.press("Escape")
    assert not sections.is_visible()
    assert menu.evaluate("button => button === document.activeElement")
    context.close()


def test_a_closed_menu_takes_no_focus(browser: Browser, anytown_site: str):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(anytown_site)
    assert not page.get_by_role("navigation", name="Sections").is_visible()
    names = [stop["name"] for stop in walked(page)]
    assert "Services" not in names[: names.index("Get help now") + 1]
    context.close()


def test_without_javascript_the_menu_opens_and_every_page_of_the_sections_is_reached(browser: Browser, anytown_site: str):
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(anytown_site)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Services").click()
    assert page.locator("h1").inner_text() == "Services from A to Z"
    context.close()


def test_every_control_is_at_least_24_pixels_and_those_of_the_header_44(page: Page, anytown_site: str):
    page.goto(anytown_site)
    small = page.evaluate("""() => [...document.querySelectorAll(".bar a, .bar button")]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.innerText)""")
    assert small == []
