"""HTML to blocks: what a reader sees as one piece is one block, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.decode import decode
from newsclean.model import Block, Page
from newsclean.segment import segment
from newsclean.segment.marks import names_of


def page(source: str | bytes, url: str | None = None) -> Page:
    return segment(decode(source, kind="html", url=url))


def blocks(body: str) -> list[Block]:
    return page(f"<!doctype html><html><body>{body}</body></html>").blocks


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


def only(body: str) -> Block:
    found = blocks(body)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("body", "wanted"), [
    ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
    ("<p>One.<p>Two.", ["One.", "Two."]),
    ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
    ("<div>One.<br><br>Two.</div>", ["One.", "Two."]),
    ("<div>One.<br/> \n <br/>\n<br/>Two.</div>", ["One.", "Two."]),
    ("<p>One<br>line.</p>", ["One line."]),
    ("<p>One,\n   two\tthree.</p>", ["One, two three."]),
    ("<p>Over<span>land</span></p>", ["Overland"]),
    ("<p>A<b>B</b>C</p>", ["ABC"]),
    ("<p>soft\u00adhyphen and zero\u200bwidth</p>", ["softhyphen and zerowidth"]),
    ("<p>1&nbsp;000&nbsp;km &amp; more</p>", ["1 000 km & more"]),
    ("One<hr>Two", ["One", "Two"]),
    ("<story-part>One</story-part><story-part>Two</story-part>", ["One", "Two"]),
    ("<p></p><p> </p><p>&nbsp;</p><p>One</p>", ["One"]),
    ("<button>Like</button><label>Name</label>", ["Like", "Name"]),
    ("<p>Ruby <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", ["Ruby 漢kan"]),
    ("<dl><dt>Term</dt><dd>Meaning</dd></dl>", ["Term", "Meaning"]),
    ("<details><summary>More</summary>Inside</details>", ["More", "Inside"]),
])
def test_a_block_ends_where_a_new_line_begins(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_keep_their_level(level: int) -> None:
    block = only(f"<h{level}>What it costs</h{level}>")
    assert (block.shape, block.level, block.text) == ("heading", level, "What it costs")


def test_blocks_are_numbered_in_reading_order() -> None:
    found = blocks("<h1>A</h1><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><ul><li>b</li></ul><img src=i.jpg><p>c</p>")
    assert [block.index for block in found] == list(range(len(found)))
    assert [block.shape for block in found] == ["heading", "table", "item", "image", "text"]


# ---------------------------------------------------------------- lists and quotes


def test_nested_lists_know_their_depth_and_numbering() -> None:
    found = blocks("<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li><li>e</li></ul><ol><li>f</li></ol>")
    assert [(block.text, block.depth, block.ordered) for block in found] == [
        ("a", 0, False), ("b", 0, False), ("c", 1, True), ("d", 1, True), ("e", 0, False), ("f", 0, True),
    ]
    assert {block.shape for block in found} == {"item"}
    groups = [block.group for block in found]
    assert len(set(groups[:5])) == 1
    assert groups[5] != groups[0]


def test_an_item_with_several_paragraphs_is_a_container() -> None:
    found = blocks("<ol><li><p>The first thing.</p><p>More about it.</p></li><li>The second.</li></ol>")
    assert [(block.text, block.shape) for block in found] == [
        ("The first thing.", "text"), ("More about it.", "text"), ("The second.", "item"),
    ]


def test_paragraphs_of_a_quotation_share_a_number() -> None:
    found = blocks("<p>He said:</p><blockquote><p>One.</p><p>Two.</p></blockquote><p>Then:</p><blockquote>Three.</blockquote>")
    assert [block.shape for block in found] == ["text", "quote", "quote", "text", "quote"]
    assert found[1].group == found[2].group
    assert found[4].group not in {found[1].group, -1}
    assert found[3].group == -1


# ---------------------------------------------------------------- code and tables


def test_code_keeps_its_white_space_and_language() -> None:
    block = only('<pre><code class="hljs language-Python">def f():\n    return 1\n\n\nf()\n</code></pre>')
    assert (block.shape, block.language, block.raw) == ("code", "python", "def f():\n    return 1\n\n\nf()")
    assert only("<pre>a<br>b</pre>").raw == "a\nb"
    assert only("<p>Call <code>f()</code> twice.</p>").shape == "text"


def test_a_table_of_data_is_one_block() -> None:
    block = only("<table><tr><th>Year</th><th>Rain</th></tr><tr><td>2021</td><td>10</td></tr><tr><td>2022</td></tr></table>")
    assert block.shape == "table"
    assert block.rows == (("Year", "Rain"), ("2021", "10"), ("2022", ""))


@pytest.mark.parametrize("body", [
    f"<table><tr><td><p>{'The rain did not stop. ' * 20}</p></td><td>Menu</td></tr><tr><td>Foot</td><td>Note</td></tr></table>",
    "<table><tr><td>Alone</td></tr><tr><td>in one column</td></tr></table>",
    "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
])
def test_a_table_that_lays_out_the_page_leaves_its_blocks(body: str) -> None:
    assert all(block.shape == "text" for block in blocks(body))


# ---------------------------------------------------------------- pictures and players


def test_a_picture_and_its_caption_share_a_figure() -> None:
    found = blocks('<figure><img src="/a.jpg" alt="A  bridge"><figcaption>The bridge. Photo: Ada Lind</figcaption></figure><figure><img src=b.jpg></figure>')
    assert [block.shape for block in found] == ["image", "caption", "image"]
    assert found[0].figure == found[1].figure != found[2].figure
    assert (found[0].url, found[0].alt) == ("/a.jpg", "A bridge")


@pytest.mark.parametrize(("attributes", "url"), [
    ('src="data:image/gif;base64,R0" data-src="real.jpg"', "real.jpg"),
    ('src="blank.gif" data-lazy-src="real.jpg"', "real.jpg"),
    ('srcset="small.jpg 300w, big.jpg 900w"', "small.jpg"),
    ('src="real.jpg" data-src=""', "real.jpg"),
])
def test_pictures_that_load_late_have_their_address(attributes: str, url: str) -> None:
    assert only(f"<img {attributes}>").url == url


@pytest.mark.parametrize("attributes", ['src="data:image/gif;base64,R0"', 'src="face.jpg" width="24"', 'src="dot.gif" height="1px"', 'alt="none"'])
def test_placeholders_and_icons_are_no_pictures(attributes: str) -> None:
    assert blocks(f"<img {attributes}>") == []


def test_a_picture_told_again_for_readers_without_scripts_is_one() -> None:
    found = blocks('<img data-src="a.jpg"><noscript><img src="a.jpg"></noscript><p>Text.</p>')
    assert [block.url for block in found] == ["a.jpg", None]


def test_a_picture_inside_a_paragraph_does_not_cut_it() -> None:
    found = blocks("<p>Before <img src=a.jpg> and after.</p>")
    assert [(block.shape, block.text) for block in found] == [("text", "Before and after."), ("image", "")]


@pytest.mark.parametrize("size", ['height="0" width="0"', 'height="1" width="1"', 'width="1px" height="1px" style="border:0"'])
def test_a_frame_without_a_size_shows_nothing(size: str) -> None:
    assert not [block for block in blocks(f'<p>The river rose.</p><noscript><iframe src="https://count.example/ns" {size}></iframe></noscript>') if block.url]


@pytest.mark.parametrize("size", ['width="100%" height="0"', 'width="560" height="315"', ""])
def test_a_frame_with_one_side_is_an_embed(size: str) -> None:
    assert [block.shape for block in blocks(f'<p>The river rose.</p><iframe src="https://video.example/1" {size}></iframe>')] == ["text", "embed"]


def test_players_are_embeds() -> None:
    found = blocks('<iframe src="https://video.example/1" title="The flood"></iframe><iframe src="about:blank"></iframe><video src="v.mp4"></video>')
    assert [(block.shape, block.url, block.alt) for block in found] == [("embed", "https://video.example/1", "The flood"), ("embed", "v.mp4", None)]


# ---------------------------------------------------------------- hidden, names, links, type


@pytest.mark.parametrize(("body", "hidden"), [
    ("<p hidden>x</p>", True),
    ('<div style="color:red; DISPLAY : none"><section><p>x</p></section></div>', True),
    ('<p><span aria-hidden="true">x</span></p>', False),
    ('<div aria-hidden="true"><p>x</p></div>', True),
    ('<div aria-hidden="false"><p>x</p></div>', False),
    ('<div hidden="until-found"><p>x</p></div>', False),
    ("<template><p>x</p></template>", True),
    ('<template shadowrootmode="open"><p>x</p></template>', False),
    ('<div style="display:block"><p>x</p></div>', False),
])
def test_what_the_page_hides_is_marked_not_dropped(body: str, hidden: bool) -> None:  # noqa: FBT001
    block = only(body)
    assert (block.text, block.hidden) == ("x", hidden)


@pytest.mark.parametrize(("body", "mark"), [
    ('<div class="related-posts"><p>x</p></div>', "related"),
    ('<div id="comments"><ul><li>x</li></ul></div>', "comment"),
    ("<nav><a href=/>x</a></nav>", "nav"),
    ('<div role="navigation">x</div>', "nav"),
    ('<div itemprop="articleBody"><p>x</p></div>', "story"),
    ('<div data-testid="share-bar">x</div>', "share"),
])
def test_places_know_what_they_are_named(body: str, mark: str) -> None:
    assert mark in names_of(only(body).place.around)


def test_names_of_the_body_element_say_nothing() -> None:
    block = page("<html><body class='single-post sidebar comments-open'><p>x</p></body></html>").blocks[0]
    assert not names_of(block.place.around)


def test_links_are_counted_with_their_characters() -> None:
    block = only('<p>See <a href="/a">our plan</a> and <a href="/b">map</a>.</p>')
    assert (block.links, block.linked) == (2, len("our planmap"))
    assert [(run.text, run.href) for run in block.runs if run.href] == [("our plan", "/a"), ("map", "/b")]
    assert only('<p><a name="top">No link</a></p>').links == 0


def test_a_link_around_paragraphs_is_a_link_in_each() -> None:
    found = blocks('<a href="/a"><h3>Title</h3><p>Summary</p></a><p>Text</p>')
    assert [(block.links, block.linked == len(block.text)) for block in found] == [(1, True), (1, True), (0, False)]


def test_runs_hold_the_type() -> None:
    block = only("<p>A <b>bold <i>both</i></b> <em>slanted</em> x<sup>2</sup> <del>gone</del></p>")
    assert [(run.text.strip(), set(run.style)) for run in block.runs if run.text.strip()] == [
        ("A", set()), ("bold", {"strong"}), ("both", {"strong", "em"}), ("slanted", {"em"}), ("x", set()), ("2", {"sup"}), ("gone", {"del"}),
    ]
    assert block.bold == len("bold both")
    assert only("<p>Plain <span>all</span> through.</p>").runs == ()


def test_a_break_is_kept_in_the_runs_and_a_newline_of_the_source_is_not() -> None:
    assert [run.text for run in only("<p>Roses<br>are red</p>").runs] == ["Roses\nare red"]
    assert only("<p>Roses\nare red</p>").runs == ()
    assert "\n" not in "".join(run.text for run in only("<p>Roses\n<b>are</b>\nred</p>").runs)


@pytest.mark.parametrize("body", [
    "<script>var x = '<p>no</p>';</script>", "<style>p { content: 'no' }</style>", "<svg><title>no</title><text>no</text></svg>",
    "<select><option>no</option></select>", "<!-- <p>no</p> -->", "<canvas>no</canvas>", "<object><p>no</p></object>",
])
def test_what_is_no_text_is_not_read(body: str) -> None:
    assert texts(f"<p>a</p>{body}<p>b</p>") == ["a", "b"]


# ---------------------------------------------------------------- what the page says of itself

HEAD = """<!doctype html><html lang="de-AT"><head>
<title>  Bridge
 opens </title><base href="https://news.example/x/">
