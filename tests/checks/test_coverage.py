"""`hub coverage`: what there is for each age and each duty, what is missing, and what to verify first."""

from __future__ import annotations

import json

import gallery
import pytest

from knowledge_hub.checks.coverage import coverage
from knowledge_hub.inspecting import inspect
from macros import MENU


@pytest.fixture(scope="module")
def covered():
    inspected = inspect(gallery.ANYTOWN, MENU)
    return coverage(inspected.pages, inspected.hub)


def named(records, name):
    return next(each for each in records if each.name == name)


def test_a_duty_lists_pages_and_facts_by_topic(covered):
    information = named(covered.duties, "Information for families")
    [topic] = information.topics
    assert topic.name == "Family hubs"
    assert {"docs/hubs/each-hub.md", "docs/hubs/index.md"} <= set(topic.pages)
    assert "services/speech-team" in topic.facts


def test_a_duty_says_what_it_needs_and_does_not_have(covered):
    missing = named(covered.duties, "Help with talking").missing
    assert "No page for the public" in missing
    assert "No service with a phone number" in missing
    assert "No phone number is known for: Speech and language team" in missing
    assert "No service" not in missing
    assert "Nothing on the pathway" not in missing
    assert "No page in the handbook" in named(covered.duties, "Information for families").missing


def test_a_topic_without_a_page_is_missing(covered):
    assert "A topic without services: no page" in named(covered.duties, "Fostering").missing


def test_an_age_lists_its_offers_by_level_and_what_it_lacks(covered):
    first_year = named(covered.bands, "First year")
    assert first_year.offers["universal"] == ("Vitamins",)
    assert first_year.offers["targeted"] == ("Talking group",)
    assert first_year.duties["Help with talking"] == ("pathway/talking-group", "services/speech-team")
    assert "Nothing on the pathway that is specialist" in first_year.missing
    assert first_year.pages == ("docs/blocks.md", "docs/hubs/index.md")


def test_what_is_not_verified_covers_nothing(covered):
    assert "check" not in "".join(str(band.offers) for band in covered.bands)


def test_a_service_stands_at_each_age_that_it_is_for(covered):
    assert "services/speech-team" in named(covered.bands, "Before school").duties["Help with talking"]


def test_the_command_tells_both_and_what_to_verify(hub, anytown):
    told = hub("coverage", "--root", anytown)
    assert told.returncode == 0
    assert "First steps: Help with talking\n" in told.stdout
    assert "  MISSING: No page for the public\n" in told.stdout
    assert "What to verify first, worst first" in told.stdout


def test_the_same_report_for_programs(hub, anytown):
    told = json.loads(hub("coverage", "--format", "json", "--root", anytown).stdout)
    assert set(told) == {"bands", "duties", "verify_first"}
    assert {"group", "shown", "checked_on", "file", "line", "where", "says"} == set(told["verify_first"][0])


def test_facts_that_cannot_be_loaded_are_told_instead(hub, copy_of_anytown):
    (copy_of_anytown / "data/topics.yml").write_text("a: b\n")
    told = hub("coverage", "--root", copy_of_anytown)
    assert (told.returncode, told.stdout) == (1, "")
    assert "data/topics.yml" in told.stderr


def test_an_unknown_topic_of_a_duty_is_told_to_the_editor(hub, copy_of_anytown):
    duties = copy_of_anytown / "data/duties.yml"
    text = duties.read_text().replace("topics: speech-language", "topics: speach-language")
    duties.write_text(text)
    told = hub("check", "--no-advice", "--root", copy_of_anytown).stderr
    assert "Did you mean “speech-language”?" in told
