"""The nearest hub, as a reader finds it: by a postcode, by where they are, by keyboard, and with nothing told to anyone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from knowledge_hub.model.grid import Point, to_degrees

SOON = 5000  # milliseconds


@pytest.fixture
def hubs(page: Page, anytown_site: str) -> Iterator[Page]:
    """The page of the family hubs, with its form ready."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{anytown_site}hubs/")
    expect(page.locator("input[name=postcode]")).to_be_visible(timeout=SOON)
    page.wait_for_load_state("networkidle")
    yield page
    assert faults == []


@pytest.fixture
def unhelped(browser: Browser, anytown_site: str) -> Iterator[Page]:
    """The same page without the service worker, so that a test can stand between it and the site."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, service_workers="block")
    page = context.new_page()
    page.goto(f"{anytown_site}hubs/")
    expect(page.locator("input[name=postcode]")).to_be_visible(timeout=SOON)
    yield page
    context.close()


def ask(page: Page, postcode: str) -> None:
    page.locator("input[name=postcode]").fill(postcode)
    page.keyboard.press("Enter")


def found(page: Page) -> list[tuple[str, int]]:
    expect(page.locator("[data-hub]").first).to_be_visible(timeout=SOON)
    read = "places => places.map(place => [place.dataset.hub, Number(place.dataset.metres)])"
    return [tuple(each) for each in page.locator("[data-hub]").evaluate_all(read)]


def said(page: Page):
    return page.locator("nearest-hub [role=status]")


@pytest.mark.parametrize("typed", ["AB1 2DE", "ab12de", " aB1  2De ", "ABI 2DE"])
def test_a_postcode_as_people_type_it_gives_the_hubs_in_order(hubs: Page, typed: str):
    ask(hubs, typed)
    assert found(hubs) == [("park-edge", 0), ("toms-and-adas", 1000), ("canal-house", 2683)]
    expect(said(hubs)).to_have_text("Park Edge Family Hub is the nearest to AB1 2DE: less than a quarter of a mile.")
    expect(hubs.locator("[data-hub] .distance").nth(1)).to_have_text("about half a mile")


def test_another_postcode_puts_them_in_another_order(hubs: Page):
    ask(hubs, "AB1 2DE")
    assert found(hubs)[0][0] == "park-edge"
    ask(hubs, "AB1 3GH")
    expect(hubs.locator("[data-hub]").first).to_have_attribute("data-hub", "canal-house")
    assert [metres for _, metres in found(hubs)] == sorted(metres for _, metres in found(hubs))


@pytest.mark.parametrize(
    "typed, answer",
    [("", "Type a postcode first"), ("AB1", "only the first part"), ("12345", "does not look like a postcode"),
     ("AB1 2ZZ", "cannot find that postcode in Anytown"), ("AB1 9AA", "cannot find that postcode"), ("ZZ9 9ZZ", "not in Anytown")],
)  # fmt: skip
def test_what_cannot_be_found_gets_a_kind_answer_and_no_results(hubs: Page, typed: str, answer: str):
    ask(hubs, "AB1 2DE")
    found(hubs)
    ask(hubs, typed)
    expect(said(hubs)).to_contain_text(answer)
    expect(hubs.locator("[data-hub]")).to_have_count(0)
    expect(hubs.locator("ol.places")).to_be_hidden()


@pytest.mark.parametrize("typed, is_led", [("ZZ9 9ZZ", True), ("AB1 2ZZ", True), ("AB1", False), ("", False)])
def test_only_a_postcode_that_may_be_another_councils_is_led_to_that_council(hubs: Page, typed: str, is_led: bool):
    ask(hubs, typed)
    link = hubs.get_by_role("link", name="Find your own council")
    expect(link).to_be_visible(visible=is_led)


def test_a_mistake_is_told_at_the_field_and_the_keyboard_is_back_in_it(hubs: Page):
    ask(hubs, "12345")
    field = hubs.locator("input[name=postcode]")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    assert said(hubs).get_attribute("id") in field.get_attribute("aria-describedby")
    ask(hubs, "AB1 2DE")
    found(hubs)
    assert field.get_attribute("aria-invalid") is None


def test_one_search_asks_this_site_for_one_small_file_that_does_not_name_the_postcode(hubs: Page, anytown_site: str):
    asked: list[str] = []
    hubs.on("request", lambda request: asked.append(request.url))
    ask(hubs, "AB1 2DE")
    found(hubs)
    assert asked == [f"{anytown_site}postcodes/ab1-2.json"]


@pytest.mark.parametrize("typed", ["ZZ9 9ZZ", "AB1", "12345", "", "AB1 9AA"])
def test_a_postcode_that_is_not_ours_is_not_asked_for_at_all(hubs: Page, typed: str):
    asked: list[str] = []
    hubs.on("request", lambda request: asked.append(request.url))
    ask(hubs, typed)
    expect(said(hubs)).not_to_be_empty()
    assert asked == []


def test_nothing_typed_is_kept_or_stands_in_the_address(hubs: Page, anytown_site: str):
    ask(hubs, "AB1 2DE")
    found(hubs)
    assert hubs.url == f"{anytown_site}hubs/"
    assert hubs.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert hubs.evaluate("indexedDB.databases().then(all => all.length)") == 0
    hubs.reload()
    expect(hubs.locator("input[name=postcode]")).to_have_value("")
    ask(hubs, "AB1 2DE")
    found(hubs)
    hubs.goto(f"{anytown_site}about/")
    hubs.go_back()
    expect(hubs.locator("input[name=postcode]")).to_have_value("")


def test_directions_hold_the_place_and_never_the_reader(hubs: Page):
    ask(hubs, "AB1 3GH")
    found(hubs)
    hubs.locator("[data-hub=park-edge] summary").click()
    ways = hubs.locator("[data-hub=park-edge] details a")
    expect(ways).to_have_count(4)
    for way in ways.evaluate_all("links => links.map(link => decodeURIComponent(link.href))"):
        assert "AB1 3GH" not in way and "AB13GH" not in way
        assert "AB1 2DE" in way or "52." in way
    assert set(ways.evaluate_all("links => links.map(link => link.rel)")) == {"external noreferrer"}


def test_a_file_that_cannot_be_fetched_is_told_and_can_be_tried_again(unhelped: Page):
    unhelped.route("**/postcodes/*", lambda route: route.abort())
    ask(unhelped, "AB1 2DE")
    expect(said(unhelped)).to_contain_text("could not look that up")
    unhelped.unroute("**/postcodes/*")
    ask(unhelped, "AB1 2DE")
    assert found(unhelped)[0][0] == "park-edge"


def test_only_the_last_question_is_answered_when_an_earlier_file_comes_late(unhelped: Page):
    held = []
    unhelped.route("**/postcodes/ab1-3.json", lambda route: held.append(route))
    ask(unhelped, "AB1 3GH")
    expect(said(unhelped)).to_contain_text("Looking")
    ask(unhelped, "AB1 2DE")
    assert found(unhelped)[0][0] == "park-edge"
    held[0].continue_()
    unhelped.wait_for_timeout(300)
    assert found(unhelped)[0][0] == "park-edge"


def at(browser: Browser, site: str, point: Point | None) -> Iterator[Page]:
    """The page on a phone that is at this point; None if it tells nobody where it is."""
    latitude, longitude = to_degrees(point) if point else (0, 0)
    allowed = {"geolocation": {"latitude": latitude, "longitude": longitude}, "permissions": ["geolocation"]} if point else {}
    context = browser.new_context(viewport={"width": 320, "height": 640}, **allowed)
    page = context.new_page()
    page.goto(f"{site}hubs/")
    yield page
    context.close()


def test_the_phones_own_position_is_asked_for_only_when_the_button_is_pressed(browser: Browser, anytown_site: str):
    for page in at(browser, anytown_site, Point(402400, 301200)):
        page.wait_for_timeout(200)
        expect(page.locator("[data-hub]")).to_have_count(0)
        page.get_by_role("button", name="Use where I am now").click()
        assert found(page)[0] == ("canal-house", 0)
        expect(said(page)).to_contain_text("nearest to where you are")


def test_a_phone_far_away_is_led_to_its_own_council_and_still_sees_the_hubs(browser: Browser, anytown_site: str):
    for page in at(browser, anytown_site, Point(530000, 180000)):
        page.get_by_role("button", name="Use where I am now").click()
        assert found(page)[0][1] > 100_000
        expect(said(page)).to_contain_text("outside Anytown")
        expect(page.get_by_role("link", name="Find your own council")).to_be_visible()


def test_a_phone_that_tells_nobody_where_it_is_can_still_type(browser: Browser, anytown_site: str):
    for page in at(browser, anytown_site, None):
        page.get_by_role("button", name="Use where I am now").click()
        expect(said(page)).to_contain_text("Type a postcode instead")


def test_everything_is_reached_by_keyboard_in_order(hubs: Page):
    hubs.locator("input[name=postcode]").focus()
    hubs.keyboard.type("AB1 2DE")
    hubs.keyboard.press("Tab")
    expect(hubs.get_by_role("button", name="Find the nearest hub")).to_be_focused()
    hubs.keyboard.press("Space")
    assert found(hubs)[0][0] == "park-edge"
    hubs.keyboard.press("Tab")
    expect(hubs.get_by_role("button", name="Use where I am now")).to_be_focused()
    hubs.keyboard.press("Tab")
    expect(hubs.locator("[data-hub=park-edge] .name a")).to_be_focused()
    hubs.keyboard.press("Tab")
    expect(hubs.locator("[data-hub=park-edge] summary")).to_be_focused()


def test_targets_are_large_enough_for_a_thumb(hubs: Page):
    ask(hubs, "AB1 2DE")
    found(hubs)
    hubs.locator("[data-hub=park-edge] summary").click()
    sizes = hubs.locator("nearest-hub :is(input, button, summary, details[open] li a)").evaluate_all(
        "all => all.filter(each => each.offsetParent).map(each => each.getBoundingClientRect().height)"
    )
    assert len(sizes) > 6 and min(sizes) >= 44


def test_without_javascript_the_hub_of_each_part_of_the_town_is_named(browser: Browser, anytown_site: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{anytown_site}hubs/")
    expect(page.locator("input[name=postcode]")).to_be_hidden()
    page.get_by_text("Nearest hub by the first part of your postcode").click()
    expect(page.locator(".by-sector tr", has_text="AB1 3")).to_contain_text("Canal House Family Hub")
    context.close()
