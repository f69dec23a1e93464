"""The web manifest names the hub and its icons, and works wherever the site stands."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from knowledge_hub.exports.manifest import PATH, manifest


def test_it_says_the_name_and_every_address_is_relative():
    made = json.loads(manifest("Anytown families hub", "Help.", "#ffffff", "#00536b"))
    assert (made["name"], made["short_name"], made["description"]) == ("Anytown families hub", "Anytown", "Help.")
    addresses = [made["start_url"], made["scope"], *(icon["src"] for icon in made["icons"])]
    assert not [address for address in addresses if address.startswith("/") or ":" in address]


@pytest.mark.parametrize(("name", "short"), [("Hub", "Hub"), ("Our hub here today", "Our hub here"), ("Wolverhampton hub", "Wolverhampton")])
def test_the_short_name_is_cut_between_words(name: str, short: str):
    assert json.loads(manifest(name, "", "#fff", "#000"))["short_name"] == short


def test_every_icon_is_in_the_built_site_with_the_size_that_it_says(built_anytown: Path):
    made = json.loads((built_anytown / PATH).read_text(encoding="utf-8"))
    assert made["name"] == "Anytown families hub"
    for icon in made["icons"]:
        content = (built_anytown / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", content[16:24])
            assert f"{width}x{height}" == icon["sizes"]


def test_every_page_leads_to_the_manifest_and_the_icons(built_anytown: Path):
    page = (built_anytown / "services" / "index.html").read_text(encoding="utf-8")
    for name in (PATH, "assets/icon.svg", "assets/apple-touch-icon.png"):
        assert f'href="../{name}"' in page
        assert (built_anytown / name).is_file()


def test_a_shared_link_shows_a_picture_only_where_the_town_has_one(built_anytown: Path):
    page = (built_anytown / "services" / "index.html").read_text(encoding="utf-8")
    assert '<meta property="og:title" content="Services from A to Z">' in page
    assert "og:image" not in page
