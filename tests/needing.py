"""What a test needs and a machine may lack: told as a reason where a person works, a failure in CI."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def lacking(reason: str) -> NoReturn:
    """End the test; `reason` says what is not here and how to get it."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
