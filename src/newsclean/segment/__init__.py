"""From a document to its blocks.

What a block is, for HTML and text alike:

- A block is what a reader sees as one piece: a paragraph, a heading, an item of a list, a caption, a line of a menu.
- The browser's rendering is the document: a block ends where a new line begins, whatever the markup is called.
- Nothing is lost: each visible word is in exactly one block, in reading order. What is hidden is marked so, not dropped.
- Nothing is judged: a block says what it looks like (`shape`) and where it stands (`place`), never what it is for.
- A block without text is an image or an embed.
"""

from __future__ import annotations

from newsclean.model import Document, Page


def segment(document: Document) -> Page:
    """Cut a document into blocks."""
    if document.kind == "html":
        from newsclean.segment.from_html import from_html

        return from_html(document)
    from newsclean.segment.from_text import from_text

    return from_text(document)