<meta property="og:Title" content="Bridge opens"><meta name="author" content="Ada Lind"><meta name="empty" content="">
<link rel="Canonical" href=" https://news.example/bridge "><link rel="amphtml">
<script type="application/ld+json">{"headline": "Bridge </p> opens"}</script><script>{"not": "read"}</script>
</head><body><svg><title>Icon</title></svg><p>Text.</p><script type='application/LD+JSON; charset=utf-8'>{"b": 2}</script></body></html>"""


def test_the_head_is_collected() -> None:
    head = page(HEAD).head
    assert head.title == "Bridge opens"
    assert head.metas == [("og:title", "Bridge opens"), ("author", "Ada Lind")]
    assert head.links == [("canonical", "https://news.example/bridge")]
    assert head.linked_data == ['{"headline": "Bridge </p> opens"}', '{"b": 2}']
    assert (head.language, head.base) == ("de-AT", "https://news.example/x/")


@pytest.mark.parametrize(("body", "piece"), [
    ('<p><time datetime="2023-09-14">14 Sept</time></p>', ("time", "2023-09-14", "14 Sept", 0)),
    ('<p>x</p><span itemprop="author">Ada Lind</span>', ("itemprop:author", None, "Ada Lind", 1)),
    ('<p>By <a rel="author" href="/ada">Ada <b>Lind</b></a></p>', ("rel:author", "/ada", "Ada Lind", 0)),
    ('<div class="post-byline"><span>By</span> Ada Lind</div>', ("class:byline", None, "By Ada Lind", 0)),
    ('<meta itemprop="datePublished" content="2023-09-14">', ("itemprop:datePublished", "2023-09-14", "", 0)),
])
def test_marked_pieces_are_collected(body: str, piece: tuple[Any, ...]) -> None:
    found = page(f"<html><head></head><body>{body}</body></html>").head.pieces
    assert piece in [(one.mark, one.value, one.text, one.block) for one in found]


def test_a_marked_part_of_the_page_is_no_piece() -> None:
    found = page(f'<html><body><div class="author"><p>{"Ada Lind writes about bridges. " * 40}</p></div></body></html>').head.pieces
    assert found == []


BODY = " ".join(f"The {number} votes for the bridge were counted on Monday." for number in ("first", "second", "third", "fourth", "fifth", "sixth", "last"))


def test_a_page_that_shows_nothing_has_the_text_it_carries() -> None:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{BODY}"}}</script>'
    found = page(f"<html><head>{data}</head><body><nav>Home</nav><div id=app></div></body></html>").blocks
    assert [block.text for block in found] == ["Home", BODY]
    shown = page(f"<html><head>{data}</head><body><nav>Home</nav><p>{BODY}</p></body></html>").blocks
    assert [block.text for block in shown] == ["Home", BODY]


# ---------------------------------------------------------------- hostile pages


def test_five_thousand_elements_deep() -> None:
    found = blocks("<div class=story>" * 5000 + "deep" + "</div>" * 5000 + "<p>after</p>")
    assert [block.text for block in found] == ["deep", "after"]
    assert found[0].place.path()


@pytest.mark.parametrize(("body", "wanted"), [
    ("<p>one</div></span></p></ul></table></figure></blockquote><p>two", ["one", "two"]),
    ("<b><i><a href=/x><p>one<div>two<td>three", ["one", "two", "three"]),
    ("<p>a\x00b</p><p>c</p>", ["ab", "c"]),
    ("<p>one <unknown-thing attr=<>two", None),
    ("<pre>one<p>two</p></pre><p>three</p>", None),
    ("<li>one</li><td>two</td><figcaption>three</figcaption>", ["one", "two", "three"]),
    ("<p>one<!-- never closed <p>two</p>", None),
])
def test_broken_markup_loses_no_text(body: str, wanted: list[str] | None) -> None:
    found = " ".join(texts(body)).split()
    assert found[0] in {"one", "ab"} or found[0].startswith("one")
    if wanted:
        assert texts(body) == wanted


@pytest.mark.parametrize("body", [
    "<p " + "a=b " * 5000 + ">x</p>", "<p class='" + "x-" * 50000 + "'>x</p>", "<time>" * 3000 + "x", "<table><tr><td>" * 500 + "x",
    "<ul><li>" * 1000 + "x", "<blockquote>" * 1000 + "x", "<a href=/>" * 1000 + "x",
])
def test_hostile_nesting_keeps_the_word(body: str) -> None:
    assert " ".join(texts(body)).split() == ["x"]


@pytest.mark.parametrize("source", ["<html></html>", "<p></p>", "<!doctype html><title>x</title>", "<!-- nothing -->"])
def test_a_page_without_text_has_no_blocks(source: str) -> None:
    assert page(source).blocks == []


# ---------------------------------------------------------------- nothing lost, nothing doubled

WORDS = st.integers(0, 10**6).map(lambda number: f"w{number}")
BLOCK_TAGS = (
    "p", "div", "section", "h2", "blockquote", "ul", "ol", "li", "table", "tr", "td", "th", "figure", "figcaption", "pre", "aside", "dl", "dt", "dd", "x-y",
)
INLINE_TAGS = ("b", "em", "span", "a", "code", "time", "sup", "mark", "small")


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=4).map(" ".join)
    wrap = st.builds(lambda tag, text: f"<{tag}>{text}</{tag}>", st.sampled_from(BLOCK_TAGS + INLINE_TAGS), several)
    unclosed = st.builds(lambda tag, text: f"<{tag}>{text}", st.sampled_from(BLOCK_TAGS + INLINE_TAGS), several)
    link = several.map(lambda text: f'<a href="/x" class="share">{text}</a>')
    split = st.builds(lambda one, br, two: f"{one}{br}{two}", inner, st.sampled_from(["<br>", "<br><br>", "<hr>", " <img src=i.jpg> ", "\n"]), inner)
    return st.one_of(wrap, link, split, unclosed, several)


TREES = st.recursive(WORDS, nested, max_leaves=25)


def visible_words(source: str) -> list[str]:
    """The words of a generated page, in order: it has no text but words, and no word inside a tag."""
    return [word for word in source.replace("<", " <").replace(">", "> ").split() if word.startswith("w") and word[1:].isdigit()]


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_every_word_is_in_exactly_one_block_in_order(source: str) -> None:
    found = blocks(source)
    assert [word for block in found for word in block.text.split()] == visible_words(source)
    for block in found:
        if block.runs:
            assert " ".join("".join(run.text for run in block.runs).split()) == block.text


TOLD = "The council voted on Tuesday to end a nine-year wait for the bridge, the mayor of the town said."
TEASER = "<a href='/{0}'><h3>Title {0}</h3><p>{1}</p></a>"


@pytest.mark.parametrize(("body", "linked"), [
    (f"<a href='/x'><h1>Bridge</h1>{f'<p>{TOLD}</p>' * 3}</a>", False),
    (f"<p><a href='/x'>{TOLD}</a></p>" * 3, False),
    (f"<p><a href='/x'>{TOLD}</a></p>" * 2, True),
    ("".join(f"<p><a href='/{number}'>{TOLD}</a></p>" for number in range(3)), True),
    ("".join(TEASER.format(number, TOLD) for number in range(3)), True),
    ("<ul>" + "<li><a href='/x'>More of this</a></li>" * 9 + "</ul>", True),
    (f"<p><a href='/x'>{TOLD}</a> See more.</p>" * 3, True),
])  # fmt: skip
def test_some_paragraphs_told_in_one_link_are_no_links(body: str, *, linked: bool) -> None:
    for block in blocks(body):
        assert (block.links > 0, block.linked > 0) == (linked, linked)
        assert any(run.href for run in block.runs) is linked


def pieces(body: str) -> list[tuple[str, str | None]]:
    return [(piece.mark, piece.value) for piece in page(f"<body>{body}<p>Text</p>").head.pieces]


def test_a_name_without_visible_text_is_that_of_the_body_around_it():
    inside = '<span itemprop="publisher" itemscope><meta itemprop="url" content="/x"><meta itemprop="name" content="Example Chronicle"></span>'

    assert ("itemprop:publisher", "Example Chronicle") in pieces(inside)


def test_times_of_change_are_told_from_others_by_microformats():
    both = '<time class="entry-date published" datetime="2023-09-14">x</time><time class="updated" datetime="2023-09-16">y</time>'

    assert [mark for mark, _ in pieces(both) if mark.startswith("time")] == ["time", "time:updated"]
    assert "time" in dict(pieces('<time class="entry-date published updated" datetime="2023-09-14">x</time>'))
    assert "time" in dict(pieces('<time class="updated" pubdate datetime="2023-09-14">x</time>'))


def test_a_property_may_have_several_names():
    metas = page('<meta property="og:title dc:title" content="Ferry"><meta name="citation title" content="Boat"><p>Text</p>').head.metas

    assert metas == [("og:title", "Ferry"), ("dc:title", "Ferry"), ("citation title", "Boat")]


def test_a_paragraph_as_long_as_a_library_is_folded_like_any_other() -> None:
    [block] = blocks("<p>" + "a\u3000 word\n\t\u00a0of it " * 100_000 + "</p>")
    assert block.text == " ".join(["a word of it"] * 100_000)


@pytest.mark.parametrize(("around", "read"), [
    ('itemprop="video" itemscope itemtype="https://schema.org/VideoObject"', False),
    ('itemscope itemtype="http://schema.org/ImageObject"', False),
    ('itemscope itemtype="https://schema.org/NewsArticle"', True),
    ('itemprop="video"', True),
])
def test_properties_of_films_are_not_the_page_s(around: str, read: bool):  # noqa: FBT001
    found = page(f'<div {around}><meta itemprop="datePublished" content="2021-05-06"><p>Text</p></div>').head

    assert (("datepublished", "2021-05-06") in found.metas) is read
    assert ("itemprop:datePublished" in [piece.mark for piece in found.pieces]) is read


def test_what_follows_a_film_is_the_page_s_again():
    film = '<div itemscope itemtype="https://schema.org/VideoObject"><span itemprop="dateCreated">2021</span></div>'
    found = page(f'<body>{film}<span itemprop="dateCreated">2023</span><p>Text</p>').head.pieces

    assert [piece.text for piece in found if piece.mark == "itemprop:dateCreated"] == ["2023"]


def test_the_lines_of_a_marked_part_are_kept_apart():
    lines = '<div class="byline"><div>By Ada Lind</div><div><b>Last</b> updated</div></div>'

    assert [piece.text for piece in page(lines + "<p>Text</p>").head.pieces] == ["By Ada Lind | Last updated"]
    assert [piece.text for piece in page('<p class="byline">By <b>Ada</b> Lind</p>').head.pieces] == ["By Ada Lind"]
