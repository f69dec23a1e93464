"""How many syllables an English word has, about: enough to tell easy words from hard ones."""

from __future__ import annotations

import re
from functools import cache

# One more beat than the groups of vowels show (“be-ing”, “i-de-a”), and one less (“hoped”, “safely”, “childcare”).
MORE = re.compile(
    r"i(?:a(?!ge|n?ce$|l|n)|um|us$|o(?!u|n)|et|en)|[aeiouy]ing|ea$|eu[mr]|erious|(?<![qg])u(?:a(?!r[dt])|i[dn])|"
    r"creat|react|loye|eatre|[st]m$|(?<=[iy])er$"
)
LESS = re.compile(
    r"[^aeiou]e$|[^aeioutd]ed$|[^aeiouszxcgh]es$|[^cs]hes$|ely$|[^aeiou]e(?:ful|less|ness)|[^aeioutl]ement|"
    r"tient|[fn]cien|rien(?=d)|some(?=[bcdfghjklmnpqrtvwxyz])|care(?=[gtw])|"
    r"(?:where|there|home|life|time|side|safe|house|nurse|place)(?=[bcdfghjklmnpqtvwxyz])"
)
SILENT_LE = re.compile(r"[^aeiouylr]le[sd]?$")


@cache
def syllables(word: str) -> int:
    """The syllables of one word; at least one."""
    word = re.sub(r"[’']s?$|[^a-z]", "", word.casefold())
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups + len(MORE.findall(word)) - len(LESS.findall(word)) + len(SILENT_LE.findall(word)))
