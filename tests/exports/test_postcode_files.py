"""The files that a finder looks postcodes up in."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from knowledge_hub.exports.postcodes import postcode_files
from knowledge_hub.loading import load
from knowledge_hub.model.grid import Point
from knowledge_hub.model.postcodes import Area
from knowledge_hub.postcodes import area_of

MOST = 4096  # bytes, compressed, for one search


@pytest.fixture(scope="module")
def real() -> Area:
    return area_of(load(Path(__file__).parents[2]))


def test_there_is_a_file_for_each_sector_with_every_postcode_of_it():
    files = postcode_files(Area({"AB1 2DE": Point(7, 8), "AB1 2EF": Point(5, 9), "AB1 3GH": Point(1, 1)}, frozenset({"AB1 2ZZ"})))
    assert sorted(files) == ["postcodes/ab1-2.json", "postcodes/ab1-3.json"]
    assert json.loads(files["postcodes/ab1-2.json"]) == {"from": [5, 8], "inside": {"DE": [2, 0], "EF": [0, 1]}, "elsewhere": "ZZ"}


def test_every_postcode_of_the_real_area_can_be_looked_up(real: Area):
    found = {}
    for path, text in postcode_files(real).items():
        sector = Path(path).stem.upper().replace("-", " ")
        file = json.loads(text)
        east, north = file["from"]
        found |= {f"{sector}{last}": Point(east + x, north + y) for last, (x, y) in file["inside"].items()}
    assert found == real.inside


def test_one_search_in_the_real_area_loads_at_most_four_kilobytes(real: Area):
    sizes = {path: len(gzip.compress(text.encode())) for path, text in postcode_files(real).items()}
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def test_the_built_site_holds_the_files(built_anytown: Path):
    assert {path.name for path in (built_anytown / "postcodes").iterdir()} == {"ab1-2.json", "ab1-3.json", "ab2-1.json"}
