"""Waits until the copy for no network is whole, or until anything else is so."""

from __future__ import annotations

import time
from collections.abc import Callable

COPY_IS_WHOLE = """async () => {
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    const list = (await store.keys()).find((request) => request.url.endsWith("offline.json"));
    if (list) return (await (await store.match(list)).json()).version;
  }
  return false;
}"""


def until(true: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something is so; fail when it is not in time."""
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends, "It did not come about in time."
        time.sleep(0.1)
