"""When the story was published and changed: machine-readable claims before printed lines."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Page


def published_of(page: Page, labels: Labels) -> str | None:
    """ISO 8601, as exact as the page gives it."""
    claims = page.hints.published
    printed = next((line.published for _index, line in labels.date_lines if line.published), None)
    if claims and not (printed and claims[0].source == WEAKEST):
        return claims[0].value
    return printed


WEAKEST = "date in the address"
"""The source that a printed date outweighs."""


def modified_of(page: Page, labels: Labels) -> str | None:
    """ISO 8601, as exact as the page gives it."""
    if page.hints.modified:
        return page.hints.modified[0].value
    return next((line.modified for _index, line in labels.date_lines if line.modified), None)
