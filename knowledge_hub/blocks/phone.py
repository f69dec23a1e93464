"""A phone number inside a sentence, from the data."""

from knowledge_hub.blocks.finding import Wrong, contact
from knowledge_hub.blocks.rendering import inline
from knowledge_hub.model.hub import Hub


@inline
def phone(hub: Hub, contact_id: str) -> dict:
    """The first number of a contact as a link, or of the one it is reached through; says so when it is not known.

    Wrong if there is no phone at all.
    """
    found = contact(hub, contact_id)
    lines = hub.phones(found)
    if lines == ():
        raise Wrong(f"“{contact_id}” has no phone. Use contact_card to show how to reach it.")
    return {"number": lines[0].number if lines else None}
