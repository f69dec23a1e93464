"""Judged queries, and what a list of results is worth by them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Query:
    """What somebody typed, its class, and the pages that answer it (the best first) or the urgent help that must come first."""

    text: str
    sort: str
    pages: tuple[str, ...] = ()
    urgent: tuple[str, ...] = ()


def queries(name: str) -> list[Query]:
    """The queries of “tuned” or “held-back”."""
    plain = yaml.load((HERE / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [_query(str(text), sort, answer.split()) for sort, judged in plain.items() for text, answer in judged.items()]


def _query(text: str, sort: str, words: list[str]) -> Query:
    if words[0] == "urgent":
        return Query(text, sort, urgent=tuple(words[1:]))
    return Query(text, sort, pages=tuple(words))


@dataclass(frozen=True)
class Worth:
    """The mean over some queries; a safety query counts as one result that is right or wrong."""

    count: int
    ndcg: float
    first: float
    three: float
    none: float

    def __str__(self) -> str:
        return f"{self.count:5} {self.ndcg:7.2f} {self.first:7.2f} {self.three:7.2f} {self.none:8.1%}"


Judged = tuple[Query, list[str], list[str]]  # a query, the pages found, and the ids of the urgent help shown


def worth(judged: list[Judged]) -> Worth:
    """What the results of some queries are worth."""
    rows = [_row(*each) for each in judged]
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return Worth(len(rows), *means)


def in_the_mix_of(others: list[Judged], judged: list[Judged]) -> float:
    """The nDCG of judged queries if each class of them had the share that it has among others: some classes are easier."""
    of = {sort: worth([each for each in judged if each[0].sort == sort]).ndcg for sort in {each[0].sort for each in others}}
    return sum(of[each[0].sort] for each in others) / len(others)


@dataclass(frozen=True)
class Heard:
    """How some queries were heard: the shares for which the right urgent help came first, stood before the results, any was shown, in full."""

    count: int
    right: float
    there: float
    shown: float
    full: float


def heard(judged: list[tuple[Query, list[str], bool]]) -> Heard:
    """For each query the ids of the urgent help shown, the first first, and whether it is sure."""
    rows = [(help[:1] != [] and help[0] in query.urgent, bool({*help} & {*query.urgent}), bool(help), full) for query, help, full in judged]
    return Heard(len(rows), *(sum(column) / len(rows) for column in zip(*rows, strict=True)))


def _row(query: Query, pages: list[str], urgent: list[str]) -> tuple[float, bool, bool, bool]:
    none = not pages and not urgent
    if query.urgent:
        right = bool(urgent) and urgent[0] in query.urgent
        return float(right), right, right, none
    return ndcg(query.pages, pages), pages[:1] != [] and pages[0] in query.pages, any(page in query.pages for page in pages[:3]), none


def ndcg(wanted: tuple[str, ...], found: list[str]) -> float:
    """nDCG@10 with gain 3 for the page that answers best and 1 for the others (Järvelin and Kekäläinen 2002)."""
    gains = {page: 1 if place else 3 for place, page in enumerate(wanted)}
    best = _discounted(sorted(gains.values(), reverse=True))
    return _discounted([gains.get(page, 0) for page in found[:10]]) / best


def _discounted(gains: list[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))
