"""A place on a card: where it is, when it is open, whom it serves."""

from knowledge_hub.blocks.contact_card import page_of
from knowledge_hub.blocks.finding import Wrong, contact
from knowledge_hub.model.hub import Hub


def place_card(hub: Hub, place: str) -> dict:
    """The address, hours, phone and neighbourhoods of a place; Wrong if it has no address."""
    found = contact(hub, place)
    if found.address is None:
        raise Wrong(f"“{place}” has no address, so it is not a place. Use contact_card instead.")
    return {"contact": found, "page": page_of(hub, place)}
