"""The engines that the bench holds against each other. Each answers with what it found, its bytes and its times."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from knowledge_hub.exports.folder import SEARCH
from knowledge_hub.exports.search import LANGUAGES, PATH
from knowledge_hub.exports.search_lines import FOLDER
from knowledge_hub.exports.search_pages import parts_of
from tests.browser.finding import browser
from tests.browser.serving import serve

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENGINES = HERE / ".engines"
IN_VIEW = 5  # results
VERSIONS = ("minisearch@7.2.0", "pagefind@1.6.0")


@dataclass(frozen=True)
class Ran:
    """What an engine found: for each query the pages, the urgent help and the milliseconds; and the bytes to a first result."""

    pages: list[list[str]]
    ms: list[float]
    bytes: int
    urgent: list[list[str]] = field(default_factory=list)
    sure: list[bool] = field(default_factory=list)  # whether the urgent help is shown in full, and not as what may be meant


def node() -> str:
    """The Node that comes with Playwright, so that none has to be installed."""
    from playwright._impl._driver import compute_driver_executable

    return str(compute_driver_executable()[0])


def run_node(script: str, given: dict) -> dict:
    done = subprocess.run([node(), HERE / script], input=json.dumps(given), capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def compressed(*files: Path | bytes) -> int:
    return sum(len(gzip.compress(each if isinstance(each, bytes) else each.read_bytes(), 9)) for each in files)


def ours(site: Path, queries: list[str]) -> Ran:
    """The hub's own search: its script, its index, and the lines of the results that a desktop shows at once, for a usual query."""
    lines = [str(file) for file in sorted((site / FOLDER).rglob("*.js"))]
    languages = [str(file) for file in sorted((site / LANGUAGES).glob("*.js"))]
    found = run_node("ours.mjs", {"index": str(site / PATH), "languages": languages, "lines": lines, "queries": queries})["found"]
    first = compressed(site / PATH, site / SEARCH)
    shown = sorted(_lines(site, each["pages"][:IN_VIEW]) for each in found)
    columns = {name: [each[name] for each in found] for name in ("pages", "ms", "urgent", "sure")}
    return Ran(**columns, bytes=first + shown[len(shown) // 2])


def _lines(site: Path, pages: list[str]) -> int:
    files = [site / f"{FOLDER}{(page or 'index/').rstrip('/')}.js" for page in pages]
    return compressed(*(file for file in files if file.exists()))


def fetch_yardsticks() -> str:
    """Why the yardsticks cannot be had; empty if they are there."""
    if (ENGINES / "node_modules" / "pagefind").exists():
        return ""
    ENGINES.mkdir(exist_ok=True)
    try:
        done = subprocess.run(["npm", "install", "--no-save", "--prefix", ENGINES, *VERSIONS], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "npm is not on this machine"
    return "" if done.returncode == 0 else done.stderr.strip().splitlines()[-1]


def minisearch(site: Path, queries: list[str]) -> Ran:
    engine = ENGINES / "node_modules" / "minisearch" / "dist" / "es" / "index.js"
    said = run_node("minisearch.mjs", {"engine": str(engine), "pages": list(_plain(site)), "queries": queries})
    found = said["found"]
    return Ran([each["pages"] for each in found], [each["ms"] for each in found], compressed(engine, said["index"].encode()))


def _plain(site: Path) -> Iterator[dict[str, str]]:
    """The pages of the site that our index knows, as plain text."""
    index = json.loads((site / PATH).read_text(encoding="utf-8").partition("=")[2].rstrip(";\n"))
    for address, title, description, *_ in index["pages"]:
        html = (site / address / "index.html").read_text(encoding="utf-8")
        parts = parts_of(html[html.index("<main") : html.index("</main>")])
        headings, text = (" . ".join(getattr(part, name) for part in parts) for name in ("heading", "text"))
        yield {"address": address, "title": title, "description": description, "headings": headings, "text": text}


@contextmanager
def page_in(folder: Path) -> Iterator[tuple[Page, str]]:
    """An empty page beside the files of a folder, in a real browser."""
    (folder / "bench.html").write_text("<!doctype html><title>bench</title>", encoding="utf-8")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"] if os.getuid() == 0 else [])
        serving = serve(folder)
        address = next(serving)
        page = chromium.new_page()
        page.goto(f"{address}bench.html")
        yield page, address
        chromium.close()
        serving.close()


PAGEFIND = """async (queries) => {
  const engine = await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const began = performance.now();
    const { results } = await engine.search(query);
    const pages = await Promise.all(results.slice(0, 10).map(async (each) => (await each.data()).url));
    found.push({ pages, ms: performance.now() - began });
  }
  return found;
}"""


def pagefind(site: Path, queries: list[str]) -> Ran:
    """Pagefind on the main part of the built pages; its bytes are those of the first queries, one fresh page each."""
    with tempfile.TemporaryDirectory() as folder:
        command = [ENGINES / "node_modules" / ".bin" / "pagefind", "--site", site, "--output-path", Path(folder) / "pagefind", "--root-selector", "main"]
        subprocess.run(command, check=True, capture_output=True)
        with page_in(Path(folder)) as (page, address):
            found = page.evaluate(PAGEFIND, queries)
            spent = [_bytes_of(page, address, PAGEFIND, query) for query in queries[:5]]
    pages = [[url.lstrip("/").removesuffix("index.html") for url in each["pages"]] for each in found]
    return Ran(pages, [each["ms"] for each in found], sum(spent) // len(spent))


def _bytes_of(page: Page, address: str, script: str, query: str) -> int:
    """The compressed bytes that a fresh page fetches for one query."""
    responses = []
    page.goto(f"{address}bench.html")
    page.on("response", keep := lambda response: responses.append(response))
    page.evaluate(script, [query])
    page.remove_listener("response", keep)
    bodies = [response.body() for response in responses if response.status == 200]
    return sum(compressed(body) if body[:2] != b"\x1f\x8b" else len(body) for body in bodies)


MATERIAL = """async ([config, docs, queries]) => {
  const worker = new Worker("/worker.js");
  const answer = (type) => new Promise((resolve) => worker.addEventListener("message", function heard({ data }) {
    if (data.type !== type) return;
    worker.removeEventListener("message", heard);
    resolve(data.data);
  }));
  const ready = answer(1);
  worker.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
  await ready;
  const found = [];
  for (const query of queries) {
    const began = performance.now();
    const said = answer(3);
    worker.postMessage({ type: 2, data: query });
    const { items } = await said;
    found.push({ pages: items.map((item) => item[0].location), ms: performance.now() - began });
  }
  return found;
}"""


def material(site: Path, queries: list[str]) -> Ran:
    """Material's own search worker, on the index that its plugin makes of the same docs."""
    import material as theme

    [worker] = (Path(theme.__file__).parent / "templates/assets/javascripts/workers").glob("search*.js")
    with tempfile.TemporaryDirectory() as folder:
        index = _material_index(Path(folder))
        (Path(folder) / "worker.js").write_bytes(worker.read_bytes())
        given = json.loads(index.read_text(encoding="utf-8"))
        with page_in(Path(folder)) as (page, _):
            found = page.evaluate(MATERIAL, [given["config"], given["docs"], queries])
        size = compressed(worker, index)
    pages = [list(dict.fromkeys(place.partition("#")[0] for place in each["pages"]))[:10] for each in found]
    return Ran(pages, [each["ms"] for each in found], size)


def _material_index(folder: Path) -> Path:
    """The index of the theme's search plugin, from a build of the same docs that asks for that plugin too."""
    settings = ROOT / ".bench-material.yml"
    settings.write_text("INHERIT: mkdocs.yml\nplugins:\n  search: {}\n  macros:\n    module_name: macros\n    on_undefined: strict\n", encoding="utf-8")
    try:
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings, "-d", folder / "site"]
        subprocess.run(command, check=True, capture_output=True, env={"NO_MKDOCS_2_WARNING": "1", **os.environ})
    finally:
        settings.unlink()
    return next((folder / "site").rglob("search_index.json"))


YARDSTICKS: dict[str, Callable[[Path, list[str]], Ran]] = {"MiniSearch": minisearch, "Pagefind": pagefind, "Material": material}
