"""A small file for each postcode sector, so that a finder can look a postcode up without telling anyone which it is."""

from __future__ import annotations

import json

from knowledge_hub.model.postcodes import Area, sector

FOLDER = "postcodes"


def postcode_files(area: Area) -> dict[str, str]:
    """The path and text of each sector's file.

    `from` is a corner in metres; `inside` says of each postcode's last two letters how far east and north of it they lie;
    `elsewhere` strings together the last two letters of postcodes that belong to another council.
    """
    others: dict[str, list[str]] = {}
    for postcode in sorted(area.elsewhere):
        others.setdefault(sector(postcode), []).append(postcode[-2:])
    return {f"{FOLDER}/{file_name(name)}": _text(points, others.get(name, [])) for name, points in area.sectors.items()}


def file_name(name: str) -> str:
    """“ab1-2.json” of the sector “AB1 2”."""
    return f"{name.lower().replace(' ', '-')}.json"


def _text(points, others: list[str]) -> str:
    east, north = min(point.easting for point in points.values()), min(point.northing for point in points.values())
    inside = {last: [point.easting - east, point.northing - north] for last, point in points.items()}
    return json.dumps({"from": [east, north], "inside": inside, "elsewhere": "".join(others)}, separators=(",", ":")) + "\n"
