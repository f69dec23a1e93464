"""The family hubs nearest to a reader: a form for the browser, and without it a table by the beginning of a postcode."""

from collections.abc import Iterator
from urllib.parse import quote

from knowledge_hub.model.contacts import FamilyHub
from knowledge_hub.model.grid import Point, distance, to_degrees
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.postcodes import Area, centre
from knowledge_hub.postcodes import area_of

HOMES = 0.1  # where the postcodes of a sector stand at fewer places than this share of them, they are those of large firms
AROUND = 1000  # metres beyond the outermost postcode that still count as inside the area

# Where directions open: the name in words/, and an address that takes only the place's own.
MAPS = {
    "device": "geo:{latitude:.5f},{longitude:.5f}?q={address}",
    "openstreetmap": "https://www.openstreetmap.org/directions?to={latitude:.5f}%2C{longitude:.5f}",
    "google": "https://www.google.com/maps/dir/?api=1&destination={address}",
    "apple": "https://maps.apple.com/?daddr={address}",
}


def nearest_hub(hub: Hub) -> dict:
    """A form that puts the family hubs in order of distance; says so of a hub whose postcode is not known."""
    area = area_of(hub)
    placed, unplaced = sort_out(hub, area)
    return {
        "places": [(id, place, point, list(directions(place, point))) for id, place, point in placed],
        "unplaced": unplaced,
        "nearest": list(nearest_to_sectors(placed, area)),
        "sectors": ",".join(area.sectors),
        "box": box(area),
        "example": placed[0][1].address.postcode if placed else "",
        "edition": area.edition,
    }


def sort_out(hub: Hub, area: Area) -> tuple[list[tuple[str, FamilyHub, Point]], list[tuple[str, FamilyHub]]]:
    """The family hubs by name: those whose point is known with it, and the others."""
    named = sorted(hub.family_hubs.items(), key=lambda each: each[1].name)
    points = {id: area.inside.get(place.address.postcode) if place.address else None for id, place in named}
    placed = [(id, place, points[id]) for id, place in named if points[id]]
    return placed, [(id, place) for id, place in named if not points[id]]


def nearest_to_sectors(placed, area: Area) -> Iterator[tuple[str, str, FamilyHub, int]]:
    """For each postcode sector with homes that lies mostly in the area: its nearest hub, and the metres from its middle."""
    for name, points in area.sectors.items():
        mostly_elsewhere = len(points) < sum(postcode.startswith(name) for postcode in area.elsewhere)
        if not placed or mostly_elsewhere or len(set(points.values())) < HOMES * len(points):
            continue
        middle = centre(points)
        id, place, point = min(placed, key=lambda each: (distance(middle, each[2]), each[0]))
        yield name, id, place, distance(middle, point)


def directions(place: FamilyHub, point: Point) -> Iterator[tuple[str, str]]:
    """The way to a place in each map program: its name in words/ and the address to open."""
    latitude, longitude = to_degrees(point)
    written = place.address
    address = quote(", ".join(filter(None, (written.street, written.town, written.postcode))), safe="")
    for name, pattern in MAPS.items():
        yield name, pattern.format(latitude=latitude, longitude=longitude, address=address)


def box(area: Area) -> str:
    """The edges of the area, in metres: west, south, east, north."""
    if not area.inside:
        return "0,0,0,0"
    easts, norths = zip(*((point.easting, point.northing) for point in area.inside.values()), strict=True)
    return f"{min(easts) - AROUND},{min(norths) - AROUND},{max(easts) + AROUND},{max(norths) + AROUND}"
