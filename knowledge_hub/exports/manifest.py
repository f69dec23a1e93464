"""The web manifest: what a phone needs to put the hub on its home screen."""

from __future__ import annotations

import json

PATH = "manifest.json"
ICONS = (
    {"src": "assets/icon.svg", "type": "image/svg+xml", "sizes": "any"},
    {"src": "assets/icon-512.png", "type": "image/png", "sizes": "512x512", "purpose": "any"},
    {"src": "assets/icon-512.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
)


def manifest(name: str, about: str, paper: str, accent: str) -> str:
    """The manifest as JSON. Every address is relative, so that the site may stand in any folder."""
    said = {"name": name, "short_name": _short(name), "description": about, "lang": "en-GB"}
    place = {"id": "./", "start_url": "./", "scope": "./", "display": "browser"}
    colours = {"background_color": paper, "theme_color": accent}
    return json.dumps(said | place | colours | {"icons": ICONS}, ensure_ascii=False, indent=1) + "\n"


def _short(name: str) -> str:
    """The first words of a name that fit below an icon."""
    short = ""
    for word in name.split():
        if short and len(short) + 1 + len(word) > 12:
            break
        short = f"{short} {word}".strip()
    return short
