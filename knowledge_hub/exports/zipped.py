"""The site as one zip file, to be unpacked and opened from a folder or a USB stick: no server, no network.

What only servers read stays out, and links name the page they lead to: a folder shows no page of its own accord. The same
site gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

INSIDE = "hub"  # the folder that holds the pages
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # that a zip file can say
# A folder loads neither modules nor JSON, keeps nothing for later and is asked for no address that is not there.
FOR_SERVERS = re.compile(
    r"_headers|\.htaccess|404\.html|sitemap\..*|service-worker\.js|offline\.json|manifest\.json|postcodes/.*"
    r"|assets/(apple-touch-icon|icon-512)\.png|assets/js/(?!folder).*"
)
ASKS_A_SERVER = re.compile(
    r' data-offline="[^"]*"|<link rel="(?:manifest|apple-touch-icon)"[^>]*>\n?|<script src="[^"]*" type="module"></script>\n?'
)
LEADS = re.compile(r'(?<![-\w])(href|action)="(?![a-z]+:|//|#)([^"#?]*)', re.IGNORECASE)
OPENER = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url={inside}/index.html">
<title>{title}</title>
</head>
<body>
<h1><a href="{inside}/index.html">{title}</a></h1>
<p>{help}</p>
</body>
</html>
"""


def entries(site: Path, name: str, words: Mapping[str, str]) -> dict[str, bytes]:
    """The path and bytes of every file in the zip.

    `name` is the hub's; `words` are `open` and `read_me`, the names of the two files that a person sees first, `help`,
    what the first says if it does not go on by itself, and `text`, what the second says.
    """
    top = re.sub(r'[<>:"/\\|?*\s\x00-\x1f]+', " ", name).strip(" .") or INSIDE
    opener = OPENER.format(inside=INSIDE, title=_escaped(name), help=_escaped(words["help"]))
    first = {f"{top}/{words['open']}.html": opener.encode(), f"{top}/{words['read_me']}.txt": words["text"].encode()}
    names = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    kept = {file: path for file, path in names.items() if not FOR_SERVERS.fullmatch(file)}
    return first | {f"{top}/{INSIDE}/{file}": _bytes(path) for file, path in kept.items()}


def packed(files: Mapping[str, bytes], moment: datetime) -> bytes:
    """The zip file: names in order, every file as old as `moment` and with the same rights, so that nothing changes by itself."""
    whole, day = io.BytesIO(), max(moment.timetuple()[:6], FIRST_DAY)
    with ZipFile(whole, "w") as archive:
        for name in sorted(files):
            entry = ZipInfo(name, day)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(entry, files[name], compresslevel=9)
    return whole.getvalue()


def page_in_folder(html: str) -> str:
    """A page whose links name files, and which asks for nothing that only a server gives out."""
    return LEADS.sub(lambda found: f'{found[1]}="{_file(found[2])}', ASKS_A_SERVER.sub("", html))


def _bytes(path: Path) -> bytes:
    return page_in_folder(path.read_text(encoding="utf-8")).encode() if path.suffix == ".html" else path.read_bytes()


def _file(address: str) -> str:
    """“../hubs/” is “../hubs/index.html”, and “.” is “./index.html”."""
    if address.rpartition("/")[2] in (".", ".."):
        address += "/"
    return f"{address}index.html" if not address or address.endswith("/") else address


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
