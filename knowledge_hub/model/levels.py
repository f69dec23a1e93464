"""Levels of need: what each level means, what may be seen, what to do, and the way in."""

from __future__ import annotations

from pydantic import Field, model_validator

from knowledge_hub.model.evidence import Record
from knowledge_hub.model.values import ContactId, Faults, Number, Text, Texts


class LevelOfNeed(Record):
    """One level. A lower number is less help for more families."""

    number: Number
    name: Text
    what: Text
    signs: Texts = Field((), description="What someone who works with the family may see.")
    response: Text | None = Field(None, description="What to do then.")
    who: Text | None = Field(None, description="Who helps at this level.")
    way_in: Text | None = Field(None, description="How a family gets there.")


class LevelsOfNeed(Record):
    """A document that sorts needs into levels. A level that was not read is left out or unverified, and said to be missing."""

    name: Text
    count: Number = Field(description="How many levels the document has.")
    levels: tuple[LevelOfNeed, ...] = Field(min_length=1)
    note: Text | None = Field(None, description="Who says what, such as that the signs are the hub’s own examples.")
    ask: ContactId | None = Field(None, description="Who has the document.")

    @model_validator(mode="after")
    def numbers_its_levels(self) -> LevelsOfNeed:
        faults, seen = Faults(), set()
        for place, level in enumerate(self.levels):
            if not 1 <= level.number <= self.count:
                says = f"“{level.number}” is not a level of this document: “count” says that it has {self.count}."
                faults.add(("levels", place, "number"), says)
            elif level.number in seen:
                says = f"There is already a level {level.number}. Give one of the two another number."
                faults.add(("levels", place, "number"), says)
            seen.add(level.number)
        faults.tell()
        return self
