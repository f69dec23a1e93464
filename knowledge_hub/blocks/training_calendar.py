"""Training for carers or staff: whose it is, what it covers and when it is held."""

from knowledge_hub.blocks.contact_card import page_of
from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def training_calendar(hub: Hub, training: str) -> dict:
    """One offer of training with its times; says so when dates are not known."""
    found = find(hub, "training", training)
    provider = hub.contact(found.provider) if found.provider else None
    return {"training": found, "provider": provider, "page": page_of(hub, found.provider) if provider else None}
