"""What the site adds beside its pages; the only file that knows MkDocs.

MkDocs calls these functions in the order in which they stand here. In a build, anything wrong stops it before a file is
written. In the live preview nothing stops: every page says at its top what is wrong, and the rest shows the last facts
that were whole.
"""

from __future__ import annotations

import html
import shutil
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel
from watchdog.observers.polling import PollingObserver

from knowledge_hub.blocks import speaking
from knowledge_hub.blocks.finding import Wrong
from knowledge_hub.blocks.living import brought_once, hours_as_data
from knowledge_hub.blocks.placing import keep_place, put_in_place
from knowledge_hub.blocks.rendering import Setting, literal
from knowledge_hub.blocks.said_once import said_once
from knowledge_hub.blocks.terms import explained
from knowledge_hub.exports import api, folder, headers, manifest, offline, postcodes, search
from knowledge_hub.exports.search_answers import Said
from knowledge_hub.exports.search_lines import line_files
from knowledge_hub.exports.search_pages import Found, parts_of, without_repeats
from knowledge_hub.inspecting import Inspected, inspect, inspect_once
from knowledge_hub.model.dates import RoughDate
from knowledge_hub.model.evidence import good_until
from knowledge_hub.model.hub import Hub
from knowledge_hub.page_text import calls_replaced
from knowledge_hub.pages import Page, all_pages, related
from knowledge_hub.postcodes import area_of
from knowledge_hub.problems import Problems
from knowledge_hub.tokens import HOME, tokens
from knowledge_hub.words import Words
from macros import MENU


LOOK_EVERY = 0.25  # seconds between two looks of the preview for changes
CARD = "card.png"  # the picture that a shared link shows, if the town has one in docs/


class State:
    """What one event leaves for the next."""

    preview: bool = False
    inspected: Inspected
    hub: Hub | None = None  # the last facts that were whole
    found: dict[str, Found] = {}  # what the search finds, by address
    rendered_for: tuple = ()  # what the pages below depend on beside their words
    rendered: dict[tuple[str, str], dict] = {}  # what Markdown made of a page, by its address and words


state = State()


def on_startup(command: str, dirty: bool) -> None:
    state.preview = command == "serve"


def on_serve(server, config, builder):
    """Look for changes more often than MkDocs does of itself, which is every half second."""
    watched = [config.docs_dir, config.config_file_path]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    for path in watched:
        server.watch(path)
    return server


def on_config(config):
    """Load the facts and pages, tell what is wrong, and write out the navigation's “folder/*”."""
    root = Path(config.config_file_path).parent
    state.inspected = inspect(root, MENU) if state.preview else inspect_once(root, MENU)
    if state.preview:
        if state.inspected.problems:
            print(Problems(state.inspected.problems), file=sys.stderr)
    else:
        state.inspected.or_problems()
    if state.inspected.hub is None and state.hub:
        state.inspected = replace(state.inspected, pages=all_pages(state.hub, state.inspected.pages))
    state.hub = state.inspected.hub or state.hub
    if config.nav:
        config.nav = [_written_out(item) for item in config.nav]
    if state.hub:
        config.extra["town"] = state.hub.town
    return config


def _written_out(item):
    """An entry of the navigation with each “folder/*” replaced by the pages made for records in that folder."""
    if isinstance(item, dict):
        return {title: _written_out(inside) for title, inside in item.items()}
    if isinstance(item, list):
        return [entry for each in item for entry in (_made_in(each[:-1]) if _is_star(each) else [_written_out(each)])]
    return item


def _is_star(item) -> bool:
    return isinstance(item, str) and item.endswith("/*")


def _made_in(folder: str) -> list[str]:
    made = [page for page in state.inspected.pages if page.this and page.source_path.startswith(folder)]
    return [page.source_path for page in sorted(made, key=lambda page: page.meta.title.casefold())]


