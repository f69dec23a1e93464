from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from knowledge_hub.model.contacts import Service
from knowledge_hub.model.evidence import Evidence, Withheld, good_until, settle
from knowledge_hub.model.reference import FactSheet
from knowledge_hub.model.strategies import Strategy

PUBLISHED = {"sources": ["guide"], "checked_by": "web", "checked_on": "2026-11", "standing": "published"}
UNVERIFIED = {"standing": "unverified", "to_check": "Ask."}


def service(**more) -> Service:
    return Service.model_validate(
        {"name": "A", "what": "b", "who_for": "c", "topics": "d", "phone": "0113 496 0123", **more}
    )


def settled(facts, path: tuple = ("id",)):
    withheld: list[Withheld] = []
    return settle(facts, None, path, withheld), withheld


def test_what_is_published_stays_as_it_is():
    facts, withheld = settled(service(evidence=PUBLISHED))
    assert facts == service(evidence=PUBLISHED)
    assert withheld == []


def test_a_record_that_is_not_verified_is_held_back_whole():
    assert settled(service(evidence=UNVERIFIED)) == (None, [Withheld(("id",), "A", "Ask.")])


def test_a_key_that_is_not_verified_is_held_back_and_the_rest_stays():
    facts, withheld = settled(service(evidence={**PUBLISHED, "unverified": {"phone": "Ring it."}}))
    assert facts.phone is None
    assert facts.name == "A"
    assert withheld == [Withheld(("id", "phone"), "A", "Ring it.")]


def test_a_part_without_evidence_of_its_own_has_that_of_the_whole():
    sheet, _ = settled(FactSheet.model_validate({"name": "A", "evidence": PUBLISHED, "facts": {"x": {"says": "y"}}}))
    assert sheet.facts["x"].evidence == sheet.evidence


def test_a_part_that_is_not_verified_is_held_back_from_a_mapping():
    written = {
        "name": "A",
        "evidence": PUBLISHED,
        "facts": {"x": {"says": "y"}, "z": {"says": "no", "evidence": UNVERIFIED}},
    }
    sheet, withheld = settled(FactSheet.model_validate(written))
    assert list(sheet.facts) == ["x"]
    assert withheld == [Withheld(("id", "facts", "z"), "no", "Ask.")]


def test_a_part_that_is_not_verified_is_held_back_from_a_list():
    written = {
        "name": "A", "years": "2026", "evidence": PUBLISHED,
        "priorities": [{"name": "P", "what": "w", "evidence": UNVERIFIED}, {"name": "Q", "what": "w"}],
    }  # fmt: skip
    strategy, withheld = settled(Strategy.model_validate(written))
    assert [each.name for each in strategy.priorities] == ["Q"]
    assert withheld == [Withheld(("id", "priorities", 0), "P", "Ask.")]


def test_a_whole_that_is_not_verified_holds_back_parts_that_are():
    written = {"name": "A", "evidence": UNVERIFIED, "facts": {"x": {"says": "y", "evidence": PUBLISHED}}}
    assert settled(FactSheet.model_validate(written))[0] is None


@pytest.mark.parametrize("standing", ["confirmed", "published"])
@pytest.mark.parametrize("missing", ["sources", "checked_by", "checked_on"])
def test_evidence_that_is_to_be_relied_on_names_its_source_the_way_and_the_day(standing, missing):
    written = {key: value for key, value in PUBLISHED.items() if key != missing} | {"standing": standing}
    with pytest.raises(ValidationError, match="needs “sources”, “checked_by” and “checked_on”"):
        Evidence.model_validate(written)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("phonne", "“phonne” is not a key of this record. Did you mean “phone”?"),
        (
            "name",
            "A record cannot do without “name”. If it is not verified, write “standing: unverified” for all of it.",
        ),
    ],
)
def test_only_keys_that_a_record_can_do_without_are_held_back_alone(key, says):
    with pytest.raises(ValidationError) as wrong:
        service(evidence={**PUBLISHED, "unverified": {key: "Ask."}})
    assert [fault["msg"] for fault in wrong.value.errors()] == [says]


@pytest.mark.parametrize(
    ("checked_on", "kind", "last_day"),
    [
        ("2026-11-22", "hours", date(2027, 2, 20)),
        ("2026-11-22", "phone", date(2027, 5, 21)),
        ("2026-11-22", "clinical", date(2027, 2, 20)),
        ("2026-11-22", "fact", date(2027, 11, 22)),
        ("2026-11", "hours", date(2027, 1, 30)),
        ("2026", "fact", date(2027, 1, 1)),
        ("2026-11-22", "money", date(2027, 4, 5)),
        ("2026-04-05", "money", date(2026, 4, 5)),
        ("2026-04-06", "money", date(2027, 4, 5)),
    ],
)
def test_a_fact_is_good_for_a_time_that_depends_on_its_kind(checked_on, kind, last_day):
    assert good_until(Evidence.model_validate({**PUBLISHED, "checked_on": checked_on}), kind) == last_day


def test_what_was_never_checked_has_no_last_day():
    assert good_until(Evidence.model_validate(UNVERIFIED), "fact") is None
