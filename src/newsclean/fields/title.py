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
    from newsclean.metadata.titles import strip_site

    shown = [one.text for one in labels.blocks if one.block.shape == "heading"]
    titles = [strip_site(claim.value, site=page.hints.site, shown=shown) for claim in page.hints.headlines]
    return without_section([title for title in titles if title])


def without_section(titles: list[str]) -> str | None:
    """The first of some titles; where another one is that without what stands behind a sign (a section), the other."""
    if not titles:
        return None
    title = titles[0]
    return next((other for other in titles if title.startswith(other) and title[len(other):].lstrip()[:1] in SIGNS), title)


SIGNS = frozenset("-–—|·ㅣ»")
"""What divides a headline from the section in a tab's title."""
