"""The engine belongs to no town: what is true of one place alone stands in data/ and docs/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge_hub.model.values import POSTCODE
from knowledge_hub.reading import read

ROOT = Path(__file__).parent.parent
TEXTS = {".py", ".html", ".yml", ".css", ".js", ".mjs", ".svg", ".xml"}
TOWN = read(ROOT / "data/town.yml", ROOT).plain


def engine() -> list[Path]:
    inside = (path for folder in ("knowledge_hub", "theme") for path in (ROOT / folder).rglob("*"))
    return [*ROOT.glob("*.py"), *(path for path in inside if path.suffix in TEXTS)]


def hubs() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "data/family-hubs").glob("*.yml"))


def local_marks() -> list[str]:
    """Patterns of the town's name, its council, and how its postcodes and phone numbers begin."""
    districts = {found[1] for found in POSTCODE.finditer(hubs())}
    areas = {re.match("[A-Z]+", district)[0] for district in districts}
    phones = {found[0] for found in re.finditer(r"\b0[12]\d+ \d\d", hubs())}
    names = {TOWN["name"], TOWN["council"], TOWN["area_code"]}
    return (
        [rf"\b{re.escape(word)}\b" for word in names]
        + [rf"\b{area}\d" for area in areas]
        + [rf"\b{start}" for start in phones]
    )


@pytest.mark.parametrize("path", engine(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_of_the_real_town_stands_in_the_engine(path):
    text = path.read_text(encoding="utf-8")
    assert [mark for mark in local_marks() if re.search(mark, text, re.IGNORECASE if "\\b0" not in mark else 0)] == []


def test_the_marks_of_the_town_are_found_where_they_are():
    facts = (ROOT / "data/town.yml").read_text(encoding="utf-8") + hubs()
    assert all(re.search(mark, facts) for mark in local_marks())
    assert len(local_marks()) >= 4
