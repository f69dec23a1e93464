"""The lines of each page in a small file of its own: the search fetches those of a result in view, and shows what matches.

They are scripts and not JSON, for a page that was opened from a folder can fetch nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from knowledge_hub.exports.offline import may_be_kept
from knowledge_hub.exports.search_pages import Found

FOLDER = "assets/search-lines/"
SHORTEST = 25  # letters: what is shorter is a name in a list, and no sentence


def line_files(pages: Iterable[Found]) -> dict[str, str]:
    """The files by path. A page that no phone may keep has none: what nobody opened should not stand among what a browser keeps."""
    return {f"{FOLDER}{(page.address or 'index/').rstrip('/')}.js": _script(page) for page in pages if has_lines(page)}


def has_lines(page: Found) -> bool:
    """Whether a page has a file of its lines, and in it its description."""
    return bool(page.parts) and may_be_kept(page.topics)


def _script(page: Found) -> str:
    """The parts of a page, each its heading and its lines; before them, without a heading, the page's description."""
    lines = [[part.heading, *(line for line in part.prose if len(line) >= SHORTEST)] for part in page.parts]
    lines = [["", page.description], *(part for part in lines if len(part) > 1)]
    said = [json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (page.address, lines)]
    return f"(globalThis.searchLines??={{}})[{said[0]}]={said[1]};\n"
