"""The pathway from pregnancy to school as a table, of one age band or of all."""

from knowledge_hub.blocks.finding import find, one_of
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.pathway import LEVELS, PathwayItem


def age_pathway(hub: Hub, band: str | None = None, level: str | None = None) -> dict:
    """What families are offered in a band (or in each), youngest first; `level` keeps one level of help only."""
    bands = {band: find(hub, "age-bands", band)} if band else hub.age_bands
    if level:
        one_of(level, LEVELS, "a level of help")
    return {"bands": [(id, each, items_in(hub, id, level)) for id, each in bands.items()], "levels": LEVELS, "level": level}


def items_in(hub: Hub, band: str, level: str | None = None) -> list[tuple[str, PathwayItem, bool]]:
    """The items of a band with their ids, youngest first, and whether each is filed under another band."""
    found = [
        (id, item, item.band != band)
        for id, item in hub.pathway.items()
        if band in (item.band, *item.also_in) and level in (None, item.level)
    ]
    return sorted(found, key=lambda each: starts(each[1]))


def starts(item: PathwayItem) -> float:
    """Days from birth at which an item begins, about; what has no age comes last."""
    if item.ages is None:
        return float("inf")
    return item.ages.from_.order if item.ages.from_ else float("-inf")
