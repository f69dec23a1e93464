"""Reads one YAML file as plain text, with the line of every key, so that the model alone decides what is a time or a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from knowledge_hub.problems import Problem, Problems

try:
    Loader = yaml.CBaseLoader
except AttributeError:  # PyYAML without its C part reads the same, only slower
    Loader = yaml.BaseLoader

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Reading:
    """What one file says: `plain` holds only texts, lists and mappings; `lines` holds the line of every path of keys."""

    file: str
    plain: dict[str, object]
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def line(self, path: KeyPath) -> int:
        """The line of what stands in the file of this path; 0 when nothing of it does."""
        return self.lines.get(self.written(path), 0)

    def written(self, path: KeyPath) -> KeyPath:
        """The beginning of this path that stands in the file: the rest was only read into it."""
        return next((path[:length] for length in range(len(path), 0, -1) if path[:length] in self.lines), ())

    def value(self, path: KeyPath) -> object:
        """What stands at this path."""
        here: object = self.plain
        for part in path:
            here = here[part]
        return here


def read(path: Path, root: Path) -> Reading:
    """One YAML file below `root` as a Reading, or Problems with every fault found in it."""
    file = path.relative_to(root).as_posix()
    return read_text(text_of(path, root), file)


def text_of(path: Path, root: Path) -> str:
    """The text of a file, or Problems if it is not UTF-8."""
    file = path.relative_to(root).as_posix()
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        says = "This line has a letter that is not in UTF-8. Save the file again with the encoding “UTF-8”."
        raise Problems([Problem(file, line, "", says)]) from None


def read_text(text: str, file: str, first_line: int = 1) -> Reading:
    """The same for text in hand; `first_line` is where it begins in its file (front matter begins on line 2)."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        raise Problems([_unreadable(error, text, file, first_line)]) from None
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + first_line
        says = "There is a character here that cannot be shown. Delete it and type the line again."
        raise Problems([Problem(file, line, "", says)]) from None
    if node is None:
        raise Problems([Problem(file, 0, "", "This file is empty. Write its facts, or delete the file.")])
    if not isinstance(node, yaml.MappingNode):
        says = "This file must begin with a key and a colon, such as “name: Anytown”."
        raise Problems([Problem(file, node.start_mark.line + first_line, "", says)])
    lines: dict[KeyPath, int] = {}
    problems: list[Problem] = []
    plain = _plain(node, (), file, first_line, lines, problems)
    if problems:
        raise Problems(problems)
    return Reading(file, plain, lines)


def _plain(node, path, file, first_line, lines, problems):
    """The node as texts, lists and mappings; a key with nothing after it is left out, for nothing is known of it."""
    lines.setdefault(path, node.start_mark.line + first_line)
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), file, first_line, lines, problems) for i, item in enumerate(node.value)]
    mapping: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + first_line
        if not isinstance(key_node, yaml.ScalarNode):
            says = "A key must be plain words. Put quotes round it if it begins with “[” or “{”."
            problems.append(Problem(file, line, keys(path), says))
            continue
        key = key_node.value.strip()
        here = (*path, key)
        if key in mapping or here in lines:
            says = f"“{key}” stands here twice, first on line {lines[here]}. Keep one of the two."
            problems.append(Problem(file, line, keys(here), says))
            continue
        lines[here] = line
        if not _is_nothing(value_node):
            mapping[key] = _plain(value_node, here, file, first_line, lines, problems)
    return mapping


def _is_nothing(node: yaml.Node) -> bool:
    """Whether a value was left empty, or says so: `key:`, `key: null`, `key: ~`."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value.strip() in ("", "null", "~")


def keys(path: KeyPath) -> str:
    """A path of keys as an editor reads it: “hours → monday”, list places counted from 1."""
    return " → ".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _unreadable(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Problem:
    """A fault of YAML's own grammar in an editor's words, on the line where the mistake was made."""
    index, says = next(_faults(error, text.split("\n")))
    return Problem(file, index + first_line, "", says)


def _faults(error: yaml.MarkedYAMLError, lines: list[str]) -> Iterator[tuple[int, str]]:
    """What may be wrong, likeliest first: the line (from 0) and the message."""
    for index, line in enumerate(lines):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            yield index, "This line begins with a tab. Use spaces instead: two for each step."
    context = error.context or ""
    started = (error.context_mark or error.problem_mark).line
    stopped = (error.problem_mark or error.context_mark).line
    if "quoted scalar" in context:
        yield started, "A quotation mark opens here and is never closed. Put the second one at the end of the text."
    if "flow sequence" in context:
        yield started, "A square bracket “[” opens here and is never closed. Put “]” at the end of the list."
    if "flow mapping" in context:
        yield started, "A curly bracket “{” opens here and is never closed. Put “}” at the end."
    if "cannot start any token" in (error.problem or ""):
        letter = lines[stopped][error.problem_mark.column :][:1]
        yield stopped, f"A text cannot begin with “{letter}”. Put the whole text in quotes."
    if "mapping values are not allowed" in (error.problem or ""):
        yield stopped, "There are two colons in this line, or the line before it is not finished. Put the text in quotes."
    if "could not find expected ':'" in (error.problem or ""):
        yield started, "This line has no colon. Write a key, a colon, a space and the text."
    yield stopped, "This line does not fit with the one above. Check its spaces at the beginning, and its quotes."
