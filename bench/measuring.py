"""What a command costs: processor seconds, seconds by the clock, and memory, with all that it starts."""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

OFTEN = 0.1  # seconds between two looks at the memory of all processes together
PAGE = resource.getpagesize()
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1"}


@dataclass(frozen=True)
class Cost:
    """Seconds, and the peak of resident memory in megabytes."""

    processor: float
    clock: float
    memory: float


def measured(command: list[str], folder: Path | None = None) -> Cost:
    """Run a command and wait for its end; a command that fails ends the bench.

    The memory is that of the largest single process as the system counted it or, if that was more, the sum over all
    processes of the command at any look. Memory that two of them share counts twice; a peak between two looks is missed.
    """
    begun = time.monotonic()
    child = subprocess.Popen(
        command, cwd=folder, env=os.environ | ENVIRONMENT, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    looking = _Looking(child.pid)
    said = child.stdout.read() if child.stdout else b""
    _, status, usage = os.wait4(child.pid, 0)
    clock = time.monotonic() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"This did not build: {' '.join(map(str, command))}\n{said.decode(errors='replace')[-3000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, max(usage.ru_maxrss * 1024, looking.most()) / 1e6)


class _Looking:
    """Looks again and again at the memory of every process of a session."""

    def __init__(self, session: int) -> None:
        self._session, self._most, self._done = session, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def most(self) -> int:
        self._done.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._done.wait(OFTEN):
            self._most = max(self._most, sum(map(self._held, Path("/proc").glob("[0-9]*"))))

    def _held(self, process: Path) -> int:
        with contextlib.suppress(OSError, IndexError, ValueError):
            fields = (process / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            return int(fields[21]) * PAGE if int(fields[3]) == self._session else 0
        return 0  # it has ended
