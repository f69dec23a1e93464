"""All the facts of one hub: a field for each kind, and how to find a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields

from knowledge_hub.model.calendar import BankHolidays
from knowledge_hub.model.changes import PageChange
from knowledge_hub.model.contacts import Contact, FamilyHub, Helpline, PhoneLine, Service
from knowledge_hub.model.editing import Duty, WordToAvoid
from knowledge_hub.model.entitlements import Costs, Entitlement, FundedTerm
from knowledge_hub.model.fostering import AgeGroup, Allowances, FosteringType, Region
from knowledge_hub.model.immunisations import Immunisations
from knowledge_hub.model.learning import Programme, Training
from knowledge_hub.model.levels import LevelsOfNeed
from knowledge_hub.model.pathway import AgeBand, PathwayItem, Review
from knowledge_hub.model.postcodes import Postcodes
from knowledge_hub.model.reference import Decision, FactSheet, Need, People, Process, Source, Term, Topic, Town, UrgentHelp
from knowledge_hub.model.searching import Asked, AskedIn, SearchWords
from knowledge_hub.model.strategies import Consultation, Strategy

CONTACT_KINDS = ("family-hubs", "services", "helplines")


@dataclass(frozen=True)
class Held:
    """A record or a value that stands in data/ and is not shown, because nobody has verified it yet."""

    kind: str
    id: str
    name: str
    key: str  # the path of keys to the value; empty for the whole record
    to_check: str
    file: str
    line: int


@dataclass(frozen=True, eq=False)  # one hub is another only if it is the same object, so that it can be a key
class Hub:
    """The facts. Each field is a kind: `data/<kind>.yml`, or a folder `data/<kind>/` with a file for each record."""

    town: Town
    sources: Mapping[str, Source]
    topics: Mapping[str, Topic]
    needs: Mapping[str, Need]
    people: Mapping[str, People]
    family_hubs: Mapping[str, FamilyHub]
    services: Mapping[str, Service]
    helplines: Mapping[str, Helpline]
    urgent_help: Mapping[str, UrgentHelp]
    age_bands: Mapping[str, AgeBand]
    pathway: Mapping[str, PathwayItem]
    reviews: Mapping[str, Review]
    immunisations: Immunisations
    entitlements: Mapping[str, Entitlement]
    funded_terms: Mapping[str, FundedTerm]
    costs: Mapping[str, Costs]
    regions: Mapping[str, Region]
    age_groups: Mapping[str, AgeGroup]
    allowances: Mapping[str, Allowances]
    fostering_types: Mapping[str, FosteringType]
    strategies: Mapping[str, Strategy]
    consultations: Mapping[str, Consultation]
    levels_of_need: Mapping[str, LevelsOfNeed]
    programmes: Mapping[str, Programme]
    training: Mapping[str, Training]
    processes: Mapping[str, Process]
    fact_sheets: Mapping[str, FactSheet]
    glossary: Mapping[str, Term]
    decisions: Mapping[str, Decision]
    postcodes: Mapping[str, Postcodes]
    bank_holidays: BankHolidays
    search_words: Mapping[str, SearchWords]
    asked: Mapping[str, Asked]
    asked_in: Mapping[str, AskedIn]
    words_to_avoid: Mapping[str, WordToAvoid]
    duties: Mapping[str, Duty]
    held: tuple[Held, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)  # kind: the file or folder it was read from
    changes: tuple[PageChange, ...] = ()  # what the pages say of themselves before their text begins

    def contact(self, id: str) -> Contact | None:
        """The hub, service or help line with this id, or with this one formerly; None if there is none."""
        for kind in CONTACT_KINDS:
            if found := self.of(kind).get(id):
                return found
        return next((contact for _, contact in self.contacts() if id in contact.formerly), None)

    def contacts(self) -> Iterator[tuple[str, Contact]]:
        """Every hub, service and help line with its id."""
        for kind in CONTACT_KINDS:
            yield from self.of(kind).items()

    def phones(self, contact: Contact) -> tuple[PhoneLine, ...] | None:
        """Its own phone lines, or those of whom it is reached through; None if they are not known."""
        through = self.contact(contact.reach_through) if contact.reach_through else None
        return contact.phone or (through.phone if through else contact.phone)

    def of(self, kind: str) -> Mapping[str, object]:
        """The records of a kind by the name it has in data/."""
        return getattr(self, kind.replace("-", "_"))

    def is_held(self, kind: str, id: str) -> bool:
        """Whether a record of this kind stands in data/ but is kept back as a whole."""
        kinds = CONTACT_KINDS if kind == "contacts" else (kind,)
        return any(held.kind in kinds and held.id == id and not held.key for held in self.held)


KINDS = tuple(each.name.replace("_", "-") for each in fields(Hub) if each.name not in ("held", "places", "changes"))
