"""`hub check` and its forms of output."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from knowledge_hub.cli import main


@pytest.fixture
def check(copy_of_anytown):
    return lambda *words: CliRunner().invoke(main, ["check", "--root", str(copy_of_anytown), *words])


@pytest.fixture
def mistake(copy_of_anytown) -> None:
    """A misspelt key whose message has what the forms must take care of."""
    file = copy_of_anytown / "data/services/contact-centre.yml"
    file.write_text(file.read_text().replace("  saturday:", "  50%, saterday:"))


def test_a_hub_without_mistakes_passes_and_says_how_many_pages_it_has(check):
    checked = check("--no-advice")
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert re.fullmatch(r"\d+ pages. Nothing has to be fixed.\n", checked.stdout)


def test_what_is_kept_back_is_told_but_stops_nothing(check):
    checked = check()
    assert checked.exit_code == 0
    assert re.match(r"There are \d+ things to look at.\n", checked.stderr)
    told = "data/family-hubs/canal-house.yml, line 2\n  phone\n  Not shown, because it is not verified. Ring the number"
    assert told in checked.stderr


def test_a_mistake_gives_status_1(check, mistake):
    assert check("--no-advice").exit_code == 1
    assert check("--format", "json").exit_code == 1
    assert check("--format", "github").exit_code == 1


def test_json_holds_the_parts_of_each_problem(check, mistake):
    assert json.loads(check("--no-advice", "--format", "json").stderr) == [
        {
            "file": "data/services/contact-centre.yml",
            "line": 9,
            "where": "hours → 50%, saterday",
            "says": "“50%” is not a key we know here. Write a day of the week, or “bank holidays”.",
            "advice": False,
        }
    ]


def test_json_is_an_empty_list_when_nothing_is_wrong(check):
    assert json.loads(check("--no-advice", "--format", "json").stderr) == []


def test_github_shows_a_mistake_as_an_error_on_its_line(check, mistake):
    assert check("--no-advice", "--format", "github").stderr == (
        "::error file=data/services/contact-centre.yml,line=9,title=hours → 50%25%2C saterday::"
        "“50%25” is not a key we know here. Write a day of the week, or “bank holidays”.\n"
    )


def test_github_shows_what_is_kept_back_as_a_warning(check):
    assert (
        "::warning file=data/family-hubs/canal-house.yml,line=2,title=phone::Not shown"
        in check("--format", "github").stderr
    )


def test_a_folder_without_facts_is_told_in_plain_words(tmp_path):
    checked = CliRunner().invoke(main, ["check", "--root", str(tmp_path)])
    assert checked.exit_code == 1
    assert "There is no folder “data”" in checked.stderr
