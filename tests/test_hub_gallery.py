"""The pages for editors that show every block of the real hub, with what to type and what it looks like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge_hub.page_text import calls
from knowledge_hub.pages import load_page
from macros import MENU

PROJECT = Path(__file__).parents[1]
GALLERY = sorted((PROJECT / "docs/about/editing/blocks").glob("*.md"))
TYPED = re.compile(r"\{% raw %\}\n(.*?)\{% endraw %\}", re.DOTALL)


def entries() -> dict[str, tuple[Path, str]]:
    """The page and text of each block's entry: a heading that begins with the block's name, and what follows."""
    found = {}
    for page in GALLERY:
        for entry in re.split(r"^#{2,3} ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            if name := re.match(r"(\w+): ", entry):
                assert name[1] not in found, f"{name[1]} has two entries"
                found[name[1]] = page, entry
    return found


def shown_on(page: Path) -> set[str]:
    return {call.name for call in calls(load_page(page, PROJECT))}


def test_every_block_of_the_menu_has_an_entry():
    assert set(entries()) == set(MENU)


@pytest.mark.parametrize("name", MENU)
def test_an_entry_says_what_to_type(name):
    _, entry = entries()[name]
    assert any(f"{{{{ {name}(" in typed for typed in TYPED.findall(entry))


@pytest.mark.parametrize("name", MENU)
def test_an_entry_shows_the_block_or_leads_to_a_page_that_does(name):
    page, entry = entries()[name]
    linked = [(page.parent / link).resolve() for link in re.findall(r"\]\(([^)#]+\.md)", entry)]
    assert f"{{{{ {name}(" in TYPED.sub("", entry) or any(name in shown_on(other) for other in linked)


def test_the_list_of_every_block_leads_to_each_entry():
    listed = re.findall(r"^- \[(\w+)\]\(([\w-]+\.md)?#\1-", (GALLERY[0].parent / "index.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: file or "index.md" for name, file in listed} == {name: page.name for name, (page, _) in entries().items()}
