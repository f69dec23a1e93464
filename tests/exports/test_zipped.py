"""The zip file: what a person finds after unpacking it, and that the same hub gives the same bytes."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin
from zipfile import ZipFile

import pytest
from markup import tree

from knowledge_hub.exports.zipped import entries, packed, page_in_folder

MOMENT = datetime(2026, 11, 22)
WORDS = {"open": "Open the hub", "read_me": "Read me first", "help": "Unpack it & try again.", "text": "Read this.\n"}
TOP = "Anytown families hub"


@pytest.fixture(scope="session")
def zipped_anytown(anytown_with_placed_blocks: Path, hub) -> Path:
    """Anytown's hub as the command packs it."""
    out = anytown_with_placed_blocks.with_name("hub.zip")
    made = hub("zip", "--root", anytown_with_placed_blocks, "--out", out)
    assert made.returncode == 0, made.stderr
    return out


def test_the_same_hub_gives_the_same_bytes(zipped_anytown, anytown_with_placed_blocks, hub, tmp_path):
    assert hub("zip", "--root", anytown_with_placed_blocks, "--out", tmp_path / "again.zip").returncode == 0
    assert (tmp_path / "again.zip").read_bytes() == zipped_anytown.read_bytes()


def test_neither_the_clock_nor_the_order_nor_rights_of_files_change_a_byte():
    whole = packed({"a": b"1", "b": b"2"}, MOMENT)
    assert packed({"b": b"2", "a": b"1"}, MOMENT) == whole
    for entry in ZipFile(io.BytesIO(whole)).infolist():
        assert (entry.date_time, entry.external_attr >> 16) == ((2026, 11, 22, 0, 0, 0), 0o100644)


def test_a_day_before_zip_files_knew_days_is_the_first_they_know():
    (entry,) = ZipFile(io.BytesIO(packed({"a": b""}, datetime(1970, 1, 1)))).infolist()
    assert entry.date_time[0] == 1980


def test_a_person_finds_one_folder_with_a_file_to_open_a_text_and_the_pages(zipped_anytown):
    names = ZipFile(zipped_anytown).namelist()
    assert {name.split("/")[0] for name in names} == {TOP}
    assert {name.split("/")[1] for name in names} == {"Open the hub.html", "Read me first.txt", "hub"}


def test_the_text_says_how_old_the_copy_is_and_names_the_file_to_open(zipped_anytown):
    text = ZipFile(zipped_anytown).read(f"{TOP}/Read me first.txt").decode()
    assert text.startswith(f"{TOP}\n")
    assert 'Open the file "Open the hub"' in text
    assert "This copy is as old as 22 November 2026." in text


def test_the_name_of_a_hub_is_a_name_that_a_folder_may_have(tmp_path):
    assert {name.split("/")[0] for name in entries(tmp_path, "Help: now/here?", WORDS)} == {"Help now here"}


def test_a_name_and_a_help_with_signs_of_html_are_shown_as_they_are_written(tmp_path):
    opener = entries(tmp_path, "A <b> & C", WORDS)["A b & C/Open the hub.html"].decode()
    assert [each.text for each in tree(opener).all("h1", "p")] == ["A <b> & C", "Unpack it & try again."]


def test_what_only_a_server_or_an_installed_app_reads_is_left_out(zipped_anytown, built_anytown):
    names = {name.partition("/hub/")[2] for name in ZipFile(zipped_anytown).namelist()} - {""}
    site = {path.relative_to(built_anytown).as_posix() for path in built_anytown.rglob("*") if path.is_file()}
    assert names < site
    assert {name for name in site - names if not name.startswith(("assets/js/", "postcodes/"))} == {
        ".htaccess", "404.html", "_headers", "assets/apple-touch-icon.png", "assets/icon-512.png", "manifest.json", "offline.json",
        "service-worker.js", "sitemap.xml", "sitemap.xml.gz",
    }  # fmt: skip
    assert {name for name in names if name.startswith("assets/js/")} == {"assets/js/folder.js", "assets/js/folder-modules.js"}
    assert not any(name.startswith("postcodes/") for name in names)


def test_every_page_of_the_site_is_there_but_for_the_one_of_what_is_not_found(zipped_anytown, built_anytown):
    names = {name.partition("/hub/")[2] for name in ZipFile(zipped_anytown).namelist()}
    pages = {path.relative_to(built_anytown).as_posix() for path in built_anytown.rglob("*.html")}
    assert pages - names == {"404.html"}


def test_every_address_in_a_page_names_a_file_that_is_in_the_zip(zipped_anytown):
    archive = ZipFile(zipped_anytown)
    names = {f"zip://here/{name}" for name in archive.namelist()}
    for name in (name for name in archive.namelist() if name.endswith(".html")):
        for each in tree(archive.read(name).decode()).all("a", "link", "script", "form", "img"):
            if each.attributes.get("rel") == "canonical":
                continue
            for said in filter(None, (each.attributes.get(key) for key in ("href", "src", "action"))):
                target = unquote(urldefrag(urljoin(f"zip://here/{name}".replace(" ", "%20"), said))[0])
                assert not target.startswith("zip://") or target in names, f"{name} leads to {said}"


@pytest.mark.parametrize(
    ("written", "in_folder"),
    [
        ("../hubs/", "../hubs/index.html"), ("../..", "../../index.html"), (".", "./index.html"), ("./", "./index.html"),
        ("../hubs/#when", "../hubs/index.html#when"), ("#when", "#when"), ("tel:999", "tel:999"), ("api/v1/hubs.json", "api/v1/hubs.json"),
        ("https://example.org/", "https://example.org/"), ("mailto:a@b.example", "mailto:a@b.example"), ("//other.example/", "//other.example/"),
    ],
)  # fmt: skip
def test_a_link_to_a_page_names_its_file(written, in_folder):
    assert page_in_folder(f'<a class="x" href="{written}">') == f'<a class="x" href="{in_folder}">'


def test_what_only_looks_like_a_link_stays():
    text = '<p data-href="../"> href=&quot;../&quot; </p>'
    assert page_in_folder(text) == text


def test_when_anything_is_wrong_the_last_good_zip_stays_and_nothing_half_written(copy_of_anytown, hub, tmp_path):
    (tmp_path / "out").mkdir()
    last = tmp_path / "out" / "hub.zip"
    last.write_bytes(b"the last good one")
    page = copy_of_anytown / "docs/about/index.md"
    page.write_text(page.read_text() + '\n{{ phone("nobody") }}\n')
    made = hub("zip", "--root", copy_of_anytown, "--out", last)
    assert made.returncode == 1
    assert "nobody" in made.stderr
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "out").iterdir()] == [("hub.zip", b"the last good one")]
