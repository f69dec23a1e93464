"""Keeps the place of a block while Markdown does its work, and puts the block there afterwards.

Markdown would take the HTML of a block apart, and takes most of a build to do so. So the macro leaves a comment that says
which block stands there, and the block is made when the page's own HTML is ready. The comment holds the whole call, so
nothing has to be remembered between the two.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from knowledge_hub.blocks import speaking
from knowledge_hub.blocks.living import brought_once
from knowledge_hub.blocks.rendering import Block, Setting, is_inline, render
from knowledge_hub.blocks.tables import readable_as_cards

PLACE = re.compile(r"<!--hub-block ([A-Za-z0-9+/=]+)-->|<span hub-block=\"([A-Za-z0-9+/=]+)\"></span>")
PARAGRAPH = re.compile(r"<p>((?:[^<]++|<(?!/?p\b))*+)</p>")


def keep_place(block: Block) -> Callable[..., str]:
    """The macro for a block: what a page's text gets in place of the call."""

    def macro(*args: Any, **kwargs: Any) -> str:
        call = base64.b64encode(json.dumps([block.__name__, args, kwargs]).encode()).decode()
        # Markdown takes a line that begins with a comment for a block of its own, so inside a sentence it is a span.
        return f'<span hub-block="{call}"></span>' if is_inline(block) else f"<!--hub-block {call}-->"

    macro.__doc__ = block.__doc__
    return macro


def put_in_place(html: str, setting: Setting, menu: Mapping[str, Block]) -> str:
    """A page's HTML with every kept place filled; Wrong if a block cannot be made."""

    def filled(found: re.Match[str]) -> str:
        name, args, kwargs = json.loads(base64.b64decode(found[1] or found[2]))
        return render(menu[name], setting, *args, **kwargs)

    def opened(found: re.Match[str]) -> str:
        """A paragraph cannot hold a block: it ends before it and goes on after it."""
        if "<!--hub-block " not in found[1]:
            return found[0]
        parts = PLACE.sub(lambda place: f"</p>{place[0]}<p>" if place[1] else place[0], found[1])
        return re.sub(r"<p>\s*</p>", "", f"<p>{parts}</p>")

    whole = PLACE.sub(filled, PARAGRAPH.sub(opened, readable_as_cards(_with_scopes(html))))
    holidays = setting.hub.bank_holidays
    return whole + brought_once(whole, holidays, setting.words, speaking.day(holidays.complete_until))


def _with_scopes(html: str) -> str:
    """Markdown writes the headings of a table's columns without saying that they are."""
    return re.sub(r"<thead>.*?</thead>", lambda head: head[0].replace("<th>", '<th scope="col">'), html, flags=re.DOTALL)
