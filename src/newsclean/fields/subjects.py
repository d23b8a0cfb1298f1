"""Tags: those the metadata claims, else those printed as links (rel=tag, a microformat)."""

from __future__ import annotations

from newsclean.model import Page
from newsclean.segment.marks import bits

LONGEST = 60
"""Characters of a tag."""
MOST = 50


def tags_of(page: Page) -> list[str]:
    """Names of subjects, in the page's order."""
    if page.hints.tags:
        return list(page.hints.tags)
    elsewhere = bits("related", "teaser", "nav", "sidebar", "footer", "comment")
    found = [
        piece.text.lstrip("#") for piece in page.head.pieces
        if piece.mark == "rel:tag" and 0 < len(piece.text) <= LONGEST and not piece.around & elsewhere
    ]
    return list(dict.fromkeys(found))[:MOST]
