"""The area drawn from its own postcodes, with the family hubs as numbered pins, and a table that says the same."""

from collections import Counter
from collections.abc import Iterable, Iterator

from knowledge_hub.blocks.nearest_hub import sort_out
from knowledge_hub.model.grid import METRES_A_MILE, Point
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.postcodes import Area, centre
from knowledge_hub.postcodes import area_of

WIDTH, EDGE = 360, 18  # of the drawing, in its own units
ACROSS, DOWN = 10, 9  # from one dot to the next
CROWDS = {"few": (1, 4), "some": (5, 14), "many": (15, 10**6)}  # postcodes below one dot
PIN = 11  # the radius of a pin
STEPS = sorted(  # where a name may stand instead, the nearest first
    ((x, y) for x in range(-30, 31, 5) for y in range(-30, 31, 5)), key=lambda step: (step[0] ** 2 + step[1] ** 2, step)
)


class Sheet:
    """The drawing: where on it a point of the grid stands."""

    def __init__(self, points: Iterable[Point]) -> None:
        easts, norths = zip(*((point.easting, point.northing) for point in points), strict=True)
        self.west, self.north = min(easts), max(norths)
        self.scale = (WIDTH - 2 * EDGE) / max(max(easts) - self.west, METRES_A_MILE)
        self.height = round((self.north - min(norths)) * self.scale) + 2 * EDGE + 24  # room for the scale below

    def place(self, point: Point) -> tuple[float, float]:
        return EDGE + (point.easting - self.west) * self.scale, EDGE + (self.north - point.northing) * self.scale


def hub_map(hub: Hub) -> dict:
    """A map without tiles, and a table of the family hubs with the numbers of their pins."""
    area = area_of(hub)
    placed, unplaced = sort_out(hub, area)
    rows = [(number, id, place) for number, (id, place, _) in enumerate(placed, start=1)]
    shown = {"rows": rows + [(None, id, place) for id, place in unplaced], "drawing": None, "edition": area.edition}
    if not area.inside:
        return shown
    sheet = Sheet(area.inside.values())
    pinned = list(pins(sheet, [point for _, _, point in placed]))
    drawing = {
        "height": sheet.height,
        "dots": dots(sheet, area),
        "names": list(names(sheet, area, pinned)),
        "pins": pinned,
        "mile": round(METRES_A_MILE * sheet.scale),
    }
    return {**shown, "drawing": drawing, "width": WIDTH, "edge": EDGE, "radius": PIN, "count": len(placed)}


def dots(sheet: Sheet, area: Area) -> dict[str, str]:
    """The shape of the town: a path of dots for each crowd; every other row is moved by half a step."""
    crowds: Counter[tuple[int, int]] = Counter()
    for point in area.inside.values():
        x, y = sheet.place(point)
        row = round(y / DOWN)
        crowds[row, round((x - row % 2 * ACROSS / 2) / ACROSS)] += 1
    return {
        name: path(cell for cell, count in crowds.items() if low <= count <= high)
        for name, (low, high) in CROWDS.items()
    }


def path(cells: Iterable[tuple[int, int]]) -> str:
    """A dot in each cell: a line without length, which round ends make visible."""
    return "".join(f"M{column * ACROSS + row % 2 * ACROSS // 2} {row * DOWN}h0" for row, column in sorted(cells))


def names(sheet: Sheet, area: Area, pinned: list[tuple[int, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The first half of the postcodes of each large part of the town, at its middle or as near to it as there is room."""
    taken = [(x, y + 5) for _, x, y in pinned]  # words stand on their line, pins around their middle
    districts: dict[str, dict[str, Point]] = {}
    for postcode, point in area.inside.items():
        districts.setdefault(postcode.split()[0], {})[postcode] = point
    for name, points in sorted(districts.items()):
        if len(points) * 20 >= len(area.inside):
            x, y = map(round, sheet.place(centre(points)))
            free = ((x + right, y + down) for right, down in STEPS if not _is_near((x + right, y + down), taken))
            if spot := next(free, None):
                taken.append(spot)
                yield name, *spot


def _is_near(spot: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Whether a name at this spot would touch something that stands there already."""
    return any(abs(spot[0] - x) < 2.5 * PIN and abs(spot[1] - y) < 1.6 * PIN for x, y in taken)


def pins(sheet: Sheet, points: Iterable[Point]) -> Iterator[tuple[int, int, int]]:
    """The number of each pin and where it stands; one that would cover another moves to its right."""
    taken: list[tuple[int, int]] = []
    for number, point in enumerate(points, start=1):
        x, y = map(round, sheet.place(point))
        while any(abs(x - left) < 2 * PIN and abs(y - top) < 2 * PIN for left, top in taken):
            x += PIN
        taken.append((x, y))
        yield number, x, y
