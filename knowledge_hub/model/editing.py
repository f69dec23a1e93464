"""What editors hold themselves to: words that the hub does not use, and duties that its pages and facts must serve."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from knowledge_hub.model.values import Facts, Text, Texts, TopicIds, Yes, one_or_many

Audience = Literal["public", "workforce", "editors"]
Need = Literal["page", "handbook", "service", "phone", "hours", "pathway", "programme"]


class WordToAvoid(Facts):
    """Words that we do not use, and what to say instead. Words in curly quotes are somebody else’s and are let be."""

    words: Texts = Field(min_length=1, description="The words, in small letters. They are found with an “s” as well.")
    say: Text = Field(description="What to write instead.")
    verb: Yes = Field(False, description="“yes” if “-ed” and “-ing” are found too.")
    unless: Texts = Field((), description="Longer phrases in which the words are right.")
    audiences: Annotated[tuple[Audience, ...], BeforeValidator(one_or_many)] = Field(
        ("public", "workforce"), description="Whose pages do without them: public, workforce, editors."
    )


class Duty(Facts):
    """Something that the hub must help with, the subjects it is about, and what there must be on them."""

    name: Text
    part_of: Text | None = Field(None, description="What it belongs to, such as “Start for Life”.")
    topics: TopicIds = Field(min_length=1, description="The subjects of data/topics.yml that it is about.")
    needs: Annotated[tuple[Need, ...], BeforeValidator(one_or_many)] = Field(
        min_length=1, description="What there must be: page, handbook, service, phone, hours, pathway, programme."
    )
    every_band: Yes = Field(False, description="“yes” if families at every age of the pathway need it.")
