"""Zensical, the successor of Material: the settings and the pages of stock Material, with its own search."""

from __future__ import annotations

from pathlib import Path

from bench.sites import TOOLS
from bench.sites.stock import written

NAME, OUT = "Zensical", "site"

__all__ = ["NAME", "OUT", "command", "version", "written"]


def version() -> str:
    found = list(TOOLS.glob("python/lib/*/site-packages/zensical-*.dist-info"))
    return found[0].name.removesuffix(".dist-info").partition("-")[2] if found else ""


def command(folder: Path) -> list[str]:
    return [str(TOOLS / "python" / "bin" / "zensical"), "build", "-f", str(folder / "mkdocs.yml")]
