"""What to do first, and whom to ring: 999 before all."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def urgent_help(hub: Hub, worry: str = "danger") -> dict:
    """The lines for a worry, in order. Those that are kept back or have no known number are left out."""
    help = find(hub, "urgent-help", worry)
    contacts = [(id, hub.contact(id)) for id in help.contacts]
    return {"help": help, "lines": [(id, each) for id, each in contacts if each and (each.phone or each.text)]}
