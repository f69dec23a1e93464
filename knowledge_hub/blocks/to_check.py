"""What stands in the data but is not shown, because nobody has verified it yet."""

from collections import Counter

from knowledge_hub.model.hub import Hub


def to_check(hub: Hub) -> dict:
    """How many facts of each kind are kept back; their values are never shown."""
    return {"counts": sorted(Counter(each.kind for each in hub.held).items()), "total": len(hub.held)}