def on_files(files, config):
    """Leave the pages that readers see, those about records with their names put in, and add the files of postcodes.

    Modules that stand together in one script are not given out by themselves.
    """
    _only_what_is_seen(files, config)
    for file in list(files.javascript_files()):
        if folder.is_part(file.src_uri):
            files.remove(file)
    for page in state.inspected.pages:
        if page.this:
            files.append(File.generated(config, page.source_path, content=_source(page)))
    if state.hub:
        for path, text in postcodes.postcode_files(area_of(state.hub)).items():
            files.append(File.generated(config, path, content=text))
    files.append(File.generated(config, "search.md", content=_search_page(Words()), inclusion=InclusionLevel.NOT_IN_NAV))
    rendered_for = sorted(file.dest_uri for file in files), config.markdown_extensions, config.mdx_configs
    if state.rendered_for != rendered_for:
        state.rendered_for, state.rendered = rendered_for, {}
    return files


def _source(page: Page) -> str:
    front = page.meta.model_dump(mode="python", exclude_defaults=True)
    front = {key: value for key, value in front.items() if isinstance(value, str)} | {"this": page.this}
    if page.meta.topics:
        front["topics"] = list(page.meta.topics)
    if page.meta.reviewed_on and not page.made:  # what nobody wrote nobody has reviewed
        front["reviewed_on"] = str(page.meta.reviewed_on)
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n{page.text}"


def _search_page(words: Words) -> str:
    front = {"title": words("search.page_title"), "description": words("search.page_about"), "template": "search.html"}
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n"


def _only_what_is_seen(files, config) -> None:
    """Take out what is no page for readers as it stands. One that cannot be read would stop the preview: an empty one
    stands in, and says so at its top."""
    seen = {page.file: page for page in state.inspected.pages}
    unreadable = {problem.file for problem in state.inspected.problems} - set(seen)
    for file in list(files.documentation_pages()):
        page = seen.get(f"docs/{file.src_uri}")
        if page is None or page.this or page.meta.for_each:
            files.remove(file)
        if f"docs/{file.src_uri}" in unreadable:
            files.append(File.generated(config, file.src_uri, content="---\ntitle: Something to mend\n---\n"))


@event_priority(100)  # before mkdocs-macros
def on_page_markdown(markdown: str, page, config, files) -> str:
    """Keep the places of the blocks of a page, as their macros would; what is not plain is left to mkdocs-macros.

    The page was read for its blocks when it was inspected. Jinja would read it once more and compile a program for it, which
    took a tenth of a build.
    """
    calls = state.inspected.calls.get(_address(page), ())
    if all(call.name in MENU for call in calls):
        markdown = calls_replaced(markdown, calls, lambda call: keep_place(MENU[call.name])(*call.args, **call.kwargs))
    page.meta["render_macros"] = any(bracket in markdown for bracket in ("{{", "{%", "{#"))
    if state.preview:
        page.render = partial(_rendered, page)
    return markdown


def _rendered(page, config, files) -> None:
    """Let Markdown render a page, unless it rendered the same words before: that takes a third of a preview's time."""
    words = page.url, page.markdown
    if words not in state.rendered:
        before = dict(vars(page))
        type(page).render(page, config, files)
        state.rendered[words] = {name: value for name, value in vars(page).items() if value is not before.get(name)}
    vars(page).update(state.rendered[words])


def _address(page) -> str:
    return page.url.removesuffix("index.html")


GLOSSARY = "handbook/glossary/"


def _with_terms(made: str, page, setting: Setting) -> str:
    """On pages for practitioners, terms lead to the glossary where they first stand."""
    if page.meta.get("audience") != "workforce" or setting.page == GLOSSARY:
        return made
    if GLOSSARY not in state.inspected.at:
        return made
    return explained(made, setting.hub.glossary, setting.root + GLOSSARY)


def _to_be_found(page, made: str) -> None:
    """Keep what the search needs to know of the words of a page; in the gallery of blocks it would find every word."""
    found = state.found.get(_address(page))
    if found and found.audience != "editors":
        state.found[found.address] = replace(found, parts=parts_of(made))


def _told(problems) -> str:
    if not problems:
        return ""
    return f'<pre class="problems" role="alert">{html.escape(str(Problems(problems)))}</pre>'


