"""What an editor is told: each folder of messages/ holds one mistake in Anytown and the whole message it must give."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from knowledge_hub.cli import main

CASES = sorted(folder for folder in (Path(__file__).parent / "messages").iterdir() if folder.is_dir())
MACHINE_WORDS = re.compile(
    r"\b(str|int|None|schema|pars\w+|invalid|please|token|Traceback|dict|tuple|null|YAML)\b", re.IGNORECASE
)


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request, copy_of_anytown) -> Path:
    """A copy of Anytown with the mistake in it."""
    shutil.copytree(request.param, copy_of_anytown, dirs_exist_ok=True)
    return copy_of_anytown


def test_a_mistake_is_told_in_these_words(case):
    checked = CliRunner().invoke(main, ["check", "--no-advice", "--root", str(case)])
    assert checked.exit_code == 1
    assert checked.stdout == ""
    assert checked.stderr == (case / "expected.txt").read_text(encoding="utf-8")


def test_a_mistake_stops_the_build_and_leaves_the_site_as_it_was(case):
    site = case / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    built = CliRunner().invoke(main, ["build", "--root", str(case)])
    assert built.exit_code == 1
    assert built.stderr == (case / "expected.txt").read_text(encoding="utf-8")
    assert [(path.name, path.read_text()) for path in site.iterdir()] == [("index.html", "the last good site")]


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_no_word_of_the_machinery_is_in_a_message(folder):
    assert not MACHINE_WORDS.findall((folder / "expected.txt").read_text(encoding="utf-8"))


def test_anytown_itself_has_nothing_to_fix(anytown):
    checked = CliRunner().invoke(main, ["check", "--no-advice", "--root", str(anytown)])
    assert (checked.exit_code, checked.stderr) == (0, "")
