"""The right service, as a reader finds it: choices that narrow the list, counts, and an address to pass on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

SOON = 5000  # milliseconds
ALL = {"contact-centre", "fostering-team", "night-nursery", "speech-team", "toy-library"}


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator(".service-finder form")).to_be_visible(timeout=SOON)
    page.wait_for_load_state("networkidle")
    return page


@pytest.fixture
def services(page: Page, anytown_site: str) -> Iterator[Page]:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield opened(page, f"{anytown_site}services/")
    assert faults == []


def listed(page: Page) -> set[str]:
    read = "all => all.filter(each => each.offsetParent).map(each => each.dataset.service)"
    return set(page.locator(".service-list [data-service]").evaluate_all(read))


def status(page: Page):
    return page.locator("service-finder [role=status]")


def test_at_first_every_service_is_listed(services: Page):
    assert listed(services) == ALL
    expect(status(services)).to_have_text("All 5 services are listed.")


@pytest.mark.parametrize(
    "choose, fitting",
    [
        (("need", "family-hubs"), {"contact-centre", "speech-team", "toy-library"}),
        (("age", "before-birth"), {"contact-centre", "fostering-team", "speech-team", "toy-library"}),
        (("for", "foster-carers"), {"contact-centre", "fostering-team", "speech-team"}),
    ],
)
def test_a_choice_leaves_the_services_that_fit(services: Page, choose: tuple[str, str], fitting: set[str]):
    services.locator(f"select[name={choose[0]}]").select_option(choose[1])
    assert listed(services) == fitting
    expect(status(services)).to_have_text(f"Services that fit: {len(fitting)} of 5.")


def test_ways_to_reach_it_add_up_and_a_referral_narrows(services: Page):
    services.get_by_label("By email").check()
    assert listed(services) == {"speech-team"}
    services.get_by_label("At an address").check()
    assert listed(services) == {"speech-team", "toy-library"}
    services.get_by_label("I can ask for it myself").check()
    assert listed(services) == {"toy-library"}


def test_letters_with_nothing_below_them_go_with_their_links(services: Page):
    services.locator("select[name=need]").select_option("fostering")
    expect(services.locator(".service-list h2:visible")).to_have_text(["F"])
    expect(services.locator(".letters a:visible")).to_have_text(["F"])


def test_counts_beside_the_choices_follow_the_other_choices(services: Page):
    by_email = services.locator("[data-name='By email']")
    expect(by_email).to_have_text("By email (1)")
    services.locator("select[name=need]").select_option("fostering")
    expect(by_email).to_have_text("By email (0)")


def test_no_fitting_service_is_told_with_a_way_on_and_one_button_clears_it(services: Page):
    services.locator("select[name=need]").select_option("fostering")
    services.get_by_label("By email").check()
    assert listed(services) == set()
    expect(services.get_by_text("No service here fits")).to_contain_text("0113 496 0100")
    services.get_by_role("button", name="Clear my choices").click()
    expect(status(services)).to_have_text("All 5 services are listed.")
    assert listed(services) == ALL
    expect(services.locator("select[name=need]")).to_be_focused()
    assert "#" not in services.url


def test_the_address_holds_the_choices_after_the_hash_alone(services: Page, anytown_site: str):
    services.locator("select[name=need]").select_option("family-hubs")
    services.get_by_label("By phone").check()
    services.get_by_label("At an address").check()
    assert services.url == f"{anytown_site}services/#need=family-hubs&reach=phone,in-person"


def test_an_address_that_was_passed_on_shows_the_same_choices(page: Page, anytown_site: str):
    opened(page, f"{anytown_site}services/#need=family-hubs&reach=phone,in-person")
    assert listed(page) == {"contact-centre", "toy-library"}
    expect(page.locator("select[name=need]")).to_have_value("family-hubs")
    expect(page.get_by_label("By phone")).to_be_checked()


@pytest.mark.parametrize("hash_", ["#need=unheard-of", "#letter-T", "#reach=%3Cb%3E", "#need"])
def test_an_address_with_anything_else_lists_every_service(page: Page, anytown_site: str, hash_: str):
    assert listed(opened(page, f"{anytown_site}services/{hash_}")) == ALL


def test_a_link_to_a_letter_leaves_the_choices_as_they_are(services: Page):
    services.locator("select[name=need]").select_option("family-hubs")
    services.locator(".letters a:visible").last.click()
    assert listed(services) == {"contact-centre", "speech-team", "toy-library"}


def test_narrowing_asks_for_nothing_and_keeps_nothing(services: Page):
    asked: list[str] = []
    services.on("request", lambda request: asked.append(request.url))
    services.locator("select[name=need]").select_option("family-hubs")
    services.get_by_label("By phone").check()
    assert [url for url in asked if not url.endswith("/assets/icon.svg")] == []  # which a browser shows beside a new address
    assert services.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_every_control_has_a_name_and_groups_have_theirs(services: Page):
    for name in ("What do you need help with?", "How old is the child?", "Who needs it?"):
        expect(services.get_by_role("combobox", name=name)).to_be_visible()
    expect(services.get_by_role("group", name="How do you want to reach it?")).to_be_visible()


def test_targets_are_large_enough_for_a_thumb(services: Page):
    sizes = services.locator("service-finder :is(select, .tick)").evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    assert len(sizes) > 5 and min(sizes) >= 44


def test_without_javascript_the_whole_list_stands_and_no_form(browser: Browser, anytown_site: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{anytown_site}services/#need=fostering")
    expect(page.locator(".service-finder form")).to_be_hidden()
    expect(page.locator(".service-list [data-service]:visible")).to_have_count(len(ALL))
    context.close()
