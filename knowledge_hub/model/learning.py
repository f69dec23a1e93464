"""Courses: parenting programmes for families, and training for carers and staff."""

from __future__ import annotations

from pydantic import Field

from knowledge_hub.model.evidence import Record
from knowledge_hub.model.hours_as_written import Times
from knowledge_hub.model.values import ContactId, Text, Texts, TopicIds, Yes


class Programme(Record):
    """A course or app for parents. Only what is known to run here is shown as running here."""

    name: Text
    what: Text
    who_for: Text
    runs_here: Yes
    how_to_join: Text | None = None
    service: ContactId | None = None
    topics: TopicIds = ()


class Training(Record):
    """Training for carers or staff: whose it is, what it covers, when it is held."""

    name: Text
    provider: ContactId | None = None
    who_for: Text
    covers: Texts = ()
    where: Text | None = None
    times: Times | None = Field(None, description="The times of day, such as “10am to 2pm”.")
    term_time_only: Yes = False
    catch_up: Text | None = None
    e_learning: Text | None = None
    taught_by: Text | None = None
    note: Text | None = None
