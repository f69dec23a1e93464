"""The ways to foster that are known to be offered here."""

from knowledge_hub.model.hub import Hub


def fostering_types(hub: Hub) -> dict:
    """Every type of fostering that is offered here, as a list of terms."""
    return {"types": {id: each for id, each in hub.fostering_types.items() if each.offered_here}}
