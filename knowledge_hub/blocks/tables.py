"""Makes a table readable as cards on a phone, and still a table to a screen reader.

The stylesheet lays the cells of a narrow table below each other. That would hide each cell's heading from the eye and, in
some browsers, the whole table from a screen reader: so every cell carries its heading, and every part its role.
"""

from __future__ import annotations

import re

ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
CELL = re.compile(r"<(th|td)\b([^>]*)>")
TAG = re.compile(r"<[^>]+>")


def readable_as_cards(html: str) -> str:
    """The same HTML, every table with roles and every cell of its body with the text of its column's heading."""
    return TABLE.sub(lambda table: _with_labels(_with_roles(table[0])), html)


def _with_roles(table: str) -> str:
    table = re.sub(r"<(table|thead|tbody|tr)\b", lambda tag: f'<{tag[1]} role="{ROLES[tag[1]]}"', table)
    return CELL.sub(lambda cell: f'<{cell[1]} role="{_role(cell)}"{cell[2]}>', table)


def _role(cell: re.Match[str]) -> str:
    if cell[1] == "td":
        return "cell"
    return "columnheader" if 'scope="col"' in cell[2] else "rowheader"


def _with_labels(table: str) -> str:
    head, body = table.split("</thead>", 1) if "</thead>" in table else ("", table)
    labels = [TAG.sub("", text).strip() for text in re.findall(r"<th\b[^>]*>(.*?)</th>", head, re.DOTALL)]
    if not labels:
        return table
    spanned = 0  # rows that the first column's heading still spans

    def labelled(row: re.Match[str]) -> str:
        nonlocal spanned
        places = iter(range(1 if spanned else 0, len(labels)))
        rowspan = re.search(r'rowspan="(\d+)"', row[0])
        spanned = int(rowspan[1]) - 1 if rowspan else max(spanned - 1, 0)

        def with_label(cell: re.Match[str]) -> str:
            place = next(places, None)
            if place is None or cell[1] == "th":
                return cell[0]
            return f'<td{cell[2]} data-label="{labels[place]}">'

        return CELL.sub(with_label, row[0])

    return f"{head}</thead>{ROW.sub(labelled, body)}"
