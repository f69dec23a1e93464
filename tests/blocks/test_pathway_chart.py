"""The pathway as a picture: bars stand where their ages are, nothing covers anything, and nothing is left out."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import gallery
import pytest
from markup import tree

from knowledge_hub.blocks.pathway_chart import WIDTH, Axis, begins_in, beside, pathway_chart
from knowledge_hub.loading import load
from knowledge_hub.model.ages import Age
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.pathway import LEVELS


@pytest.fixture(scope="module", params=["anytown", "hub"])
def facts(request) -> Hub:
    return gallery.facts() if request.param == "anytown" else load(Path(__file__).parents[2])


@pytest.fixture(scope="module")
def anytown() -> Hub:
    return gallery.facts()


def rows(facts: Hub):
    return [(level, row) for level, _, rows in pathway_chart(facts)["drawing"]["lanes"] for _, row in rows]


def test_everything_on_the_pathway_has_a_bar_in_the_lane_of_its_level(facts):
    drawn = sorted((level, bar.item.name) for level, row in rows(facts) for bar in row)
    assert drawn == sorted((item.level, item.name) for item in facts.pathway.values())


def test_no_bar_or_label_covers_another(facts):
    for _, row in rows(facts):
        for one, other in combinations(row, 2):
            assert one.right <= other.left or other.right <= one.left, (one.label, other.label)


def test_every_bar_and_label_stands_inside_the_drawing(facts):
    for _, row in rows(facts):
        for bar in row:
            assert 0 <= bar.x and bar.x + bar.width <= WIDTH + 0.1 and 0 <= bar.left and bar.right <= WIDTH + 0.1, bar.label


def test_everything_stands_once_in_the_list(facts):
    listed = [item.name for _, levels in pathway_chart(facts)["stages"] for _, items in levels for item in items]
    assert sorted(listed) == sorted(item.name for item in facts.pathway.values())


def test_every_stage_is_as_wide_as_the_others_and_later_is_further_right(facts):
    axis = Axis(facts.age_bands.values())
    ends = [axis.place(band.ages.until.order) for band in facts.age_bands.values()]
    assert ends == [pytest.approx(axis.stage * (place + 1), abs=0.1) for place in range(len(ends))]
    places = [axis.place(Age(months=months).order) for months in range(60)]
    assert places == sorted(places)


def test_an_age_before_or_after_the_pathway_stands_at_its_edge(facts):
    axis = Axis(facts.age_bands.values())
    assert (axis.place(-1000), axis.place(Age(years=16).order)) == (0, WIDTH)


def test_a_thing_of_one_age_can_still_be_seen(anytown):
    bar = next(bar for _, row in rows(anytown) for bar in row if bar.item.name == "Early look at school")
    assert bar.width >= 5
    assert bar.x == pytest.approx(Axis(anytown.age_bands.values()).place(Age(months=6).order))


def test_a_thing_without_an_age_spans_its_stages_and_looks_otherwise(anytown):
    html = gallery.rendered(anytown, "pathway_chart")
    bar = tree(html).holding("Talking group").parent
    assert bar.attributes["aria-label"] == "Talking group, any time in this stage"
    assert next(bar.all("rect")).attributes == {
        "class": "offer any-time", "x": "280.0", "y": "174", "width": "280.0", "height": "16", "rx": "4",
    }  # fmt: skip


def test_a_thing_that_is_filed_oddly_is_listed_under_the_stage_of_its_age(anytown):
    assert begins_in(anytown.pathway["early-look"], anytown) == "first-year"


@pytest.mark.parametrize(
    ("x", "end", "needs", "place"),
    [(0, 200, 100, (0, False)), (10, 20, 100, (20, False)), (800, 830, 100, (700, True)), (30, 800, 790, (30, False))],
    ids=["inside its bar", "after it", "before it", "over it where there is no room"],
)
def test_a_label_stands_where_there_is_room(x, end, needs, place):
    assert beside(x, end, needs) == place


def test_a_screen_reader_gets_each_bar_with_its_ages_below_the_name_of_its_level(anytown):
    svg = next(tree(gallery.rendered(anytown, "pathway_chart")).all("svg"))
    lanes = [each.attributes["aria-label"].partition(":")[0].lower() for each in svg.all("g") if each.attributes["role"] == "group"]
    assert tuple(lanes) == LEVELS
    assert "Vitamins, 10 weeks of pregnancy to 12 months" in {each.attributes.get("aria-label") for each in svg.all("g")}


def test_what_is_not_verified_is_on_no_picture(anytown):
    assert "Unheard-of check" not in gallery.rendered(anytown, "pathway_chart")
