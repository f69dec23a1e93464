"""What a reader's first view of a page costs: bytes as sent (gzip) and requests, ours beside a stock Material site.

Ends with status 1 if a page of ours is over a limit.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.measuring import measured
from bench.sites import stock
from tests.browser.finding import browser
from tests.browser.serving import serve

PROJECT = Path(__file__).parents[1]
STOCK = "stock Material, one page"
MOST_KB, MOST_REQUESTS = 50, 8
OURS = [
    "", "early-years/1-to-5-years/", "early-years/immunisations/", "early-years/timeline/", "hubs/", "hubs/mosaic/",
    "services/", "handbook/", "get-help-now/",
]  # fmt: skip


def cost(chromium, address: str, served: str) -> tuple[int, int, int]:
    """Bytes as sent, requests, and requests to other hosts, of a first view with nothing kept from before."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    answers = []
    page.on("response", lambda response: answers.append(response))
    page.goto(served + address, wait_until="networkidle")
    size = sum(len(gzip.compress(answer.body(), 6)) for answer in answers if answer.ok)
    foreign = sum(not answer.url.startswith(served) for answer in answers)
    context.close()
    return size, len(answers), foreign


def heaviest(site: Path, count: int = 3) -> list[str]:
    """The addresses of the pages with the most HTML that are not among those above."""
    pages = sorted(site.rglob("index.html"), key=lambda page: len(gzip.compress(page.read_bytes(), 6)), reverse=True)
    addresses = (page.relative_to(site).as_posix().removesuffix("index.html") for page in pages)
    return [address for address in addresses if address not in OURS][:count]


def main() -> None:
    bin = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        here = Path(folder)
        measured([str(bin / "hub"), "build", "--quiet", "--root", str(PROJECT), "--out", str(here / "site")])
        plain = here / "stock"
        plain.mkdir()
        stock.written(plain, 100)
        measured(stock.command(plain))
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        over = []
        print(f"{'page':<40} {'KB sent':>8} {'requests':>9} {'other hosts':>12}")
        for site, addresses in ((here / "site", [*OURS, *heaviest(here / "site")]), (plain / "site", ["part-1/page-1/"])):
            server = serve(site)
            served = next(server)
            for address in addresses:
                size, requests, foreign = cost(chromium, address, served)
                name = STOCK if "stock" in str(site) else f"/{address}"
                if name != STOCK and (size > MOST_KB * 1024 or requests > MOST_REQUESTS or foreign):
                    over.append(name)
                print(f"{name:<40} {size / 1024:>8.1f} {requests:>9} {foreign:>12}")
            next(server, None)
        chromium.close()
    print(f"limits for ours: {MOST_KB} KB, {MOST_REQUESTS} requests, no other host")
    if over:
        sys.exit(f"Over a limit: {', '.join(over)}")


if __name__ == "__main__":
    main()
