"""How long a build takes and how much memory, ours beside a stock Material site of the same pages, in one run.

Each page has 900 words; ours has three blocks more (about 70 table rows), all taken from the second town. Stock is
Material with pruned navigation and its own search, and no macros. Runs alternate, so that a noisy machine is unfair to
neither. Prints processor seconds (least and middle of the runs), the peak of memory, and the ratio.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[1]
WORDS = "child family visit clinic week nurse home call group place play hour talk help care school baby step plan day".split()
BLOCKS = ["{{ age_pathway() }}", "{{ immunisation_schedule() }}", "{{ hub_list() }}"]
PAGES_A_FOLDER = 100
STOCK = """site_name: Stock
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.prune]
plugins: [search]
markdown_extensions: [admonition, attr_list, tables]
"""


def page(number: int, blocks: list[str]) -> str:
    """A page of 900 words in 9 sections; the same number gives the same page."""
    chance = random.Random(number)
    sections = []
    for section in range(9):
        text = " ".join(chance.choice(WORDS) for _ in range(100))
        sections.append(f"## Section {section + 1}\n\n{text.capitalize()}.")
    front = f"---\ntitle: Page {number}\ndescription: Synthetic page {number}.\naudience: public\n---\n\n"
    return front + "\n\n".join([sections[0], *blocks, *sections[1:]]) + "\n"


def written(docs: Path, pages: int, blocks: list[str]) -> str:
    """Write the pages in folders; the navigation that lists them."""
    nav = []
    for start in range(0, pages, PAGES_A_FOLDER):
        folder = f"part-{start // PAGES_A_FOLDER + 1}"
        (docs / folder).mkdir(parents=True)
        nav.append(f"  - {folder}:")
        for number in range(start, min(start + PAGES_A_FOLDER, pages)):
            (docs / folder / f"page-{number}.md").write_text(page(number, blocks), encoding="utf-8")
            nav.append(f"      - {folder}/page-{number}.md")
    return "\n".join(nav) + "\n"


def ours(folder: Path, pages: int) -> Path:
    shutil.copytree(PROJECT / "tests" / "anytown", folder)
    settings = (folder / "mkdocs.yml").read_text().replace("../../", f"{PROJECT}/")
    nav = written(folder / "docs", pages, BLOCKS)
    (folder / "mkdocs.yml").write_text(re.sub(r"^nav:\n", f"nav:\n{nav}", settings, flags=re.MULTILINE))
    return folder


def stock(folder: Path, pages: int) -> Path:
    folder.mkdir()
    nav = written(folder / "docs", pages, [])
    (folder / "docs" / "index.md").write_text("# Stock\n")
    (folder / "mkdocs.yml").write_text(f"{STOCK}nav:\n  - index.md\n{nav}")
    return folder


def measured(command: list[str]) -> tuple[float, float]:
    """Processor seconds and the peak of memory (megabytes) of a command and all that it starts."""
    child = os.spawnvpe(os.P_NOWAIT, command[0], command, {**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"This did not build: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    bin = Path(sys.executable).parent
    print(f"{'pages':>6} {'ours, s':>16} {'stock, s':>16} {'ratio':>6} {'ours, MB':>9} {'stock, MB':>9}")
    for pages in wanted.pages:
        with tempfile.TemporaryDirectory() as folder:
            here = Path(folder)
            sites = {"ours": ours(here / "ours", pages), "stock": stock(here / "stock", pages)}
            commands = {
                "ours": [str(bin / "hub"), "build", "--quiet", "--root", str(sites["ours"])],
                "stock": [str(bin / "python"), "-m", "mkdocs", "-q", "build", "-f", str(sites["stock"] / "mkdocs.yml")],
            }
            runs = {name: [] for name in commands}
            for _ in range(wanted.runs):
                for name, command in commands.items():
                    runs[name].append(measured(command))
        said = {name: (min(s for s, _ in each), statistics.median(s for s, _ in each)) for name, each in runs.items()}
        memory = {name: max(m for _, m in each) for name, each in runs.items()}
        ratio = said["ours"][0] / said["stock"][0]
        times = [f"{least:.1f} ({middle:.1f})" for least, middle in said.values()]
        print(f"{pages:>6} {times[0]:>16} {times[1]:>16} {ratio:>6.2f} {memory['ours']:>9.0f} {memory['stock']:>9.0f}")


if __name__ == "__main__":
    main()
