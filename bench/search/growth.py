"""How the search grows: its index and the time of a query, slowed four times, at more and more pages.

The pages beyond the real ones are made of the real ones' lines in a fixed mixture, with words of their own: as many new ones a
page as the last real pages brought, so that the vocabulary grows as it does in life.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path

from bench.search.engines import ROOT, page_in
from bench.search.judging import queries
from knowledge_hub.exports.search import PATH
from knowledge_hub.exports.search_pages import Found, Part, parts_of, without_repeats
from knowledge_hub.exports.search_phrases import known_stems
from knowledge_hub.exports.search_weights import packed, weights

SIZES = (150, 500, 1000, 5000)
NEW_WORDS = 8  # that a page brings when there are many: Heaps' law on the real pages, at their end
SHARD = 8_000  # bytes: a usual size for one part of a split index
ASKED = 3  # parts that a usual query of three telling words would fetch
DESCRIPTION = re.compile('<meta name="description" content="([^"]*)"')
TIMED = """async ([index, queries]) => {
  const { openIndex } = await import("/js/logic/search-index.js");
  const { search } = await import("/js/logic/search.js");
  const given = await (await fetch(index)).json();
  const began = performance.now();
  const opened = openIndex(given);
  const opening = performance.now() - began;
  for (const query of queries.slice(0, 40)) search(opened, query);
  const ms = queries.map((query) => {
    const began = performance.now();
    search(opened, query);
    return performance.now() - began;
  });
  return [opening, ms.sort((a, b) => a - b)];
}"""


def grown(pages: Sequence[Found], size: int) -> list[Found]:
    """So many pages: the real ones, and others made of their lines with new words among them."""
    chance = random.Random(size)
    lines = [line for page in pages for part in page.parts for line in part.lines]
    made = list(pages[:size])
    for number in range(size - len(made)):
        like = pages[number % len(pages)]
        own = [_word(chance) for _ in range(NEW_WORDS)]
        parts = [Part(part.heading, "", [*chance.sample(lines, len(part.lines)), *chance.sample(own, 2)]) for part in like.parts]
        made.append(replace(like, address=f"more/{number}/", title=f"{like.title} {own[0]}", parts=tuple(parts)))
    return made


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfglmnprst") + chance.choice("aeiou") for _ in range(4))


def found(site: Path) -> list[Found]:
    """The pages of a built site, as its own index names them."""
    known = _index(site)["pages"]
    pages = []
    for address, title, where, sort, *_ in known:
        html = (site / address / "index.html").read_text(encoding="utf-8")
        about = unescape(DESCRIPTION.search(html)[1])
        parts = parts_of(html[html.index("<main") : html.index("</main>")])
        pages.append(Found(address, title, about, where, "public", (), parts, record=sort > 3))
    return without_repeats(pages)


def _index(site: Path) -> dict:
    return json.loads((site / PATH).read_text(encoding="utf-8").partition("=")[2].rstrip(";\n"))


def print_growth(site: Path) -> None:
    print("\nGrowth: the index at more pages (split: if a search fetched only the parts with its words), and a query slowed four times")
    print(f"{'pages':>7}{'index kB':>10}{'split kB':>10}{'open ms':>9}{'middle':>8}{'95 %':>8}")
    real, index = found(site), _index(site)
    texts = [query.text for name in ("tuned", "held-back") for query in queries(name)]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "js").symlink_to(ROOT / "theme/assets/js")
        with page_in(Path(folder)) as (page, _):
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            for size in SIZES:
                whole, core = _sizes(Path(folder), index, grown(real, size))
                opening, ms = page.evaluate(TIMED, ["/index.json", texts])
                print(f"{size:7}{whole / 1000:10.0f}{core / 1000:10.0f}{opening:9.0f}{ms[len(ms) // 2]:8.1f}{ms[len(ms) * 95 // 100]:8.1f}")


def _sizes(folder: Path, index: dict, pages: Sequence[Found]) -> tuple[int, int]:
    """Writes the index of these pages; its bytes, and those of a first search if its words were split into parts."""
    more = [_listed(page) for page in pages[len(index["pages"]) :]]
    core = {**index, "pages": [*index["pages"], *more]}
    whole = {**core, "weights": packed(weights(pages, index["same"]), known_stems(core), len(pages))}
    text, rest = (json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode() for each in (whole, {**core, "weights": 0}))
    (folder / "index.json").write_bytes(text)
    size, words = len(gzip.compress(text, 9)), len(gzip.compress(rest, 9))
    return size, words + min(size - words, ASKED * SHARD)


def _listed(page: Found) -> list:
    return [page.address, page.title, page.where, 0]
