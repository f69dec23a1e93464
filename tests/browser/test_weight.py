"""What a first view of each page of the hub costs: everything that the page asks for, compressed as servers send it."""

from __future__ import annotations

import gzip
from functools import lru_cache
from pathlib import Path

from markup import tree

from knowledge_hub.exports.folder import SERVED

MOST = 50 * 1024


@lru_cache
def sent(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def asked_for(page: Path, site: Path) -> set[Path]:
    """The page, what its tags name, and the one script that brings its elements to life."""
    tags = tree(page.read_text(encoding="utf-8")).all("link", "script", "img")
    named = [each.attributes.get("src") or each.attributes.get("href") for each in tags if each.attributes.get("rel") != "canonical"]
    base = site if page.name == "404.html" else page.parent
    return {page, site / SERVED} | {(base / name.lstrip("/")).resolve() for name in named if name and "://" not in name}


def test_no_page_of_the_hub_costs_more_than_50_kilobytes_on_first_view(built_hub: Path):
    costs = {page: sum(map(sent, asked_for(page, built_hub))) for page in built_hub.rglob("*.html")}
    assert len(costs) > 100
    assert {page.relative_to(built_hub).as_posix(): cost for page, cost in costs.items() if cost > MOST} == {}
