"""The values that flow from stage to stage. They hold data and answer simple questions about it; they decide nothing.

    Document  what was read, as text, and whether it is HTML
    Page      its blocks in reading order, and what the page says of itself (Head)
    Hints     the claims found in the Head, each with its source
    Labelled  a block with its role, its score and the reasons for both
    Article   the reading of the labelled blocks (see `article.py`)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclean.record import field, record
from newsclean.roles import Role


@record
class Document:
    """An input, decoded."""

    text: str
    """The whole input; line ends are `\\n`; no NUL or other control characters but tab and newline."""
    kind: str
    """`html` or `text`."""
    url: str | None = None
    """Where it came from, if the caller said; relative links and dates are read against it."""
    encoding: str | None = None
    """The encoding it was decoded from, in Python's name; None where it came as `str`."""
    because: str = ""
    """Why it was taken for HTML or text, for the inspector."""


@record(frozen=True)
class Run:
    """A stretch of a block's text with one inline style. The texts of a block's runs, joined and folded, are its text."""

    text: str
    """Characters as in the source, white space not folded; a line break inside a paragraph is `\\n`."""
    style: frozenset[str] = frozenset()
    """Any of `strong`, `em`, `code`, `del`, `sup`, `sub`, `mark`."""
    href: str | None = None
    """Target of the link this run stands in: absolute where the page's URL is known, safe schemes only; else None."""


@record(eq=False)
class Place:
    """A container of blocks: an HTML element that is not inline. Text has one Place, the root."""

    tag: str
    """Lower-case element name; `` for text."""
    parent: Place | None
    marks: int
    """Bit set of what its class, id, role, itemprop and the like say (see `segment/marks.py`): its own words only."""
    around: int
    """The same, with those of all places around it."""
    depth: int
    """Number of places around it."""
    name: str = ""
    """Its class and id as written, for paths in the inspector."""
    mass: float = 0.0
    """Scratch of `label`: how much likely story text stands directly inside."""
    total: float = 0.0
    """Scratch of `label`: how much likely story text stands anywhere inside."""
    nesting: int = -1
    """Level or margin that it, or a cell beside its text, gives a comment (see `segment/nesting.py`); -1 outside comments, and where nothing says so."""

    def path(self) -> str:
        """Short way from the root, such as `article > div.entry-content`."""
        steps: list[str] = []
        place: Place | None = self
        while place is not None and len(steps) < PATH_STEPS:
            if place.tag:
                steps.append(place.tag + place.name)
            place = place.parent
        return " > ".join(reversed(steps))


PATH_STEPS = 6
"""Steps of a shown path: enough to find the place, short enough for a terminal."""


@record(eq=False)
class Block:
    """A paragraph-sized piece of a page as its reader sees it, not yet judged."""

    index: int
    """Place in reading order, from 0; never renumbered."""
    text: str
    """Visible text, NFC, white space folded, no zero-width or soft-hyphen leftovers. Empty only for images and embeds."""
    shape: str
    """What the source shows it as: `text`, `heading`, `item`, `quote`, `table`, `code`, `image`, `caption`, `embed`, `crowd`."""
    place: Place
    """Where it stands."""
    level: int = 0
    """1 to 6 for a heading."""
    runs: tuple[Run, ...] = ()
    """Inline formatting and links; empty where the text has none (or for raw code, tables and images)."""
    links: int = 0
    """Number of links."""
    linked: int = 0
    """Characters of the text inside links."""
    bold: int = 0
    """Characters of the text in strong type."""
    group: int = -1
    """Items of one list, and blocks of one quotation, share a number; -1 outside both."""
    depth: int = 0
    """Nesting of a list item, from 0."""
    ordered: bool = False
    """Item of a numbered list."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table."""
    raw: str = ""
    """Code as written, white space and all; the pieces of a crowd, one a line."""
    language: str | None = None
    """Programming language of code."""
    url: str | None = None
    """Address of an image or embed."""
    alt: str | None = None
    """Alternative text of an image."""
    figure: int = -1
    """An image and its caption share a number; -1 outside figures."""
    hidden: bool = False
    """The source hides it from a reader without scripts (`hidden`, `display:none`, `aria-hidden`, template)."""
    line: int = 0
    """Line of the source it begins on, from 1; 0 where unknown."""
    gap: int = 0
    """Text: blank lines before it."""
    indent: int = 0
    """Text: columns its first line is indented by."""
    tag: str = ""
    """Element it came from; `` for text. A rule may use it, never need it."""
    words: int = 0
    """Number of words; in scripts without spaces, of characters divided by two."""
    inner: int = 0
    """Marks of the inline elements inside it, as in `Place.marks`."""


