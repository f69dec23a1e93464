"""What the tests share: Anytown, copies of it that may be broken, and its built site."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import gallery
from towns import copied

HERE = Path(__file__).parent


def pytest_addoption(parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="Write the snapshots again instead of comparing.")


@pytest.fixture(scope="session")
def anytown() -> Path:
    """A whole small hub of an invented town, with every odd case in its facts. Not to be changed: take a copy."""
    return HERE / "anytown"


@pytest.fixture
def copy_of_anytown(anytown: Path, tmp_path: Path) -> Path:
    return copied(anytown, tmp_path / "anytown")


@pytest.fixture(scope="session")
def hub() -> Callable[..., subprocess.CompletedProcess[str]]:
    """The `hub` command: `hub("check", "--root", folder)`."""
    command = Path(sys.executable).with_name("hub")

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([command, *words], capture_output=True, text=True, encoding="utf-8", check=False)

    return run


@pytest.fixture(scope="session")
def anytown_with_placed_blocks(anytown: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of Anytown with three more pages: every block of the gallery in a list, in a table and in a note."""
    root = copied(anytown, tmp_path_factory.mktemp("placed") / "anytown")
    for name, page in gallery.placed_pages().items():
        (root / "docs" / f"{name}.md").write_text(page, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def built_anytown(anytown_with_placed_blocks: Path, hub) -> Path:
    """The folder of Anytown's built site, built once for each worker."""
    site = anytown_with_placed_blocks.with_name("site")
    built = hub("build", "--root", anytown_with_placed_blocks, "--out", site)
    assert built.returncode == 0, built.stdout + built.stderr
    return site
