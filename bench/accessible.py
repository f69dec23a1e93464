"""Every page of the hub at every size, in both schemes, as it stands, with its menu open and with its search open, held against axe-core.

The tests look at every page twice and at one of each layout in all of these states; this looks at everything, which takes
a while. Ends with status 1 if axe finds anything.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.finding import browser
from tests.browser.serving import serve
from tests.browser.test_accessible import AXE, violations
from tests.browser.test_every_page import addresses

WIDTHS, SCHEMES = (320, 768, 1280), ("light", "dark")
TYPED = "jabs"


def states(page: Page, address: str):
    """The page as it stands, then with its menu and its search open, each by name."""
    yield "as it stands"
    if (menu := page.get_by_role("button", name="Menu", exact=True)).is_visible():
        menu.click()
        yield "menu open"
        page.keyboard.press("Escape")
    page.locator("input[type=search]").fill(TYPED)
    page.locator("[data-search-results] [role=option]").first.wait_for()
    page.wait_for_timeout(300)  # the lines that match come a moment later
    yield "search open"


def looked_at(share: tuple[Path, list[str]]) -> tuple[Counter[str], list[str]]:
    """How often each state was looked at on some pages of a site, and what was found."""
    site, wanted = share
    looked, found = Counter(), []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        served = next(server := serve(site))
        for scheme in SCHEMES:
            for width in WIDTHS:
                # axe is put in from outside, so the page's own policy is set aside, as in the tests
                context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                for address in wanted:
                    page.goto(served + address)
                    page.evaluate(AXE)
                    for state in states(page, address):
                        looked[state] += 1
                        found += [f"/{address} at {width}, {scheme}, {state}: {fault}" for fault in violations(page)]
                context.close()
        next(server, None)
    return looked, found


def main() -> None:
    site = Path(sys.argv[1]).resolve()
    pages, cores = addresses(site), os.cpu_count() or 1
    with ProcessPoolExecutor(cores) as pool:
        shares = list(pool.map(looked_at, [(site, pages[start::cores]) for start in range(cores)]))
    looked = sum((counted for counted, _ in shares), Counter())
    found = [fault for _, faults in shares for fault in faults]
    print("\n".join(found))
    print(f"{len(pages)} pages, {len(found)} faults. Looked at: {', '.join(f'{state} {count}' for state, count in looked.items())}.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
