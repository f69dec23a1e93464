"""The national minimum fostering allowance: pounds a week for each child, by region and age."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def allowances_table(hub: Hub, year: str, region: str | None = None) -> dict:
    """One year as a table, of all regions or of one; says so when the amounts of that year are not known."""
    allowances = find(hub, "allowances", year)
    if region:
        find(hub, "regions", region)
    regions = {id: each for id, each in hub.regions.items() if id in allowances.amounts and region in (None, id)}
    return {"allowances": allowances, "regions": regions}
