"""A way in steps, numbered."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def steps(hub: Hub, process: str) -> dict:
    """The steps of a process in order, and how long it takes as far as is known."""
    return {"process": find(hub, "processes", process)}
