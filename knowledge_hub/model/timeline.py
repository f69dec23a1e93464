"""Everything that a family is offered from pregnancy to school, put on the days of one child's life."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from knowledge_hub.model.ages import Age, AgeRange
from knowledge_hub.model.entitlements import FundedTerm, hours_start
from knowledge_hub.model.evidence import Record
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.immunisations import Births, Dose

Kind = Literal["birth", "due"]  # what is known of a child: the date of birth, or the day it is due
LASTS = 190  # days; what is offered for longer is not an appointment
DUE_AHEAD = timedelta(weeks=42)  # no pregnancy is longer, so no due date is further away
DUE_PAST = timedelta(weeks=3)  # later than this the child is born
HELD_KINDS = ("pathway", "reviews", "immunisations", "entitlements", "funded-terms")


@dataclass(frozen=True)
class When:
    """The first and the last day of something; an open end has no day. `known` is no if nobody can tell the first."""

    from_: date | None
    until: date | None
    known: bool = True


@dataclass(frozen=True)
class Milestone:
    """One thing that comes at an age: an appointment, a jab, a review, a group, an entitlement."""

    id: str
    kind: str  # the kind of fact it comes from, or “apply”
    record: Record
    ages: AgeRange
    any_time: bool = False  # the record names no age: these are those of its stage of life
    term_after: Age | None = None  # it starts with the term after this age (or has to be applied for before)
    page: str | None = None
    doses: tuple[Dose, ...] = ()

    @property
    def lasting(self) -> bool:
        """Whether it stays open for so long that it is no appointment."""
        if self.kind in ("apply", "entitlements"):
            return self.kind == "entitlements"
        first, last = self.ages.from_, self.ages.until
        return self.any_time or not (first and last) or last.order - first.order > LASTS

    @property
    def dated(self) -> bool:
        """Whether its first day is worth knowing; groups and help over a longer time are only there."""
        return not self.any_time and (self.kind != "pathway" or not self.lasting)

    @property
    def before_birth(self) -> bool:
        """Whether it is over when the child is born."""
        first, last = self.ages.from_, self.ages.until
        if last is None or last.order > 0:
            return last is not None and last.anchor == "conception"
        return last.order < 0 or first is None or first.anchor == "conception"

    def is_for(self, kind: Kind, day: date) -> bool:
        """Pregnancy is over for a child who is born, and a visit is for those who get a dose at it."""
        if kind == "birth" and self.before_birth:
            return False
        return not self.doses or any(dose.includes(day) for dose in self.doses)

    def when(self, kind: Kind, day: date, terms: Iterable[FundedTerm]) -> When | None:
        """Its days for a child who is born, or due, on a day; None if there are none for this child."""
        if not self.is_for(kind, day):
            return None
        first, last = self.ages.from_, self.ages.until
        from_ = first.reached(day) if first and (kind == "due" or first.anchor == "birth") else None
        until = last.reached(day) if last else None
        if self.term_after:
            start = hours_start(terms, self.term_after.reached(day))
            if self.kind != "apply":
                from_ = start
            elif start:
                until = start - timedelta(days=1)
            if self.kind != "apply" and start is None:
                return When(None, until, known=False)
        return When(from_, until) if from_ is None or until is None or from_ <= until else None

    def may_lack(self, day: date) -> bool:
        """Whether a vaccine of this visit is only known for children born later than this child."""
        known: dict[str, bool] = {}
        for dose in self.doses:
            known[dose.vaccine] = known.get(dose.vaccine, False) or (dose.born_from or date.min) <= day
        return not all(known.values())


def milestones(hub: Hub) -> list[Milestone]:
    """Every one that can be put on a day, youngest first."""
    found = [*_pathway(hub), *_reviews(hub), *_visits(hub), *_hours(hub)]
    return sorted(found, key=lambda each: (_starts(each), each.ages.until.order if each.ages.until else float("inf"), each.id))


def cohorts(hub: Hub) -> dict[str, Births]:
    """What children born in a time are given, beside what is given at a visit."""
    return dict(hub.immunisations.by_date_of_birth) if hub.immunisations else {}


def ends(hub: Hub) -> Age:
    """The age at which the timeline ends: where the last stage of life does."""
    return max((band.ages.until for band in hub.age_bands.values() if band.ages.until), key=lambda age: age.order)


def wrong_date(kind: Kind, day: date, today: date, last: Age) -> str | None:
    """Why a date cannot be: “born-later”, “too-old”, “due-far”, “due-past”; None if it can."""
    if kind == "birth":
        if day > today:
            return "born-later"
        return "too-old" if last.reached(day) < today else None
    if day > today + DUE_AHEAD:
        return "due-far"
    return "due-past" if day < today - DUE_PAST else None


def _starts(milestone: Milestone) -> float:
    return milestone.ages.from_.order if milestone.ages.from_ else float("-inf")


def _pathway(hub: Hub) -> Iterator[Milestone]:
    for id, item in hub.pathway.items():
        if item.dated_by is None:
            bands = [hub.age_bands[band].ages for band in (item.band, *item.also_in)]
            page = item.page or hub.age_bands[item.band].page
            if item.page is None and item.service in hub.services:
                page = f"services/{item.service}/"
            yield Milestone(id, "pathway", item, item.ages or _around(bands), any_time=item.ages is None, page=page)


def _around(ages: list[AgeRange]) -> AgeRange:
    """From the first day of the earliest to the last of the latest."""
    by_order = {"key": lambda age: age.order}
    return AgeRange(min((each.from_ for each in ages), **by_order), max((each.until for each in ages), **by_order))


def _page_of(hub: Hub, kind: str) -> str | None:
    """The page that the pathway names for what this kind of fact dates."""
    return next((item.page for item in hub.pathway.values() if item.dated_by == kind and item.page), None)


def _reviews(hub: Hub) -> Iterator[Milestone]:
    for id, review in hub.reviews.items():
        yield Milestone(f"review-{id}", "reviews", review, review.ages, page=_page_of(hub, "reviews"))


def _visits(hub: Hub) -> Iterator[Milestone]:
    for id, visit in hub.immunisations.visits.items() if hub.immunisations else ():
        page = _page_of(hub, "immunisations")
        yield Milestone(f"jab-{id}", "immunisations", visit, visit.ages, page=page, doses=visit.doses)


def _hours(hub: Hub) -> Iterator[Milestone]:
    for id, each in hub.entitlements.items():
        after = each.starts_term_after.from_ if each.starts_term_after else None
        page = each.page or _page_of(hub, "entitlements")
        yield Milestone(f"hours-{id}", "entitlements", each, each.ages, term_after=after, page=page)
        if each.apply_from:
            ages = AgeRange(each.apply_from.from_, each.ages.until)
            yield Milestone(f"apply-{id}", "apply", each, ages, term_after=after, page=page)
