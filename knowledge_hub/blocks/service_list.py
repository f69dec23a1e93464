"""Services as an A to Z, or those of one topic."""

from itertools import groupby

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.contacts import Service
from knowledge_hub.model.hub import Hub


def service_list(hub: Hub, topic: str | None = None) -> dict:
    """Every service by its first letter, or the services of a topic."""
    if topic:
        find(hub, "topics", topic)
    found = [(id, each) for id, each in hub.services.items() if topic is None or topic in each.topics]
    found.sort(key=lambda each: sorted_as(each[1]))
    letters = [(letter, list(each)) for letter, each in groupby(found, key=lambda each: sorted_as(each[1])[0].upper())]
    return {"letters": letters, "found": found, "topic": topic}


def sorted_as(service: Service) -> str:
    """A name as an A to Z files it: without “the”, in small letters."""
    return service.name.casefold().removeprefix("the ")
