"""The pathway from conception to school: age bands, what happens in each, the reviews, and what may come when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from knowledge_hub.model.ages import Age, Ages
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import ContactId, Facts, Id, Ref, Text, Texts, TopicIds, Yes

LEVELS = ("universal", "targeted", "specialist")
Level = Literal["universal", "targeted", "specialist"]
BandId = Annotated[Id, Ref("age-bands")]


class AgeBand(Facts):
    """A stretch of a child's life under the name that the strategy gives it, and the page that is about it."""

    name: Text
    ages: Ages
    page: Text = Field(description="The address of its page, such as early-years/from-birth/.")
    summary: Text
    note: Text | None = None


class PathwayItem(Record):
    """Something that families are offered at an age: an appointment, a jab, a review, a group, an entitlement."""

    name: Text
    band: BandId
    also_in: tuple[BandId, ...] = Field((), description="Other bands where families should see it too.")
    ages: Ages | None = Field(None, description="When it is offered.")
    level: Level
    leads: Text | None = Field(None, description="Who gives it.")
    how_to_get: Text | None = None
    what: Text | None = None
    service: ContactId | None = None
    page: Text | None = Field(None, description="The page that says more, such as early-years/immunisations/.")
    topics: TopicIds = ()
    in_strategy: Yes = Field(False, description="“yes” if the early years strategy lists it in this band.")
    filed_oddly: Text | None = Field(None, description="Why it stands in this band although its ages are others.")
    dated_by: Literal["reviews", "immunisations", "entitlements"] | None = Field(
        None, description="The kind of fact that says more closely when it is due; the timeline then shows that instead."
    )


class Review(Record):
    """One of the reviews of a child's health and development that the health visiting team offers everyone."""

    name: Text
    ages: Ages
    statutory: Yes
    where: Text | None = None
    what: Text
    local_note: Text | None = None
    who: Texts = ()


def fits(ages, band: AgeBand) -> bool:
    """Whether something offered at these ages can belong to a band: they share at least a day. Open ends run on."""
    starts = ages.from_ or Age(weeks=0, anchor="conception")
    ends = ages.until.order if ages.until else float("inf")
    return starts.order <= band.ages.until.order and ends >= band.ages.from_.order
