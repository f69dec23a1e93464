from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from knowledge_hub.loading import load, shape
from knowledge_hub.model.hub import KINDS, Hub
from knowledge_hub.problems import Problems


@pytest.fixture(scope="module")
def facts(anytown) -> Hub:
    return load(anytown)


def told(root: Path) -> list[str]:
    with pytest.raises(Problems) as wrong:
        load(root)
    return [f"{problem.file}:{problem.line} {problem.says}" for problem in wrong.value]


@pytest.mark.parametrize("kind", KINDS)
def test_anytown_has_facts_of_every_kind(facts, kind):
    assert facts.of(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_shape(kind):
    model, many = shape(kind)
    assert model.model_fields
    assert isinstance(many, bool)


def test_a_folder_holds_a_record_a_file_and_a_file_holds_many(facts):
    assert facts.family_hubs["park-edge"].name == "Park Edge Family Hub"
    assert facts.helplines["milk-line"].name == "Milk line"


def test_a_kind_may_stand_in_a_file_and_in_a_folder_at_once(copy_of_anytown):
    folder = copy_of_anytown / "data/helplines"
    folder.mkdir()
    (folder / "new-line.yml").write_text("name: New line\nneed: worries\nwho_for: All.\n")
    assert {"new-line", "milk-line"} <= set(load(copy_of_anytown).helplines)


def test_a_former_id_still_finds_its_record(facts):
    assert facts.contact("old-mill") is facts.family_hubs["toms-and-adas"]


def test_a_former_id_can_still_be_named_by_other_facts(copy_of_anytown):
    town = copy_of_anytown / "data/town.yml"
    town.write_text(town.read_text().replace("ask: contact-centre", "ask: old-mill"))
    assert load(copy_of_anytown).town.ask == "old-mill"


def test_a_former_id_cannot_be_given_to_another_record(copy_of_anytown):
    hub = copy_of_anytown / "data/family-hubs/lakeside.yml"
    hub.rename(hub.with_name("old-mill.yml"))
    (said,) = told(copy_of_anytown)
    assert "The id “old-mill” is already used in data/family-hubs/old-mill.yml, line 1." in said


def test_what_is_not_verified_is_held_back_and_can_be_named_all_the_same(facts):
    assert "hidden-court" not in facts.family_hubs
    assert facts.is_held("family-hubs", "hidden-court")
    assert facts.is_held("contacts", "whisper-line")  # data/urgent-help.yml names it
    assert facts.family_hubs["canal-house"].phone is None


def test_what_is_held_back_is_known_by_its_file_line_and_key(facts):
    held = {(each.file, each.line, each.key, each.to_check) for each in facts.held}
    assert ("data/family-hubs/canal-house.yml", 2, "phone", "Ring the number and ask whose it is.") in held
    assert ("data/helplines.yml", 41, "", "Whether the line is staffed.") in held


def test_no_phone_and_no_known_phone_are_two_things(facts):
    assert facts.services["speech-team"].phone == ()
    assert facts.family_hubs["lakeside"].phone is None


def test_an_id_that_is_named_wrongly_inside_a_mapping_is_told(copy_of_anytown):
    file = copy_of_anytown / "data/allowances.yml"
    file.write_text(file.read_text().replace('"5-17": 247', '"5-18": 247').replace("    high-hills:", "    high-hill:"))
    assert told(copy_of_anytown) == [
        "data/allowances.yml:9 Nothing in data/regions has the id “high-hill”. Did you mean “high-hills”?",
        "data/allowances.yml:11 Nothing in data/age-groups has the id “5-18”. Did you mean “5-17”?",
    ]


def test_an_id_with_capitals_is_refused(copy_of_anytown):
    hub = copy_of_anytown / "data/family-hubs/lakeside.yml"
    hub.rename(hub.with_name("Lake Side.yml"))
    (said,) = told(copy_of_anytown)
    assert said.startswith("data/family-hubs/Lake Side.yml:1 “Lake Side” cannot be an id. Use small letters, figures and")


def test_a_missing_file_that_the_hub_cannot_do_without_is_told(copy_of_anytown):
    (copy_of_anytown / "data/town.yml").unlink()
    (said,) = told(copy_of_anytown)
    assert said.startswith("data/town.yml:0 This file is missing. It holds the keys name, hub_name, council,")


def test_a_record_that_cannot_be_read_is_told_once_and_not_again_where_it_is_named(copy_of_anytown):
    (copy_of_anytown / "data/sources.yml").write_text("town-guide: [")
    assert len(told(copy_of_anytown)) == 1


def test_a_note_to_editors_in_the_folder_of_facts_is_no_fact(copy_of_anytown):
    (copy_of_anytown / "data/README.md").write_text("# What stands here")
    assert load(copy_of_anytown).town.name == "Anytown"


def test_every_kind_is_a_field_of_the_hub():
    assert {kind.replace("-", "_") for kind in KINDS} <= {field.name for field in fields(Hub)}
