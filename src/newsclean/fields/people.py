"""Byline and authors: the printed line, and the names it or the metadata gives."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Page


def byline_of(labels: Labels) -> str | None:
    """The byline as printed."""
    return labels.bylines[0][1].text if labels.bylines else None


def authors_of(page: Page, labels: Labels) -> list[str]:
    """Names only: those claimed by the page's metadata, else those printed."""
    claimed = list(dict.fromkeys(claim.value for claim in page.hints.authors))
    if claimed:
        return claimed
    return next((list(byline.authors) for _index, byline in labels.bylines if byline.authors), [])
