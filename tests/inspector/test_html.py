"""The inspector's page, without a browser: what it holds, that it is well-formed, and that nothing of a page acts in it."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from inspected import FIXTURES, NO_STORY, STORY, run, seen
from lxml import html

import newsclean
from newsclean.inspector.choice import Choice
from newsclean.inspector.html import page
from newsclean.inspector.html.article import with_blocks
from newsclean.roles import Role

CSS = (Path(newsclean.__file__).parent / "data" / "inspect.css").read_text(encoding="utf-8")
ALL = sorted(FIXTURES.glob("*/source.*"))


def tree(source: str | bytes = STORY, name: str = "story.html") -> html.HtmlElement:
    return html.document_fromstring(page(name, seen(source), Choice()))


def classes(element: html.HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_the_page_shows_every_block_and_the_article(path):
    examination = seen(path.read_bytes())
    root = html.document_fromstring(page("x", examination, Choice()))

    shown = {element.get("id"): element for element in root.iter("li") if "b" in classes(element)}
    assert list(shown) == [f"b{one.index}" for one in examination.article.blocks]
    for one in examination.article.blocks:
        element = shown[f"b{one.index}"]
        assert f"c-{one.role.value}" in classes(element)
        text = "".join(element.find_class("t")[0].itertext())
        assert "".join(one.text.split())[:2000] in "".join(text.split())
    article = "".join(root.xpath("//article")[0].text_content().split())
    for item in examination.article.body:
        assert "".join(item.text.split("\n")[0].split()) in article


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_nothing_in_the_page_loads_or_runs(path):
    root = html.document_fromstring(page("x", seen(path.read_bytes()), Choice()))

    assert {element.tag for element in root.iter()} & {"script", "img", "iframe", "link", "object", "embed", "video", "audio", "form", "base", "svg"} == set()
    for element in root.iter():
        names = set(element.attrib)
        assert not any(name.startswith("on") for name in names)
        assert not names & {"src", "srcset", "style", "action", "formaction", "poster", "background", "ping"}
        assert (element.get("href") or "#").startswith("#")


def test_the_policy_allows_the_style_sheet_and_nothing_else():
    root = tree()

    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = b64encode(sha256(root.xpath("//style")[0].text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in CSS
    assert "@import" not in CSS


@pytest.mark.parametrize("bad", ["</style><script>x()</script>", "<img src=x onerror=x()>", '" onfocus="x()', "--></title><script>", "&lt;script&gt;"])
def test_text_of_a_page_stays_text(bad):
    entities = bad.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    source = STORY.replace("What it costs", entities).replace("Council approves river bridge", f"Bridge {entities}")

    root = tree(source.replace('class="menu"', f'class="{entities}"').replace("Example News", entities), name=bad)

    assert len(list(root.iter("script"))) == len(list(root.iter("img"))) == 0
    assert len(list(root.iter("style"))) == 1
    assert not root.xpath("//@onfocus")
    assert bad in "".join(root.itertext())


def test_controls_and_overrides_do_not_get_into_the_page():
    text = page("a\u202eb\x1b", seen(STORY.replace("What it costs", "What\u202e it\x9b costs \u2066")), Choice())

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_fields_show_their_sources_and_what_differs():
    rows = {row.find("th").text_content(): row.text_content() for row in tree().xpath("//section[@id='fields']//tbody/tr")}

    assert "differs: og:title says Bridge wins approval" in rows["headline"]
    assert "JSON-LD author" in rows["authors"]
    assert "section" not in rows


def test_reasons_belong_to_their_block():
    for block in tree().xpath("//li[@tabindex]"):
        described = block.get("aria-describedby")
        assert [why.get("id") for why in block.find_class("why")] == [described]
        assert block.find_class("why")[0].xpath(".//li")


def test_the_legend_counts_and_switches_each_role():
    root = tree()
    style = root.xpath("//style")[0].text

    for box in root.xpath("//input"):
        role = box.get("id").removeprefix("show-")
        count = int(box.getparent().find_class("count")[0].text)
        assert count == len([one for one in root.iter("li") if {"b", f"c-{role}"} <= classes(one)]) > 0
        assert f"body:has(#show-{role}:not(:checked)) .b.c-{role}" in style


def test_many_blocks_left_out_are_folded():
    menu = STORY.replace('<a href="/sport">Sport</a>', "".join(f"<p><a href=/{n}>Rubric {n}</a></p>" for n in range(9)))
    root = tree(menu)

    fold = root.find_class("fold")[0]
    assert "Rubric 3" in fold.text_content()
    assert fold.find("details").get("open") is None
    assert re.match(r"1?\d blocks left out: \d+ ", fold.find("details/summary").text_content())


def test_pieces_of_the_article_lead_to_their_blocks():
    root = tree()
    ids = set(root.xpath("//@id"))

    links = root.xpath("//article//a[@class='back']")
    assert len(links) == 4
    assert {link.get("href").lstrip("#") for link in links} <= ids


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_items_find_the_blocks_they_were_made_of(path):
    article = seen(path.read_bytes()).article

    for item, blocks in with_blocks(article.body, article.blocks):
        assert blocks, item
        if item.type == "footnote":
            assert item.text in blocks[0].text
        elif item.type not in {"image", "embed", "code"}:
            assert "\n".join(one.text for one in blocks) == item.text


def test_nested_lists_are_lists_in_lists():
    steps = "<ol><li>Find the <b>leak</b> in the old boat<ol><li>look below the floor</li><li>and at the bow</li></ol></li><li>Mend it with tar</li></ol>"
    root = tree(STORY.replace("<h2>", steps + "<h2>"))

    outer = root.xpath("//article//ol[not(ancestor::ol)]")[0]
    assert [" ".join(item.text_content().split()) for item in outer.xpath("./li/ol/li")] == ["look below the floor", "and at the bow"]
    assert outer.xpath("./li")[1].text_content() == "Mend it with tar"
    assert outer.xpath("./li/b/text()") == ["leak"]


def test_pictures_are_described_not_loaded():
    picture = '<img src="https://example.org/r.jpg" alt="The river in May"><figcaption>The river. Photo: Tom</figcaption>'
    root = tree(STORY.replace("<h2>", f"<figure>{picture}</figure><h2>"))

    figure = root.xpath("//article//figure")[0].text_content()
    assert "The river in May" in figure
    assert "https://example.org/r.jpg" in figure
    assert "Photo: Tom" in figure


@pytest.mark.parametrize(("slug", "way"), [("lang--arabic-wells", "rtl"), ("lang--persian-qanat", "rtl"), ("agency--ferry-strike", "ltr")])
def test_the_article_runs_as_its_script_does(slug, way):
    assert tree((FIXTURES / slug / "source.html").read_bytes()).xpath("//article/@dir") == [way]


def test_a_page_without_an_article_says_so():
    root = tree(NO_STORY)

    assert "No article was found" in root.xpath("//article")[0].text_content()
    assert "holds no article" in root.find_class("warning")[0].text_content()


def test_the_command_writes_the_page_to_a_file(tmp_path):
    source, out = tmp_path / "story.html", tmp_path / "seen.html"
    source.write_text(STORY, encoding="utf-8")

    result = run(source, "--html", out, "--kept")

    assert (result.exit_code, result.output) == (0, "")
    root = html.document_fromstring(out.read_bytes())
    assert root.xpath("//h1")[0].text_content() == "Council approves river bridge"
    assert "All rights reserved" not in root.find_class("source-column")[0].text_content()
    assert run(source, "--html", "-").stdout.startswith("<!DOCTYPE html>")


# Contrast (WCAG 2.2, 1.4.3: at least 4.5 to 1 for text)


def luminance(colour: str) -> float:
    channels = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, ground: str, part: float) -> str:
    pairs = [(int(colour[at:at + 2], 16), int(ground[at:at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(part * one + (1 - part) * other):02x}" for one, other in pairs)


def full(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])


def colours(*, dark: bool) -> tuple[dict[str, str], dict[str, str]]:
    """The variables of the style sheet, and the colours of the roles."""
    found: list[list[tuple[str, str]]] = [[], []]
    for at, pattern in enumerate((r"--(\w+):(#[0-9a-f]{3,6})\b", r"\.c-([a-z-]+)\{--c:(#[0-9a-f]{6})\}")):
        scopes = re.split(r"@media screen and \(prefers-color-scheme:dark\)", CSS.partition("@media print")[0])
        light = [pair for scope in (scopes[0], scopes[1].partition("}}")[2], scopes[2].partition("\n}")[2]) for pair in re.findall(pattern, scope)]
        night = [pair for scope in (scopes[1].partition("}}")[0], scopes[2].partition("\n}")[0]) for pair in re.findall(pattern, scope)]
        found[at] = light + night if dark else light
    return {key: full(value) for key, value in found[0]}, {key: full(value) for key, value in found[1]}


@pytest.mark.parametrize("dark", [False, True])
def test_all_text_stands_out_from_its_ground(dark):
    names, roles = colours(dark=dark)

    assert set(roles) == {role.value for role in Role}
    for ground in ("paper", "card", "tint"):
        for text in ("ink", "soft", "accent", "bad", "good"):
            assert contrast(names[text], names[ground]) >= 4.5, (text, ground)
        assert min(contrast(colour, names[ground]) for colour in roles.values()) >= 4.5
    for colour in roles.values():
        tinted = mixed(colour, names["paper"], 0.13)
        assert min(contrast(text, tinted) for text in (names["ink"], names["soft"], colour)) >= 4.5, colour


def test_light_and_dark_differ():
    assert colours(dark=False)[0]["paper"] != colours(dark=True)[0]["paper"]
    assert not set(colours(dark=False)[1].values()) & set(colours(dark=True)[1].values())
