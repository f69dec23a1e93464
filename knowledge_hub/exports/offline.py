"""What a phone may keep, so that the guidance opens without a network: the list of files with a hash for each.

Pages about domestic abuse are left out: nobody should find them on a phone that is shared.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from knowledge_hub.exports import folder

NEVER_KEPT = frozenset({"domestic-abuse"})
KINDS_KEPT = (".html", ".css", ".js", ".svg", ".json", ".webmanifest")


def may_be_kept(topics: Iterable[str]) -> bool:
    """Whether a page with these topics may stay on a phone."""
    return not NEVER_KEPT & set(topics)


def kept_files(site: Path, left_out: Iterable[str], words: dict[str, str]) -> str:
    """The list for the service worker as JSON: `version`, `words`, and `files`, each address with a hash of its bytes.

    `left_out` are addresses of pages, such as “parenting/domestic-abuse/”. The same site gives the same list.
    """
    without = {f"{address}index.html" for address in left_out} | {"404.html"}
    files = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and path.suffix in KINDS_KEPT and name not in without and not _is_bulk(name):
            address = name.removesuffix("index.html") if name.endswith("index.html") else name
            files[address] = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    version = hashlib.sha256(json.dumps([files, words], sort_keys=True).encode()).hexdigest()[:16]
    return json.dumps({"version": version, "words": words, "files": files}, ensure_ascii=False, sort_keys=True)


def _is_bulk(name: str) -> bool:
    """Data for other programs, what only a folder needs, and what the service worker itself is made of."""
    return name.startswith(("api/", "open-referral/")) or name in ("service-worker.js", "offline.json", folder.PATH)
