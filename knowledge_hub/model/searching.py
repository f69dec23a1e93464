"""What people type when they look for something, and what they mean by it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from knowledge_hub.model.values import ContactId, Facts, Id, Ref, Text, Texts, TopicIds, Yes

Kind = Literal["everyday", "old-name", "local-name", "programme", "practitioner", "crisis"]


class Meaning(Facts):
    """One thing that a word can mean, in words, and where it leads."""

    says: Text
    topic: Annotated[Id, Ref("topics")] | None = None
    page: Text | None = None

    @model_validator(mode="after")
    def leads_somewhere(self) -> Meaning:
        if (self.topic is None) == (self.page is None):
            raise ValueError("Say where this meaning leads: write either “topic” or “page”.")
        return self


class Asked(Facts):
    """What people ask when one page, or urgent help, is what they need: the search learns from it which words lead there."""

    page: Text | None = Field(None, description="The page, such as early-years/teeth/.")
    urgent: Annotated[Id, Ref("urgent-help")] | None = Field(None, description="Or the urgent help that must come before any page.")
    harmless: Yes = Field(False, description="Or “yes” for questions that sound urgent and are not: they raise no alarm.")
    asks: Texts = Field(min_length=1, description="Words, phrases and sentences as people type them, each once.")

    @model_validator(mode="after")
    def leads_somewhere(self) -> Asked:
        if [self.page is not None, self.urgent is not None, self.harmless].count(True) != 1:
            raise ValueError("Say where these questions lead: write one of “page”, “urgent” or “harmless”.")
        return self


class AskedIn(Facts):
    """What people ask in another language, whose code, such as pl, is the id."""

    awaits_native_reader: Yes = Field(False, description="“yes” until somebody who speaks the language has read the questions.")
    asked: tuple[Asked, ...] = Field(min_length=1, description="What they ask, for each page or urgent help.")


class SearchWords(Facts):
    """Words and phrases that people type, misspellings too, and the topics or the page that they look for."""

    words: Texts = Field(min_length=1, description="What people type: words, phrases and usual misspellings.")
    beside: Texts = Field((), description="If there are any, the words above count only beside one of these.")
    topics: TopicIds = Field((), description="What they mean by it, the likeliest first.")
    page: Text | None = Field(None, description="The page they look for, such as early-years/timeline/, where no topic fits.")
    kind: Kind = "everyday"
    urgent: Annotated[Id, Ref("urgent-help")] | None = Field(None, description="Urgent help that is shown before any result.")
    ring_first: ContactId | None = Field(None, description="The line that comes first in the urgent help.")
    unless: Texts = Field((), description="Words beside which nothing here is urgent.")
    language: Text | None = Field(None, description="The code of the language, such as pl, if it is not English.")
    awaits_native_reader: Yes = Field(False, description="“yes” until somebody who speaks the language has read the words.")
    means: tuple[Meaning, ...] = Field((), description="For a word with more than one meaning: what it can mean.")

    @model_validator(mode="after")
    def leads_somewhere(self) -> SearchWords:
        if not (self.topics or self.page or self.means):
            raise ValueError("Say where these words lead: write “topics”, “page” or “means”.")
        return self
