"""What changed on the pages of a folder, from their front matter, newest first."""

from dataclasses import dataclass

from knowledge_hub.blocks.finding import Wrong
from knowledge_hub.model.changes import Change, PageChange
from knowledge_hub.model.hub import Hub
from knowledge_hub.problems import did_you_mean


@dataclass(frozen=True)
class Together:
    """One change and every page that it was made on."""

    change: Change
    pages: tuple[PageChange, ...]


def what_changed(hub: Hub, folder: str = "", newest: int | None = None) -> dict:
    """The changes of a folder's pages; `newest` keeps that many. The same change on several pages is told once."""
    found = [each for each in hub.changes if each.address.startswith(folder)]
    if hub.changes and not found:  # without any, perhaps no page can be read, and that is told by itself
        folders = {each.address.partition("/")[0] + "/" for each in hub.changes if "/" in each.address}
        raise Wrong(f"No page in “{folder}” has “changes” before its text begins.{did_you_mean(folder, folders)}")
    if newest is not None and (not isinstance(newest, int) or newest < 1):
        raise Wrong(f"“{newest}” is not a number of changes. Write it in figures, such as newest=3.")
    changes = grouped(found)[:newest]
    return {"changes": changes, "reasons": any(each.change.why for each in changes), "all": {each.address for each in found}}


def grouped(found: list[PageChange]) -> list[Together]:
    """The changes, newest first; those of the same day and in the same words together, their pages by title."""
    pages: dict[Change, list[PageChange]] = {}
    for each in sorted(found, key=lambda each: (each.change.what, each.title.casefold())):
        pages.setdefault(each.change, []).append(each)
    newest_first = sorted(pages, key=lambda change: change.on.first, reverse=True)
    return [Together(change, tuple(pages[change])) for change in newest_first]
