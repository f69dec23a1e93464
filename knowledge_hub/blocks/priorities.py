"""The priorities of a strategy, in order."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def priorities(hub: Hub, strategy: str) -> dict:
    """What a strategy sets out to do; `missing` is how many of its priorities could not be checked."""
    found = find(hub, "strategies", strategy)
    missing = sum(each.kind == "strategies" and each.id == strategy and "priorities" in each.key for each in hub.held)
    return {"strategy": found, "missing": missing}
