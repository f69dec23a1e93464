"""The synthetic pages that every generator builds: 900 words each, in folders of 100; the same number gives the same page."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

WORDS = "child family visit clinic week nurse home call group place play hour talk help care school baby step plan day".split()
IN_A_FOLDER = 100


def page(number: int, blocks: Iterable[str] = ()) -> str:
    """A page of 9 sections, with blocks after the first of them."""
    chance = random.Random(number)
    sections = []
    for section in range(9):
        text = " ".join(chance.choice(WORDS) for _ in range(100))
        sections.append(f"## Section {section + 1}\n\n{text.capitalize()}.")
    front = f"---\ntitle: Page {number}\ndescription: Synthetic page {number}.\naudience: public\n---\n\n"
    return front + "\n\n".join([sections[0], *blocks, *sections[1:]]) + "\n"


def folders(pages: int) -> dict[str, list[int]]:
    """The name of each folder, and the numbers of its pages."""
    starts = range(0, pages, IN_A_FOLDER)
    return {f"part-{start // IN_A_FOLDER + 1}": list(range(start, min(start + IN_A_FOLDER, pages))) for start in starts}


def written(docs: Path, pages: int, blocks: Iterable[str] = ()) -> None:
    for folder, numbers in folders(pages).items():
        (docs / folder).mkdir(parents=True)
        for number in numbers:
            (docs / folder / f"page-{number}.md").write_text(page(number, blocks), encoding="utf-8")


def navigation(pages: int) -> str:
    """The lines of mkdocs.yml that name every page."""
    lines = []
    for folder, numbers in folders(pages).items():
        lines += [f"  - {folder}:", *(f"      - {folder}/page-{number}.md" for number in numbers)]
    return "\n".join(lines) + "\n"
