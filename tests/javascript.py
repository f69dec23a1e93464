"""Runs a script that imports the site's own JavaScript, in the Node that Playwright brings, and gives back what it prints."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

SCRIPTS = Path(__file__).parents[1] / "theme/assets/js"


def run(script: str, given: Any) -> Any:
    """The value of `result` in a module that knows `given`; “@/” in an import stands for the folder of the site's scripts."""
    node = compute_driver_executable()[0]
    module = (
        "import { readFileSync } from 'node:fs';\nconst given = JSON.parse(readFileSync(0, 'utf-8'));\n"
        f"{script.replace('@/', SCRIPTS.as_uri() + '/')}\nprocess.stdout.write(JSON.stringify(result));"
    )
    command = [node, "--no-warnings", "--input-type=module", "--eval", module]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
