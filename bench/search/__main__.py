"""`make bench-search`: what the hub's search and three others find for the same judged queries on the same built site; how ours grows."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.search.engines import YARDSTICKS, Ran, fetch_yardsticks, ours
from bench.search.growth import print_growth
from bench.search.judging import Query, heard, in_the_mix_of, queries, worth


def main(site: Path) -> None:
    missing = fetch_yardsticks()
    if missing:
        print(f"Only our own search and Material's are measured: {missing}.", file=sys.stderr)
    ours_found = {}
    for name in ("tuned", "held-back", "held-back-testers"):
        judged = queries(name)
        texts = [query.text for query in judged]
        print(f"\n{name}: {len(judged)} queries")
        found = ours(site, texts)
        ours_found[name] = list(zip(judged, found.pages, found.urgent, strict=True))
        _print("ours", judged, found)
        for engine, run in YARDSTICKS.items():
            if engine == "Material" or not missing:
                _print(engine, judged, run(site, texts))
    held_back = ours_found["held-back"]
    print(f"\ntuned, in the mix of held-back: {in_the_mix_of(held_back, ours_found['tuned']):.3f}; held-back: {worth(held_back).ndcg:.3f}")
    _print_alarm(site)
    print_growth(site)


def _print_alarm(site: Path) -> None:
    """How fresh words of danger are understood, how often harmless ones raise an alarm, and what is found in other languages."""
    for name in ("held-back-safety", "held-back-testers", "held-back-languages"):
        judged = queries(name)
        ran = ours(site, [query.text for query in judged])
        heard_of = list(zip(judged, ran.urgent, ran.sure, strict=True))
        found = list(zip(judged, ran.pages, ran.urgent, strict=True))
        for sort in dict.fromkeys(query.sort for query in judged):
            _print_heard(f"{name}, {sort}", [row for row in heard_of if row[0].sort == sort])
        if name == "held-back-languages":
            _print_heard(name, heard_of)
            print(f"\n{name}, but for urgent: {worth([row for row in found if not row[0].urgent])}")


def _print_heard(name: str, rows: list[tuple[Query, list[str], bool]]) -> None:
    for kind, some in (("urgent", [row for row in rows if row[0].urgent]), ("calm", [row for row in rows if not row[0].urgent])):
        if some:
            how = heard(some)
            right = f"the right one first {how.right:.1%}, before the results {how.there:.1%}, " if kind == "urgent" else ""
            print(f"\n{name}: {how.count} {kind} queries; urgent help: {right}any {how.shown:.1%}, in full {how.full:.1%}")


def _print(engine: str, judged: list[Query], ran: Ran) -> None:
    urgent = ran.urgent or [[] for _ in judged]
    rows = list(zip(judged, ran.pages, urgent, strict=True))
    ms = sorted(ran.ms)
    print(f"\n{engine}: {ran.bytes / 1000:.0f} kB to the first result, a query {ms[len(ms) // 2]:.1f} ms, 95 % within {ms[len(ms) * 95 // 100]:.1f} ms")
    print(f"  {'class':18} {'count':>5} {'nDCG@10':>7} {'first':>7} {'three':>7} {'nothing':>8}")
    for sort in dict.fromkeys(query.sort for query in judged):
        print(f"  {sort:18} {worth([row for row in rows if row[0].sort == sort])}")
    print(f"  {'all':18} {worth(rows)}")
    searched = [row for row in rows if not row[0].urgent]
    print(f"  {'but for urgent':18} {worth(searched)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
