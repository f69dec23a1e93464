"""Words that the hub does not use, and what to say instead."""

from knowledge_hub.model.hub import Hub


def words_to_avoid(hub: Hub) -> dict:
    """Every rule, in the order of its first words."""
    return {"rules": sorted(hub.words_to_avoid.values(), key=lambda rule: rule.words[0].casefold())}
