"""Explains a term of the trade where it first stands on a page: there it leads to its meaning in the glossary."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import escape

from knowledge_hub.model.reference import Term

PIECE = re.compile(r"""(<(/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>|<!--.*?-->)|([^<]+)""", re.DOTALL)
LEFT_ALONE = frozenset("a abbr button caption code h1 h2 h3 h4 label legend pre script style summary svg template th".split())


def explained(html: str, glossary: Mapping[str, Term], address: str) -> str:
    """The same HTML; each short form of the glossary is a link to its entry on the page at `address` where it first stands.

    Only short forms (LADO, EHC plan), which nobody can guess: those that say what they stand for.
    """
    waiting = {term.term: (id, term) for id, term in glossary.items() if term.stands_for}
    if not waiting:
        return html
    names = re.compile(r"\b(" + "|".join(re.escape(name) for name in sorted(waiting, key=len, reverse=True)) + r")\b(?!-)")
    inside = 0

    def linked(found: re.Match[str]) -> str:
        if found[1] not in waiting:
            return found[1]
        id, term = waiting.pop(found[1])
        return f'<a class="term" href="{address}#term-{id}" title="{escape(term.stands_for)}">{found[1]}</a>'

    def read(piece: re.Match[str]) -> str:
        nonlocal inside
        if piece[3] in LEFT_ALONE:
            inside += -1 if piece[2] else 1
        return names.sub(linked, piece[4]) if piece[4] and not inside else piece[0]

    return PIECE.sub(read, html)
