"""A page made from a text in hand, as the checks of words read it; its text begins on line 6."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge_hub.pages import Page, load_page

BEGINS = 6


def page(text: str, name: str = "a-page.md", audience: str = "public", title: str = "", about: str = "") -> Page:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "docs" / name
        path.parent.mkdir(parents=True)
        front = f"---\ntitle: {title or name}\ndescription: {about or f'About {name}.'}\naudience: {audience}\n---\n"
        path.write_text(front + text, encoding="utf-8")
        return load_page(path, Path(folder))


def told(check, text: str, hub, **front) -> list[tuple[int, str]]:
    """The line and the words of everything that a check finds in a text; all of it is advice."""
    found = sorted(check([page(text, **front)], hub))
    assert all(each.advice for each in found)
    return [(each.line, each.where) for each in found]
