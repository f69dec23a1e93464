from __future__ import annotations

import pytest

from knowledge_hub.problems import Problems
from knowledge_hub.reading import keys, read, read_text


def told(text: str) -> list[tuple[int, str]]:
    with pytest.raises(Problems) as wrong:
        read_text(text, "data/a.yml")
    return [(problem.line, problem.says) for problem in wrong.value]


@pytest.mark.parametrize("value", ["10:30", "NO", "0300", "2026-04-30", "1e3", "0x10", "yes", "1_000", ".5"])
def test_every_value_stays_the_text_that_was_written(value):
    assert read_text(f"key: {value}", "a").plain == {"key": value}


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_a_key_with_nothing_after_it_is_left_out_but_its_line_is_known(nothing):
    reading = read_text(f"a: 1\nb: {nothing}", "a")
    assert reading.plain == {"a": "1"}
    assert reading.line(("b",)) == 2


def test_a_text_in_quotes_is_kept_even_when_it_is_empty_or_says_null():
    assert read_text('a: ""\nb: "null"', "a").plain == {"a": "", "b": "null"}


def test_the_line_of_every_key_and_place_in_a_list_is_known():
    reading = read_text("a:\n  b: 1\n  c:\n    - x\n    - y: 2\n", "a")
    assert [reading.line(path) for path in [("a",), ("a", "b"), ("a", "c", 0), ("a", "c", 1, "y")]] == [1, 2, 4, 5]


def test_what_does_not_stand_in_the_file_has_the_line_and_path_of_what_does():
    reading = read_text("a:\n  b: 1\n", "a")
    assert reading.line(("a", "b", 0, "number")) == 2
    assert reading.written(("a", "b", 0, "number")) == ("a", "b")
    assert reading.line(("nowhere",)) == 1


def test_the_value_at_a_path_is_what_was_written():
    assert read_text("a:\n  - b: 8 to 10 weeks\n", "a").value(("a", 0, "b")) == "8 to 10 weeks"


def test_lines_count_from_where_the_text_begins_in_its_file():
    assert read_text("title: x", "docs/a.md", first_line=2).line(("title",)) == 2


def test_a_list_is_counted_from_1_in_a_path_of_keys():
    assert keys(("sources", 0, "url")) == "sources → 1 → url"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('a: "x\nb: 1\n', 1, "A quotation mark opens here and is never closed."),
        ("a: 'x\n", 1, "A quotation mark opens here and is never closed."),
        ("a: [x, y\nb: 1\n", 1, "A square bracket “[” opens here and is never closed."),
        ("a: {x: y\nb: 1\n", 1, "A curly bracket “{” opens here and is never closed."),
        ("a: 1\n\tb: 1\n", 2, "This line begins with a tab."),
        ("a: 1\nb: x: y\n", 2, "There are two colons in this line"),
        ("a: 1\nno colon here\nb: 2\n", 2, "This line has no colon."),
        ("a: 1\nb: @x\n", 2, "A text cannot begin with “@”."),
        ("a: 1\nb: %x\n", 2, "A text cannot begin with “%”."),
        ("a: 1\n  b: 1\n", 2, "There are two colons in this line, or the line before it is not finished."),
        ("- a\n", 1, "This file must begin with a key and a colon"),
        ("just words", 1, "This file must begin with a key and a colon"),
        ("", 0, "This file is empty."),
        ("# only a remark\n", 0, "This file is empty."),
        ("a: 1\nb: \x07\n", 2, "There is a character here that cannot be shown."),
        ("a: 1\nb: 2\na: 3\n", 3, "“a” stands here twice, first on line 1."),
        ("[a]: 1\n", 1, "A key must be plain words."),
    ],
)
def test_a_mistake_is_told_on_the_line_where_it_was_made(text, line, says):
    (found,) = told(text)
    assert found[0] == line
    assert found[1].startswith(says)


def test_every_key_that_stands_twice_is_told_at_once():
    assert [line for line, _ in told("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n")] == [2, 5]


@pytest.mark.parametrize(
    "body", [b"a: 1\r\nb: 2\r\n", b"\xef\xbb\xbfa: 1\nb: 2\n"], ids=["line ends of Windows", "byte order mark"]
)
def test_files_of_any_editor_are_read_alike(tmp_path, body):
    (tmp_path / "a.yml").write_bytes(body)
    assert read(tmp_path / "a.yml", tmp_path).plain == {"a": "1", "b": "2"}


def test_a_file_that_is_not_utf_8_is_told_with_the_line(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"a: 1\nb: caf\xe9\n")
    with pytest.raises(Problems) as wrong:
        read(tmp_path / "a.yml", tmp_path)
    assert [problem.line for problem in wrong.value] == [2]
