"""Stock Material for MkDocs: pruned navigation, its own search, and no macros."""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path

from bench import pages as synthetic

NAME, OUT = "Material, stock", "site"
SETTINGS = """site_name: Stock
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.prune]
plugins: [search]
markdown_extensions: [admonition, attr_list, tables]
nav:
  - index.md
"""


def version() -> str:
    return version_of("mkdocs-material")


def written(folder: Path, pages: int) -> None:
    synthetic.written(folder / "docs", pages)
    (folder / "docs" / "index.md").write_text("# Stock\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS + synthetic.navigation(pages), encoding="utf-8")


def command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "-q", "build", "-f", str(folder / "mkdocs.yml")]
