"""The headings and lines of each page in a small file of its own: the search fetches that of a result in view, and shows what matches.

They are scripts and not JSON, for a page that was opened from a folder can fetch nothing else.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable

from knowledge_hub.exports.offline import may_be_kept
from knowledge_hub.exports.search_pages import Found, Part

FOLDER = "assets/search-lines/"
SHORTEST = 25  # letters: what is shorter is a name in a list, and no sentence


def line_files(pages: Iterable[Found]) -> dict[str, str]:
    """The files by path. A page that no phone may keep has none: what nobody opened should not stand among what a browser keeps."""
    return {f"{FOLDER}{(page.address or 'index/').rstrip('/')}.js": _script(page) for page in pages if has_lines(page)}


def has_lines(page: Found) -> bool:
    """Whether a page has a file of its lines, and in it its description."""
    return bool(page.parts) and may_be_kept(page.topics)


def _script(page: Found) -> str:
    address, lines = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (page.address, lines_of(page)))
    return f"(globalThis.searchLines??={{}})[{address}]={lines};\n"


def lines_of(page: Found) -> list[list[str | list[str]]]:
    """The parts of a page, each its heading and its lines; before them, without a heading, the page's description. A heading whose
    anchor it does not give stands with it."""
    parts = [[_heading(page, part), *(line for line in part.prose if len(line) >= SHORTEST)] for part in page.parts]
    return [["", page.description], *(part for part in parts if part != [""])]


def _heading(page: Found, part: Part) -> str | list[str]:
    if page.record or len(part.heading) == 1:  # nobody is led to a part of what was made for one place or service
        return ""
    return part.heading if part.anchor == slug(part.heading) else [part.heading, part.anchor]


def slug(heading: str) -> str:
    """The anchor that Markdown makes of a heading: small letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip())
