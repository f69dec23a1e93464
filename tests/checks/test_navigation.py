"""The navigation and the pages know each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from one_page import page

from knowledge_hub.checks.navigation import navigation

SETTINGS = """plugins:
  - macros: {{on: !ENV [ON, "yes"]}}
nav:
{entries}
"""


@pytest.fixture
def told(tmp_path: Path):
    """What is told of a navigation with these entries and pages with these paths."""

    def run(entries: list[str], *paths: str, more: str = "", others: tuple[str, ...] = ()) -> list:
        settings = SETTINGS.format(entries="\n".join(f"  - {entry}" for entry in entries)) + more
        (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
        pages = [page("Text.", path) for path in paths]
        return [(each.file, each.line, each.says) for each in sorted(navigation(tmp_path, pages, set(others)))]

    return run


def test_a_navigation_that_names_every_page_is_let_be(told):
    entries = ["index.md", "Help: help.md", "More:\n      - a/b.md", "https://www.example.org/"]
    assert told(entries, "index.md", "help.md", "a/b.md") == []


def test_an_entry_without_a_page_is_told_on_its_line_with_the_nearest_page(told):
    [(file, line, says)] = told(["index.md", "Help: hepl.md"], "index.md", "help.md")
    assert (file, line) == ("mkdocs.yml", 5)
    assert "docs/hepl.md. Did you mean “help.md”?" in says


def test_a_page_without_an_entry_is_told_with_the_line_to_write(told):
    [(file, _, says)] = told(["index.md"], "index.md", "a/lost.md")
    assert file == "docs/a/lost.md"
    assert says.endswith("Write “- a/lost.md” below “nav” in mkdocs.yml, line 3.")


@pytest.mark.parametrize("pattern", ["drafts/", "lost-*.md", "drafts/lost-page.md", "/drafts/*"])
def test_a_page_that_is_left_out_on_purpose_is_let_be(told, pattern):
    assert told(["index.md"], "index.md", "drafts/lost-page.md", more=f"not_in_nav: |\n  {pattern}\n") == []


def test_a_page_that_cannot_be_read_is_not_told_twice(told):
    assert told(["index.md", "broken.md"], "index.md", others=("broken.md",)) == []


def test_a_star_stands_for_pages_made_for_each_record(copy_of_anytown, hub):
    settings = copy_of_anytown / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("hubs/*", "hubs/each-hub.md").replace("services/*", "about/*"))
    told = hub("check", "--no-advice", "--root", copy_of_anytown).stderr
    assert "docs/hubs/each-hub.md is about a record. Write “hubs/*” instead, once for all records." in told
    assert "No page of docs/about is made for each record" in told
    assert "Write “- services/*” below “nav” in mkdocs.yml" in told


def test_settings_without_a_navigation_and_a_folder_without_settings_are_let_be(tmp_path):
    assert list(navigation(tmp_path, [page("Text.")], set())) == []
    (tmp_path / "mkdocs.yml").write_text("site_name: Anytown\n")
    assert list(navigation(tmp_path, [page("Text.")], set())) == []


def test_settings_that_cannot_be_read_are_told_in_an_editors_words(tmp_path):
    (tmp_path / "mkdocs.yml").write_text('nav: "index.md\n')
    [problem] = navigation(tmp_path, [], set())
    assert (problem.file, problem.line) == ("mkdocs.yml", 1)
    assert "quotation mark" in problem.says
