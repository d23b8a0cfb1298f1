"""HTML to blocks: the page is parsed once, and its events go straight to the builder; no tree is kept."""

from __future__ import annotations

from newsclean.errors import NoArticleError
from newsclean.model import Document, Page
from newsclean.segment.html_builder import Builder


def from_html(document: Document) -> Page:
    """The blocks of an HTML document, and what it says of itself.

    Raises NoArticleError where the parser finds no element at all.
    """
    from lxml import etree

    from newsclean.metadata import read_head

    builder = Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    try:
        parser.feed(document.text.encode("utf-8", "replace"))
        parser.close()
    except etree.LxmlError as error:
        raise NoArticleError("holds no readable HTML") from error
    for index, block in enumerate(builder.blocks):
        block.index = index
    hints = read_head(builder.head, document.url)
    return Page("html", builder.blocks, builder.root, builder.head, hints, document.url)
