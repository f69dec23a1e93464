"""All family hubs, each with where it is and when it is open."""

from knowledge_hub.model.hub import Hub


def hub_list(hub: Hub) -> dict:
    """Every family hub by name, as a table."""
    return {"places": sorted(hub.family_hubs.items(), key=lambda each: each[1].name)}
