"""The generators that the bench holds against each other, one module each, which all give the same five things.

`NAME`; `OUT`, the folder of the built site; `version()`, empty if the generator is not on this machine; `written(folder,
pages)`, which writes a site of so many pages; and `command(folder)`, which builds it.
"""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).parents[2]
TOOLS = PROJECT / ".cache" / "bench"  # scripts/bench-tools brings those that are no part of the project


def node() -> str:
    """The Node that comes with Playwright: the system's is often too old."""
    from playwright._impl._driver import compute_driver_executable

    return str(compute_driver_executable()[0])


def npm_version(tool: str, package: str) -> str:
    """The version of a package that scripts/bench-tools has brought; empty if it has not."""
    import json

    about = TOOLS / tool / "node_modules" / package / "package.json"
    return json.loads(about.read_text(encoding="utf-8"))["version"] if about.exists() else ""
