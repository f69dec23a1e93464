"""The reviews of a child's health and development that every family is offered."""

from knowledge_hub.model.hub import Hub


def reviews(hub: Hub) -> dict:
    """Every review, youngest first, as a table."""
    by_age = sorted(hub.reviews.items(), key=lambda each: each[1].ages.from_.order)
    return {"found": by_age}
