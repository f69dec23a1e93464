"""How to reach somebody, on a card."""

from knowledge_hub.blocks.finding import contact
from knowledge_hub.model.hub import CONTACT_KINDS, Hub


def contact_card(hub: Hub, contact_id: str) -> dict:
    """The phone, address, hours and website of a hub, service or line; what is not known is said to be so."""
    return {"contact": contact(hub, contact_id), "page": page_of(hub, contact_id)}


def page_of(hub: Hub, contact_id: str) -> str | None:
    """The address of a contact's own page; help lines have none."""
    for kind, folder in zip(CONTACT_KINDS, ("hubs/", "services/", None), strict=True):
        if contact_id in hub.of(kind):
            return f"{folder}{contact_id}/" if folder else None
    return None
