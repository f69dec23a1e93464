"""The built site: nothing of the machinery may be left in what readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from knowledge_hub.problems import Problem

# No block is made in these, so what stands there was meant.
AS_WRITTEN = re.compile(r"<(code|pre|script|style|title)\b.*?</\1>|<meta\b[^>]*>", re.DOTALL)
LEFT_OVERS = {
    "hub-block": "A block was not put in its place here.",
    "Macro Rendering Error": "A block of this page could not be made.",
    "Macro Syntax Error": "A block of this page could not be made.",
    "Traceback (most recent call last)": "A block of this page could not be made.",
    "{{": "Two curly brackets are left on this page.",
    "{%": "A curly bracket with a per cent sign is left on this page.",
}


def left_overs(site: Path) -> Iterator[Problem]:
    """A Problem for each page of a built site that shows what only the machinery should see."""
    for path in sorted(site.rglob("*.html")):
        shown = path.read_text(encoding="utf-8")
        if any(mark in shown for mark in LEFT_OVERS):
            shown = AS_WRITTEN.sub("", shown)
        for mark, says in LEFT_OVERS.items():
            if mark in shown:
                yield Problem(f"site/{path.relative_to(site).as_posix()}", 0, "", says)
