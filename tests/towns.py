"""Copies of Anytown for the tests to change and break."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def copied(anytown: Path, folder: Path) -> Path:
    """A copy of Anytown in a folder, which finds the engine and the theme where they are."""
    shutil.copytree(anytown, folder)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("../../", f"{PROJECT}/"))
    return folder
