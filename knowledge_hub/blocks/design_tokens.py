"""The look written out: every colour with its contrast, every section's colour, every size."""

from knowledge_hub.model.hub import Hub
from knowledge_hub.tokens import HOME, least_contrast, tokens


def design_tokens(hub: Hub) -> dict:
    """Colours in the light and the dark with the least contrast that words have on them, and sizes."""
    known = tokens()
    schemes = (known.light, known.dark)
    colours = [(name, [_shown(scheme[HOME], name) for scheme in schemes]) for name in known.light[HOME]]
    sections = [
        (section, [[_shown(scheme[section], name) for name in ("accent", "tint")] for scheme in schemes])
        for section in known.light
    ]
    return {"colours": colours, "sections": sections, "sizes": list(known.sizes.items())}


def _shown(colours: dict[str, str], name: str) -> dict:
    least = least_contrast(colours, name)
    return {"value": colours[name], "contrast": f"{int(least * 10) / 10:.1f}" if least else ""}
