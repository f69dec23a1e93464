"""The law of imports, as it stands in pyproject.toml under [tool.importlinter]."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_everyone_knows_the_facts_and_no_one_knows_a_neighbour():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    linted = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_only_the_hooks_know_mkdocs():
    modules = [*ROOT.glob("*.py"), *(ROOT / "knowledge_hub").rglob("*.py")]
    knowing = {
        path.name for path in modules if re.search(r"^\s*(from|import) mkdocs\b", path.read_text(), re.MULTILINE)
    }
    assert knowing == {"hooks.py"}
