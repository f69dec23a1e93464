"""What people answered in a consultation, as a chart and as the same figures in a table."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub

ROW, BAR, LABEL = 56, 18, 20  # heights of a row and its bar, and where the label stands, in units of the drawing
WIDTH = 320  # as wide as the narrowest phone, so that letters are never drawn smaller than they are set


def bar_chart(hub: Hub, consultation: str) -> dict:
    """The answers, most named first; a bar's length is its share of 100 %."""
    found = find(hub, "consultations", consultation)
    answers = sorted(found.answers.items(), key=lambda each: -each[1].count)
    bars = [
        {"name": each.name, "count": each.count, "percent": each.percent, "y": row * ROW, "length": WIDTH * each.percent / 100}
        for row, (_, each) in enumerate(answers)
    ]
    return {"consultation": found, "bars": bars, "width": WIDTH, "height": ROW * len(bars), "bar": BAR, "label": LABEL}
