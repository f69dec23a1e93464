"""How long a build takes and how much memory: ours beside a stock Material site and other generators, in one run.

Every generator builds the same pages of 900 words. Ours has three blocks more on each (about 70 table rows), all taken from
the second town. Ours, Material, Zensical and Starlight write what their search needs; Hugo and Eleventy have no search, and
templates with little but the words, so they do less. Runs take turns, so that a noisy machine is unfair to none, and each
begins without what the last one left.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from bench.measuring import Cost, measured
from bench.sites import eleventy, hugo, ours, starlight, stock, zensical

BOTH = (ours, stock)
OTHERS = (zensical, hugo, eleventy, starlight)
COLUMNS = f"{'':18}{'version':>9}{'least s':>9}{'middle s':>9}{'× stock':>9}{'clock s':>9}{'MB held':>9}{'MB written':>11}"


@dataclass(frozen=True)
class Built:
    """What the runs of one generator cost, and the bytes that it wrote."""

    costs: list[Cost]
    size: int

    @property
    def least(self) -> float:
        return min(cost.processor for cost in self.costs)

    @property
    def memory(self) -> float:
        return max(cost.memory for cost in self.costs)


def built(sites: tuple[ModuleType, ...], pages: int, runs: int) -> dict[str, Built]:
    """Each generator's cost of so many pages, by its name."""
    with tempfile.TemporaryDirectory() as folder:
        folders = {site.NAME: Path(folder) / site.__name__ for site in sites}
        costs: dict[str, list[Cost]] = {site.NAME: [] for site in sites}
        for site in sites:
            if site is not ours:  # which is a copy of a town
                folders[site.NAME].mkdir()
            site.written(folders[site.NAME], pages)
        brought = {name: set(folder.iterdir()) for name, folder in folders.items()}
        for _ in range(runs):
            for site in sites:
                for left in set(folders[site.NAME].iterdir()) - brought[site.NAME]:
                    shutil.rmtree(left) if left.is_dir() else left.unlink()
                costs[site.NAME].append(measured(site.command(folders[site.NAME]), folders[site.NAME]))
        return {site.NAME: Built(costs[site.NAME], size(folders[site.NAME] / site.OUT)) for site in sites}


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def line(site: ModuleType, done: dict[str, Built]) -> str:
    one = done[site.NAME]
    middle = statistics.median(cost.processor for cost in one.costs)
    clock = min(cost.clock for cost in one.costs)
    ratio = one.least / done[stock.NAME].least
    seconds = f"{one.least:>9.1f}{middle:>9.1f}{ratio:>9.2f}{clock:>9.1f}"
    return f"{site.NAME:18}{site.version():>9}{seconds}{one.memory:>9.0f}{one.size / 1e6:>11.1f}"


def aims(done: dict[int, dict[str, Built]]) -> list[str]:
    """What we hold ourselves to, as far as it was measured."""
    said = []
    if 1000 in done:
        said.append(_aim("ours beside stock, 1,000 pages", done[1000][ours.NAME].least / done[1000][stock.NAME].least, 1.0))
    if 5000 in done:
        said.append(_aim("memory of ours, 5,000 pages, MB", done[5000][ours.NAME].memory, 400))
    if {1000, 5000} <= done.keys():
        said.append(_aim("ours, 5,000 beside 1,000 pages", done[5000][ours.NAME].least / done[1000][ours.NAME].least, 5.5))
    return said


def _aim(what: str, found: float, most: float) -> str:
    return f"{'held' if found <= most else 'MISSED':7}{what}: {found:.2f}, at most {most:g}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[100, 1000, 5000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--others-up-to", type=int, default=1000, metavar="PAGES", help="above it, only ours and stock are built")
    wanted = parser.parse_args()
    print(f"{__doc__}\nProcessor seconds, least and middle of {wanted.runs} runs; the least by the clock. Memory as bench/measuring.py says.")
    here = [site for site in OTHERS if site.version()]
    done = {}
    for pages in wanted.pages:
        sites = (*BOTH, *(here if pages <= wanted.others_up_to else ()))
        done[pages] = built(sites, pages, wanted.runs)
        print(f"\n{pages:,} pages\n{COLUMNS}")
        print("\n".join(line(site, done[pages]) for site in sites), flush=True)
    for site in OTHERS:
        if site not in here:
            print(f"{site.NAME}: not here. scripts/bench-tools brings it where it can be had.")
    print("", *aims(done), sep="\n")


if __name__ == "__main__":
    main()
