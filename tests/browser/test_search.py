"""The search as people use it: by keyboard and thumb, spoken, safe, without a trace, and without JavaScript."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Page, expect

RESULTS = "[data-search-results] a"


@pytest.fixture
def unkept(browser: Browser, anytown_site: str):
    """A page whose requests a test may hold back: no service worker answers them."""
    context = browser.new_context(service_workers="block", viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{anytown_site}services/")
    yield page
    context.close()


@pytest.fixture
def box(page: Page, anytown_site: str):
    page.goto(f"{anytown_site}services/")
    return page.get_by_role("search").locator("input[type=search]")


def test_there_is_one_search_on_every_page(page: Page, anytown_site: str):
    for path in ("", "hubs/", "search/", "services/toy-library/"):
        page.goto(anytown_site + path)
        assert page.locator("[role=search] input[type=search]").count() == page.locator("input[type=search]").count() == 1


def test_nothing_is_fetched_until_somebody_means_to_search(page: Page, anytown_site: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{anytown_site}services/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search-index" in url or "search-box" in url]
    with page.expect_request("**/search-index.js"):
        page.locator("input[type=search]").focus()


def test_results_come_while_typing_and_nothing_typed_stands_in_an_address_or_is_kept(page: Page, box):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    box.press_sequentially("borrow toys")
    expect(page.locator(RESULTS).first).to_have_attribute("href", page.url + "toy-library/")
    assert not [url for url in asked if "borrow" in url or "toys" in url]
    assert "borrow" not in page.url
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_result_leads_to_the_part_of_the_page_that_answers_once_its_lines_are_there(unkept: Page):
    lines = [["", "What it lends."], ["How to borrow toys", "Come on any day of the week."]]
    said = f"(globalThis.searchLines??={{}})['services/toy-library/']={json.dumps(lines)}"
    unkept.route("**/search-lines/services/toy-library.js", lambda route: route.fulfill(body=said, content_type="text/javascript"))
    unkept.locator("input[type=search]").press_sequentially("borrow toys")
    first = unkept.locator(RESULTS).first
    expect(first.locator(".text b")).to_have_text("How to borrow toys")
    assert first.get_attribute("href") == unkept.url + "toy-library/#how-to-borrow-toys"


def test_the_arrows_choose_enter_follows_and_escape_closes_then_empties(page: Page, box):
    box.press_sequentially("speech")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    assert (box.input_value(), box.get_attribute("aria-expanded")) == ("speech", "false")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    box.press_sequentially("speech")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    address = chosen.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_how_many_results_there_are_is_spoken_once_somebody_stops_typing(page: Page, box):
    box.press_sequentially("speech")
    expect(page.get_by_role("status").filter(has_text="The first is")).to_be_attached()


def test_urgent_help_with_a_number_to_ring_stands_before_every_result(page: Page, box):
    box.press_sequentially("he hits me, also speech")
    help = page.locator("[role=search] [data-urgent-help]").first
    expect(help.locator("a[href='tel:999']")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 640})
    expect(help.locator("leave-site a")).to_be_in_viewport(ratio=1)
    first = page.locator(RESULTS).first
    assert help.evaluate("(help, first) => help.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING", first.element_handle())


def test_where_it_is_not_sure_that_help_is_urgent_a_few_words_ask_and_the_results_stay_in_view(page: Page, box):
    page.set_viewport_size({"width": 360, "height": 640})
    box.press_sequentially("new feet hurting where are toys")
    help = page.locator("[role=search] [data-urgent-help]")
    expect(help).to_have_count(1)
    expect(help).to_contain_text("Is it urgent? Worried about a child")
    expect(help.locator("a[href='tel:999']")).to_be_visible()
    expect(help.locator("leave-site a")).to_be_in_viewport(ratio=1)
    expect(page.locator(RESULTS).first).to_be_in_viewport()


def test_the_way_out_beside_urgent_help_leaves_no_page_to_come_back_to(unkept: Page):
    unkept.route(lambda url: "127.0.0.1" not in url, lambda route: route.fulfill(body="elsewhere"))
    visits = unkept.evaluate("history.length")
    unkept.locator("input[type=search]").press_sequentially("he hits me")
    unkept.locator("[role=search] leave-site a").click()
    expect(unkept.locator("body")).to_have_text("elsewhere")
    assert unkept.evaluate("history.length") == visits


def test_three_escapes_leave_the_site_only_while_urgent_help_is_there(unkept: Page):
    unkept.route(lambda url: "127.0.0.1" not in url, lambda route: route.fulfill(body="elsewhere"))
    box = unkept.locator("input[type=search]")
    box.press_sequentially("he hits me")
    expect(unkept.locator("[role=search] leave-site")).to_have_count(1)
    box.fill("night nursery")
    expect(unkept.locator("[role=search] leave-site")).to_have_count(0)
    for _ in range(3):
        unkept.keyboard.press("Escape")
    unkept.wait_for_timeout(300)
    assert "127.0.0.1" in unkept.url
    box.press_sequentially("he hits me")
    expect(unkept.locator("[role=search] leave-site")).to_have_count(1)
    for _ in range(3):
        unkept.keyboard.press("Escape")
    expect(unkept.locator("body")).to_have_text("elsewhere")


def test_help_that_may_be_meant_too_stands_in_few_words_below_what_is_sure(page: Page, box):
    box.press_sequentially("he hits me, new feet hurting, night nursery")
    help = page.locator("[role=search] [data-urgent-help]")
    expect(help).to_have_count(2)
    expect(help.first).to_contain_text("Someone is in danger")
    expect(help.last).to_contain_text("Or is it this? Worried about a child")
    expect(help.last.locator("a[href='tel:999']")).to_be_visible()
    expect(help.locator("leave-site")).to_have_count(1)
    expect(page.locator(RESULTS).first).to_be_visible()


def test_where_more_than_one_help_may_be_meant_the_next_is_in_view_and_no_line_is_lost(page: Page, box):
    page.set_viewport_size({"width": 390, "height": 800})
    box.press_sequentially("he hits me")
    help = page.locator("[role=search] [data-urgent-help]")
    expect(help.locator("li")).to_have_count(3)
    expect(help.locator("details")).to_have_count(0)
    box.press_sequentially(", new feet hurting, night nursery")
    expect(help).to_have_count(2)
    expect(help.last.get_by_role("link", name="999")).to_be_in_viewport(ratio=1)
    expect(help.first.get_by_role("link", name="0808 157 0106")).to_be_visible()
    expect(help.first.get_by_text("HELLO 0306 999 0107")).to_be_hidden()
    help.first.get_by_text("More help lines").click()
    expect(help.first.get_by_text("HELLO 0306 999 0107")).to_be_visible()


@pytest.mark.parametrize("typed", ["night nursery", "zzqqxxyy"])
def test_before_results_that_call_for_no_urgent_help_one_line_still_says_whom_to_ring_in_danger(page: Page, box, typed: str):
    box.press_sequentially(typed)
    line = page.locator("[data-search-danger]")
    expect(line).to_have_text("In danger now? Ring 999.")
    expect(line.locator("a[href='tel:999']")).to_be_in_viewport()
    box.fill("he hits me")
    expect(page.locator("[role=search] [data-urgent-help]")).to_have_count(1)
    expect(line).to_be_hidden()


def test_where_help_is_urgent_a_line_for_every_other_kind_of_help_stands_before_the_results(page: Page, box):
    box.press_sequentially("he hits me")
    help = page.locator("[role=search] [data-urgent-help]")
    expect(help).to_contain_text(["Someone is in danger"])
    others = page.locator("[data-search-others] li")
    expect(others).to_have_text(["Worried about a child: 0113 496 0105"])
    expect(others.get_by_role("link")).to_be_visible()


def test_otherwise_the_other_help_lines_are_one_press_away_and_stay_open_while_somebody_types(page: Page, box):
    box.press_sequentially("night nursery")
    others = page.locator("[data-search-others]")
    expect(others.locator("li").first).to_be_hidden()
    others.get_by_text("Other help").click()
    expect(others.locator("li")).to_have_text(["Someone is in danger: 999", "Worried about a child: 0113 496 0105"])
    box.press_sequentially(" toy")
    expect(others.locator("li").first).to_be_visible()
    box.fill("he hits me")
    box.fill("speech")
    expect(others.locator("li").first).to_be_hidden()


def test_the_sentence_that_matches_comes_after_the_results_and_moves_none_of_them(unkept: Page):
    waiting = []
    unkept.route("**/search-lines/**", lambda route: waiting.append(route))
    with unkept.expect_request("**/search-lines/services/night-nursery.js"):
        unkept.locator("input[type=search]").press_sequentially("night nursery toy child knows")
    before = [each.bounding_box() for each in unkept.locator(RESULTS).all()]
    first = unkept.locator(RESULTS).first.locator(".text")
    expect(first).not_to_have_text("Bring a toy that your child knows.")
    for route in waiting:
        route.continue_()
    expect(first).to_have_text("Bring a toy that your child knows.")
    expect(first.locator("mark").filter(has_text="toy")).to_be_visible()
    assert [each.bounding_box() for each in unkept.locator(RESULTS).all()] == before


def test_where_help_is_urgent_no_page_that_was_found_is_asked_for(unkept: Page):
    asked: list[str] = []
    unkept.on("request", lambda request: asked.append(request.url))
    unkept.locator("input[type=search]").press_sequentially("he hits me night nursery")
    expect(unkept.locator(RESULTS).first).to_be_visible()
    unkept.wait_for_timeout(800)
    assert not [url for url in asked if "search-lines" in url]


def test_words_of_other_languages_are_fetched_once_somebody_types_in_one(unkept: Page):
    asked: list[str] = []
    unkept.on("request", lambda request: asked.append(request.url))
    box = unkept.locator("input[type=search]")
    box.press_sequentially("borow toys")
    expect(unkept.locator(RESULTS).first).to_be_visible()
    assert not [url for url in asked if "search-languages" in url]
    box.fill("")
    with unkept.expect_request("**/search-languages/latin.js"):
        box.press_sequentially("zabawki")
    expect(unkept.locator(RESULTS).first).to_have_attribute("href", unkept.url + "toy-library/")


def test_danger_in_another_language_shows_help_in_words_that_nobody_asked(unkept: Page):
    unkept.locator("input[type=search]").press_sequentially("krzywdzono dziewczynke")
    expect(unkept.locator("[data-urgent-help] .name").first).to_contain_text("Worried about a child")


def test_after_a_search_in_another_language_english_is_searched_as_before(unkept: Page):
    box = unkept.locator("input[type=search]")
    box.press_sequentially("klocki")
    expect(unkept.locator(RESULTS).first).to_have_attribute("href", unkept.url + "toy-library/")
    box.fill("")
    box.press_sequentially("speech team")
    expect(unkept.locator(RESULTS).first).to_have_attribute("href", unkept.url + "speech-team/")
    box.fill("")
    box.press_sequentially("klocki")
    expect(unkept.locator(RESULTS).first).to_have_attribute("href", unkept.url + "toy-library/")


def test_without_the_words_of_other_languages_the_others_are_still_searched(unkept: Page):
    unkept.route("**/search-languages/*.js", lambda route: route.abort())
    with unkept.expect_event("requestfailed"):
        unkept.locator("input[type=search]").press_sequentially("zabawki toys")
    expect(unkept.locator(RESULTS).first).to_have_attribute("href", unkept.url + "toy-library/")


def test_without_its_lines_a_result_still_has_its_title_and_where_it_stands(unkept: Page):
    unkept.route("**/search-lines/**", lambda route: route.abort())
    with unkept.expect_event("requestfailed"):
        unkept.locator("input[type=search]").press_sequentially("night nursery")
    expect(unkept.locator(RESULTS).first.locator(".title")).to_have_text("Night nursery, in our words")
    expect(unkept.locator(RESULTS).first.locator(".where")).to_have_text("Services")


@pytest.mark.parametrize("typed", ["lakeside family hub", "canal house phone"])
def test_where_a_phone_could_not_be_checked_the_answer_says_so_and_whom_to_ring(page: Page, box, typed: str):
    box.press_sequentially(typed)
    answer = page.locator("[data-search-answer]")
    expect(answer).to_contain_text("We could not check a phone number. To find out, ring The Contact Centre on 0113 496 0100.")
    expect(answer.locator("a[href^='tel:']")).to_have_attribute("href", "tel:+441134960100")


def test_a_helpline_whose_phone_could_not_be_checked_sends_nobody_to_the_council(page: Page, box):
    box.press_sequentially("milk line")
    expect(page.locator("[data-search-answer] .unknown")).to_have_text("We could not check a phone number.")


def test_a_line_for_text_messages_is_answered_with_what_to_send_where(page: Page, box):
    box.press_sequentially("anytown texts")
    expect(page.locator("[data-search-answer] .phones")).to_have_text("HELLO 0306 999 0107 (by text message)")
    expect(page.locator("[data-search-answer] .unknown")).to_have_count(0)


def test_no_result_is_never_a_dead_end(page: Page, box):
    box.press_sequentially("qqqqzzzz")
    empty = page.locator("[data-search-empty]")
    expect(empty).to_be_visible()
    assert empty.get_by_role("link").count() >= 3
    expect(page.locator(RESULTS)).to_have_count(0)


def test_results_can_be_touched_on_a_small_phone(page: Page, box):
    box.tap() if page.evaluate("navigator.maxTouchPoints") else box.click()
    box.press_sequentially("speech")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for result in page.locator(RESULTS).all():
        assert result.bounding_box()["height"] >= 44
    for button in page.locator("[role=search] button:visible").all():
        assert button.bounding_box()["height"] >= 44


def test_a_link_to_results_is_only_made_for_who_asks_and_shows_them(page: Page, anytown_site: str):
    page.goto(f"{anytown_site}search/#q=borrow%20toys")
    expect(page.locator(RESULTS).first).to_have_attribute("href", f"{anytown_site}services/toy-library/")


def test_without_javascript_the_search_leads_to_every_page_from_a_to_z(browser: Browser, anytown_site: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(anytown_site)
    page.locator("input[type=search]").fill("my secret")
    page.get_by_role("button", name="Search").click()
    assert page.url.rstrip("?") == f"{anytown_site}search/"
    assert page.locator("main a[href]").count() >= 15
    context.close()


def test_the_search_stays_silent_when_its_index_cannot_be_had_and_works_once_it_can(browser: Browser, anytown_site: str):
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(anytown_site)
    page.locator("input[type=search]").press_sequentially("toys")
    page.wait_for_timeout(300)
    expect(page.locator(RESULTS)).to_have_count(0)
    page.unroute("**/search-index.js")
    page.locator("input[type=search]").press_sequentially(" borrow")
    expect(page.locator(RESULTS).first).to_be_visible()
    context.close()
