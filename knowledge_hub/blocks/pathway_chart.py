"""The pathway as a band chart: ages from left to right, a bar for each thing, a lane for each level of help."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from knowledge_hub.blocks.age_pathway import starts
from knowledge_hub.model.ages import Age, AgeRange
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.pathway import LEVELS, AgeBand, PathwayItem

WIDTH, HEAD, LANE, ROW, BAR = 840, 72, 28, 20, 16  # of the drawing, its axis, a lane's title, a row and a bar
LETTER, ROOM = 7, 6  # about how wide a letter is, and the room beside a label
SHORTEST, LONGEST = 7, 80  # the width of a bar for a single day; the letters of a label
STEPS = (("weeks", 12), ("months", 2), ("months", 6), ("years", 1), ("years", 2))
MOST_STEPS = 3  # marks inside a stage


@dataclass(frozen=True)
class Bar:
    """One thing on the chart: its bar, where its label begins (or ends, if it stands before), and what both take of a row."""

    item: PathwayItem
    label: str
    x: float
    width: float
    text: float
    before: bool
    left: float
    right: float


class Axis:
    """Where an age stands. Every stage is as wide as the others, so that the first months have room."""

    def __init__(self, bands: Iterable[AgeBand]) -> None:
        self.bands = list(bands)
        self.edges = [self.bands[0].ages.from_.order, *(band.ages.until.order for band in self.bands)]
        self.stage = WIDTH / len(self.bands)

    def place(self, days: float) -> float:
        for number, (first, last) in enumerate(pairwise(self.edges)):
            if days <= last:
                return round(max(0, number + (days - first) / (last - first)) * self.stage, 1)
        return WIDTH

    def marks(self) -> list[tuple[float, Age]]:
        """A few ages inside each stage, with their places."""
        return [(self.place(age.order), Age(age.years, age.months, age.weeks)) for band in self.bands for age in inside(band)]


def inside(band: AgeBand) -> list[Age]:
    """The ages that mark a stage: every 12 weeks of pregnancy, 2 or 6 months, or every year or two."""
    anchor = band.ages.from_.anchor
    for unit, size in STEPS:
        ages = [Age(**{unit: number * size}, anchor=anchor) for number in range(1, 30)]
        found = [age for age in ages if band.ages.from_.order < age.order < band.ages.until.order]
        if (unit == "weeks") == (anchor == "conception") and len(found) <= MOST_STEPS:
            return found
    return []


def pathway_chart(hub: Hub) -> dict:
    """Everything on the pathway: the drawing, and the same as a list for a small screen."""
    axis = Axis(hub.age_bands.values())
    lanes, top = [], HEAD
    for level in LEVELS:
        found = [bar_of(item, hub, axis) for item in hub.pathway.values() if item.level == level]
        rows = packed(found)
        lanes.append((level, top, [(top + LANE + ROW * number, row) for number, row in enumerate(rows)]))
        top += LANE + ROW * len(rows) + ROOM
    drawing = {"width": WIDTH, "height": top, "head": HEAD, "bar": BAR, "stage": axis.stage, "marks": axis.marks(), "lanes": lanes}
    return {"drawing": drawing, "stages": stages(hub), "count": len(hub.pathway)}


def bar_of(item: PathwayItem, hub: Hub, axis: Axis) -> Bar:
    """The bar of an item, with its label inside it, or where there is room: on its right, or on its left."""
    ages = item.ages or all_of(hub.age_bands[id] for id in (item.band, *item.also_in))
    x = min(axis.place(ages.from_.order) if ages.from_ else 0, WIDTH - SHORTEST)
    width = max((axis.place(ages.until.order) if ages.until else WIDTH) - x, SHORTEST)
    label = item.name if len(item.name) <= LONGEST else item.name[: LONGEST - 1].rstrip() + "…"
    needs = len(label) * LETTER + 2 * ROOM
    left, before = beside(x, x + width, needs)
    text = x - ROOM if before else left + ROOM
    right = x + width if before else max(x + width, left + needs)
    return Bar(item, label, x, round(width, 1), round(text, 1), before, min(x, left), right)


def beside(x: float, end: float, needs: float) -> tuple[float, bool]:
    """Where a label begins that needs this much room, and whether that is before its bar."""
    if needs <= end - x:
        return x, False
    if end + needs <= WIDTH:
        return end, False
    return (x - needs, True) if needs <= x else (max(0, min(x, WIDTH - needs)), False)


def all_of(bands: Iterable[AgeBand]) -> AgeRange:
    """From the beginning of the first of these bands until the end of the last."""
    ages = [band.ages for band in bands]
    return AgeRange(min((each.from_ for each in ages), key=lambda age: age.order), max((each.until for each in ages), key=lambda age: age.order))


def packed(bars: Iterable[Bar]) -> list[list[Bar]]:
    """The bars in as few rows as they fit into without touching, the youngest at the top; any time fills the gaps."""
    rows: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: (bar.item.ages is None, bar.x, -bar.width, bar.label)):
        free = (row for row in rows if all(bar.left >= other.right or bar.right <= other.left for other in row))
        row = next(free, None)
        if row is None:
            rows.append(row := [])
        row.append(bar)
    return rows


def stages(hub: Hub) -> list[tuple[AgeBand, list[tuple[str, list[PathwayItem]]]]]:
    """Each band with what begins in it, level by level, youngest first."""
    found = []
    for id, band in hub.age_bands.items():
        items = sorted((item for item in hub.pathway.values() if begins_in(item, hub) == id), key=starts)
        levels = [(level, [item for item in items if item.level == level]) for level in LEVELS]
        found.append((band, [(level, each) for level, each in levels if each]))
    return found


def begins_in(item: PathwayItem, hub: Hub) -> str:
    """The band in which an item begins: by its age, or the first of those in which it is filed."""
    order = list(hub.age_bands)
    if item.ages is None:
        return min((item.band, *item.also_in), key=order.index)
    return next((id for id in order if starts(item) < hub.age_bands[id].ages.until.order), order[-1])
