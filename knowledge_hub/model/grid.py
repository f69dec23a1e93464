"""Where something stands on the British National Grid, in metres, and how far it is from something else."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from knowledge_hub.model.values import a_text, value_of

METRES_A_MILE = 1609.344
METRES_A_DEGREE = 111_200  # of latitude, about: only how far a step towards a place goes

# Two shapes of the Earth by their half axes, the longer first: the satellites' and the Ordnance Survey's (Airy 1830).
WGS84 = (6378137.0, 6356752.314245)
AIRY = (6377563.396, 6356256.909)
# From the one to the other, as the Ordnance Survey publishes it: metres, seconds of arc, parts in a million.
# Good to 5 metres.
SHIFT, TURN, GROWTH = (-446.448, 125.157, -542.060), (-0.1502, -0.2470, -0.8421), 20.4894
# The grid: its scale on the central meridian, its true origin, and the coordinates of that.
SCALE, ORIGIN, FALSE = 0.9996012717, (math.radians(49), math.radians(-2)), (400_000, -100_000)


@dataclass(frozen=True, order=True)
class Point:
    """Metres east and north of the grid's corner."""

    easting: float
    northing: float

    @classmethod
    def read(cls, value: Any) -> Point:
        text = a_text(value)
        found = re.fullmatch(r"(\d{1,6})[ ,]+(\d{1,7})", text)
        if not found:
            says = "is not a place on the grid. Write metres east and metres north, such as 400000 300000."
            raise ValueError(f"“{text}” {says}")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)


GridPoint = Annotated[Point, *value_of(Point.read, "400000 300000")]


def distance(one: Point, other: Point) -> int:
    """Metres from one point to another as the crow flies."""
    return math.floor(math.hypot(one.easting - other.easting, one.northing - other.northing) + 0.5)


def rounded_miles(metres: float) -> float:
    """Miles as people say them: quarters below 1 mile, halves below 10, then whole ones. 0 is under a quarter."""
    miles = metres / METRES_A_MILE
    if miles < 0.25:
        return 0
    steps = 4 if miles < 0.875 else 2 if miles < 9.75 else 1
    return math.floor(miles * steps + 0.5) / steps


def from_degrees(latitude: float, longitude: float) -> Point:
    """The point of a position that a phone or a satellite gives."""
    return projected(*_to_airy(math.radians(latitude), math.radians(longitude)))


def to_degrees(point: Point) -> tuple[float, float]:
    """Latitude and longitude of a point, for the map programs: walks to it from the grid's origin."""
    latitude, longitude = map(math.degrees, ORIGIN)
    for _ in range(20):
        here = from_degrees(latitude, longitude)
        latitude += (point.northing - here.northing) / METRES_A_DEGREE
        longitude += (point.easting - here.easting) / (METRES_A_DEGREE * math.cos(math.radians(latitude)))
    return latitude, longitude


def _to_airy(latitude: float, longitude: float) -> tuple[float, float]:
    """The same place on the Ordnance Survey's shape of the Earth: turned, shifted and grown in three dimensions."""
    long, short = WGS84
    flat = 1 - (short / long) ** 2
    depth = long / math.sqrt(1 - flat * math.sin(latitude) ** 2)
    x = depth * math.cos(latitude) * math.cos(longitude)
    y = depth * math.cos(latitude) * math.sin(longitude)
    z = depth * (1 - flat) * math.sin(latitude)
    a, b, c = (math.radians(seconds / 3600) for seconds in TURN)
    grown = 1 + GROWTH / 1e6
    x, y, z = (
        SHIFT[0] + grown * x - c * y + b * z,
        SHIFT[1] + c * x + grown * y - a * z,
        SHIFT[2] - b * x + a * y + grown * z,
    )
    long, short = AIRY
    flat = 1 - (short / long) ** 2
    around = math.hypot(x, y)
    latitude = math.atan2(z, around * (1 - flat))
    for _ in range(6):
        depth = long / math.sqrt(1 - flat * math.sin(latitude) ** 2)
        latitude = math.atan2(z + flat * depth * math.sin(latitude), around)
    return latitude, math.atan2(y, x)


def projected(latitude: float, longitude: float) -> Point:
    """The point of a place given in radians on the Ordnance Survey's shape: a transverse Mercator projection."""
    long, short = AIRY
    flat = 1 - (short / long) ** 2
    sin, cos, tan2 = math.sin(latitude), math.cos(latitude), math.tan(latitude) ** 2
    across = long * SCALE / math.sqrt(1 - flat * sin**2)
    along = across * (1 - flat) / (1 - flat * sin**2)
    bend = across / along - 1
    east = longitude - ORIGIN[1]
    step = east * cos
    northing = (
        _arc(latitude)
        + across * sin / cos * step**2 / 2
        + across * sin / cos * step**4 / 24 * (5 - tan2 + 9 * bend)
        + across * sin / cos * step**6 / 720 * (61 - 58 * tan2 + tan2**2)
    )
    easting = across * step + across * step**3 / 6 * (across / along - tan2)
    easting += across * step**5 / 120 * (5 - 18 * tan2 + tan2**2 + 14 * bend - 58 * tan2 * bend)
    return Point(FALSE[0] + easting, FALSE[1] + northing)


def _arc(latitude: float) -> float:
    """Metres along the central meridian from the origin to a latitude."""
    long, short = AIRY
    n = (long - short) / (long + short)
    less, more = latitude - ORIGIN[0], latitude + ORIGIN[0]
    return short * SCALE * (
        (1 + n + 1.25 * n**2 + 1.25 * n**3) * less
        - (3 * n + 3 * n**2 + 2.625 * n**3) * math.sin(less) * math.cos(more)
        + 1.875 * (n**2 + n**3) * math.sin(2 * less) * math.cos(2 * more)
        - 35 / 24 * n**3 * math.sin(3 * less) * math.cos(3 * more)
    )  # fmt: skip
