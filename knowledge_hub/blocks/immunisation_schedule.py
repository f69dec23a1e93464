"""The routine jabs by age, with what depends on a child's date of birth."""

from knowledge_hub.blocks.finding import one_of
from knowledge_hub.model.hub import Hub

PARTS = ("visits", "in_pregnancy", "for_some_babies", "by_date_of_birth", "changes")


def immunisation_schedule(hub: Hub, part: str = "visits") -> dict:
    """One part of the schedule as a table: the visits, or one of the others in PARTS."""
    one_of(part, PARTS, "a part of the schedule")
    return {"part": part, "schedule": hub.immunisations, "rows": getattr(hub.immunisations, part)}
