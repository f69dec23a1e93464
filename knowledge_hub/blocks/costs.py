"""Help with costs, as statements with their sources."""

from knowledge_hub.blocks.finding import NotVerified, find
from knowledge_hub.model.hub import Hub


def costs(hub: Hub, cost: str) -> dict:
    """Who has a right to this help and what it pays."""
    found = find(hub, "costs", cost)
    if not found.rules:
        raise NotVerified
    return {"cost": found, "rules": found.rules}
