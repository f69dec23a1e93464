"""Help lines, of one need or of all."""

from knowledge_hub.blocks.contact_card import page_of
from knowledge_hub.blocks.finding import find
from knowledge_hub.model.contacts import Contact
from knowledge_hub.model.hub import Hub


def helplines(hub: Hub, need: str | None = None) -> dict:
    """The lines of a need as a table, or a table for each need that has any."""
    needs = {need: find(hub, "needs", need)} if need else hub.needs
    lines = {id: lines_for(hub, id) for id in needs}
    return {"needs": [(id, each, lines[id]) for id, each in needs.items() if lines[id]]}


def lines_for(hub: Hub, need: str) -> list[tuple[str, Contact, str | None]]:
    """Everyone to ring for a need: id, contact, and the address of its page if it has one."""
    return [(id, each, page_of(hub, id)) for id, each in hub.contacts() if each.need == need]
