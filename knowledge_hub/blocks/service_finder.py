"""Narrows the list of services on a page by need, age, way to reach them and group of people."""

from collections.abc import Mapping

from knowledge_hub.model.ages import Age
from knowledge_hub.model.contacts import Service
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.pathway import fits

OLDER = "older"  # the choice beyond the last age band
WAYS = ("phone", "email", "online", "in-person")
MYSELF = "myself"  # no professional has to ask for it


def service_finder(hub: Hub) -> dict:
    """A form that narrows the service_list of the same page; without JavaScript the list stands as it is."""
    services = {id: fitting(hub, service) for id, service in hub.services.items()}
    ages = {id: band.name for id, band in hub.age_bands.items()} | {OLDER: None}
    return {
        "services": services,
        "needs": dict(sorted(used(hub.topics, services, "need").items(), key=lambda each: each[1].name.casefold())),
        "ages": used(ages, services, "age"),
        "ways": used(dict.fromkeys(WAYS), services, "reach"),
        "referrals": used({MYSELF: None}, services, "referral"),
        "groups": used(hub.people, services, "for"),
        "last_age": last_age(hub),
    }


def fitting(hub: Hub, service: Service) -> dict[str, list[str] | None]:
    """The choices that a service fits, by question; None fits them all: it is for anyone, or its ages are not known."""
    return {
        "need": list(service.topics),
        "age": ages_of(hub, service) if service.ages else None,
        "reach": ways_to(hub, service),
        "referral": [MYSELF] if service.referral in ("not-needed", "self-or-professional") else [],
        "for": list(service.for_whom) or None,
    }


def ages_of(hub: Hub, service: Service) -> list[str]:
    """The age bands that a service is for, and whether it goes on after the last of them."""
    bands = [id for id, band in hub.age_bands.items() if fits(service.ages, band)]
    ends, last = service.ages.until, last_age(hub)
    return [*bands, OLDER] if last and (ends is None or ends.order > last.order) else bands


def last_age(hub: Hub) -> Age | None:
    """The age at which the last age band ends."""
    ends = (band.ages.until for band in hub.age_bands.values() if band.ages.until)
    return max(ends, key=lambda age: age.order, default=None)


def ways_to(hub: Hub, service: Service) -> list[str]:
    """How a service can be reached, as far as that is known."""
    known = {
        "phone": hub.phones(service),
        "email": service.email,
        "online": service.website,
        "in-person": service.address,
    }
    return [way for way in WAYS if known[way]]


def used(choices: Mapping[str, object], services: Mapping[str, dict], question: str) -> dict[str, object]:
    """The choices of a question that at least one service names."""
    named: set[str] = {choice for each in services.values() for choice in each[question] or ()}
    return {id: choice for id, choice in choices.items() if id in named}
