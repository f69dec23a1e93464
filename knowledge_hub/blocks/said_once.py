"""A block that stands right below a heading with the same words as its own caption or name: those are heard, not seen again."""

from __future__ import annotations

import re

# A heading, what opens the block, and the block's caption or name.
BELOW = re.compile(
    r"<h([1-6])\b[^>]*+>((?:[^<]++|<(?!/?h[1-6]))*+)</h\1>(?P<opens>\s*(?:<(?:div|section|table)\b[^>]*>\s*)+)"
    r'(?P<tag><caption|<p class="name")(?P<said>>.*?</(?:caption|p)>)',
    re.DOTALL,
)
CLASSES = {"<caption": '<caption class="only-heard"', '<p class="name"': '<p class="name only-heard"'}
TAG = re.compile(r"<[^>]+>")


def said_once(html: str, title: str = "") -> str:
    """The same HTML, with what repeats the heading above it taken from the eye. `title` stands above it all."""
    above = f"<h1>{title}</h1>"
    return BELOW.sub(_quiet, above + html).removeprefix(above)


def _quiet(found: re.Match[str]) -> str:
    if _words(found[2]) != _words(found["said"][1:]):
        return found[0]
    start = found.start("tag") - found.start()
    return found[0][:start] + CLASSES[found["tag"]] + found["said"]


def _words(html: str) -> str:
    return " ".join(TAG.sub("", html).split()).casefold()
