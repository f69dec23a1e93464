"""Narrows the list of services on a page by need, age, way to reach them and group of people."""

from collections.abc import Iterable, Mapping

from knowledge_hub.model.contacts import Service
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.pathway import fits

OLDER = "older"  # the choice beyond the last age band
WAYS = ("phone", "email", "online", "in-person", "no-referral")


def service_finder(hub: Hub) -> dict:
    """A form that narrows the service_list of the same page; without JavaScript the list stands as it is."""
    services = {id: fitting(hub, service) for id, service in hub.services.items()}
    ages = [(id, band.name) for id, band in hub.age_bands.items()]
    if any(OLDER in each["age"] for each in services.values() if each["age"] and len(each["age"]) <= len(ages)):
        ages.append((OLDER, None))
    return {
        "services": services,
        "needs": used(hub.topics, services.values(), "need"),
        "ages": ages,
        "groups": used(hub.people, services.values(), "for"),
        "ways": [way for way in WAYS if any(way in each["reach"] for each in services.values())],
        "last_age": max((band.ages.until for band in hub.age_bands.values() if band.ages.until), key=lambda age: age.order, default=None),
    }
