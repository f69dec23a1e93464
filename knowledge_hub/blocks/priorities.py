"""The priorities of a strategy, in order."""

from knowledge_hub.blocks.finding import find, one_of
from knowledge_hub.model.hub import Hub


def priorities(hub: Hub, strategy: str, staff: str = "no") -> dict:
    """What a strategy sets out to do, and with staff="yes" what each aim asks of people who work with families.

    `missing` is how many of its priorities could not be checked.
    """
    one_of(staff, ("yes", "no"), "yes or no")
    found = find(hub, "strategies", strategy)
    missing = sum(each.kind == "strategies" and each.id == strategy and "priorities" in each.key for each in hub.held)
    return {"strategy": found, "missing": missing, "staff": staff == "yes"}
