"""The headline: as printed, else as claimed without the site's name."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Page


def headline_of(page: Page, labels: Labels) -> str | None:
    """The story's headline."""
    if labels.headline:
        return labels.headline
    shown = [one.text for one in labels.blocks if one.block.shape == "heading"]
    for claim in page.hints.headlines:
        from newsclean.metadata.titles import strip_site

        title = strip_site(claim.value, site=page.hints.site, shown=shown)
        if title:
            return title
    return None
