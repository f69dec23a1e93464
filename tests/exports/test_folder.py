"""Modules as one plain script."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_hub.exports.folder import as_one_script


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    for folder in ("elements", "logic"):
        (tmp_path / folder).mkdir()
    (tmp_path / "logic" / "sums.js").write_text("export const DAY = 2;\nexport function twice(number) {\n  return number * DAY;\n}\n")
    (tmp_path / "elements" / "first.js").write_text(
        'import { twice as doubled } from "../logic/sums.js";\nconst DAY = 21;\nglobalThis.said = doubled(DAY);\n'
    )
    return tmp_path


def test_what_is_needed_comes_first_and_equal_names_do_not_meet(modules: Path):
    script = as_one_script(modules)
    assert script.index('modules["logic/sums.js"]') < script.index('modules["elements/first.js"]')
    assert "import " not in script
    assert "export " not in script
    assert 'const { twice: doubled } = modules["logic/sums.js"];' in script
