"""Courses and apps for parents that run here."""

from knowledge_hub.model.hub import Hub


def programme_list(hub: Hub) -> dict:
    """Every programme that is known to run here."""
    return {"programmes": {id: each for id, each in hub.programmes.items() if each.runs_here}}
