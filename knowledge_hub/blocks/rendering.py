"""Turns a block and its words into one line of HTML, or into a problem that an editor can mend."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from knowledge_hub.blocks import speaking
from knowledge_hub.blocks.finding import NotVerified, Wrong
from knowledge_hub.blocks.living import hours_as_data
from knowledge_hub.blocks.longest_said import longest_said
from knowledge_hub.blocks.tables import readable_as_cards
from knowledge_hub.model.evidence import good_until
from knowledge_hub.model.hub import Hub
from knowledge_hub.words import Words

Block = Callable[..., dict[str, Any]]
TEMPLATES = Path(__file__).parent
ROOT = "hub-root:/"  # how a link inside the site begins until it is known on which page it stands


@dataclass(frozen=True)
class Setting:
    """Where a block stands: the facts, the words, and the address of its page (“” is the front page)."""

    hub: Hub
    words: Words
    page: str

    @property
    def root(self) -> str:
        """The way from this page to the front page: relative, so that the site works in any folder."""
        return "../" * self.page.count("/") or "./"


def inline(block: Block) -> Block:
    """Marks a block that stands inside a sentence."""
    block.inline = True
    return block


def is_inline(block: Block) -> bool:
    return getattr(block, "inline", False)


def check_call(block: Block, args: tuple, kwargs: dict[str, Any]) -> None:
    """Wrong if a block was given too few words, too many, or one that it does not know."""
    try:
        _signature(block).bind(None, *args, **kwargs)
    except TypeError:
        raise Wrong(f"Write this block like {usage(block)}.") from None


_signature = cache(inspect.signature)


def usage(block: Block) -> str:
    """How a block is written, from its own parameters: {{ opening_hours("place") }}."""
    shown = []
    for parameter in list(_signature(block).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_POSITIONAL:
            shown.append(f'"{parameter.name.rstrip("s")}", …')
        elif parameter.default is parameter.empty:
            shown.append(f'"{parameter.name.removesuffix("_id")}"')
        else:
            shown.append(f'{parameter.name}="…"')
    return f"{{{{ {block.__name__}({', '.join(shown)}) }}}}"


def render(block: Block, setting: Setting, *args: Any, **kwargs: Any) -> str:
    """A block as one line of HTML; Wrong if its words are wrong. What is not verified is said to be so."""
    check_call(block, args, kwargs)
    return _seen_from(setting, _made(block, setting.hub, setting.words, args, tuple(sorted(kwargs.items()))))


@lru_cache(maxsize=8192)  # a card or number stands on many pages, and a page is looked at before it is written
def _made(block: Block, hub: Hub, words: Words, args: tuple, kwargs: tuple[tuple[str, Any], ...]) -> str:
    """A block wherever it stands: its links inside the site begin with ROOT."""
    templates = environment()
    try:
        shown = block(hub, *args, **dict(kwargs))
        template = templates.get_template(f"{block.__name__}.html")
    except NotVerified:
        shown, template = {}, templates.get_template("not_verified.html")
    html = template.render(shown, hub=hub, words=words, link=lambda address: ROOT + address, name_of_block=block.__name__)
    return readable_as_cards(one_line(html))


def _seen_from(setting: Setting, html: str) -> str:
    """The same with every link as seen from a page, and without links to that page itself."""
    if ROOT not in html:
        return html
    if (itself := f'<a href="{ROOT}{setting.page}">') in html:
        html = re.sub(rf'<p class="more">{re.escape(itself)}.*?</p>', "", html)
        html = re.sub(rf"{re.escape(itself)}(.*?)</a>", r"\1", html)
    return html.replace(ROOT, setting.root)


def ids(block: Block, setting: Setting, *args: Any, **kwargs: Any) -> frozenset[str]:
    """The ids that a block brings to its page; Wrong if its words are wrong."""
    check_call(block, args, kwargs)
    return _ids(_made(block, setting.hub, setting.words, args, tuple(sorted(kwargs.items()))))


@lru_cache(maxsize=8192)
def _ids(html: str) -> frozenset[str]:
    return frozenset(re.findall(r'\bid="([^"]+)"', html))


def one_line(html: str) -> str:
    """HTML without its line breaks, so that Markdown cannot break it apart in a list, a table cell or a note.

    Curly brackets in facts are written so that nothing takes them for a block.
    """
    return literal(re.sub(r">\s+<", "> <", re.sub(r"\s*\n\s*", " ", html)).strip())


def literal(html: str) -> str:
    return re.sub(r"\{(?=[{%#])", "&#123;", html)


@cache
def environment() -> Environment:
    """The templates, with every way of saying a value as a filter."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    said = ("weekday", "clock", "span", "day_hours", "week", "in_one_line", "day", "age", "ages", "pounds", "miles", "number", "listed")
    templates.filters.update({name: getattr(speaking, name) for name in said})
    templates.filters["css"] = lambda name: name.replace("_", "-")
    templates.filters["host"] = lambda address: urlsplit(address).netloc.removeprefix("www.")
    templates.filters["lower_first"] = lambda text: text[:1].lower() + text[1:]
    templates.filters["good_until"] = good_until
    templates.filters["hours_as_data"] = hours_as_data
    templates.filters["longest_said"] = longest_said
    return templates
