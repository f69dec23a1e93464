"""Ours: the second town's hub with the pages beside its own, three blocks on each (about 70 table rows)."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from bench import pages as synthetic
from bench.sites import PROJECT

NAME, OUT = "ours", "site"
BLOCKS = ["{{ age_pathway() }}", "{{ immunisation_schedule() }}", "{{ hub_list() }}"]


def version() -> str:
    return "here"


def written(folder: Path, pages: int) -> None:
    shutil.copytree(PROJECT / "tests" / "anytown", folder)
    synthetic.written(folder / "docs", pages, BLOCKS)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("../../", f"{PROJECT}/")
    nav = f"nav:\n{synthetic.navigation(pages)}"
    (folder / "mkdocs.yml").write_text(re.sub(r"^nav:\n", nav, settings, flags=re.MULTILINE), encoding="utf-8")


def command(folder: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("hub")), "build", "--quiet", "--root", str(folder)]
