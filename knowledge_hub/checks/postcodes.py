"""Postcodes of family hubs that nobody can find: such a hub has no distance and no pin."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_hub.model.hub import Hub
from knowledge_hub.postcodes import area_of
from knowledge_hub.problems import Problem


def unknown_postcodes(hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each family hub whose postcode is not among those of the area."""
    known = area_of(hub).inside
    kept_in = hub.places.get("family-hubs", "data/family-hubs")
    for id, place in hub.family_hubs.items():
        postcode = place.address.postcode if place.address else None
        if postcode and postcode not in known:
            file = kept_in if kept_in.endswith((".yml", ".yaml")) else f"{kept_in}/{id}.yml"
            says = (
                f"“{postcode}” is not among the postcodes of {hub.town.name}, so this hub has no distance and no pin. "
                "Check it. If it is right, add it to data/postcodes.yml."
            )
            yield Problem(file, 0, "address → postcode", says, advice=True)
