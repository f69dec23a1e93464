"""Funded hours: who has a right to them, how many, and from when."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def entitlements(hub: Hub, entitlement: str | None = None) -> dict:
    """All entitlements side by side, or one with its rules."""
    one = find(hub, "entitlements", entitlement) if entitlement else None
    return {"one": one, "entitlement": entitlement, "all": hub.entitlements}
