"""From a document to its blocks.

What a block is, for HTML and text alike:

- A block is what a reader sees as one piece: a paragraph, a heading, an item of a list, a caption, a line of a menu.
- The browser's rendering is the document: a block ends where a new line begins, whatever the markup is called.
- Nothing is lost: each visible word is in exactly one block, in reading order. What is hidden is marked so, not dropped.
- Nothing is judged: a block says what it looks like (`shape`) and where it stands (`place`), never what it is for.
- A block without text is an image or an embed.
"""

from __future__ import annotations

from newsclean.errors import SourceError
from newsclean.model import Document, Page
from newsclean.segment.crowds import CROWD, set_crowds_apart

MOST_LINES, MOST_BLOCKS = 1_200_000, 250_000
"""Lines of a text, and blocks of a page or text, that are read as one article: ten long books. More would take memory that nobody expects of a page."""


def segment(document: Document) -> Page:
    """Cut a document into blocks; raises `SourceError` where there are more than any article has."""
    if document.kind == "html":
        from newsclean.segment.from_html import from_html

        page = from_html(document)
    else:
        from newsclean.segment.from_text import from_text

        if document.text.count("\n") > MOST_LINES:
            raise SourceError(f"has more than {MOST_LINES:,} lines, too many for one article")
        page = from_text(document)
    if len(page.blocks) > MOST_BLOCKS:
        raise SourceError(f"has more than {MOST_BLOCKS:,} pieces of text, too many for one article")
    if len(page.blocks) > CROWD:
        set_crowds_apart(page)
    return page
