"""Facts that belong together, each with its source."""

from knowledge_hub.blocks.finding import NotVerified, Wrong, find
from knowledge_hub.model.hub import Hub
from knowledge_hub.problems import did_you_mean


def key_facts(hub: Hub, sheet: str, *facts: str) -> dict:
    """The statements of a sheet, or those named, in that order. Figures become a table of label, value and comparison."""
    found = find(hub, "fact-sheets", sheet)
    held = {each.key.split(" → ")[1] for each in hub.held if each.kind == "fact-sheets" and each.id == sheet and each.key}
    unknown = [fact for fact in facts if fact not in found.facts and fact not in held]
    if unknown:
        raise Wrong(f"The fact sheet “{sheet}” has no “{unknown[0]}”.{did_you_mean(unknown[0], found.facts)}")
    shown = {id: found.facts[id] for id in facts or found.facts if id in found.facts}
    if not shown:
        raise NotVerified
    figures = {id: each for id, each in shown.items() if each.value}
    return {"sheet": found, "figures": figures, "statements": {id: each for id, each in shown.items() if not each.value}}
