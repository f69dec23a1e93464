"""My child's timeline as a family uses it: the days are right wherever they are, and nothing that is typed gets away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.keeping import COPY_IS_WHOLE, until
from tests.browser.serving import serve
from tests.browser.test_accessible import AXE, violations

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
BY_DATE = "input[name=date]"

Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def hub_site(built_hub: Path) -> Iterator[str]:
    yield from serve(built_hub)


@pytest.fixture
def opened(browser: Browser, hub_site: str) -> Iterator[Opened]:
    """The timeline's page in a new browser of its own, at a moment, in a zone."""
    contexts: list[BrowserContext] = []

    def open_(now: datetime = NOON, zone: str = "Europe/London", **options) -> Page:
        context = browser.new_context(**{"viewport": {"width": 320, "height": 640}, "timezone_id": zone, "locale": "en-GB"} | options)
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.goto(f"{hub_site}early-years/timeline/")
        return page

    yield open_
    for context in contexts:
        context.close()


def asked(page: Page, kind: str, day: str) -> Page:
    page.locator(f"input[name=kind][value={kind}]").check()
    page.fill(BY_DATE, day)
    page.press(BY_DATE, "Enter")
    page.wait_for_timeout(50)  # all but the first items follow a moment later
    return page


def days(page: Page, id: str) -> list[str]:
    times = page.locator(f"[data-timeline-item][data-id={id}] .when time")
    return [time.get_attribute("datetime") for time in times.all()]


def ids(page: Page, part: str) -> list[str]:
    return [item.get_attribute("data-id") for item in page.locator(f"[data-part={part}] [data-timeline-item]").all()]


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Sydney"])
def test_the_days_are_the_same_in_every_zone(opened, zone):
    page = asked(opened(zone=zone), "birth", "2026-08-31")
    assert days(page, "jab-16-weeks") == ["2026-12-21"]
    assert days(page, "review-6-months") == ["2027-02-28"]
    assert days(page, "hours-working-parents-30") == ["2027-09-01"]
    assert page.locator("[data-id=jab-16-weeks] .when time").inner_text().replace(",", "") == "Monday 21 December 2026"


@pytest.mark.parametrize(
    ("now", "refused"), [(datetime(2026, 7, 1, 22, 59, tzinfo=UTC), True), (datetime(2026, 7, 1, 23, 0, tzinfo=UTC), False)]
)
@pytest.mark.parametrize("zone", ["America/New_York", "Australia/Sydney"])
def test_today_begins_when_it_begins_in_london(opened, zone, now, refused):
    page = asked(opened(now, zone), "birth", "2026-07-02")
    assert page.locator("[data-error]").is_visible() is refused
    assert (page.locator("[data-timeline-item]").count() == 0) is refused


def test_what_comes_next_is_first_in_order_and_what_is_past_is_folded_away(opened):
    page = asked(opened(), "birth", "2026-09-20")
    first = [times[0] for id in ids(page, "next") if (times := days(page, id))]
    assert first == sorted(first)
    assert ids(page, "next")[0] == "jab-12-weeks"
    assert {"review-new-birth-visit", "jab-8-weeks"} <= set(ids(page, "past"))
    past = page.locator("[data-part=past] [data-id=jab-8-weeks]")
    expect(past).to_be_hidden()
    page.locator("[data-part=past] > summary").click()
    expect(past).to_be_visible()


def test_a_due_date_gives_the_weeks_of_pregnancy_and_says_that_it_is_a_guide(opened):
    page = asked(opened(), "due", "2027-06-01")
    assert days(page, "dating-scan") == ["2026-11-10", "2026-12-01"]
    assert days(page, "review-before-birth") == ["2027-03-09", "2027-06-01"]
    assert "Babies choose their own day" in page.locator("child-timeline").inner_text()
    assert "Due now" in page.locator("[data-id=dating-scan]").inner_text()


