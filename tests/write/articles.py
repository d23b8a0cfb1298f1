"""Articles to write: one with all there is, and many of hostile strings."""

from __future__ import annotations

from hypothesis import strategies as st
from rendering import HARD

from newsclean.article import Article, Comment, Dateline, Item
from newsclean.model import Block, Labelled, Place
from newsclean.roles import Role

TEXT = HARD | st.sampled_from([
    '--- : [x] "q"', "yes", "no", "null", "~", "1.0", "2023-09-14", "12:30:45", "=", "<<", "- a",
    "a: b", "# c", "!!str x", "&a *b",
    "%d",
    "{a: b}", "'", "\u05e9\u05dc\u05d5\u05dd", "\u202eevil", "👨‍👩‍👧", "a\r\nb", "---\ntitle: x\n---",
])
SOME = st.none() | TEXT
URL = st.none() | HARD | st.sampled_from(["https://example.org/a (b)", "javascript:alert(1)", "/x?a&amp;b", "data:,x", "https://[x"])
MOMENTS = ["2023-09-14", "2023-09-14T06:30", "2023-09-14T06:30:00+02:00", "2023-09-14T06:30:00Z"]
MOMENT = st.none() | TEXT | st.sampled_from(MOMENTS)
TYPES = ["paragraph", "subheading", "quote", "list", "table", "code", "image", "embed", "footnote"]

ITEM = st.builds(
    Item,
    st.sampled_from(TYPES),
    TEXT,
    level=st.none() | st.integers(0, 9),
    ordered=st.none() | st.booleans(),
    items=st.none() | st.lists(TEXT, max_size=3),
    depths=st.none() | st.lists(st.integers(0, 5), max_size=4),
    rows=st.none() | st.lists(st.lists(TEXT, max_size=3), max_size=3),
    language=SOME,
    url=URL,
    alt=SOME,
    caption=SOME,
)
DATELINE = st.builds(Dateline, TEXT, SOME, MOMENT, SOME, st.booleans())
COMMENT = st.builds(Comment, SOME, MOMENT, TEXT, st.integers(0, 40))


def block(role: Role, text: str) -> Labelled:
    """A block of a page with its role."""
    return Labelled(Block(0, text, "text", Place("", None, 0, 0, 0)), role, 0.0, [])


ARTICLES = st.builds(
    Article,
    st.sampled_from(["html", "text"]),
    headline=SOME, kicker=SOME, standfirst=SOME, byline=SOME, authors=st.lists(TEXT, max_size=2),
    dateline=st.none() | DATELINE, published=MOMENT, modified=MOMENT, language=SOME, site=SOME, url=URL, section=SOME,
    tags=st.lists(TEXT, max_size=2), image=URL, paywalled=st.none() | st.booleans(), body=st.lists(ITEM, max_size=4),
    comments=st.lists(COMMENT, max_size=4), confidence=st.floats(), warnings=st.lists(TEXT, max_size=1),
    blocks=st.lists(st.builds(block, st.sampled_from(Role), TEXT), max_size=3),
)


def full() -> Article:
    """An article with a value in every field."""
    return Article(
        "html",
        headline="River Bridge Approved",
        kicker="Transport",
        standfirst="The vote was close.",
        byline="By Ada Lind and Tom Okoro",
        authors=["Ada Lind", "Tom Okoro"],
        dateline=Dateline("NORTHFORD, 14 Sept (Example Wire)", "NORTHFORD", "2023-09-14", "Example Wire"),
        published="2023-09-14T06:30:00+02:00",
        modified="2023-09-15",
        language="en",
        site="Example News",
        url="https://example.org/bridge",
        section="Local",
        tags=["bridges", "river"],
        image="https://example.org/river.jpg",
        paywalled=False,
        body=[
            Item("paragraph", "The council voted.", "The council [voted](https://example.org/vote)."),
            Item("subheading", "What it costs", level=2),
            Item("list", "Steel\nBolts\nPaint", ordered=False, items=["Steel", "Bolts", "Paint"], depths=[0, 1, 0]),
            Item("quote", "It will stand.\nI know it."),
            Item("table", "Year Cost\n2023 5 | 6", rows=[["Year", "Cost"], ["2023", "5 | 6"]]),
            Item("code", "if x:\n\tpass", language="python"),
            Item("image", "The river.", url="https://example.org/r.jpg", alt="A river", caption="The river."),
            Item("embed", "", url="https://video.example/1"),
            Item("footnote", "1 In 2023 prices."),
        ],
        comments=[
            Comment("Mary", "2023-09-15T04:22:00", "At last!\nFinally."),
            Comment("Tom", None, "Indeed.", 1),
            Comment(None, "2023-09-16", "Hm."),
        ],
        confidence=0.97,
        warnings=["the page is cut off"],
        blocks=[
            block(Role.HEADLINE, "River Bridge Approved"),
            block(Role.NAVIGATION, "Home News"),
            block(Role.PARAGRAPH, "The council voted."),
            block(Role.CAPTION, "The river."),
            block(Role.COMMENT_NOTICE, "3 comments"),
            block(Role.COMMENT, "At last!"),
            block(Role.COMMENT_FORM, "Post a Comment"),
        ],
    )
