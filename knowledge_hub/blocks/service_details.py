"""What a service does, for whom, and how to get it."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def service_details(hub: Hub, service: str) -> dict:
    """The service in a few plain lines."""
    return {"service": find(hub, "services", service)}
