"""What pages say by the reader's own clock: open or closed, out of date, days to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

ZONES = ("Europe/London", "America/New_York", "Australia/Sydney")


@pytest.fixture
def at(browser: Browser, anytown_site: str) -> Iterator[Callable[..., Page]]:
    """A page of Anytown as it is read at an instant, in a zone, with or without JavaScript."""
    contexts = []

    def opened(instant: str, address: str, zone: str = "Europe/London", scripts: bool = True, broken: str = "") -> Page:
        context = browser.new_context(timezone_id=zone, java_script_enabled=scripts, viewport={"width": 320, "height": 640})
        contexts.append(context)
        page = context.new_page()
        if scripts:
            page.clock.install(time=instant)
        if broken:
            page.route(broken, lambda route: route.abort())
        page.goto(anytown_site + address)
        return page

    yield opened
    for context in contexts:
        context.close()


def state(page: Page, inside: str = ".opening-hours"):
    return page.locator(f"{inside} open-state").first


@pytest.mark.parametrize("zone", ZONES)
def test_state_is_that_of_london_and_changes_while_the_page_stays_open(at, zone: str):
    page = at("2026-11-23T16:28:30Z", "hubs/park-edge/", zone)
    expect(state(page)).to_have_text("Open until 5pm")
    expect(state(page)).to_have_attribute("data-open-state", "open")
    page.clock.run_for("01:30")
    expect(state(page)).to_have_text("Closes soon, at 5pm")
    page.clock.run_for("30:00")
    expect(state(page)).to_have_text("Closed until tomorrow, 8.30am")
    expect(state(page)).to_have_attribute("data-open-state", "closed")
    page.clock.run_for("07:00:00")
    expect(state(page)).to_have_text("Closed until 8.30am")


@pytest.mark.parametrize("zone", ZONES)
def test_summer_time_is_kept_in_every_zone(at, zone: str):
    page = at("2026-07-01T16:10:00Z", "hubs/park-edge/", zone)
    expect(state(page)).to_have_text("Closed until tomorrow, 8.30am")


@pytest.mark.parametrize(
    ("instant", "address", "kind", "says"),
    [
        ("2026-12-25T12:00Z", "hubs/park-edge/", "closed", "Closed today: Christmas Day. Opens again Tuesday, 8.30am"),
        ("2026-12-28T12:00Z", "hubs/park-edge/", "closed", "Closed today: bank holiday for Boxing Day. Opens again tomorrow, 8.30am"),
        ("2026-12-24T10:00Z", "hubs/park-edge/", "open", "Open until noon (Christmas Eve)"),
        ("2027-01-04T12:00Z", "hubs/park-edge/", "unknown", "We do not know the bank holidays after 31 December 2026. Ask if it is open"),
        ("2026-11-23T12:00Z", "hubs/toms-and-adas/", "unknown", "Open now in school term time only"),
        ("2026-11-23T12:00Z", "hubs/lakeside/", "unknown", "Open today, but we could not check the times"),
        ("2026-11-23T12:00Z", "services/speech-team/", "unknown", "By appointment"),
        ("2026-11-23T23:00Z", "services/night-nursery/", "open", "Open until tomorrow, 6am"),
    ],
)
def test_every_kind_of_state_is_said(at, instant: str, address: str, kind: str, says: str):
    page = at(instant, address)
    expect(state(page)).to_have_text(says)
    expect(state(page)).to_have_attribute("data-open-state", kind)


def test_phone_and_building_each_have_their_own_state(at):
    page = at("2026-11-23T13:00Z", "services/fostering-team/")
    expect(page.locator(".contact-card open-state")).to_have_text(["Open until 5pm", "Closed until tomorrow, 10am"])


@pytest.mark.parametrize("block", ["opening-hours", "contact-card", "place-card", "hub-list", "helplines", "urgent-help"])
def test_state_stands_in_every_block_that_shows_hours(at, block: str):
    page = at("2026-11-23T12:00Z", "blocks/")
    expect(state(page, f".{block}")).to_be_visible()
    assert page.locator(f".{block} open-state:not([data-open-state])").count() == 0


def test_place_without_hours_is_unknown_before_any_script(at):
    page = at("2026-11-23T12:00Z", "hubs/canal-house/", scripts=False)
    unknown = page.locator(".place-card [data-open-state]")
    expect(unknown).to_have_attribute("data-open-state", "unknown")
    expect(unknown).to_have_text("We could not check the opening hours.")


def test_without_scripts_the_page_says_its_hours_and_no_state(at):
    page = at("2026-11-23T12:00Z", "hubs/park-edge/", scripts=False)
    expect(page.locator(".opening-hours")).to_contain_text("8.30am to noon and 1pm to 5pm")
    expect(page.locator("open-state:visible, fact-age:visible")).to_have_count(0)
    expect(page.locator(".closures li:visible")).to_have_count(3)


def test_broken_script_leaves_the_text_of_the_server(at):
    page = at("2026-11-23T12:00Z", "hubs/park-edge/", broken="**/assets/js/elements.js")
    expect(page.locator(".opening-hours")).to_contain_text("8.30am to noon and 1pm to 5pm")
    page.clock.run_for(2000)
    expect(page.locator("open-state:visible")).to_have_count(0)
    assert page.locator("open-state").first.bounding_box() is None  # and no place is kept for it


def test_fact_says_that_it_is_out_of_date_on_the_day_it_happens(at):
    page = at("2027-01-31T23:58:30Z", "hubs/park-edge/")
    line, age = page.locator(".opening-hours .checked"), page.locator(".opening-hours fact-age")
    expect(line).to_have_attribute("data-good-until", "2027-01-31")
    expect(age).to_be_hidden()
    page.clock.run_for("02:00")
    expect(age).to_have_text("This may be out of date. Check before you rely on it.")
    expect(age).to_be_visible()


def test_state_from_old_hours_says_so_where_no_evidence_line_stands_beside_it(at):
    page = at("2026-12-24T09:00Z", "hubs/")
    expect(state(page, ".hub-list tr:has-text('Park Edge Family Hub')")).to_have_text("Open until noon (Christmas Eve)")
    page = at("2028-05-06T09:00Z", "get-help-now/")
    old = "Closed now. We could not check when it opens again. We checked these times long ago."
    expect(state(page, "#line-fostering-team")).to_have_text(old)
    expect(state(page, ".urgent-help")).to_have_text("Open now")


def test_days_that_are_past_are_no_longer_listed(at):
    days = at("2026-12-25T23:00Z", "hubs/park-edge/").locator(".closures li:visible")
    expect(days).to_have_text(
        ["Friday 25 December 2026: closed (Christmas Day)", "Monday 28 December 2026: closed (bank holiday for Boxing Day)"]
    )
    page = at("2027-02-01T12:00Z", "hubs/park-edge/")
    expect(page.locator(".closures li:visible")).to_have_count(0)
    expect(page.locator(".closures [data-none]")).to_have_text("We know of none in the year ahead.")
    expect(page.locator(".opening-hours coming-days")).to_be_hidden()


def test_nothing_is_kept_or_sent(at, anytown_site: str):
    page = at("2026-11-23T12:00Z", "hubs/park-edge/")
    expect(state(page)).to_be_visible()
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
