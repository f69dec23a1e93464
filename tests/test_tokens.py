"""Every colour of the stylesheet can be read on every ground that it stands on, in the light and in the dark."""

from __future__ import annotations

import re

import pytest

from knowledge_hub.tokens import HOME, STYLESHEET, TEXT_ON, contrast, least_contrast, read, tokens
from knowledge_hub.words import Words

SCHEMES = {"light": tokens().light, "dark": tokens().dark}
PAIRS = [(ground, text) for ground, texts in TEXT_ON.items() for text in texts]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ground", "text"), PAIRS)
def test_words_stand_apart_from_their_ground_in_every_section(scheme: str, ground: str, text: str):
    found = {name: contrast(colours[ground], colours[text]) for name, colours in SCHEMES[scheme].items()}
    assert {name: round(figure, 2) for name, figure in found.items() if figure < 4.5} == {}


@pytest.mark.parametrize(("one", "other", "figure"), [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_counted_as_the_guidelines_do_whichever_colour_comes_first(one: str, other: str, figure: float):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(figure, abs=0.005)


def test_what_the_dark_does_not_change_is_as_in_the_light():
    css = """:root {\n  --ink: #111111;\n  --focus: #ffd500;\n  --gap: 1rem;\n}\n.section-a { --ink: #222222; }
@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #eeeeee;\n  }\n  .section-a { --ink: #dddddd; }\n}\n"""
    found = read(css)
    assert found.light == {HOME: {"ink": "#111111", "focus": "#ffd500"}, "a": {"ink": "#222222", "focus": "#ffd500"}}
    assert found.dark == {HOME: {"ink": "#eeeeee", "focus": "#ffd500"}, "a": {"ink": "#dddddd", "focus": "#ffd500"}}
    assert found.sizes == {"gap": "1rem"}


def test_every_section_has_its_colours_in_both_schemes():
    assert set(tokens().light) == set(tokens().dark) > {HOME, "hubs", "handbook"}


def test_the_least_contrast_of_a_colour_is_that_of_its_hardest_pair():
    colours = tokens().light[HOME]
    assert least_contrast(colours, "open") == contrast(colours["open"], colours["paper"])
    assert least_contrast(colours, "line") == 0


def test_every_token_is_used_and_says_what_it_is_for():
    css = STYLESHEET.read_text(encoding="utf-8")
    names = {*tokens().light[HOME], *tokens().sizes}
    assert {name for name in names if f"var(--{name})" not in css} == set()
    assert all(Words()(f"design.uses.{name}") for name in names)


def test_no_colour_stands_in_the_stylesheet_but_in_a_token():
    css = STYLESHEET.read_text(encoding="utf-8").partition("/* Paper */")[0]
    assert [line for line in css.splitlines() if re.search(r"#[0-9a-f]{3,8}\b(?![^{]*\{)", line) and "--" not in line] == []
