"""Which files a phone may keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_hub.exports.folder import PATH
from knowledge_hub.exports.offline import kept_files, may_be_kept

WORDS = {"copy": "From {day}."}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "404.html", "help/index.html", "secret/index.html", "assets/hub.css", "feed.xml", "offline.json", PATH):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def files(site: Path, *left_out: str) -> dict[str, str]:
    return json.loads(kept_files(site, left_out, WORDS))["files"]


def test_pages_are_listed_by_the_address_a_reader_asks_for(site: Path):
    assert set(files(site)) == {"", "help/", "secret/", "assets/hub.css"}


def test_a_page_that_is_left_out_is_not_listed(site: Path):
    assert "secret/" not in files(site, "secret/")


def test_pages_about_domestic_abuse_may_not_be_kept():
    assert not may_be_kept(("mental-health", "domestic-abuse"))
    assert may_be_kept(("mental-health",))


def test_the_version_changes_with_any_file_and_with_nothing_else(site: Path):
    before = kept_files(site, (), WORDS)
    assert kept_files(site, (), WORDS) == before
    (site / "help" / "index.html").write_text("changed")
    assert json.loads(kept_files(site, (), WORDS))["version"] != json.loads(before)["version"]
