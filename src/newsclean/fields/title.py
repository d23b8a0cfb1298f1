"""The headline: as printed, else as claimed without the site's name."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Page
from newsclean.roles import Role


def headline_of(page: Page, labels: Labels) -> str | None:
    """The story's headline: the printed line, or what the newsroom states where that says it better."""
    if labels.headline:
        from newsclean.fields.stated_headline import stated_headline

        whole = next((one.text for one in labels.blocks if one.role is Role.HEADLINE), labels.headline)
        return stated_headline(page.hints, labels.headline, whole) or labels.headline
    shown = [one.text for one in labels.blocks if one.block.shape == "heading"]
    for claim in page.hints.headlines:
        from newsclean.metadata.titles import strip_site

        title = strip_site(claim.value, site=page.hints.site, shown=shown)
        if title:
            return title
    return None
