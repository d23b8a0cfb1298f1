"""Markdown: read as a renderer shows it, told from plain text, and newsclean's own read back without loss."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsclean.article import Article, Item
from newsclean.model import Block, Document, Run
from newsclean.segment.from_html import from_html
from newsclean.segment.from_text import from_text
from newsclean.segment.text_md_inline import read_inline
from newsclean.write.inline import inline_markdown
from newsclean.write.to_markdown import to_markdown

STORY = """\
# The *old* depot #

*Trams return.*

The council [voted](https://example.org/vote "the vote") to buy
the **tram depot** back.\\
It paid `2.4` million ~~in cash~~.

![The hall at dawn](https://example.org/hall.jpg "Hall")
*The hall. Photo: Tom Okoro*

Who pays
--------

- rails
- cars
    - old ones
      from the museum
- wires

1. buy
2. build

> It was late.
> And dark,
said the driver.

```python
def ring():
    return "ding"
```

| Town | Trams \\| cars |
|:-----|---:|
| Northford | **6** |

***

1986\\. A bad year &amp; a \\*long\\* one.
See <https://example.org> and [the minutes][1].

[1]: https://example.org/minutes
"""


def blocks(text: str) -> list[Block]:
    return from_text(Document(text, "text")).blocks


def seen(found: list[Block]) -> list[tuple[object, ...]]:
    return [(block.shape, block.text, block.level, block.depth, block.ordered, block.rows, block.raw, block.language) for block in found]


def test_markdown_gives_the_blocks_its_rendering_gives() -> None:
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(STORY)
    rendered = from_html(Document(f"<body>{html}</body>", "html")).blocks
    shown = [block for block in blocks(STORY) if block.shape != "caption"]

    assert seen(shown) == seen([block for block in rendered if "Photo:" not in block.text])
    assert [run.href for block in shown for run in block.runs if run.href] == [
        run.href for block in rendered for run in block.runs if run.href
    ]


def test_formatting_becomes_runs() -> None:
    paragraph = blocks(STORY)[2]

    assert paragraph.runs == (
        Run("The council "), Run("voted", href="https://example.org/vote"), Run(" to buy the "), Run("tram depot", frozenset({"strong"})),
        Run(" back.\nIt paid "), Run("2.4", frozenset({"code"})), Run(" million "), Run("in cash", frozenset({"del"})), Run("."),
    )
    assert (paragraph.links, paragraph.linked, paragraph.bold) == (1, len("voted"), len("tram depot"))


def test_an_image_and_the_line_in_italics_below_it_are_a_figure() -> None:
    image, caption = blocks(STORY)[3:5]

    assert (image.shape, image.url, image.alt, image.text) == ("image", "https://example.org/hall.jpg", "The hall at dawn", "")
    assert (caption.shape, caption.text) == ("caption", "The hall. Photo: Tom Okoro")
    assert image.figure == caption.figure >= 0


def test_an_italic_paragraph_after_a_blank_line_is_no_caption() -> None:
    assert [block.shape for block in blocks("# T\n\n![a](b.jpg)\n\n*Text*")] == ["heading", "image", "text"]


@pytest.mark.parametrize(
    ("markdown", "shapes"),
    [
        ("# T\n\n- a\n\n  b\n- c", "heading text text item"),
        ("# T\n\n- a\n* b\n1) c\n2. d", "heading item item item item"),
        ("# T\n\n> a\n>\n> b\n\nc", "heading quote quote text"),
        ("# T\n\n> > a", "heading quote"),
        ("# T\n\n    if (x) { y(); }\n\nafter", "heading code text"),
        ("# T\n\n    A paragraph that somebody indented\n\nafter", "heading text text"),
        ("# T\n\n~~~\n```\nx\n~~~", "heading code"),
        ("# T\n\n<!-- not\nshown -->\n\na", "heading text"),
        ("# T\n\n<https://example.org/player>", "heading embed"),
        ("# T\n\na | b\n- | -", "heading table"),
        ("# T\n\na | b\n\n- | -", "heading text item"),
        ("# T\n\nText ![a](b.jpg) text", "heading text image"),
        ("# T\n\n[![a](b.jpg)](c)", "heading image"),
        ("# T\n\n1986. A year", "heading text"),
        ("# T\na\n## U\nb", "heading text heading text"),
        ("# T\n\n• a\n• b", "heading item item"),
    ],
)
def test_structures(markdown: str, shapes: str) -> None:
    assert " ".join(block.shape for block in blocks(markdown)) == shapes


@pytest.mark.parametrize(
    "text",
    [
        "# A heading\n\nText",
        "Text\n\n## A heading\n\nText",
        "See [the vote](https://example.org/a) of **the council**.",
        "**One** and **two** and **three**.",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "```\ncode\n```",
    ],
)
def test_what_is_markdown(text: str) -> None:
    assert not {"#", "**", "|", "```"} & set(" ".join(block.text for block in blocks(text)).split())


@pytest.mark.parametrize(
    "text",
    [
        "The price is 2 * 3 * 4 dollars, see snake_case_name and [sic].",
        "#depot #trams",
        "He is our #1 driver\n\n# 1 in town",
        "make\n# build the depot\nrun",
        "Power of two: 2**8 and 2**16",
        "The call is f(x)[0](y) and nothing more.",
        "Fish & chips &amp; peas",
        "A *very* good tram, he said.",
    ],
)
def test_what_is_plain_text(text: str) -> None:
    assert [block.text for block in blocks(text)] == [line for line in text.split("\n") if line]


def test_a_page_about_markdown_that_a_browser_copied_is_no_markdown() -> None:
    text = "Home\nNews\nSport\nContact\nLog in\nAbout us\nWrite\n\n## Title\n\nfor a heading.\nNewer posts\nOlder posts\nImprint"

    assert [block.text for block in blocks(text)] == [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("`` a`b ``", "a`b"), ("\\*a\\*", "*a*"), ("&lt;b&gt; &copy; &nosuch; &#65;", "<b> © &nosuch; A"), ("a<br>b<i>c</i>", "a\nbc"),
        ("List<int> and a < b > c", "List<int> and a < b > c"), ("[a](<b c> 'd')", "a"), ("[a] [b](", "[a] [b]("), ("*a", "*a"),
        ("a_b_c __d__", "a_b_c d"), ("**a*b", "**a*b"), ("***a***", "a"), ("~~~a~~~", "~~~a~~~"), ("![a](b)", ""), ("a<!-- b -->c", "ac"),
        ("[a [b](c) d](e)", "[a b d](e)"), ("\\", "\\"), ("&#27;[31m &#x202e;x", "[31m x"),
    ],
)
def test_inline_text(markdown: str, text: str) -> None:
    assert "".join(run.text for run in read_inline(markdown, {}).runs) == text


@pytest.mark.parametrize("sign", ["*a ", "[a", "[a](b", "**", "`a``b", "<a ", "<!--", "&a", "![a", "_a*b~~c", "](", '[](a "', "[x]", "[a](b)"])
def test_inline_time_is_linear(sign: str) -> None:
    """A text that is quadratic for a reader takes minutes at this length."""
    assert read_inline(sign * 40_000, {"x": "y"}).runs


HARD = st.sampled_from([
    "word", "The", "*", "**", "_", "`", "``", "[", "](", "](x)", "![", "<b>", "<int>", "&amp;", "#", "- a", "1.", "1986.", ">", "|", "\\", "~~", "~",
    "http://a.b/c", "---", "===", "+", "•", "中文", "“x”", "a_b_c", "x*y", "a@b.c", "[x]:", "[^1]:", "<!--", "-->", "=", ":",
])
TEXT = st.lists(HARD, min_size=1, max_size=6).map(" ".join) | st.lists(HARD, min_size=1, max_size=6).map("".join)
RUN = st.builds(
    Run, TEXT, st.frozensets(st.sampled_from(["strong", "em", "code", "del"]), max_size=2), st.none() | st.just("https://x.y/a?b=c&d=e"),
)


def formatted(runs: list[Run]) -> tuple[Item, list[tuple[str, str]]]:
    text = " ".join("".join(run.text for run in runs).split())
    return Item("paragraph", text, inline_markdown(tuple(runs))), [("text", text)]


PARAGRAPH = TEXT.map(lambda text: (Item("paragraph", text), [("text", text)]))
FORMATTED = st.lists(RUN, min_size=1, max_size=4).map(formatted)
HEADING = TEXT.map(lambda text: (Item("subheading", text, level=3), [("heading", text)]))
QUOTE = st.lists(TEXT, min_size=1, max_size=3).map(lambda texts: (Item("quote", "\n".join(texts)), [("quote", text) for text in texts]))
LIST = st.builds(
    lambda texts, ordered: (Item("list", "\n".join(texts), items=texts, ordered=ordered), [("item", text) for text in texts]),
    st.lists(TEXT, min_size=1, max_size=4), st.booleans(),
)
TABLE = st.lists(st.lists(TEXT, min_size=2, max_size=2), min_size=2, max_size=3).map(
    lambda rows: (Item("table", "", rows=rows), [("table", "\n".join(map(" ".join, rows)))]),
)
CODE = st.lists(TEXT, min_size=1, max_size=3).map(lambda lines: (Item("code", "\n".join(lines)), [("code", " ".join(lines))]))
IMAGE = st.builds(
    lambda alt, caption: (
        Item("image", caption or "", url="https://x.y/(i).jpg", alt=alt, caption=caption),
        [("image", ""), *([("caption", caption)] if caption else [])],
    ),
    TEXT, st.none() | TEXT,
)


@given(TEXT, st.lists(st.one_of(PARAGRAPH, FORMATTED, HEADING, QUOTE, LIST, TABLE, CODE, IMAGE), max_size=4))
@settings(max_examples=300, deadline=None)
def test_own_markdown_is_read_back(headline: str, body: list[tuple[Item, list[tuple[str, str]]]]) -> None:
    article = Article("text", headline=headline, authors=["Ada Lind"], body=[item for item, _ in body])
    found = from_text(Document(to_markdown(article), "text"))

    assert [claim.value for claim in found.hints.authors] == ["Ada Lind"]
    assert [(block.shape, block.text) for block in found.blocks] == [("heading", headline), *(seen for _, shown in body for seen in shown)]


def test_depth_and_order_of_own_lists_are_read_back() -> None:
    depths = [0, 1, 2, 1, 0]
    item = Item("list", "", items=list("abcde"), depths=depths, ordered=True)
    found = blocks(to_markdown(Article("text", headline="T", body=[item])))[1:]

    assert [block.depth for block in found] == depths
    assert all(block.ordered for block in found)


def test_a_long_numbered_list_is_one_list() -> None:
    items = [f"step {number}" for number in range(120)]
    found = blocks(to_markdown(Article("text", headline="T", body=[Item("list", "", items=items, ordered=True)])))[1:]

    assert [block.text for block in found] == items
    assert {block.group for block in found} == {1}
