"""Pictures and players that belong to the story: those that stand inside it, or between headline and first paragraph."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.segment.marks import bits

LEAD = 4
"""Blocks above the first paragraph in which a lead image may stand where there is no headline."""


def mark_media(casting: Casting) -> None:
    """An image or embed is part of the story if it stands among its blocks, in the place that holds them."""
    story = [block.index for block in casting.blocks if block.text and casting.is_story(block.index)]
    if not story:
        return
    first, last = story[0], story[-1]
    headline = casting.index_of(Role.HEADLINE)
    start = headline if 0 <= headline < first else first - LEAD
    seen: set[str] = set()
    for block in casting.blocks:
        if block.shape not in {"image", "embed"}:
            continue
        if start <= block.index <= last + 1 and belongs(casting, block, is_lead=block.index < first) and block.url not in seen:
            seen.add(block.url or "")
            casting.cast(block.index, Role.IMAGE if block.shape == "image" else Role.EMBED, "stands inside the story")
        else:
            casting.cast(block.index, Role.OTHER, "stands outside the story, or is shown already")


def belongs(casting: Casting, block: Block, *, is_lead: bool) -> bool:
    """Whether a picture stands in the story's place (or leads it), and not in a teaser, an author box or an advert, and is none of the site's own."""
    own, near, _around = casting.scores.view.marks_of(block)
    if block.hidden or (own | near) & bits("related", "teaser", "author", "byline", "advert", "share", "nav", "comment", "newsletter", "icon", "sidebar"):
        return False
    from newsclean.pictures.company import stands_with_others
    from newsclean.pictures.decorations import is_decoration

    if stands_with_others(casting, block) or (block.shape == "image" and is_decoration(block.url or "")):
        return False
    context = casting.scores.context
    place = casting.scores.view.home[block.index]
    return is_lead or context.inside.get(id(place), -1) >= 0
