"""Where sources disagree, and which one the hub uses."""

from knowledge_hub.model.hub import Hub


def decisions(hub: Hub) -> dict:
    """Every choice that was made between sources."""
    return {"found": hub.decisions}
