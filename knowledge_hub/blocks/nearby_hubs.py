"""The family hubs that are nearest to a place, and the parts of the town to which a hub is the nearest."""

from knowledge_hub.blocks.finding import contact
from knowledge_hub.blocks.nearest_hub import nearest_to_sectors, sort_out
from knowledge_hub.model.grid import distance
from knowledge_hub.model.hub import Hub
from knowledge_hub.postcodes import area_of

MOST = 3


def nearby_hubs(hub: Hub, place: str) -> dict:
    """The nearest other hubs with the metres to each; none if nobody knows where the place is."""
    found, area = contact(hub, place), area_of(hub)
    placed, _ = sort_out(hub, area)
    here = area.inside.get(found.address.postcode) if found.address else None
    away = [(distance(here, point), id, other) for id, other, point in placed if here and other is not found]
    return {
        "contact": found,
        "placed": here is not None,
        "near": sorted(away, key=lambda each: each[:2])[:MOST],
        "sectors": [name for name, _, nearest, _ in nearest_to_sectors(placed, area) if nearest is found],
        "from_directory": area.edition is not None,
    }
