from __future__ import annotations

import pytest

from knowledge_hub.problems import Problem, Problems, did_you_mean, headline, nearest

FIX = Problem("data/a.yml", 4, "hours → munday", "“munday” is not a key we know here.")
LOOK = Problem("data/b.yml", 2, "phone", "Not shown.", advice=True)


def test_a_problem_says_where_it_is_then_what_is_there_and_what_to_do():
    assert str(FIX) == "data/a.yml, line 4\n  hours → munday\n  “munday” is not a key we know here."


def test_a_problem_of_a_whole_file_names_no_line_and_no_key():
    assert str(Problem("data/a.yml", says="This file is empty.")) == "data/a.yml\n  This file is empty."


def test_problems_are_told_once_each_in_order_with_their_number_first():
    later = Problem("data/a.yml", 12, "", "Later.")
    assert str(Problems([later, FIX, later])) == f"There are 2 problems to fix.\n\n{FIX}\n\n{later}"


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([FIX], "There is 1 problem to fix."),
        ([FIX, FIX], "There are 2 problems to fix."),
        ([LOOK], "There is 1 thing to look at."),
        ([FIX, LOOK, LOOK], "There is 1 problem to fix. There are 2 things to look at."),
    ],
)
def test_the_first_line_counts_what_to_fix_apart_from_what_to_look_at(problems, said):
    assert headline(problems) == said


def test_problems_end_a_build_without_a_traceback_and_can_be_caught_by_a_preview():
    with pytest.raises(SystemExit) as ended:
        raise Problems([FIX])
    assert ended.value.code == 1
    assert isinstance(ended.value, Exception)


@pytest.mark.parametrize(
    ("word", "choices", "said"),
    [
        ("munday", ["monday", "sunday"], " Did you mean “monday”?"),
        ("PARK-EGDE", ["park-edge", "mosaic"], " Did you mean “park-edge”?"),
        ("everyone", ["public", "workforce"], " Choose from: public, workforce."),
        ("everyone", "abcdefghi", ""),
        ("everyone", [], ""),
    ],
)
def test_the_nearest_word_is_offered_or_the_choices_when_they_are_few(word, choices, said):
    assert did_you_mean(word, choices) == said


def test_nothing_is_near_to_a_word_that_is_like_no_choice():
    assert nearest("everyone", ["public"]) is None
