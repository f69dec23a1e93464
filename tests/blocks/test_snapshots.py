"""The HTML of every block, as it was when somebody last looked: `pytest --update-snapshots` writes it again."""

from __future__ import annotations

from pathlib import Path

import gallery
import pytest

from macros import MENU

SNAPSHOTS = Path(__file__).parent.parent / "snapshots"


@pytest.fixture(scope="module")
def facts():
    return gallery.facts()


@pytest.mark.parametrize("name", MENU)
def test_a_block_looks_as_it_did(facts, name, request):
    html = gallery.rendered(facts, name).replace("> <", ">\n<") + "\n"
    snapshot = SNAPSHOTS / f"{name}.html"
    if request.config.getoption("--update-snapshots"):
        snapshot.write_text(html, encoding="utf-8")
    assert html == snapshot.read_text(encoding="utf-8")


def test_every_snapshot_is_of_a_block_that_is_still_on_the_menu():
    assert {path.stem for path in SNAPSHOTS.glob("*.html")} == set(MENU)
