"""How long an editor waits: from saving a page of the real hub until the preview serves it with the change.

The hub is copied first, so nothing of it is changed. Each edit adds a sentence to another page; the page is asked for every
twentieth of a second until the sentence is there. Beside the seconds by the clock stand those of the preview's processor.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PARTS = ("data", "docs", "knowledge_hub", "theme", "hooks.py", "macros.py", "mkdocs.yml")
AIM = 2.0  # seconds
OFTEN = 0.05
REST = 1.0  # between two edits
PATIENCE = 60


def copied(folder: Path) -> Path:
    folder.mkdir()
    for name in PARTS:
        part = PROJECT / name
        if part.is_dir():
            shutil.copytree(part, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(part, folder / name)
    return folder


@contextlib.contextmanager
def preview(root: Path) -> Iterator[tuple[str, int]]:
    """The address of a running preview, and the id of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [Path(sys.executable).with_name("hub"), "serve", "--root", root, "--port", str(port)]
    with (root / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, "SITE_URL": "http://127.0.0.1/"})
    try:
        address = f"http://127.0.0.1:{port}/"
        waited(address, "<main", server)
        yield address, server.pid
    finally:
        server.terminate()
        server.wait()


def waited(address: str, text: str, server: subprocess.Popen | None = None) -> float:
    """Seconds until the page at an address holds a text."""
    begun = time.monotonic()
    while time.monotonic() < begun + PATIENCE:
        if server and server.poll() is not None:
            sys.exit("The preview has ended.")
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            if text in answer.read().decode():
                return time.monotonic() - begun
        time.sleep(OFTEN)
    sys.exit(f"{address} never said “{text}”.")


def worked(process: int) -> float:
    """Processor seconds of a process until now; nought where the system does not tell."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def pages(docs: Path, count: int) -> list[Path]:
    """So many pages that somebody wrote, from the first to the last."""
    written = [page for page in sorted(docs.rglob("*.md")) if "\nfor_each:" not in page.read_text(encoding="utf-8")]
    return [written[place * len(written) // count] for place in range(count)]


def address_of(page: Path, docs: Path) -> str:
    path = page.relative_to(docs).with_suffix("").as_posix()
    return path.removesuffix("index") if path.endswith("index") else f"{path}/"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10)
    wanted = parser.parse_args()
    seconds, work = [], []
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder) / "hub")
        with preview(root) as (served, process):
            for number, page in enumerate(pages(root / "docs", wanted.edits)):
                time.sleep(REST)
                sentence = f"This is edit {number}."
                before = worked(process)
                page.write_text(f"{page.read_text(encoding='utf-8')}\n{sentence}\n", encoding="utf-8")
                seconds.append(waited(served + address_of(page, root / "docs"), sentence))
                work.append(worked(process) - before)
    middle = statistics.median(seconds)
    print(f"From an edit to the preview, {len(seconds)} edits of the real hub, in seconds:")
    print(f"by the clock: least {min(seconds):.1f}, middle {middle:.1f}, most {max(seconds):.1f}; the aim is under {AIM:g}")
    print(f"processor:    least {min(work):.1f}, middle {statistics.median(work):.1f}, most {max(work):.1f}")
    print("held" if max(seconds) < AIM else "MISSED (a busy machine counts by the clock, not in processor seconds)")


if __name__ == "__main__":
    main()