@record(frozen=True)
class Piece:
    """A small marked part of the page: a `<time>`, an `itemprop`, a `rel=author` link, a span with class `byline`."""

    mark: str
    """`time`, `itemprop:NAME`, `rel:NAME`, `class:GROUP` for a group of `data/marks.txt`; `title` for a time in an attribute of a comment."""
    value: str | None
    """What a machine should read: `datetime`, `content` or `href`; None where it has none."""
    text: str
    """Its visible text, folded."""
    block: int
    """Index of the block it begins in, or of the next one where it stands between blocks."""
    around: int = 0
    """Marks of the places around it, as in `Place.around`."""


@record
class Head:
    """What a page says of itself apart from its visible text, in document order. For text: its front matter or mail header."""

    title: str | None = None
    metas: list[tuple[str, str]] = field(default_factory=list)
    """Lower-cased `name`, `property`, `itemprop` or `http-equiv`, and the content."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Lower-cased `rel` and `href` of `<link>` elements."""
    linked_data: list[str] = field(default_factory=list)
    """Contents of `application/ld+json` scripts, as written."""
    language: str | None = None
    """`lang` of the root element."""
    base: str | None = None
    """`href` of `<base>`."""
    pieces: list[Piece] = field(default_factory=list)
    """Marked parts of the visible page."""


@record(frozen=True)
class Claim:
    """A value some part of the page gives for a field, with the place it was read from."""

    value: str
    source: str
    """In words a user understands: `JSON-LD datePublished`, `og:title`, `<time>`, `printed line`."""


@record
class Hints:
    """What a page claims of itself, most trusted claims first. Cleaned: plain text, ISO dates, absolute URLs, names only."""

    headlines: list[Claim] = field(default_factory=list)
    """As claimed, site names still on."""
    authors: list[Claim] = field(default_factory=list)
    """One claim a name, in order; all claims of the most trusted source first."""
    published: list[Claim] = field(default_factory=list)
    modified: list[Claim] = field(default_factory=list)
    descriptions: list[Claim] = field(default_factory=list)
    """Summaries for search engines: evidence for a printed standfirst, never one themselves."""
    kickers: list[Claim] = field(default_factory=list)
    language: str | None = None
    locale: str | None = None
    """Language and region, lower case (`en-us`), as the page or its address gives them: what numeric dates are read by."""
    site: str | None = None
    url: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    image: str | None = None
    paywalled: bool | None = None
    body: str | None = None
    """schema.org `articleBody`, as plain text with line breaks."""
    dateline: str | None = None
    """schema.org `dateline` or `locationCreated`."""
    kinds: list[str] = field(default_factory=list)
    """schema.org and Open Graph types, lower-cased, such as `newsarticle`, `website`, `product`."""


@record
class Page:
    """A document cut into blocks."""

    kind: str
    """`html` or `text`; for the inspector, not for rules."""
    blocks: list[Block]
    root: Place
    head: Head
    hints: Hints = field(default_factory=Hints)
    url: str | None = None


@record(frozen=True)
class Reason:
    """Why a block has its role or score."""

    rule: str
    """Name of the rule that spoke."""
    because: str
    """What it saw, in words."""
    weight: float
    """Log-odds it adds for (above 0) or against (below 0) the block being part of the story."""


@record(eq=False)
class Labelled:
    """A block with what newsclean decided about it."""

    block: Block
    role: Role
    score: float
    """Probability, 0 to 1, that the block belongs to the story."""
    findings: Sequence[tuple[Sequence[Sequence[str]], Mapping[str, float]]]
    """The findings of the rules (`rule:finding`), and where to look up their weights: of the block alone, then among its neighbours."""
    decided: list[str] = field(default_factory=list)
    """What gave it its role, where that was more than its score, in words: the last word first."""

    @property
    def evidence(self) -> list[tuple[str, float]]:
        """The findings with their weights."""
        return [(finding, weights.get(finding, 0.0)) for parts, weights in self.findings for part in parts for finding in part if finding]

    @property
    def text(self) -> str:
        """The block's text."""
        return self.block.text

    @property
    def index(self) -> int:
        """The block's place in reading order, from 0."""
        return self.block.index

    @property
    def reasons(self) -> list[Reason]:
        """All that was said of it: what gave it its role, then the findings, the heaviest first."""
        from newsclean.explain import reasons_of

        return reasons_of(self)


def places(block: Block) -> Iterator[Place]:
    """The block's place and all places around it, innermost first."""
    place: Place | None = block.place
    while place is not None:
        yield place
        place = place.parent
