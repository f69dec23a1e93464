"""Makes a table readable as cards on a phone.

The stylesheet lays the cells of a narrow table below each other. That would hide each cell's heading from the eye, so every
cell carries it. Roles are not written here, for HTML allows none on a table's own parts: hub.js says them once more to
browsers that take a table laid out in this way for no table.
"""

from __future__ import annotations

import re

TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
CELL = re.compile(r"<(th|td)\b([^>]*)>")
TAG = re.compile(r"<[^>]+>")


def readable_as_cards(html: str) -> str:
    """The same HTML, every cell of a table's body with the text of its column's heading."""
    return TABLE.sub(lambda table: _with_labels(table[0]), html)


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
