"""The article: what a user gets. Plain values, and readings of them as dict, JSON, Markdown and text."""

from __future__ import annotations

from newsclean.model import Labelled
from newsclean.record import field, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@record
class Item:
    """One piece of the body, in reading order."""

    type: str
    """`paragraph`, `subheading`, `quote`, `list`, `table`, `code`, `image`, `embed`, `footnote`."""
    text: str
    """Plain text; for an image its caption; lines of lists, tables and code joined with newlines."""
    markdown: str | None = None
    """The same as inline Markdown (for lists and quotes: block Markdown), where it has links or formatting."""
    level: int | None = None
    """Subheading: 2 to 6."""
    ordered: bool | None = None
    """List: numbered."""
    items: list[str] | None = None
    """List: the texts of its items in reading order, nested ones too."""
    depths: list[int] | None = None
    """List: nesting of each item, where any is nested."""
    rows: list[list[str]] | None = None
    """Table: cells, row by row; the first row is the header."""
    language: str | None = None
    """Code: programming language, if known."""
    url: str | None = None
    """Image and embed."""
    alt: str | None = None
    """Image: alternative text."""
    caption: str | None = None
    """Image: caption, credit included."""


@record
class Dateline:
    """Where and when a story was filed, and by which agency. At least one of the three is known."""

    text: str
    """As printed, separator included."""
    place: str | None = None
    date: str | None = None
    """ISO 8601 day."""
    agency: str | None = None
    inline: bool = False
    """It opens a paragraph (which keeps it), rather than standing on a line of its own."""


@record
class Comment:
    """What one reader wrote."""

    author: str | None
    published: str | None
    """ISO 8601, as exact as the page gives it."""
    text: str
    depth: int = 0
    """0 for a comment on the article, 1 for a reply to one, and so on."""


@record
class Article:
    """A story, taken apart. Every field is there; what is not known is None or empty."""

    kind: str
    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: list[str] = field(default_factory=list)
    dateline: Dateline | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    site: str | None = None
    url: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    image: str | None = None
    paywalled: bool | None = None
    body: list[Item] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    confidence: float = 0.0
    """0 to 1: how sure newsclean is that this is an article and that it has all of it."""
    warnings: list[str] = field(default_factory=list)
    blocks: list[Labelled] = field(default_factory=list, repr=False)
    """Every block of the page with its role, score and reasons, in document order."""

    @property
    def text(self) -> str:
        """The story as plain text: all items but images and embeds, paragraphs divided by blank lines."""
        return "\n\n".join(item.text for item in self.body if item.type not in {"image", "embed"})

    @property
    def sections(self) -> list[tuple[str | None, list[Item]]]:
        """The body divided at its subheadings: pairs of subheading (None before the first) and items."""
        found: list[tuple[str | None, list[Item]]] = []
        for item in self.body:
            if item.type == "subheading":
                found.append((item.text, []))
            else:
                if not found:
                    found.append((None, []))
                found[-1][1].append(item)
        return found

    def to_dict(self, boilerplate: str = "comments") -> dict[str, Any]:
        """The article as JSON-ready values; `boilerplate` is `comments`, `all` or `none`."""
        from newsclean.write.to_json import to_dict

        return to_dict(self, boilerplate=boilerplate)

    def to_json(self, *, compact: bool = False, boilerplate: str = "comments") -> str:
        """The article as JSON, indented unless `compact`."""
        from newsclean.write.to_json import to_json

        return to_json(self, compact=compact, boilerplate=boilerplate)

    def to_markdown(self, *, comments: bool = False) -> str:
        """The article as Markdown with YAML front matter; with `comments`, those of readers at the end."""
        from newsclean.write.to_markdown import to_markdown

        return to_markdown(self, comments=comments)
