"""Every page is right in the eyes of the Nu HTML Checker, which scripts/java brings."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.needing import lacking

ROOT = Path(__file__).parents[2]
AUDIT = ROOT / "scripts" / "audit"


@pytest.fixture(autouse=True)
def checker() -> None:
    if not shutil.which("java") or not list(ROOT.glob(".cache/vnu-*.jar")):
        lacking("The HTML checker is not here; scripts/java says how to get it.")


@pytest.mark.parametrize("name", ["built_anytown", "built_hub"])
def test_no_page_has_an_error_of_html(request: pytest.FixtureRequest, name: str):
    checked = subprocess.run([AUDIT, request.getfixturevalue(name)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr[:5000]
    assert "0 errors" in checked.stdout


def test_the_checker_tells_a_wrong_page(tmp_path: Path):
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><title>Wrong</title><p id=a><p id=a>", encoding="utf-8")
    checked = subprocess.run([AUDIT, tmp_path], capture_output=True, text=True, check=False)
    assert checked.returncode != 0
    assert "Duplicate ID" in checked.stderr
