"""Modules as one plain script."""

from __future__ import annotations

from pathlib import Path

import pytest

from javascript import SCRIPTS
from knowledge_hub.exports.folder import ONLY_IN_FOLDER, PATH, SEARCH, SERVED, STAND_ALONE, as_one_module, as_one_script


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
    assert 'const{twice:doubled}=modules["logic/sums.js"];' in script


def test_what_a_server_gives_out_is_fetched_from_where_the_one_script_stands_and_leaves_out_what_only_a_folder_needs(modules: Path):
    (modules / "later.js").write_text("export const LATER = 1;\n")
    (modules / "elements" / "lazy.js").write_text('globalThis.asked = () => import("../later.js");\n')
    (modules / "elements" / f"{ONLY_IN_FOLDER}.js").write_text('import { LATER } from "../later.js";\nglobalThis.now = LATER;\n')
    served = as_one_script(modules, served=True)
    assert 'import("./later.js")' in served
    assert "globalThis.now" not in served
    assert "globalThis.now" in as_one_script(modules)


def test_every_element_of_the_site_is_in_what_a_server_gives_out(built_anytown: Path):
    served = (built_anytown / SERVED).read_text(encoding="utf-8")
    elements = {path.stem for path in (SCRIPTS / "elements").glob("*.js")} - {ONLY_IN_FOLDER}
    assert {name for name in elements if f'customElements.define("{name}"' not in served} == set()


def test_modules_that_stand_together_in_one_script_are_not_given_out_by_themselves(built_anytown: Path):
    given = {path.relative_to(built_anytown).as_posix() for path in (built_anytown / "assets/js").rglob("*")}
    assert given == {*STAND_ALONE, PATH, SERVED, SEARCH}


def test_one_module_holds_all_that_it_imports_and_nothing_that_no_browser_reads(modules: Path):
    (modules / "asked.js").write_text(
        '// What is asked.\n\nimport { twice } from "./logic/sums.js";\nexport const ASKED = twice(3); // of it\nconst said = "a // b, https://c";\n'
    )
    module = as_one_module(modules, "asked.js")
    assert "What is asked" not in module
    assert "of it" not in module
    assert 'const said="a // b, https://c";' in module
    assert "\n " not in module
    assert " = " not in module
    assert "import " not in module
    assert module.endswith('export const{ASKED}=modules["asked.js"];')
