"""Builds a whole new site beside the one that stands, with MkDocs or ProperDocs, and puts it in its place."""

from __future__ import annotations

import contextlib
import io
import os
import runpy
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from knowledge_hub.checks.output import left_overs
from knowledge_hub.inspecting import Inspected
from knowledge_hub.problems import Problems


class NotBuilt(Exception):
    """What the generator complained of."""


@contextlib.contextmanager
def built(inspected: Inspected, root: Path, near: Path, generator: str = "mkdocs") -> Iterator[Path]:
    """A whole new site, for a moment, in a folder in `near`. NotBuilt if the generator complains; Problems if a page holds
    what no reader should see."""
    near.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=near, prefix=".building-") as folder:
        fresh = Path(folder) / "site"
        os.environ.update(_environment(inspected) | os.environ)
        if wrong := _generated_by(generator, root / "mkdocs.yml", fresh):
            raise NotBuilt(wrong)
        if problems := list(left_overs(fresh)):
            raise Problems(problems)
        yield fresh


def _generated_by(generator: str, settings: Path, out: Path) -> str:
    """Build with MkDocs or ProperDocs as its own command does; what it complained of, or nothing when all went well.

    It runs in this process, so that facts and pages are inspected once and not again by the hooks. `--quiet` would make
    it less strict, so what it merely tells is left out here.
    """
    sys.argv = [generator, "build", "--strict", "--config-file", str(settings), "--site-dir", str(out)]
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            runpy.run_module(generator, run_name="__main__", alter_sys=True)
        except SystemExit as ended:
            if not ended.code:
                return ""
        except Exception:
            traceback.print_exc()
    return "\n".join(line for line in said.getvalue().splitlines() if not line.startswith(("INFO", "DEBUG")))


def _environment(inspected: Inspected) -> dict[str, str]:
    """The same input gives the same bytes: the site's own date is that of its newest review, not of the build."""
    reviewed = max((page.meta.reviewed_on.first for page in inspected.pages if page.meta.reviewed_on), default=None)
    moment = datetime.combine(reviewed, datetime.min.time(), UTC) if reviewed else datetime(2026, 1, 1, tzinfo=UTC)
    return {"SOURCE_DATE_EPOCH": str(int(moment.timestamp())), "NO_MKDOCS_2_WARNING": "1"}


def put_live(fresh: Path, out: Path) -> None:
    """Swap the new site in at once, so that no reader meets half of it."""
    old = fresh.with_name("old")
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
