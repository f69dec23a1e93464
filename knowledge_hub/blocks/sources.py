"""Every source that the facts name."""

from knowledge_hub.model.hub import Hub


def sources(hub: Hub) -> dict:
    """All sources by title, with who published them and when."""
    return {"found": sorted(hub.sources.items(), key=lambda each: each[1].title.casefold())}
