"""Anytown's facts, loaded once for the checks."""

from __future__ import annotations

import gallery
import pytest


@pytest.fixture(scope="session")
def facts():
    return gallery.facts()
