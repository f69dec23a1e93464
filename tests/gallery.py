"""Anytown's gallery of blocks as the tests read it: every example, and the same ones in lists, tables and notes."""

from __future__ import annotations

import re
from pathlib import Path

from knowledge_hub.blocks.rendering import Setting, is_inline, render
from knowledge_hub.inspecting import inspect
from knowledge_hub.model.hub import Hub
from knowledge_hub.page_text import calls
from knowledge_hub.pages import load_page
from knowledge_hub.words import Words
from macros import MENU

ANYTOWN = Path(__file__).parent / "anytown"
PAGE = ANYTOWN / "docs/blocks.md"

PLACES = {
    "list": "- Start of {name}. {example} End of {name}.\n- And another.\n",
    "table": "| Block | More |\n|---|---|\n| Start of {name}. {example} End of {name}. | More |\n",
    "note": "!!! note\n    Start of {name}.\n\n    {example}\n\n    End of {name}.\n",
}
HOLDERS = {"list": "li", "table": "td", "note": "div"}


def examples() -> dict[str, str]:
    """Each block that has an example in the gallery, and the example."""
    return dict(re.findall(r"^## (\w+)\n\n(\{\{ .*? \}\})$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))


def placed_pages() -> dict[str, str]:
    """A page for each place, by name, which holds every example of the gallery in that place."""
    return {f"blocks-in-a-{place}": _placed(place, pattern) for place, pattern in PLACES.items()}


def _placed(place: str, pattern: str) -> str:
    front = f"---\ntitle: Every block in a {place}\ndescription: Made by the tests.\naudience: editors\n---\n"
    parts = (f"## {name}\n\n{pattern.format(name=name, example=example)}" for name, example in examples().items())
    return "\n".join([front, *parts])


def rendered(hub: Hub, name: str, address: str = "blocks/") -> str:
    """The HTML of a block's example as it stands on the page of this address."""
    call = next(call for call in calls(load_page(PAGE, ANYTOWN)) if call.name == name)
    return render(MENU[name], Setting(hub, Words(), address), *call.args, **call.kwargs)


def facts() -> Hub:
    return inspect(ANYTOWN, MENU).or_problems().hub


def stands_in_a_sentence(name: str) -> bool:
    return is_inline(MENU[name])
