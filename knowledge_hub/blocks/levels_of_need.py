"""The levels of need of a document, as steps and as a table."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def levels_of_need(hub: Hub, document: str) -> dict:
    """Every level of a document by its number; one that was not read has its place and no words."""
    found = find(hub, "levels-of-need", document)
    known = {level.number: level for level in found.levels}
    levels = [(number, known.get(number)) for number in range(1, found.count + 1)]
    more = ("signs", "response", "who", "way_in")  # a column that no level fills is not drawn
    columns = [key for key in more if any(getattr(level, key) for level in found.levels)]
    return {"document": found, "levels": levels, "columns": columns, "missing": found.count - len(known)}