@pytest.mark.parametrize(
    ("born", "doses"),
    [
        ("2024-06-30", None),
        ("2024-07-01", ["6-in-1, fourth", "MMRV, first MMRV, after one MMR at 1 year"]),
        ("2024-12-31", ["6-in-1, fourth", "MMRV, first MMRV, after one MMR at 1 year"]),
        ("2025-01-01", ["6-in-1, fourth", "MMRV, second"]),
    ],
)
def test_the_jabs_at_18_months_depend_on_the_date_of_birth(opened, born, doses):
    page = asked(opened(), "birth", born)
    visit = page.locator("[data-id=jab-18-months]")
    if doses is None:
        assert visit.count() == 0
    else:
        assert [dose.strip() for dose in visit.locator("li").all_text_contents()] == doses


def test_a_jab_that_could_not_be_checked_for_this_date_is_said_to_be_so(opened):
    page = asked(opened(), "birth", "2024-12-31")
    assert "We could not check" in page.locator("[data-id=jab-1-year]").text_content()
    asked(page, "birth", "2025-01-01")
    assert "We could not check" not in page.locator("[data-id=jab-1-year]").text_content()


def test_every_item_leads_to_its_page_and_to_where_it_is_from(opened):
    page = asked(opened(), "due", "2027-06-01")
    for item in page.locator("[data-timeline-item]").all():
        assert item.locator(".name a").count() == 1
        assert item.locator("details .checked a").count() >= 1
        assert item.locator("time").count() >= 1


def test_hours_whose_term_is_not_known_are_said_to_be_so(page, anytown_site):
    page.clock.set_fixed_time(NOON)
    page.goto(f"{anytown_site}blocks/")
    asked(page, "birth", "2025-02-10")
    assert "We could not check when they can start" in page.locator("[data-part=unknown]").inner_text()
    assert page.locator("[data-id=hours-two-year-olds]").count() == 0
    asked(page, "birth", "2025-04-10")
    assert days(page, "hours-two-year-olds") == ["2027-09-01"]
    assert page.locator("[data-part=unknown]").is_hidden()


@pytest.mark.parametrize(
    ("kind", "day", "says"),
    [
        ("birth", "2026-11-23", "This day has not come yet"),
        ("birth", "2021-11-21", "past the age"),
        ("due", "2027-09-13", "too far away"),
        ("due", "2026-10-31", "some weeks ago"),
        ("birth", "", "Type a whole date"),
    ],
)
def test_a_date_that_cannot_be_gets_a_kind_message_at_the_field(opened, kind, day, says):
    page = asked(opened(), kind, day)
    field = page.locator(BY_DATE)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(says))
    assert page.locator("[data-timeline-item]").count() == 0
    assert page.locator("[data-all]").is_visible()


def test_a_right_date_takes_the_message_away(opened):
    page = asked(asked(opened(), "birth", "2030-01-01"), "birth", "2026-01-01")
    assert page.locator("[data-error]").is_hidden()
    assert page.locator(BY_DATE).get_attribute("aria-invalid") is None


