"""A block is one line of HTML that stands right wherever it is put."""

from __future__ import annotations

import inspect

import gallery
import pytest
from markup import tree

from knowledge_hub.blocks.finding import Wrong
from knowledge_hub.blocks.rendering import Setting, check_call, render, usage
from knowledge_hub.words import Words
from macros import MENU

BLOCKS = [name for name in MENU if not gallery.stands_in_a_sentence(name)]
IN_A_SENTENCE = [name for name in MENU if gallery.stands_in_a_sentence(name)]
PHRASES = {"a", "abbr", "b", "br", "cite", "em", "i", "span", "strong", "time"}


@pytest.fixture(scope="session")
def facts():
    return gallery.facts()


@pytest.fixture
def shown(facts):
    """A block as it stands on the front page."""
    return lambda name, *words, **more: render(MENU[name], Setting(facts, Words(), ""), *words, **more)


def test_every_block_of_the_menu_has_an_example_in_the_gallery():
    assert list(gallery.examples()) == sorted(MENU)


@pytest.mark.parametrize("name", MENU)
def test_a_block_is_one_line_of_html_with_one_outermost_element(facts, name):
    html = gallery.rendered(facts, name)
    assert "\n" not in html
    assert not html.startswith(" ")
    (outermost,) = tree(html).children
    assert outermost.tag in (PHRASES if name in IN_A_SENTENCE else {"div", "section", "figure"})


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("place", gallery.PLACES)
def test_nothing_of_a_block_falls_out_of_the_place_where_it_stands(built_anytown, facts, name, place):
    page = (built_anytown / f"blocks-in-a-{place}/index.html").read_text(encoding="utf-8")
    html = gallery.rendered(facts, name, f"blocks-in-a-{place}/")
    assert html in page
    start = tree(page).holding(f"Start of {name}.").around(gallery.HOLDERS[place])
    assert f"End of {name}." in start.text
    assert tree(html).text in start.text
    assert not any(list(paragraph.all("div", "section", "figure", "table", "ul", "p")) for paragraph in start.all("p"))


@pytest.mark.parametrize("name", IN_A_SENTENCE)
def test_a_block_inside_a_sentence_does_not_break_it(built_anytown, facts, name):
    page = (built_anytown / "blocks-in-a-list/index.html").read_text(encoding="utf-8")
    assert f"Start of {name}. {gallery.rendered(facts, name, 'blocks-in-a-list/')} End of {name}." in page


