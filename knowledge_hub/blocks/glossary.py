"""Every term and abbreviation with its meaning."""

from knowledge_hub.model.hub import Hub


def glossary(hub: Hub) -> dict:
    """All terms, in the order of the alphabet."""
    return {"terms": sorted(hub.glossary.items(), key=lambda each: each[1].term.casefold())}