def test_the_keyboard_alone_is_enough(opened):
    page = opened()
    page.locator("input[name=kind][value=birth]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("06062027")  # the same, whichever comes first
    page.keyboard.press("Enter")
    expect(page.locator("[data-heading]")).to_be_focused()
    assert page.locator("[data-heading]").inner_text() == "For a baby due on 6 June 2027"


def test_a_whole_date_answers_at_once_and_is_told_without_moving_the_reader(opened):
    page = opened()
    page.fill(BY_DATE, "2026-09-20")
    assert page.locator("[data-timeline-item]").count() > 0
    expect(page.locator(BY_DATE)).to_be_focused()
    assert re.search(r"\d+ things are still to come. Next: Jabs: 12 weeks", page.locator("[role=status][data-status]").text_content())


def test_nothing_that_is_typed_is_sent_kept_or_put_in_the_address(opened):
    page = opened()
    until(lambda: page.evaluate(COPY_IS_WHOLE))  # which the browser asks for whatever is typed
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    address = page.url
    asked(page, "birth", "2026-09-20")
    asked(page, "due", "2027-06-01")
    page.wait_for_timeout(300)
    kept = page.evaluate("""async () => [localStorage.length, sessionStorage.length, document.cookie, history.state,
      (await indexedDB.databases()).length]""")
    assert requests == []
    assert kept == [0, 0, "", None, 0]
    assert page.url == address


@pytest.mark.parametrize("leave", ["reload", "back"])
def test_after_leaving_the_page_the_date_is_gone(opened, hub_site, leave):
    page = asked(opened(), "birth", "2026-09-20")
    if leave == "reload":
        page.reload()
    else:
        page.goto(hub_site)
        page.go_back()
    expect(page.locator(BY_DATE)).to_have_value("")
    assert page.locator("[data-timeline-item]").count() == 0


def test_clearing_the_date_gives_the_whole_table_back(opened):
    page = asked(opened(), "birth", "2026-09-20")
    page.get_by_role("button", name="Clear the date").click()
    expect(page.locator(BY_DATE)).to_be_focused()
    expect(page.locator(BY_DATE)).to_have_value("")
    assert page.locator("[data-all]").is_visible() and page.locator("[data-timeline-item]").count() == 0


def test_it_works_without_a_network_and_so_does_the_calendar(opened):
    page = opened()
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    asked(page, "birth", "2026-09-20")
    with page.expect_download() as download:
        page.click("[data-timeline-ics]")
    text = Path(download.value.path()).read_bytes().decode()
    assert download.value.suggested_filename == "my-childs-timeline.ics"
    events = unfolded(text)
    assert {"jab-12-weeks-20261213@timeline", "hours-working-parents-30-20270901@timeline"} <= {uid.replace("-2026-", "") for uid in uids(events)}
    assert text.count("BEGIN:VALARM") == 2 * text.count("BEGIN:VEVENT") == 2 * len(ids(page, "next"))
    assert "DTSTAMP:20261122T120000Z" in events
    assert all(url.startswith("http") for url in re.findall(r"^URL:(.*)$", "\n".join(events), re.MULTILINE))
    assert "2026-09-20" not in text and "20260920" not in text


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def uids(lines: list[str]) -> set[str]:
    return {re.sub(r"(\d{4})-(\d\d)-(\d\d)@", r"\1\2\3@", line.removeprefix("UID:")) for line in lines if line.startswith("UID:")}


@pytest.mark.parametrize(("kind", "day"), [("due", "2027-08-30"), ("due", "2027-03-01"), ("birth", "2026-11-20"), ("birth", "2024-12-31")])
def test_it_prints_on_one_page(opened, kind, day):
    pdf = asked(opened(), kind, day).pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_without_javascript_everything_by_age_is_there(browser, hub_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{hub_site}early-years/timeline/")
    assert page.locator("[data-row]").count() > 40
    assert page.locator("[data-all]").is_visible()
    assert not page.locator(BY_DATE).is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_answer_never_scrolls_sideways(opened, width):
    page = asked(opened(viewport={"width": width, "height": 640}), "due", "2027-06-01")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("kind", "day"), [("due", "2027-06-01"), ("birth", "2024-12-31"), ("birth", "2030-01-01")])
def test_neither_the_answer_nor_the_message_breaks_a_rule(opened, scheme, kind, day):
    page = asked(opened(color_scheme=scheme, bypass_csp=True), kind, day)
    page.evaluate(AXE)
    assert violations(page) == []


def test_everything_to_press_is_big_enough(opened):
    page = asked(opened(), "birth", "2026-09-20")
    for part in page.locator("child-timeline").locator("button, input[type=date], .choice, [data-part=past] > summary").all():
        assert part.bounding_box()["height"] >= 44