def on_env(env, config, files):
    """Give the theme the facts it shows on every page."""
    env.globals["hub"] = state.hub
    env.globals["words"] = Words()
    env.globals["policy"] = "" if state.preview else headers.POLICY  # the preview's reloading is an inline script
    env.globals["addresses"] = {page.address for page in state.inspected.pages}
    env.globals["card"] = CARD if files.get_file_from_path(CARD) else ""
    env.globals["paper"] = [scheme[HOME]["paper"] for scheme in (tokens().light, tokens().dark)]
    env.filters["shown"] = lambda text: literal(html.escape(str(text), quote=False))
    env.filters["said_day"] = lambda day: speaking.day(RoughDate.read(str(day)))
    pages = [file.page for file in files.documentation_pages()]
    if state.hub is None:
        for page in pages:
            page.meta.pop("template", None)  # templates of single pages show facts, and there are none yet
    state.found = {_address(page): _found(page) for page in pages if _address(page) in state.inspected.at}
    return env


def _found(page) -> Found:
    """What the search knows of a page before its words."""
    known = state.inspected.at[_address(page)]
    where = page.ancestors[-1].title if page.ancestors else ""
    about = getattr(state.hub.contact(known.this), "what", "") if state.hub and known.this else ""
    meta = known.meta
    said = (known.address, html.unescape(str(page.title)), about or meta.description, where, meta.audience, meta.topics)
    return Found(*said, parts=(), record=bool(known.this))


def on_page_context(context, page, config, nav):
    """Put the blocks in their places, and give the page its changes and the pages that share its topics.

    This waits until the page is written, because all pages with their blocks would fill the memory.
    """
    here = state.inspected.at.get(_address(page))
    page.content = _with_blocks(page)
    context["changes"] = here.meta.changes if here else ()
    context["related"] = related(here, state.inspected.about) if here else []
    if page.meta.get("template") == "search.html":
        context["listed"] = sorted(state.found.values(), key=lambda found: found.title.casefold())
    return context


def _with_blocks(page) -> str:
    """The page's HTML with its blocks; in the preview, at its top, what is wrong."""
    told = _told(state.inspected.problems if state.preview else [])
    if state.hub is None:
        return told
    try:
        setting = Setting(state.hub, Words(), _address(page))
        made = _with_terms(put_in_place(page.content, setting, MENU), page, setting)
        _to_be_found(page, made)
        return told + said_once(made, str(page.title))
    except (Wrong, KeyError):
        if not state.preview:
            raise
        return told


def on_post_page(output: str, page, config) -> str:
    """A page that is written need not be remembered."""
    page.content = page.markdown = ""
    return output


def on_post_build(config) -> None:
    """Take away what the theme copies and no page asks for; add what servers read."""
    site = Path(config.site_dir)
    for name in ("javascripts", "stylesheets", "images"):
        shutil.rmtree(site / "assets" / name, ignore_errors=True)
    for path, text in folder.scripts(Path(config.theme.custom_dir) / "assets" / "js").items():
        (site / path).write_text(text, encoding="utf-8")
    colours = tokens().light[HOME]
    made = manifest.manifest(config.site_name, config.site_description or "", colours["paper"], colours["accent"])
    (site / manifest.PATH).write_text(made, encoding="utf-8")
    (site / "_headers").write_text(headers.for_netlify(), encoding="utf-8")
    (site / ".htaccess").write_text(headers.for_apache(urlsplit(config.site_url or "/").path or "/"), encoding="utf-8")
    if state.hub:
        for path, text in (_search_files() | dict(api.files(state.hub, state.found.values()))).items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, encoding="utf-8")
    left_out = [page.address for page in state.inspected.pages if not offline.may_be_kept(page.meta.topics)]
    words = {name: Words()(f"offline.{name}") for name in ("copy", "missing")}
    (site / "offline.json").write_text(offline.kept_files(site, left_out, words), encoding="utf-8")


def _search_files() -> dict[str, str]:
    said = Said(speaking.in_one_line, hours_as_data, speaking.day, good_until, by_text=Words()("search.by_text"))
    words = {name: Words()(f"search.{name}") for name in ("little", "light", "ask", "ask_phone", "same")}
    pages = without_repeats(state.found[address] for address in sorted(state.found))
    holidays = state.hub.bank_holidays
    living = brought_once("<open-state", holidays, Words(), speaking.day(holidays.complete_until))
    living = living.partition(">")[2].removesuffix("</script>")
    return search.search_files(state.hub, pages, said, words, living) | line_files(pages)
