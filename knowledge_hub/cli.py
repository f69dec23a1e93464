"""The `hub` command: check, build and preview a hub; it connects the parts of the engine."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from knowledge_hub.blocks.speaking import day
from knowledge_hub.building import NotBuilt, built, put_live
from knowledge_hub.checks import coverage_report
from knowledge_hub.checks.avoided_words import avoided_words
from knowledge_hub.checks.bare_figures import bare_figures
from knowledge_hub.checks.british_spelling import british_spelling
from knowledge_hub.checks.coverage import coverage as coverage_of
from knowledge_hub.checks.heading_order import heading_order
from knowledge_hub.checks.link_texts import link_texts
from knowledge_hub.checks.postcodes import unknown_postcodes
from knowledge_hub.checks.reading_age import reading_age
from knowledge_hub.checks.short_forms import short_forms
from knowledge_hub.checks.to_verify import to_verify
from knowledge_hub.checks.typed_facts import typed_facts
from knowledge_hub.dictionary import generated
from knowledge_hub.exports import headers
from knowledge_hub.exports.zipped import entries, packed
from knowledge_hub.inspecting import Inspected, inspect, inspect_once
from knowledge_hub.problems import Problem, Problems, as_github, as_json
from knowledge_hub.words import Words
from macros import MENU

FORMATS = {"text": lambda problems: str(Problems(problems)), "json": as_json, "github": as_github}

# What is worth a look in the words of pages and stops nothing.
ADVICE = (
    typed_facts, bare_figures, avoided_words, short_forms, british_spelling, link_texts, heading_order, reading_age,
)  # fmt: skip

root_option = click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("."), help="The hub's folder."
)
format_option = click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to say what is wrong.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turns words (docs/) and facts (data/) into a knowledge hub."""


@main.command()
@root_option
@format_option
@click.option("--advice/--no-advice", default=True, help="Also say what is worth a look but stops nothing.")
def check(root: Path, form: str, advice: bool) -> None:
    """Say everything that is wrong with the facts and pages, and what still needs checking."""
    inspected = inspect(root.resolve(), MENU)
    problems = [*inspected.problems, *(_to_look_at(inspected) if advice else ())]
    _tell(problems, form)
    if inspected.problems:
        sys.exit(1)
    if form == "text":
        click.echo(f"{len(inspected.pages)} pages. Nothing has to be fixed.")


def _to_look_at(inspected: Inspected) -> list[Problem]:
    """What stops nothing and is worth a look."""
    hub, pages = inspected.hub, inspected.pages
    if hub is None:
        return []
    words = (problem for look in ADVICE for problem in look(pages, hub))
    return [*_kept_back(inspected), *unknown_postcodes(hub), *words]


def _kept_back(inspected: Inspected) -> list[Problem]:
    """What stands in data/ but is not shown, as things for an editor to look at."""
    held = inspected.hub.held if inspected.hub else ()
    return [
        Problem(each.file, each.line, each.key or each.name, f"Not shown, because it is not verified. {each.to_check}".strip(), True)
        for each in held
    ]


def _tell(problems: list[Problem], form: str) -> None:
    if problems or form == "json":
        click.echo(FORMATS[form](sorted(set(problems))), err=True)


@main.command()
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or for programs.")
def coverage(root: Path, form: str) -> None:
    """Say what there is for each age and each duty, what is missing, and what editors should verify first."""
    inspected = inspect(root.resolve(), MENU)
    if inspected.hub is None:
        _tell(inspected.problems, "text")
        sys.exit(1)
    report = {"text": coverage_report.as_text, "json": coverage_report.as_json}[form]
    click.echo(report(coverage_of(inspected.pages, inspected.hub), to_verify(inspected.hub)))


@main.command()
@root_option
@format_option
@click.option("--out", type=click.Path(path_type=Path), help="Where the site goes. [default: site/ in the hub's folder]")
@click.option("--with", "generator", type=click.Choice(["mkdocs", "properdocs"]), default="mkdocs", help="What builds it.")
@click.option("--quiet", is_flag=True, help="Say only what is wrong.")
def build(root: Path, form: str, out: Path | None, generator: str, quiet: bool) -> None:
    """Build the site. If anything is wrong, say so and leave the last good site as it was."""
    root = root.resolve()
    out = (out or root / "site").resolve()
    with _built(root, out.parent, form, generator) as (inspected, fresh):
        put_live(fresh, out)
    if not quiet:
        click.echo(f"{len(inspected.pages)} pages built in {_short(out)}.")


@contextlib.contextmanager
def _built(root: Path, near: Path, form: str, generator: str = "mkdocs") -> Iterator[tuple[Inspected, Path]]:
    """A whole new site, for a moment, in a folder in `near`. Anything wrong is told and ends the command."""
    try:
        inspected = inspect_once(root, MENU).or_problems()
        with built(inspected, root, near, generator) as fresh:
            yield inspected, fresh
    except Problems as wrong:
        _tell(list(wrong), form)
        sys.exit(1)
    except NotBuilt as wrong:
        click.echo(f"{wrong}\nThe site was not built. The last good one is as it was.", err=True)
        sys.exit(1)


def _short(path: Path) -> str:
    return os.path.relpath(path)


@main.command("zip")
@root_option
@format_option
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The zip file. [default: hub.zip in the hub's folder]")
def zip_(root: Path, form: str, out: Path | None) -> None:
    """Build the site and pack it into one zip file, which opens from a folder or a USB stick."""
    root = root.resolve()
    out = (out or root / "hub.zip").resolve()
    with _built(root, out.parent, form) as (inspected, fresh):
        moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
        name = inspected.hub.town.hub_name
        whole = packed(entries(fresh, name, _said_in_zip(name, moment)), moment)
        half = fresh.with_name("half")
        half.write_bytes(whole)
        half.replace(out)
    click.echo(f"{len(inspected.pages)} pages packed in {_short(out)}, {len(whole) / 1e6:.1f} MB.")


def _said_in_zip(name: str, moment: datetime) -> dict[str, str]:
    words = Words()
    said = {key: words(f"zip.{key}") for key in ("open", "read_me", "help")}
    return said | {"text": words("zip.text", hub=name, open=said["open"], day=day(moment.date()))}


@main.command()
@root_option
@click.option("--check", "only_look", is_flag=True, help="Write nothing; status 1 if a file is not as it would be written.")
def generate(root: Path, only_look: bool) -> None:
    """Write the schemas and the dictionary of the data again, from the model."""
    stale = [(path, text) for path, text in _generated_files(root) if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        click.echo(f"{_short(path)} {'is not up to date. Run: hub generate' if only_look else 'written'}", err=only_look)
        if not only_look:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if stale and only_look:
        sys.exit(1)


def _generated_files(root: Path) -> Iterator[tuple[Path, str]]:
    yield from generated(root)
    yield root / "hosting" / "headers.conf", headers.for_nginx()


@main.command()
@root_option
@click.option("--port", default=8000, show_default=True, help="http://127.0.0.1:PORT")
def serve(root: Path, port: int) -> None:
    """Show the site while you write: it reloads after each change, and says what is wrong without stopping."""
    root = root.resolve()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-f", str(root / "mkdocs.yml"), "-a", f"127.0.0.1:{port}"]
    os.execve(command[0], command, {"NO_MKDOCS_2_WARNING": "1", **os.environ})  # this process becomes the server
