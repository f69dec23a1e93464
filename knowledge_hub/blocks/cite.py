"""Where a sentence comes from, inside the sentence."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.blocks.rendering import inline
from knowledge_hub.model.hub import Hub


@inline
def cite(hub: Hub, source: str) -> dict:
    """A short link to a source in the list of sources."""
    return {"id": source, "source": find(hub, "sources", source)}
