"""What the search of the real hub is worth on judged queries. A drop fails; `make bench-search` shows the classes and other engines."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.search.engines import ours
from bench.search.judging import heard, in_the_mix_of, queries, worth
from knowledge_hub.loading import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def judged(built_hub: Path) -> dict[str, list]:
    """For each of three files: each query with the pages and the urgent help that were found."""
    found = {}
    for name in ("tuned", "held-back", "held-back-testers"):
        asked = queries(name)
        ran = ours(built_hub, [query.text for query in asked])
        found[name] = list(zip(asked, ran.pages, ran.urgent, strict=True))
    return found


HELD_BACK = ("held-back", "held-back-safety", "held-back-languages", "held-back-testers")


def test_there_are_4000_queries_and_more_than_a_third_are_held_back():
    tuned, held_back = queries("tuned"), [query for name in HELD_BACK for query in queries(name)]
    assert len(tuned) + len(held_back) >= 4000
    assert len(held_back) / (len(tuned) + len(held_back)) >= 1 / 3
    assert not {query.text for query in tuned} & {query.text for query in held_back}


def test_no_query_that_is_held_back_is_among_the_questions_that_the_search_learns_from():
    hub = load(ROOT)
    asked = {text for each in hub.asked.values() for text in each.asks}
    elsewhere = {text for language in hub.asked_in.values() for each in language.asked for text in each.asks}
    for name in ("held-back-safety", "held-back-languages", "held-back-testers"):
        assert {query.text for query in queries(name)} & (asked | elsewhere) == set()
    assert {query.text for query in queries("held-back")} & elsewhere == set()


def test_every_page_that_judges_name_is_there(built_hub: Path):
    named = {page for name in ("tuned", "held-back", "held-back-languages", "held-back-testers") for query in queries(name) for page in query.pages}
    assert {page for page in named if not (built_hub / page / "index.html").exists()} == set()


def test_tuned_queries_are_worth_no_less_than_before(judged):
    tuned = worth(judged["tuned"])
    assert tuned.ndcg >= 0.94
    assert tuned.first >= 0.95
    assert tuned.three >= 0.98
    assert tuned.none == 0


def test_held_back_queries_are_worth_no_less_than_when_they_were_first_measured(judged):
    tuned, held_back = worth(judged["tuned"]), worth(judged["held-back"])
    assert held_back.ndcg >= 0.84
    assert held_back.first >= 0.83
    assert held_back.three >= 0.93
    assert held_back.none <= 0.01
    assert tuned.ndcg - held_back.ndcg <= 0.1
    assert in_the_mix_of(judged["held-back"], judged["tuned"]) - held_back.ndcg <= 0.08


def test_what_testers_type_finds_no_less_than_when_it_was_first_measured(judged):
    rows = judged["held-back-testers"]
    pages, urgent = (worth([row for row in rows if bool(row[0].urgent) == is_urgent]) for is_urgent in (False, True))
    errors, sentences = (worth([row for row in rows if row[0].sort == sort]) for sort in ("typing-errors", "sentences"))
    assert pages.ndcg >= 0.87
    assert pages.first >= 0.85
    assert pages.three >= 0.96
    assert pages.none == 0
    assert errors.three >= 0.95
    assert sentences.three >= 0.93
    assert urgent.first >= 0.96


def test_no_class_of_queries_is_left_behind(judged):
    for name, least in (("tuned", 0.95), ("held-back", 0.75), ("held-back-testers", 0.9)):
        shares = {sort: worth([row for row in judged[name] if row[0].sort == sort]).three for sort in {row[0].sort for row in judged[name]}}
        assert min(shares.values()) >= least, (name, shares)


def test_every_urgent_query_shows_the_right_help_first(judged):
    rows = [row for name in ("tuned", "held-back") for row in judged[name] if row[0].urgent]
    assert [row[0].text for row in rows if not row[2] or row[2][0] not in row[0].urgent] == []


def test_fresh_words_of_danger_are_understood_no_less_than_when_they_were_first_measured(built_hub: Path):
    asked = queries("held-back-safety")
    ran = ours(built_hub, [query.text for query in asked])
    rows = list(zip(asked, ran.urgent, ran.sure, strict=True))
    of = {sort: heard([row for row in rows if row[0].sort == sort]) for sort in {query.sort for query in asked}}
    urgent, harmless, calm = (of[sort] for sort in ("safety", "harmless", "calm"))
    assert urgent.right >= 0.95
    assert urgent.there >= 0.98
    assert urgent.shown >= 0.98
    assert urgent.full >= 0.9
    assert harmless.full <= 0.1
    assert harmless.shown <= 0.16
    assert calm.full <= 0.02
    assert calm.shown <= 0.08


def test_other_languages_are_understood_no_less_than_when_they_were_first_measured(built_hub: Path):
    asked = queries("held-back-languages")
    ran = ours(built_hub, [query.text for query in asked])
    rows = list(zip(asked, ran.pages, ran.urgent, ran.sure, strict=True))
    urgent = heard([(query, help, sure) for query, _, help, sure in rows if query.urgent])
    calm = heard([(query, help, sure) for query, _, help, sure in rows if not query.urgent])
    found = worth([(query, pages, help) for query, pages, help, _ in rows if not query.urgent])
    assert urgent.right >= 0.9
    assert urgent.there >= 0.95
    assert urgent.shown >= 0.98
    assert calm.full <= 0.05
    assert found.three >= 0.83
    assert found.none <= 0.01


def test_the_first_search_costs_at_most_90_kilobytes(built_hub: Path):
    assert ours(built_hub, ["jabs"]).bytes <= 90_000
