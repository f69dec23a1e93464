"""A postcode of a family hub that nobody can find is told to editors, and stops nothing."""

from __future__ import annotations

from dataclasses import replace

import gallery

from knowledge_hub.checks.postcodes import unknown_postcodes


def test_postcodes_that_are_known_or_missing_are_not_told():
    assert list(unknown_postcodes(gallery.facts())) == []


def test_a_postcode_that_is_not_known_is_told_with_its_file_and_the_cure():
    told = sorted(unknown_postcodes(replace(gallery.facts(), postcodes={})))
    assert [problem.file for problem in told] == [
        f"data/family-hubs/{id}.yml" for id in ("canal-house", "park-edge", "toms-and-adas")
    ]
    assert all(problem.advice for problem in told)
    assert "AB1 3GH" in told[0].says and "data/postcodes.yml" in told[0].says


def test_the_check_command_tells_it_and_still_succeeds(copy_of_anytown, hub):
    (copy_of_anytown / "data/postcodes.yml").unlink()
    checked = hub("check", "--root", copy_of_anytown)
    assert checked.returncode == 0, checked.stderr
    assert "“AB1 2DE” is not among the postcodes of Anytown" in checked.stderr
