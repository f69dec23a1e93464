"""What people answered in a consultation, as a chart and as the same figures in a table."""

from knowledge_hub.blocks.finding import find
from knowledge_hub.model.hub import Hub

def bar_chart(hub: Hub, consultation: str) -> dict:
    """The answers, most named first; a bar's length is its share of 100 %."""
    found = find(hub, "consultations", consultation)
    answers = sorted(found.answers.items(), key=lambda each: -each[1].count)
    return {"consultation": found, "answers": [each for _, each in answers]}
