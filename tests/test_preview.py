"""`hub serve`: whatever an editor types, the preview goes on, and every page says what is wrong until it is mended."""

from __future__ import annotations

import contextlib
import html
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from towns import copied

LONGEST_WAIT = 40  # seconds


class Preview:
    """A preview of a copy of Anytown, in a process of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = root.with_suffix(".log").open("w+b")
        command = [Path(sys.executable).with_name("hub"), "serve", "--root", root, "--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, start_new_session=True)

    def page(self, path: str) -> str:
        with contextlib.suppress(urllib.error.URLError, OSError):
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/families/{path}", timeout=10) as answer:
                return html.unescape(answer.read().decode())
        return ""

    def wait_until(self, what: str, path: str, holds) -> None:
        until = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < until:
            assert self.process.poll() is None, f"the preview has ended\n{self.said()}"
            if holds(self.page(path)):
                return
            time.sleep(0.1)
        raise AssertionError(f"{path or 'the front page'} never {what}\n{self.said()}")

    def tells(self, message: str, path: str) -> None:
        self.wait_until(f"told “{message}”", path, lambda page: 'class="problems"' in page and message in page)

    def is_well(self, path: str) -> None:
        self.wait_until(
            "was well", path, lambda page: "Anytown families hub" in page and 'class="problems"' not in page
        )

    def said(self) -> str:
        self.log.seek(0)
        lines = self.log.read().decode("utf-8", "replace").splitlines()
        return "\n".join(line for line in lines if '"GET ' not in line)[-3000:]

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=10)
        self.log.close()


def lean(anytown: Path, folder: Path) -> Path:
    """A copy of Anytown without its gallery, so that it is quickly built again."""
    root = copied(anytown, folder)
    (root / "docs/blocks.md").write_text("---\ntitle: All blocks\ndescription: None.\naudience: editors\n---\n")
    return root


@pytest.fixture(scope="module")
def preview(anytown, tmp_path_factory) -> Iterator[Preview]:
    running = Preview(lean(anytown, tmp_path_factory.mktemp("preview") / "anytown"))
    yield running
    running.end()


FRONT = b"---\ntitle: About this hub\ndescription: d\naudience: public\n---\n"
TOWN, ABOUT, CENTRE = "data/town.yml", "docs/about/index.md", "data/services/contact-centre.yml"
MISTAKES = {
    "broken YAML": (TOWN, b'name: "Anytown', "A quotation mark opens here"),
    "a misspelt key": (CENTRE, b"nam: The Contact Centre\n", "“nam” is not a key we know here"),
    "an empty file of facts": (CENTRE, b"", "This file is empty"),
    "facts that are not UTF-8": (CENTRE, b"name: Caf\xe9\n", "not in UTF-8"),
    "an unknown block": (ABOUT, FRONT + b"{{ fone() }}", "There is no block “fone”"),
    "a block with an unknown id": (ABOUT, FRONT + b'{{ phone("nobody") }}', "has the id “nobody”"),
    "a block with too few words": (ABOUT, FRONT + b"{{ phone() }}", "Write this block like"),
    "brackets that do not match": (
        ABOUT,
        FRONT + b'{{ phone("contact-centre" }}',
        "The brackets of this block do not match",
    ),
    "a name that is not a block": (ABOUT, FRONT + b"{{ nothing }}", "There is no block “nothing”"),
    "a page without a title": (ABOUT, FRONT.replace(b"title: About this hub\n", b""), "“title” is missing"),
    "broken front matter": (ABOUT, b'---\ntitle: "About\n---\n', "A quotation mark opens here"),
    "front matter that is not closed": (ABOUT, b"---\ntitle: About\n", "The front matter is never closed"),
    "a page that is not UTF-8": (ABOUT, FRONT + b"Caf\xe9", "not in UTF-8"),
    "a link that leads nowhere": (ABOUT, FRONT + b"[There](nowhere.md)", "leads to a page that does not exist"),
}


def make(root: Path, mistake: str) -> str:
    file, body, message = MISTAKES[mistake]
    (root / file).write_bytes(body)
    return message


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_on_every_page_until_it_is_mended(preview, mistake):
    file = preview.root / MISTAKES[mistake][0]
    before = file.read_bytes()
    preview.is_well("")
    try:
        message = make(preview.root, mistake)
        for path in ("", "about/", "hubs/park-edge/"):
            preview.tells(message, path)
    finally:
        file.write_bytes(before)
    for path in ("", "about/", "hubs/park-edge/"):
        preview.is_well(path)


CASES = sorted(folder for folder in (Path(__file__).parent / "messages").iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mistake_that_has_a_message_is_told_in_the_preview_and_can_be_mended(preview, case):
    files = [path.relative_to(case) for path in case.rglob("*") if path.is_file() and path.name != "expected.txt"]
    before = {file: (preview.root / file).read_bytes() if (preview.root / file).exists() else None for file in files}
    says = (case / "expected.txt").read_text(encoding="utf-8").rstrip().splitlines()[-1].strip()
    preview.is_well("")
    try:
        for file in files:
            (preview.root / file).parent.mkdir(parents=True, exist_ok=True)
            (preview.root / file).write_bytes((case / file).read_bytes())
        preview.tells(says, "")
    finally:
        for file, was in before.items():
            (preview.root / file).unlink() if was is None else (preview.root / file).write_bytes(was)
        # A file that came and went between two looks of the watcher left no trace: this one does.
        (preview.root / "docs/index.md").touch()
    preview.is_well("")


def test_a_change_is_shown_without_being_asked_for(preview):
    page = preview.root / ABOUT
    before = page.read_text()
    preview.is_well("about/")
    page.write_text(f"{before}\nA new sentence.\n")
    preview.wait_until("had the sentence", "about/", lambda shown: "A new sentence." in shown)
    page.write_text(before)


def test_a_link_to_a_page_that_was_not_there_leads_to_it_once_it_is(preview):
    page, later = preview.root / ABOUT, preview.root / "docs/about/later.md"
    before = page.read_text()
    preview.is_well("about/")
    try:
        page.write_text(f"{before}\n[Soon](later.md)\n")
        preview.tells("leads to a page that does not exist", "about/")
        later.write_bytes(FRONT.replace(b"About this hub", b"Later"))
        preview.wait_until("led there", "about/", lambda shown: 'href="later/"' in shown)
    finally:
        page.write_text(before)
        later.unlink()
    preview.is_well("about/")


def test_while_a_file_of_facts_is_broken_the_pages_show_the_facts_that_were_whole(preview):
    preview.is_well("hubs/park-edge/")
    file = preview.root / TOWN
    before = file.read_bytes()
    try:
        preview.tells(make(preview.root, "broken YAML"), "hubs/park-edge/")
        assert "1 Park Road" in preview.page("hubs/park-edge/")
    finally:
        file.write_bytes(before)


@pytest.mark.parametrize(
    "mistake", ["broken YAML", "a misspelt key", "an unknown block", "broken front matter", "a page that is not UTF-8"]
)
def test_a_preview_starts_with_a_mistake_in_place(anytown, tmp_path, mistake):
    root = lean(anytown, tmp_path / "anytown")
    file = root / MISTAKES[mistake][0]
    before = file.read_bytes()
    message = make(root, mistake)
    starting = Preview(root)
    try:
        starting.tells(message, "")
        file.write_bytes(before)
        starting.is_well("hubs/park-edge/")
    finally:
        starting.end()
