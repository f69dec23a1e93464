"""When funded hours start, by birthday."""

from knowledge_hub.model.hub import Hub


def funded_terms(hub: Hub) -> dict:
    """The three terms, with the birthdays that lead to each."""
    return {"terms": hub.funded_terms}
