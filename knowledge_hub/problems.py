"""The one way to tell an editor what to fix: where it is, what is there, what to do."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

MOST_CHOICES = 8


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one place.

    `file` is relative to the hub's folder, `line` counts from 1 (0: the file as a whole), `where` is the path of keys or
    the words of the block, `says` is what is there and what to do. `advice` is worth a look but stops nothing.
    """

    file: str
    line: int = 0
    where: str = ""
    says: str = ""
    advice: bool = False

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return "\n".join([place, *(f"  {text}" for text in (self.where, self.says) if text)])


class Problems(SystemExit, Exception):
    """All that is wrong, sorted and each told once.

    It is a `SystemExit` so that a build prints the message and no traceback, and an `Exception` so that the live preview,
    which catches exceptions, goes on running.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.all = sorted(set(problems))
        super().__init__(str(self))
        self.code = 1

    def __str__(self) -> str:
        return "\n\n".join([headline(self.all), *map(str, self.all)])

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.all)


def headline(problems: Iterable[Problem]) -> str:
    """How many problems there are, as the first line of a message."""
    problems = list(problems)
    to_look_at = sum(problem.advice for problem in problems)
    to_fix = len(problems) - to_look_at
    fix = "There is 1 problem to fix." if to_fix == 1 else f"There are {to_fix} problems to fix."
    look = "There is 1 thing to look at." if to_look_at == 1 else f"There are {to_look_at} things to look at."
    if to_fix and to_look_at:
        return f"{fix} {look}"
    return look if to_look_at else fix


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The nearest of the choices as a question, or the choices themselves when they are few, or nothing."""
    choices = sorted({str(choice) for choice in choices})
    if near := nearest(word, choices):
        return f" Did you mean “{near}”?"
    if 0 < len(choices) <= MOST_CHOICES:
        return f" Choose from: {', '.join(choices)}."
    return ""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that the word was most likely meant to be, if any is near."""
    folded = {choice.casefold(): choice for choice in choices}
    near = difflib.get_close_matches(word.casefold(), folded, n=MOST_CHOICES, cutoff=0.6)
    same_start = [choice for choice in near if choice[:1] == word.casefold()[:1]]  # people seldom miss the first letter
    return folded[(same_start or near)[0]] if near else None


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON list, for other programs."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """The problems as workflow commands, which GitHub shows beside the line in a pull request.

    See https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def command(problem: Problem) -> str:
        level = "warning" if problem.advice else "error"
        title = escaped(problem.where).replace(":", "%3A").replace(",", "%2C")
        return f"::{level} file={problem.file},line={problem.line or 1},title={title}::{escaped(problem.says)}"

    return "\n".join(map(command, problems))