@pytest.mark.parametrize("name", MENU)
def test_a_block_is_whole_html_on_the_page_of_the_gallery(built_anytown, facts, name):
    assert gallery.rendered(facts, name) in (built_anytown / "blocks/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MENU)
def test_too_many_words_are_told_with_the_way_to_write_the_block(name):
    parameters = inspect.signature(MENU[name]).parameters.values()
    if any(each.kind is each.VAR_POSITIONAL for each in parameters):
        return  # takes as many as it is given
    with pytest.raises(Wrong, match=rf"Write this block like {{{{ {name}\("):
        check_call(MENU[name], ("one",) * 9, {})


def test_the_way_to_write_a_block_names_what_it_needs_and_what_it_can_have():
    assert usage(MENU["allowances_table"]) == '{{ allowances_table("year", region="…") }}'
    assert usage(MENU["key_facts"]) == '{{ key_facts("sheet", "fact", …) }}'
    assert usage(MENU["phone"]) == '{{ phone("contact") }}'


@pytest.mark.parametrize(
    ("page", "link"),
    [("", "./hubs/park-edge/"), ("about/", "../hubs/park-edge/"), ("hubs/lakeside/", "../../hubs/park-edge/")],
)
def test_a_link_is_relative_to_the_page_so_that_the_site_works_in_any_folder(facts, page, link):
    assert f'href="{link}"' in render(MENU["hub_list"], Setting(facts, Words(), page))


def test_a_block_does_not_link_to_the_page_it_stands_on(facts):
    assert "hubs/park-edge/" not in render(MENU["place_card"], Setting(facts, Words(), "hubs/park-edge/"), "park-edge")


def test_facts_are_shown_as_they_are_written_and_never_taken_for_html_or_a_block(shown):
    html = shown("service_details", "toy-library")
    assert "{{" not in html
    assert "{%" not in html
    assert "<b>" not in html
    assert "Its sign says {{ 7*7 }} and <b>not bold</b> and {% raw %}." in tree(html).text


def test_hours_say_split_days_and_exceptions(shown):
    text = tree(shown("opening_hours", "park-edge")).text
    assert "8.30am to noon and 1pm to 5pm" in text
    assert "24 December 2026: 8.30am to noon (Christmas Eve)" in text


def test_a_season_says_its_first_and_last_day_and_the_reason(shown):
    text = tree(shown("opening_hours", "toms-and-adas")).text
    assert "21 December 2026 to 8 January 2027: closed (The heating is being mended)" in text
    assert "Only in school term time." in text


def test_a_night_is_said_to_end_the_next_day(shown):
    assert "10pm to 6am the next day" in shown("opening_hours", "night-nursery")


@pytest.mark.parametrize("place", ["lakeside", "canal-house"])
def test_hours_that_nobody_checked_are_said_to_be_so_with_whom_to_ask(shown, place):
    text = tree(shown("opening_hours", place)).text
    assert "could not check" in text
    assert "ring The Contact Centre on 0113 496 0100" in text


def test_no_phone_and_no_known_phone_are_said_in_different_words(shown):
    assert "It has no phone." in shown("contact_card", "speech-team")
    assert "We could not check a phone number." in shown("contact_card", "lakeside")


def test_a_phone_that_is_not_verified_is_said_to_be_unknown(shown):
    assert "We could not check a phone number." in shown("phone", "canal-house")


def test_every_number_is_a_link_that_can_be_rung_and_says_what_it_is_for(shown):
    page = tree(shown("contact_card", "toms-and-adas"))
    assert [link.attributes["href"] for link in page.all("a") if link.attributes["href"].startswith("tel:")] == [
        "tel:+441614960102", "tel:+443069990103",
    ]  # fmt: skip
    assert "0306 999 0103, ask for Ada (the baby clinic)" in page.text


def test_a_contact_that_is_reached_through_another_names_it_with_its_number(shown):
    assert "Ring The Contact Centre 0113 496 0100" in tree(shown("contact_card", "toy-library")).text


def test_a_record_that_is_not_verified_is_said_to_be_unchecked(shown):
    html = shown("contact_card", "hidden-court")
    assert "We have not been able to check this yet." in html
    assert "Hidden" not in html


def test_a_line_by_text_says_the_word_and_the_number(shown):
    assert "Text “HELLO” to 0306 999 0107" in tree(shown("helplines", "worries")).text


def test_a_need_without_a_line_makes_no_table(shown):
    assert [table.attributes["id"] for table in tree(shown("helplines")).all("table")] == [
        "need-emergency", "need-worries", "need-feeding",
    ]  # fmt: skip


def test_urgent_help_begins_with_999_and_leaves_out_what_is_not_verified(shown):
    html = shown("urgent_help")
    assert next(tree(html).all("a")).attributes["href"] == "tel:999"
    assert "Whisper" not in html


def test_a_year_without_amounts_says_that_they_are_not_known(shown):
    assert (
        "We could not check the amounts for April 2026 to April 2027."
        in tree(shown("allowances_table", "2026-27")).text
    )


def test_an_amount_in_doubt_is_marked_and_explained(shown):
    text = tree(shown("allowances_table", "2025-26")).text
    assert "£1,220.50 (being checked)" in text
    assert "Low Hills, 5 to 17 years: It is a great deal more than the year before." in text


@pytest.mark.parametrize(
    "said", ["on or before 31 December 2024", "on or after 1 January 2025", "1 January 2020 to 30 June 2024"]
)
def test_a_jab_says_for_which_births_it_is(shown, said):
    assert said in tree(shown("immunisation_schedule")).text


@pytest.mark.parametrize("part", ["visits", "in_pregnancy", "for_some_babies", "by_date_of_birth", "changes"])
def test_every_part_of_the_jabs_can_be_shown(shown, part):
    assert next(tree(shown("immunisation_schedule", part)).all("caption")).text


def test_a_type_of_fostering_or_a_programme_that_is_not_offered_here_is_not_listed(shown):
    assert "Fostering abroad" not in shown("fostering_types")
    assert "Dances for two" not in shown("programme_list")


def test_a_priority_that_was_not_read_is_said_to_be_missing(shown):
    assert "The strategy has more." in shown("priorities", "growing-up")


def test_what_an_aim_asks_of_staff_is_shown_only_to_staff(shown):
    assert "See them." in shown("priorities", "growing-up", staff="yes")
    assert "See them." not in shown("priorities", "growing-up")


def test_a_pathway_of_one_level_holds_no_other(shown):
    rows = [row for row in tree(shown("age_pathway", level="targeted")).all("tr") if "data-item" in row.attributes]
    assert {row.attributes["data-level"] for row in rows} == {"targeted"}


def test_an_item_in_a_second_band_says_where_it_is_filed(shown):
    assert "The strategy lists it under “Before birth”." in tree(shown("age_pathway", "first-year")).text


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("allowances_table", ["2025-62"], "data/allowances.yml has no “2025-62”. Did you mean “2025-26”?"),
        ("age_pathway", ["baby"], "data/age-bands.yml has no “baby”."),
        (
            "contact_card",
            ["park-egde"],
            "No hub, service or help line has the id “park-egde”. Did you mean “park-edge”?",
        ),
        ("place_card", ["milk-line"], "“milk-line” has no address, so it is not a place. Use contact_card instead."),
        ("phone", ["speech-team"], "“speech-team” has no phone. Use contact_card to show how to reach it."),
        ("key_facts", ["babies", "birth"], "The fact sheet “babies” has no “birth”. Did you mean “births”?"),
        ("immunisation_schedule", ["visit"], "“visit” is not a part of the schedule. Did you mean “visits”?"),
        ("checked", ["danger", "urgent-help"], "“danger” has no evidence of its own."),
        ("priorities", ["growing-up", "yess"], "“yess” is not yes or no. Did you mean “yes”?"),
        ("levels_of_need", ["threshold"], "data/levels-of-need.yml has no “threshold”. Did you mean “thresholds”?"),
        ("service_list", ["fostring"], "data/topics.yml has no “fostring”. Did you mean “fostering”?"),
        ("service_details", ["speach-team"], "data/services has no “speach-team”. Did you mean “speech-team”?"),
    ],
)
def test_a_wrong_word_is_told_with_the_nearest_one(shown, name, words, says):
    with pytest.raises(Wrong) as wrong:
        shown(name, *words)
    assert str(wrong.value).startswith(says)


def test_a_fact_that_is_not_verified_can_be_named_and_is_not_shown(shown):
    assert "We have not been able to check this yet." in shown("key_facts", "babies", "twins")
    assert "We have not been able to check this yet." in shown("costs", "rumoured-money")


@pytest.mark.parametrize("place", ["park-edge", "contact-centre", "anytown-listens"])
@pytest.mark.parametrize("name", ["contact_card", "opening_hours", "phone", "checked"])
def test_a_block_about_a_contact_takes_a_hub_a_service_and_a_help_line(shown, name, place):
    assert shown(name, place)


def test_a_number_inside_a_sentence_is_that_of_whom_one_asks_through(shown):
    assert "0113 496 0100" in shown("phone", "toy-library")
