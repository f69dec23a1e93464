"""Hugo with the least templates: a title, the names of the sections, and the page. It has no search."""

from __future__ import annotations

from pathlib import Path

from bench import pages as synthetic
from bench.sites import TOOLS

NAME, OUT = "Hugo", "public"
SETTINGS = 'baseURL = "https://bench.example/"\ntitle = "Bench"\nlocale = "en-GB"\ndisableKinds = ["taxonomy", "term", "rss"]\n'
PAGE = """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>{{ .Content }}{{ if not .IsPage }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}</main>
</body>
</html>
"""


def version() -> str:
    found = list(TOOLS.glob("python/lib/*/site-packages/hugo-*.dist-info"))
    return found[0].name.removesuffix(".dist-info").partition("-")[2] if found else ""


def written(folder: Path, pages: int) -> None:
    synthetic.written(folder / "content", pages)
    (folder / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "all.html").write_text(PAGE, encoding="utf-8")


def command(folder: Path) -> list[str]:
    (binary,) = TOOLS.glob("python/lib/*/site-packages/hugo/binaries/hugo*")
    return [str(binary), "--quiet", "--source", str(folder)]
