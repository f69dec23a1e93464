"""What the hub has for each duty and each age, page by page and fact by fact, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge_hub.checks.prose import written
from knowledge_hub.model.contacts import Service
from knowledge_hub.model.editing import Duty
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.pathway import LEVELS, AgeBand, fits
from knowledge_hub.pages import Page

BY_TOPIC = ("services", "pathway", "programmes", "glossary")  # the kinds whose records say what they are about


@dataclass(frozen=True)
class TopicCover:
    """What there is on one subject: files of pages, and records as “kind/id”."""

    topic: str
    name: str
    pages: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True)
class DutyCover:
    """What there is for one duty."""

    duty: str
    name: str
    part_of: str | None
    topics: tuple[TopicCover, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class BandCover:
    """What there is for one age: its page and those that its offers lead to, the offers by level, the facts by duty."""

    band: str
    name: str
    pages: tuple[str, ...]
    offers: Mapping[str, tuple[str, ...]]
    duties: Mapping[str, tuple[str, ...]]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """The whole: ages first, then duties."""

    bands: tuple[BandCover, ...]
    duties: tuple[DutyCover, ...]


def coverage(pages: Iterable[Page], hub: Hub) -> Coverage:
    """How well the ages of the pathway and the duties of data/duties.yml are covered."""
    mine = written(pages)
    bands = tuple(_band(id, band, mine, hub) for id, band in hub.age_bands.items())
    return Coverage(bands, tuple(_duty(id, duty, mine, hub) for id, duty in hub.duties.items()))


def _duty(id: str, duty: Duty, pages: list[Page], hub: Hub) -> DutyCover:
    topics = tuple(_topic(topic, pages, hub) for topic in duty.topics)
    return DutyCover(id, duty.name, duty.part_of, topics, tuple(_missing(duty, topics, pages, hub)))


def _topic(topic: str, pages: list[Page], hub: Hub) -> TopicCover:
    about = tuple(page.file for page in pages if topic in page.meta.topics and page.meta.audience != "editors")
    facts = tuple(f"{kind}/{id}" for kind in BY_TOPIC for id, record in hub.of(kind).items() if topic in record.topics)
    return TopicCover(topic, hub.topics[topic].name, about, facts)


def _missing(duty: Duty, topics: Iterable[TopicCover], pages: list[Page], hub: Hub) -> Iterator[str]:
    about = [page for page in pages if set(duty.topics) & set(page.meta.topics)]
    for need in duty.needs:
        says, is_there = NEEDS[need]
        if not is_there(duty, about, hub):
            yield says
    for topic in topics:
        if not topic.pages:
            yield f"{topic.name}: no page"
    silent = [service.name for service in _services(duty, hub) if not _has_phone(service, hub)]
    if silent and "phone" in duty.needs:
        yield f"No phone number is known for: {', '.join(silent)}"


def _services(duty: Duty, hub: Hub) -> list[Service]:
    return [service for service in hub.services.values() if set(duty.topics) & set(service.topics)]


def _has_phone(service: Service, hub: Hub) -> bool:
    return bool(hub.phones(service))


def _some_page(audience: str) -> Callable:
    return lambda duty, pages, hub: any(page.meta.audience == audience for page in pages)


def _some(kind: str, fits_it: Callable) -> Callable:
    return lambda duty, pages, hub: any(
        set(duty.topics) & set(record.topics) and fits_it(record, hub) for record in hub.of(kind).values()
    )


# What a duty can need: what to say when it is not there, and how to tell.
NEEDS: Mapping[str, tuple[str, Callable[[Duty, list[Page], Hub], bool]]] = {
    "page": ("No page for the public", _some_page("public")),
    "handbook": ("No page in the handbook", _some_page("workforce")),
    "service": ("No service", _some("services", lambda record, hub: True)),
    "phone": ("No service with a phone number", _some("services", _has_phone)),
    "hours": ("No service with hours", _some("services", lambda record, hub: bool(record.hours or record.phone_hours))),
    "pathway": ("Nothing on the pathway", _some("pathway", lambda record, hub: True)),
    "programme": ("No course that is known to run here", _some("programmes", lambda record, hub: record.runs_here)),
}


def _band(id: str, band: AgeBand, pages: list[Page], hub: Hub) -> BandCover:
    items = {key: item for key, item in hub.pathway.items() if id in (item.band, *item.also_in)}
    offers = {level: tuple(item.name for item in items.values() if item.level == level) for level in LEVELS}
    by_address = {page.address: page.file for page in pages}
    addresses = (band.page, *(item.page for item in items.values() if item.page))
    led_to = dict.fromkeys(by_address.get(address.partition("#")[0]) for address in addresses)
    duties = {duty.name: tuple(_at_age(duty, band, items, hub)) for duty in hub.duties.values()}
    missing = [f"Nothing on the pathway that is {level}" for level, names in offers.items() if not names]
    wanted = [duty.name for duty in hub.duties.values() if duty.every_band]
    missing += [f"{name}: nothing for this age" for name in wanted if not duties[name]]
    if band.page not in by_address:
        missing.insert(0, f"Its page {band.page} does not exist")
    return BandCover(id, band.name, tuple(filter(None, led_to)), offers, duties, tuple(missing))


def _at_age(duty: Duty, band: AgeBand, items: Mapping, hub: Hub) -> Iterator[str]:
    """The facts that a family with a child of this age is shown for a duty; services without ages are for every age."""
    wanted = set(duty.topics)
    yield from (f"pathway/{id}" for id, item in items.items() if wanted & set(item.topics))
    for id, service in hub.services.items():
        if wanted & set(service.topics) and (service.ages is None or fits(service.ages, band)):
            yield f"services/{id}"
