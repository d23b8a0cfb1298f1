"""Bare headings: those of what is left out (a form, a box of teasers, share buttons), which read like the story's own."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.context import contains

BESIDE = frozenset({Role.CAPTION, Role.ADVERT, Role.DATELINE, Role.BYLINE, Role.HEADLINE})
"""What may stand between a heading and its text."""
MEDIA = frozenset({"image", "embed", "caption"})
REACH = 12
"""Blocks below a heading that are looked at."""
MOST = 3
"""Headings with nothing below them: more of them are what a story in pictures tells."""


def mark_bare_headings(casting: Casting) -> None:
    """Leave out a heading with nothing of the story below it, or whose own place goes on with what is no story."""
    if not casting.scores.view.marked:
        return
    following = len(casting.blocks)
    last: list[Block] = []
    for block in reversed(casting.blocks):
        if not block.text or not casting.is_story(block.index):
            continue
        if block.shape == "heading":
            if following == len(casting.blocks):
                last.append(block)
                continue
            if heads_something_else(casting, block, following):
                casting.cast(block.index, Role.OTHER, "the heading of what is left out below it")
                continue
        following = block.index
    for block in last if len(last) <= MOST else ():
        casting.cast(block.index, Role.OTHER, "a heading with nothing of the story below it")


def heads_something_else(casting: Casting, heading: Block, following: int) -> bool:
    """Whether text that is left out stands right below a heading in its place, and the story goes on in another."""
    below = casting.blocks[heading.index + 1:min(following, heading.index + 1 + REACH)]
    between = [block for block in below if block.words and not block.hidden and block.shape not in MEDIA]
    left_out = [block for block in between if casting.role(block.index) not in BESIDE]
    if not left_out:
        return False
    home = casting.scores.view.home[heading.index]
    return contains(home, left_out[0].place) and not contains(home, casting.blocks[following].place)
