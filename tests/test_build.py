"""`hub build`: what it makes of a whole hub, and what it leaves alone when something is wrong."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from markup import tree

ADDRESS = "https://anytown.example.org/families/"
WITHHELD = [
    "496 0666", "4960666", "496 0667", "4960667", "496 0668", "4960668", "Hidden Court", "hidden-court", "Secret Yard",
    "AB1 9ZZ", "Moonlight", "moon-school", "Whisper", "Unheard-of", "withheld-fostering", "Nobody has read it",
]  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages(site: Path) -> dict[str, str]:
    return {name: body.decode() for name, body in files(site).items() if name.endswith(".html")}


@pytest.fixture(scope="session")
def built_again(anytown_with_placed_blocks, built_anytown, hub, tmp_path_factory) -> Path:
    site = tmp_path_factory.mktemp("again") / "site"
    assert hub("build", "--root", anytown_with_placed_blocks, "--out", site).returncode == 0
    return site


def test_the_same_hub_gives_the_same_bytes_each_time(built_anytown, built_again):
    assert files(built_again) == files(built_anytown)


def test_properdocs_builds_the_same_pages(anytown_with_placed_blocks, built_anytown, hub, tmp_path):
    built = hub("build", "--root", anytown_with_placed_blocks, "--out", tmp_path / "site", "--with", "properdocs")
    assert built.returncode == 0, built.stderr
    assert pages(tmp_path / "site") == pages(built_anytown)


def test_every_page_that_is_written_has_its_address(anytown_with_placed_blocks, built_anytown):
    docs = anytown_with_placed_blocks / "docs"
    written = [path.relative_to(docs) for path in docs.rglob("*.md") if "for_each:" not in path.read_text()]
    assert len(written) > 10
    for path in written:
        assert (built_anytown / path.parent / ("" if path.stem == "index" else path.stem) / "index.html").exists()


def test_every_record_that_is_verified_has_its_page(built_anytown):
    assert {path.parent.name for path in built_anytown.glob("hubs/*/index.html")} == {
        "canal-house", "lakeside", "park-edge", "toms-and-adas",
    }  # fmt: skip
    assert {path.parent.name for path in built_anytown.glob("services/*/index.html")} == {
        "contact-centre", "fostering-team", "night-nursery", "speech-team", "toy-library",
    }  # fmt: skip


@pytest.mark.parametrize("secret", WITHHELD)
def test_what_is_not_verified_stands_in_no_file_of_the_site(built_anytown, secret):
    for name, body in files(built_anytown).items():
        body = gzip.decompress(body) if name.endswith(".gz") else body
        assert secret.casefold() not in body.decode("utf-8", "replace").casefold(), name


def test_brackets_and_tags_in_facts_are_shown_as_they_are_written(built_anytown):
    page = tree((built_anytown / "services/toy-library/index.html").read_text())
    assert [each.text for each in page.all("h1")] == ['Toy library {{ 7*7 }} <b>and more</b> "for all"']
    assert "Its sign says {{ 7*7 }} and <b>not bold</b> and {% raw %}." in page.text
    assert "49" not in page.text.replace("0113 496", "")
    assert not list(page.all("b"))


def test_an_example_of_a_block_in_code_is_shown_as_it_is_written(built_anytown):
    page = tree((built_anytown / "writing/index.html").read_text())
    assert [each.text.strip() for each in page.all("code")] == [
        '{{ phone("park-edge") }}',
        '{{ opening_hours("park-edge") }}',
    ]


def test_every_link_leads_to_a_page_and_a_place_that_is_there(built_anytown):
    trees = {
        urljoin(ADDRESS, name.removesuffix("index.html")): tree(html) for name, html in pages(built_anytown).items()
    }
    anchors = {address: {each.attributes.get("id") for each in page.all()} for address, page in trees.items()}
    others = {urljoin(ADDRESS, name) for name in files(built_anytown)}
    for address, page in trees.items():
        for link in page.all("a", "link"):
            target = urljoin(address, link.attributes.get("href") or "")
            if not target.startswith(ADDRESS):
                continue
            bare, anchor = target.partition("#")[0], unquote(urlsplit(target).fragment)
            assert bare in trees or bare in others, f"{address} links to {target}"
            assert not anchor or anchor in anchors[bare], f"{address} links to {target}"


def test_no_page_says_an_id_twice(built_anytown):
    for name, html in pages(built_anytown).items():
        ids = [each.attributes["id"] for each in tree(html).all() if "id" in each.attributes]
        assert sorted(ids) == sorted(set(ids)), name


def test_a_new_file_in_family_hubs_is_a_page_in_the_list_the_navigation_and_the_sitemap(copy_of_anytown, hub, tmp_path):
    """A page that is not in the navigation would stop the build."""
    facts = (copy_of_anytown / "data/family-hubs/park-edge.yml").read_text()
    (copy_of_anytown / "data/family-hubs/new-place.yml").write_text(
        facts.replace("Park Edge Family Hub", "New Place Family Hub")
    )
    site = tmp_path / "site"
    assert hub("build", "--root", copy_of_anytown, "--out", site).returncode == 0
    assert (
        "New Place Family Hub"
        in tree((site / "hubs/new-place/index.html").read_text()).holding("New Place Family Hub").text
    )
    links = {link.attributes.get("href"): link.text for link in tree((site / "hubs/index.html").read_text()).all("a")}
    assert links["new-place/"] == "New Place Family Hub"
    assert f"<loc>{ADDRESS}hubs/new-place/</loc>" in (site / "sitemap.xml").read_text()


@pytest.fixture
def live_site(copy_of_anytown) -> Path:
    """What readers see now, in the place where the next build goes."""
    site = copy_of_anytown / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    return site


def break_facts(root: Path) -> None:
    (root / "data/town.yml").write_text("name: [Anytown")


def break_a_page(root: Path) -> None:
    (root / "docs/index.md").write_text(
        "---\ntitle: Home\ndescription: d\naudience: public\n---\n{{ nothing_like_this() }}\n"
    )


def name_a_missing_page_in_the_navigation(root: Path) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("- blocks.md", "- blocks.md\n      - nowhere.md"))


def leave_a_page_out_of_the_navigation(root: Path) -> None:
    (root / "docs/lost.md").write_text("---\ntitle: Lost\ndescription: d\naudience: public\n---\n")


@pytest.mark.parametrize(
    "break_it", [break_facts, break_a_page, name_a_missing_page_in_the_navigation, leave_a_page_out_of_the_navigation]
)
def test_a_broken_hub_is_not_built_and_leaves_the_last_good_site(copy_of_anytown, live_site, hub, break_it):
    break_it(copy_of_anytown)
    built = hub("build", "--root", copy_of_anytown)
    assert built.returncode == 1
    assert files(live_site) == {"index.html": b"the last good site"}
    assert not list(copy_of_anytown.glob(".building-*"))
    assert "Traceback" not in built.stdout + built.stderr


def test_a_new_site_takes_the_place_of_the_old_one(copy_of_anytown, live_site, hub):
    (live_site / "old.html").write_text("gone")
    assert hub("build", "--root", copy_of_anytown).returncode == 0
    assert not (live_site / "old.html").exists()
    assert b"Anytown" in files(live_site)["index.html"]


def test_a_page_about_a_record_says_when_it_was_reviewed_if_somebody_wrote_it(built_anytown):
    written, made = ((built_anytown / f"services/{id}/index.html").read_text() for id in ("night-nursery", "toy-library"))
    assert 'Page last reviewed: <time datetime="2026-11-01">1 November 2026</time> by The nursery team' in written
    assert "Page last reviewed" not in made
