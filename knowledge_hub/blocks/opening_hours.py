"""The opening hours of a place, as people say them."""

from knowledge_hub.blocks.finding import contact
from knowledge_hub.model.hub import Hub


def opening_hours(hub: Hub, place: str) -> dict:
    """The week of a hub, service or line with its exceptions; says so when the hours are not known."""
    return {"contact": contact(hub, place)}
