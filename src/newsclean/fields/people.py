"""Byline and authors: the printed line, and the names it or the metadata gives."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Page


def byline_of(labels: Labels) -> str | None:
    """The byline as printed."""
    return labels.bylines[0][1].text if labels.bylines else None


def authors_of(page: Page, labels: Labels) -> list[str]:
    """Names only: those claimed by the page's metadata, else those printed; a desk or an agency where nobody else signs."""
    claims = page.hints.authors
    claimed = list(dict.fromkeys(claim.value for claim in claims))
    printed = next((list(byline.authors) for _index, byline in labels.bylines if byline.authors), [])
    if printed and claims:
        from newsclean.metadata.credits import gives_way

        return printed if gives_way(claims[0]) else claimed
    return claimed or printed or next((list(byline.desks) for _index, byline in labels.bylines if byline.desks), [])
