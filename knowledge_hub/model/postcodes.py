"""Postcodes and where they lie, those of a council’s area above all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import Field

from knowledge_hub.model.evidence import Record
from knowledge_hub.model.grid import GridPoint, Point
from knowledge_hub.model.values import Postcode, Text


class Postcodes(Record):
    """Postcodes that the national directory does not have yet, such as those of a new estate."""

    name: Text
    points: Mapping[Postcode, GridPoint] = Field(
        min_length=1, description="Each postcode with its metres east and north on the British National Grid."
    )


@dataclass(frozen=True)
class Area:
    """The postcodes of a council's area with their points; `elsewhere` are the others that begin like one of them."""

    inside: Mapping[str, Point]
    elsewhere: frozenset[str] = frozenset()
    edition: str | None = None  # of the national directory; None if nothing was taken from it
    sectors: Mapping[str, Mapping[str, Point]] = field(init=False)  # “AB1 2”: its postcodes by their last two letters

    def __post_init__(self) -> None:
        sectors: dict[str, dict[str, Point]] = {}
        for postcode, point in sorted(self.inside.items()):
            sectors.setdefault(sector(postcode), {})[postcode[-2:]] = point
        object.__setattr__(self, "sectors", sectors)


def sector(postcode: str) -> str:
    """The part of a postcode that about 3,000 homes share: “AB1 2” of “AB1 2DE”."""
    return postcode[:-2]


def centre(points: Mapping[str, Point]) -> Point:
    """The middle of some points."""
    easts, norths = zip(*((point.easting, point.northing) for point in points.values()), strict=True)
    return Point(sum(easts) / len(points), sum(norths) / len(points))
