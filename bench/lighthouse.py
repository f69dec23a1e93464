"""What Lighthouse says of one page of each layout, as a phone on a slow network has it: 100 of 100, or what is lost and why.

Lighthouse comes from the npm registry. Where npm or the registry is not to be had, this says so and ends. A score of
performance hangs on what else the machine does, so a page gets three tries. Ends with status 1 if points are lost.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from bench.building import measured
from tests.browser.finding import browser
from tests.browser.serving import Quiet

PROJECT = Path(__file__).parents[1]
VERSION = "13"
TRIES = 3
LAYOUTS = [
    "", "early-years/immunisations/", "early-years/from-birth/", "early-years/timeline/", "hubs/mosaic/", "services/mash/",
    "handbook/", "search/", "get-help-now/",
]  # fmt: skip


class AsHosted(Quiet):
    """Sends files compressed, as the settings in hosting/ do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        headers = {"Content-Type": self.guess_type(str(path)), "Content-Encoding": "gzip", "Content-Length": len(body)}
        for name, value in headers.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)


def asked(address: str) -> dict:
    """Lighthouse's whole answer for an address."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "answer.json"
        command = [
            "npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet", "--output=json", f"--output-path={out}",
            "--only-categories=performance,accessibility,best-practices,seo", "--chrome-flags=--headless=new --no-sandbox",
        ]  # fmt: skip
        subprocess.run(command, env={**os.environ, "CHROME_PATH": str(browser())}, capture_output=True, timeout=180)
        return json.loads(out.read_text()) if out.exists() else {}


def scores(answer: dict) -> dict[str, int]:
    return {name: round(100 * (each["score"] or 0)) for name, each in answer.get("categories", {}).items()}


def lost(answer: dict) -> Iterator[str]:
    """The audits that cost points."""
    for name, category in answer["categories"].items():
        for part in category["auditRefs"]:
            audit = answer["audits"][part["id"]]
            if category["score"] < 1 and part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} {audit.get('displayValue', '')}".strip()


def best(address: str) -> dict:
    """The best answer of a few tries; the first that is whole is enough."""
    answers = []
    for _ in range(TRIES):
        answers.append(asked(address))
        if answers[-1] and min(scores(answers[-1]).values()) == 100:
            break
    return max(answers, key=lambda answer: sum(scores(answer).values()))


def told(address: str, answer: dict) -> bool:
    """Prints what a page got, and says whether it is all there is to get."""
    print(f"{'/' + address:<30}", "  ".join(f"{name} {score}" for name, score in scores(answer).items()))
    audits = list(lost(answer))
    for each in audits:
        print(f"    {each}")
    return not audits


def hosted(folder: str) -> ThreadingHTTPServer:
    """The hub, built and served as a host would."""
    site = Path(folder) / "site"
    measured([str(Path(sys.executable).parent / "hub"), "build", "--quiet", "--root", str(PROJECT), "--out", str(site)])
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(AsHosted, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def main() -> None:
    if not shutil.which("npx") or not browser():
        print("Lighthouse is not here: it needs npm and a browser.")
        return
    whole = True
    with tempfile.TemporaryDirectory() as folder:
        server = hosted(folder)
        for address in LAYOUTS:
            answer = best(f"http://127.0.0.1:{server.server_port}/{address}")
            if not answer:
                print("Lighthouse is not here: npm could not bring it.")
                break
            whole = told(address, answer) and whole
        server.shutdown()
    if not whole:
        sys.exit("Points are lost.")


if __name__ == "__main__":
    main()
