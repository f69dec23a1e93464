"""The tokens of the look as they stand in the stylesheet: each colour in the light and in the dark, and each size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STYLESHEET = Path(__file__).parents[1] / "theme" / "assets" / "hub.css"
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
RULE = re.compile(r"^\s*(:root|\.section-[\w-]+)\s*\{(.*?)\}", re.DOTALL | re.MULTILINE)
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\n(.*?)\n\}", re.DOTALL)
HOME = "home"  # a page that belongs to no section has the colours of :root

# Which colour of words stands on which ground. “on-accent” is the word on a button.
TEXT_ON = {
    "paper": ("ink", "quiet", "link", "link-seen", "accent", "danger", "doubt", "open"),
    "sheet": ("ink", "quiet", "link", "link-seen"),
    "tint": ("ink", "quiet", "link", "link-seen", "doubt", "danger"),
    "on-accent": ("danger",),
    "danger-tint": ("ink", "quiet", "link", "link-seen", "danger"),
    "doubt-tint": ("ink", "link", "link-seen"),
    "brand": ("on-brand",),
    "accent": ("on-accent",),
    "danger": ("on-accent",),
    "ink": ("paper",),
    "focus": ("focus-ink",),
}


@dataclass(frozen=True)
class Tokens:
    """The colours of a scheme by section, each section whole, and the sizes that are the same everywhere."""

    light: dict[str, dict[str, str]]
    dark: dict[str, dict[str, str]]
    sizes: dict[str, str]


@cache
def tokens() -> Tokens:
    """The tokens of the hub's own stylesheet."""
    return read(STYLESHEET.read_text(encoding="utf-8"))


def read(css: str) -> Tokens:
    """The tokens of a stylesheet. What the dark does not change is as in the light."""
    before_dark, found, _ = css.partition("@media (prefers-color-scheme: dark)")
    light = _rules(before_dark)
    dark = _rules(DARK.search(css)[1]) if found else {}
    root = light.pop(HOME)
    colours = {name: value for name, value in root.items() if value.startswith("#")}
    night = colours | dark.pop(HOME, {})
    sizes = {name: value for name, value in root.items() if name not in colours}
    return Tokens(
        {HOME: colours} | {section: colours | own for section, own in light.items()},
        {HOME: night} | {section: night | light[section] | own for section, own in dark.items()},
        sizes,
    )


def _rules(css: str) -> dict[str, dict[str, str]]:
    """The tokens by section of every rule that sets some."""
    names = ((selector.removeprefix(".section-").replace(":root", HOME), body) for selector, body in RULE.findall(css))
    return {name: dict(TOKEN.findall(body)) for name, body in names if "--" in body}


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21, as WCAG 2.2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def least_contrast(colours: dict[str, str], name: str) -> float:
    """How far a colour stands apart from the ground, or as a ground from the words, that is nearest to it."""
    pairs = [(ground, text) for ground, texts in TEXT_ON.items() for text in texts if name in (ground, text)]
    return min((contrast(colours[ground], colours[text]) for ground, text in pairs), default=0)
