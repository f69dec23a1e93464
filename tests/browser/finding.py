"""Finds the browser for the tests: the one that is named, Chromium of the system, or Playwright's own."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def browser() -> str | None:
    """The path of a browser; None if there is none."""
    named = os.environ.get("BROWSER_FOR_TESTS")
    for candidate in (named, shutil.which("chromium"), shutil.which("chromium-browser"), shutil.which("google-chrome")):
        if candidate and Path(candidate).exists():
            return candidate
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


if __name__ == "__main__":
    path = browser()
    print(path or "none")
    sys.exit(path is None)
