"""Which services fit what a reader chose, and how the choices stand in an address."""

from __future__ import annotations

import pytest

from javascript import run

SERVICES = {
    "nurse": {"need": ["sleep", "feeding"], "age": ["baby"], "reach": ["phone"], "for": None},
    "club": {"need": ["play"], "age": ["baby", "older"], "reach": ["in-person"], "for": ["dads"]},
    "website": {"need": ["sleep"], "age": None, "reach": ["online", "phone"], "for": ["parents"]},
}
NOTHING = {"need": [], "age": [], "reach": [], "for": []}
CHOICES = [
    ({}, ["nurse", "club", "website"]),
    ({"need": ["sleep"]}, ["nurse", "website"]),
    ({"age": ["older"]}, ["club", "website"]),
    ({"reach": ["in-person", "online"]}, ["club", "website"]),
    ({"for": ["dads"]}, ["nurse", "club"]),
    ({"need": ["sleep"], "for": ["dads"]}, ["nurse"]),
    ({"need": ["play"], "reach": ["phone"]}, []),
]


@pytest.mark.parametrize("chosen, fitting", CHOICES)
def test_a_service_fits_one_answer_of_each_question(chosen: dict, fitting: list[str]):
    script = 'import { fitting } from "@/logic/choosing.js"; const result = fitting(given[0], given[1]);'
    assert run(script, [SERVICES, NOTHING | chosen]) == fitting


def test_a_count_keeps_the_answers_of_the_other_questions_only():
    script = """import { counter } from "@/logic/choosing.js";
    const result = ["sleep", "play"].map(counter(given[0], given[1], "need"));"""
    assert run(script, [SERVICES, NOTHING | {"need": ["sleep"], "for": ["parents"]}]) == [2, 0]


def test_choices_come_back_from_the_address_they_were_written_into():
    script = """import { readChoices, written } from "@/logic/choosing.js";
    const result = [written(given[0]), readChoices(written(given[0]), given[1]), written({ need: [], reach: [] })];"""
    chosen = {"need": ["sleep"], "reach": ["phone", "in-person"]}
    known = {"need": ["play", "sleep"], "reach": ["phone", "online", "in-person"]}
    assert run(script, [chosen, known]) == ["#need=sleep&reach=phone,in-person", chosen, ""]


@pytest.mark.parametrize("hash_", ["", "#", "#letter-A", "#need=<b>", "#need=unheard-of&more=sleep", "#__proto__=sleep", "#%E0%A4%A"])
def test_what_cannot_be_chosen_is_passed_over_in_an_address(hash_: str):
    script = 'import { readChoices } from "@/logic/choosing.js"; const result = readChoices(given[0], given[1]);'
    assert run(script, [hash_, {"need": ["sleep"], "reach": ["phone"]}]) == {"need": [], "reach": []}
