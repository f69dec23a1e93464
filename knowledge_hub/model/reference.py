"""What the other facts lean on: sources, topics, terms, statements, steps, and the choices made between sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from knowledge_hub.model.dates import Rough
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import ContactId, Facts, Id, Ref, Text, Texts, TopicIds, WebAddress, Yes


class Source(Facts):
    """A published page or document that facts were read in."""

    title: Text
    publisher: Text
    url: WebAddress | None = None
    published_on: Rough | None = Field(None, description="The date that it bears; leave it out if it bears none.")
    note: Text | None = None


class Topic(Facts):
    """A subject that pages, services and searches share."""

    name: Text


class Need(Facts):
    """What people ring a help line for. Needs are listed in the order of the file."""

    name: Text
    urgent: Yes = False


class People(Facts):
    """A group of people whom services are for, as a reader would say it. Listed in the order of the file."""

    name: Text


class Term(Record):
    """A word or abbreviation of the trade, explained."""

    term: Text
    stands_for: Text | None = None
    meaning: Text
    topics: TopicIds = ()


class Statement(Record):
    """One true sentence. `label` and `value` set it out as a figure; `compare` is what to hold it against."""

    says: Text
    label: Text | None = None
    value: Text | None = None
    compare: Text | None = None
    note: Text | None = None


class FactSheet(Record):
    """Statements that belong together."""

    name: Text
    facts: Mapping[Id, Statement]


class Step(Record):
    """One step of a way that people go."""

    name: Text
    what: Text
    who: Text | None = None


class Process(Record):
    """A way in steps, in order: how to be approved as a foster carer, how to assess and review."""

    name: Text
    how_long: Text | None = None
    steps: tuple[Step, ...] = Field(min_length=2)


class UrgentHelp(Facts):
    """What to do first when something is wrong, and the lines to ring, in order. 999 comes first."""

    name: Text
    say: Text
    contacts: tuple[ContactId, ...] = Field(min_length=1)
    page: Text | None = None


class Decision(Facts):
    """Where sources disagree: what each says, and which the hub uses and why."""

    matter: Text
    one_says: Text
    another_says: Text
    we_use: Text
    decided_on: Rough
    topics: TopicIds = ()


class Town(Facts):
    """The place this hub is for, who runs it, and whom to ask when the hub does not know."""

    name: Text
    hub_name: Text
    council: Text
    council_website: WebAddress
    area_code: Text = Field(description="The code of the council's area in the ONS Postcode Directory.")
    postcodes_from: Annotated[Id, Ref("sources")] | None = Field(None, description="The source that names that directory.")
    allowance_region: Annotated[Id, Ref("regions")]
    ask: ContactId = Field(description="Whom to ask when something could not be checked.")
    status: Text = Field(description="What every page says about how far this hub can be relied on.")
    leave_to: WebAddress = Field(description="Where “Leave this site” goes: a harmless page that everybody knows.")
    neighbours: Texts = ()
