"""Who checked a record, when and against what."""

from knowledge_hub.blocks.finding import Wrong, contact, find, one_of
from knowledge_hub.model.hub import KINDS, Hub


def checked(hub: Hub, record: str, kind: str = "contacts") -> dict:
    """The evidence of a record: of a contact, or of another kind by its name in data/."""
    one_of(kind, ("contacts", *KINDS), "a kind of fact")
    found = contact(hub, record) if kind == "contacts" else find(hub, kind, record)
    if getattr(found, "evidence", None) is None:
        raise Wrong(f"“{record}” has no evidence of its own.")
    return {"record": found}
