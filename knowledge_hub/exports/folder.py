"""The site's modules as one script: a reader waits for one file, not for a chain of them, and a folder loads no modules.

Each module becomes a function that gives back what it exports, and comments and spaces go. Only what our own modules use is
understood: imports and exports by name, each on a line of its own.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from rjsmin import jsmin

PATH = "assets/js/folder-modules.js"
SERVED = "assets/js/elements.js"
ONLY_IN_FOLDER = "search-in-folder"  # a server gives out the search when somebody is about to search
SEARCH = "assets/js/search-box.js"  # the search and all it needs, given out when somebody is about to search
STAND_ALONE = frozenset({"assets/js/hub.js", "assets/js/folder.js"})
IMPORT = re.compile(r'^import \{([^}]+)\} from "([^"]+)";$', re.MULTILINE)
IMPORTED_FOR_ITSELF = re.compile(r'^import "([^"]+)";$', re.MULTILINE)
ON_DEMAND = re.compile(r'\bimport\("([^"]+)"\)')
EXPORT = re.compile(r"^export (?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)


def scripts(modules: Path) -> dict[str, str]:
    """The path and text of each script that is made of the modules in a folder."""
    return {PATH: as_one_script(modules), SERVED: as_one_script(modules, served=True), SEARCH: as_one_module(modules, Path(SEARCH).name)}


def is_part(path: str) -> bool:
    """Whether a file of the theme is a module that only stands in those scripts."""
    return path.startswith("assets/js/") and path not in STAND_ALONE


def as_one_module(modules: Path, name: str) -> str:
    """One module with all that it imports."""
    done: dict[str, str] = {}
    _take(name, modules, done)
    given = ", ".join(EXPORT.findall((modules / name).read_text(encoding="utf-8")))
    return jsmin("const modules = {};\n" + "".join(done.values()) + f'export const {{ {given} }} = modules["{name}"];\n')


def as_one_script(modules: Path, served: bool = False) -> str:
    """Every element below `modules`/elements with all that it imports, those that are needed first coming first.

    What is `served` stands in `modules` itself, and may fetch more on demand.
    """
    done: dict[str, str] = {}
    for element in sorted((modules / "elements").glob("*.js")):
        if not (served and element.stem == ONLY_IN_FOLDER):
            _take(element.relative_to(modules).as_posix(), modules, done)
    return jsmin("{\nconst modules = {};\n" + "".join(done.values()) + "}\n")


def _take(name: str, modules: Path, done: dict[str, str]) -> None:
    if name in done:
        return
    code = (modules / name).read_text(encoding="utf-8")

    def target(address: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))

    for needed in [found[2] for found in IMPORT.finditer(code)] + IMPORTED_FOR_ITSELF.findall(code):
        _take(target(needed), modules, done)
    given = ", ".join(EXPORT.findall(code))
    body = IMPORT.sub(lambda found: f'const {{{_renamed(found[1])}}} = modules["{target(found[2])}"];', code)
    body = IMPORTED_FOR_ITSELF.sub("", body)
    body = re.sub(r"^export ", "", body, flags=re.MULTILINE)
    body = ON_DEMAND.sub(lambda found: f'import("./{target(found[1])}")', body)
    done[name] = f'modules["{name}"] = (() => {{\n{body}\nreturn {{ {given} }};\n}})();\n'


def _renamed(names: str) -> str:
    """`a as b` of an import is `a: b` when a value is taken apart."""
    return re.sub(r"(\w+) as (\w+)", r"\1: \2", names)
