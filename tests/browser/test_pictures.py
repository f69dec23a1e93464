"""Pictures as a reader sees them: a drawing where there is room, a list where there is not, and no page wider than its screen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

PICTURES = ["pathway-chart", "levels-of-need", "allowances-chart", "what-changed", "steps", "bar-chart"]


@pytest.fixture
def gallery(page: Page, anytown_site: str):
    def opened(width: int, scheme: str = "light") -> Page:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{anytown_site}blocks/")
        return page

    return opened


def test_the_pathway_is_a_drawing_on_a_wide_screen(gallery):
    chart = gallery(1280).locator(".pathway-chart")
    expect(chart.locator("svg")).to_be_visible()
    expect(chart.locator("details").first).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360])
def test_the_pathway_is_a_list_to_open_on_a_phone_with_the_keyboard_alone(gallery, width):
    page = gallery(width)
    chart = page.locator(".pathway-chart")
    expect(chart.locator("svg")).to_be_hidden()
    first = chart.locator(".stages").get_by_text("First appointment with a midwife")
    expect(first).to_be_hidden()
    chart.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(first).to_be_visible()
    assert chart.locator("summary").first.bounding_box()["height"] >= 44


@pytest.mark.parametrize("width", [800, 1280])
def test_the_labels_of_the_drawing_can_be_read(gallery, width):
    page = gallery(width)
    smallest = page.evaluate("""() => Math.min(...[...document.querySelectorAll(".pathway-chart svg text")].map(text =>
        parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width / 840))""")
    assert smallest >= 10.9  # pixels


def test_no_label_runs_out_of_the_drawing(gallery):
    page = gallery(1280)
    out = page.evaluate("""() => { const sheet = document.querySelector(".pathway-chart svg").getBoundingClientRect();
        return [...document.querySelectorAll(".pathway-chart svg text")].filter(text => {
            const box = text.getBoundingClientRect(); return box.left < sheet.left - 1 || box.right > sheet.right + 1;
        }).map(text => text.textContent) }""")
    assert out == []


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_picture_is_wider_than_the_words_around_it(gallery, name, width):
    page = gallery(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("name => { const e = document.querySelector('.' + name); return e.scrollWidth <= e.clientWidth }", name)


def test_the_steps_of_need_rise_on_a_wide_screen_and_stand_below_each_other_on_a_phone(gallery):
    boxes = "() => [...document.querySelectorAll('.stair')].map(stair => stair.getBoundingClientRect().toJSON())"
    wide, narrow = gallery(1280).evaluate(boxes), gallery(360).evaluate(boxes)
    assert len(wide) == 4
    assert all(higher["top"] < lower["top"] for lower, higher in pairwise(wide))
    assert all(one["bottom"] <= next_one["top"] for one, next_one in pairwise(narrow))


def test_bars_can_be_told_from_the_paper_in_forced_colours(gallery):
    page = gallery(1280)
    page.emulate_media(forced_colors="active")
    colours = page.evaluate("""() => [document.body, document.querySelector(".pathway-chart .offer"),
        document.querySelector(".allowances-chart .part")].map((each, place) =>
        place ? getComputedStyle(each).stroke : getComputedStyle(each).backgroundColor)""")
    assert colours[0] not in colours[1:]
