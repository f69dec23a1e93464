"""One classic script of an element and all that it imports, for pages opened from a folder, where modules may not load."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

IMPORT = re.compile(r'^import \{ (.+?) \} from "(.+?)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|let|class|function\*?|async function) (\w+))", re.MULTILINE)


def classic(modules: Mapping[str, str], entry: str) -> str:
    """The modules that `entry` needs, each in a function of its own, in the order in which they need each other."""
    made: dict[str, str] = {}
    _add(modules, entry, made)
    names = {path: f"module{place}" for place, path in enumerate(made)}
    bodies = [f"const {names[path]} = (() => {{\n{_body(path, text, names)}}})();\n" for path, text in made.items()]
    return f'"use strict";\n(() => {{\n{"".join(bodies)}}})();\n'


def _add(modules: Mapping[str, str], path: str, made: dict[str, str]) -> None:
    if path in made:
        return
    for _, address in IMPORT.findall(modules[path]):
        _add(modules, _beside(path, address), made)
    made[path] = modules[path]


def _beside(path: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _body(path: str, text: str, names: Mapping[str, str]) -> str:
    exported = EXPORT.findall(text)
    imported = IMPORT.sub(lambda found: f"const {{ {found[1]} }} = {names[_beside(path, found[2])]};\n", text)
    return f"{EXPORT.sub('', imported)}return {{ {', '.join(exported)} }};\n"
