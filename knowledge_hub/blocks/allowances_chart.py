"""The national minimum fostering allowance over age and year, as bars and as the same amounts in a table."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub


def allowances_chart(hub: Hub, region: str | None = None) -> dict:
    """The amounts of one region (the town's own, if none is named) by age group, the years below each other."""
    region = region or hub.town.allowance_region
    place = find(hub, "regions", region)
    years = [year for year in hub.allowances.values() if year.amounts.get(region)]
    years.sort(key=lambda year: year.from_)
    unknown = [year for year in hub.allowances.values() if not year.amounts]
    most = max((amount for year in years for amount in year.amounts[region].values()), default=1)
    groups = [(group, [_bar(year, region, id, most) for year in years]) for id, group in hub.age_groups.items()]
    return {"id": region, "region": place, "years": years, "groups": groups, "unknown": unknown}


def _bar(year, region: str, group: str, most) -> dict:
    """One amount: the length of its bar in hundredths of the longest, and what is doubted about it."""
    amount = year.amounts[region].get(group)
    doubt = year.doubts.get(region, {}).get(group)
    return {"year": year, "amount": amount, "length": round(100 * amount / most, 1) if amount else 0, "doubt": doubt}
