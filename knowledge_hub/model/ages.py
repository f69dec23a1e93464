"""Ages and stages from a named beginning: weeks of pregnancy, or days, weeks, months and years from birth."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from knowledge_hub.model.values import a_text, value_of

UNITS = {"day": 1, "week": 7, "month": 30.4375, "year": 365.25}  # days, only to put ages in order
WEEKS_TO_BIRTH = 40


@dataclass(frozen=True)
class Age:
    """An age as people say it: 8 weeks, 18 months, 3 years 4 months, birth, 28 weeks of pregnancy."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    anchor: str = "birth"  # or "conception": weeks of pregnancy are counted from there

    @property
    def order(self) -> float:
        """Days from birth, about; less than 0 before it."""
        days = self.years * UNITS["year"] + self.months * UNITS["month"] + self.weeks * UNITS["week"] + self.days
        return days - WEEKS_TO_BIRTH * UNITS["week"] if self.anchor == "conception" else days

    def reached(self, birth: date) -> date:
        """The day of this age for a child who is born, or due, on a day. A month that is too short gives its last day."""
        if self.anchor == "conception":
            birth -= timedelta(weeks=WEEKS_TO_BIRTH)
        years, month = divmod(birth.month - 1 + self.months, 12)
        year, month = birth.year + self.years + years, month + 1
        day = min(birth.day, monthrange(year, month)[1])
        return date(year, month, day) + timedelta(weeks=self.weeks, days=self.days)

    @classmethod
    def read(cls, value: Any) -> Age:
        text = a_text(value).casefold()
        if text in ("birth", "the birth"):
            return cls()
        pregnancy = re.fullmatch(r"(.+?) (?:of|in|into) pregnancy", text)
        found = re.findall(r"(\d+) (day|week|month|year)s?", pregnancy[1] if pregnancy else text)
        again = " ".join(f"{number} {unit}" for number, unit in found)
        if not found or again != re.sub(r"s\b", "", pregnancy[1] if pregnancy else text).replace(" and ", " "):
            raise ValueError(f"“{value}” is not an age. Write it like 8 weeks, 18 months, 2 years 6 months, birth "
                             "or 28 weeks of pregnancy.")  # fmt: skip
        parts = {f"{unit}s": int(number) for number, unit in found}
        return cls(**parts, anchor="conception" if pregnancy else "birth")


@dataclass(frozen=True)
class AgeRange:
    """From one age until another, both included; either end may be open."""

    from_: Age | None
    until: Age | None

    @classmethod
    def read(cls, value: Any) -> AgeRange:
        """As people say it: “8 to 10 weeks of pregnancy”, “from 28 weeks of pregnancy”, “birth to 4 years”, “8 weeks”."""
        text = a_text(value).casefold()
        if text.startswith("from ") and " to " not in text:
            return cls(Age.read(text.removeprefix("from ")), None)
        if text.startswith(("until ", "up to ")):
            return cls(None, Age.read(text.removeprefix("until ").removeprefix("up to ")))
        first, _, last = text.removeprefix("from ").partition(" to ")
        if not last:
            return cls(age := Age.read(first), age)
        until = Age.read(last)
        if re.fullmatch(r"\d+", first):  # “8 to 10 weeks”: the first takes its words from the second
            first = re.sub(r"^\d+", first, last)
        elif until.anchor == "conception" and "pregnancy" not in first and first != "birth":
            first = f"{first} of pregnancy"
        from_ = Age.read(first)
        if from_.order > until.order:
            raise ValueError(f"“{value}” ends before it begins. Write the younger age first.")
        return cls(from_, until)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)


Ages = Annotated[AgeRange, *value_of(AgeRange.read, "8 to 10 weeks of pregnancy")]
