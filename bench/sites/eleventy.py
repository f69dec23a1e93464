"""Eleventy with the least templates: a title, the names of the sections, and the page. It has no search."""

from __future__ import annotations

import json
from pathlib import Path

from bench import pages as synthetic
from bench.sites import TOOLS, node, npm_version

NAME, OUT = "Eleventy", "_site"
SETTINGS = 'export const config = { dir: { input: "content", includes: "../layouts" }, markdownTemplateEngine: false };\nexport default function () {}\n'
PAGE = """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}"></head>
<body>
<nav><ul>{% for part in parts %}<li><a href="/{{ part.folder }}/{{ part.first }}/">{{ part.folder }}</a></li>{% endfor %}</ul></nav>
<main><h1>{{ title }}</h1>{{ content | safe }}</main>
</body>
</html>
"""


def version() -> str:
    return npm_version("eleventy", "@11ty/eleventy")


def written(folder: Path, pages: int) -> None:
    synthetic.written(folder / "content", pages)
    parts = [{"folder": name, "first": f"page-{numbers[0]}"} for name, numbers in synthetic.folders(pages).items()]
    (folder / "content" / "content.json").write_text(json.dumps({"layout": "page.njk", "parts": parts}), encoding="utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "page.njk").write_text(PAGE, encoding="utf-8")
    (folder / "eleventy.config.mjs").write_text(SETTINGS, encoding="utf-8")


def command(folder: Path) -> list[str]:
    return [node(), str(TOOLS / "eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet"]
