"""Walls: what a page says in place of the rest of a story to readers who have not paid."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block, Place, places
from newsclean.roles import Role
from newsclean.rules.phrases import phrase
from newsclean.segment.marks import bits


def mark_walls(casting: Casting) -> None:
    """Leave out all of a place that is named for a wall and opens with an offer; one that opens otherwise holds the story that it would hide."""
    bit = bits("paywall")
    walls: dict[int, list[Block]] = {}
    for block in casting.blocks:
        if block.text and block.place.around & bit:
            walls.setdefault(id(_wall(block, bit)), []).append(block)
    for blocks in walls.values():
        if phrase.judge(blocks[0], casting.scores.view) == Role.NEWSLETTER.value:
            for block in blocks:
                casting.cast(block.index, Role.NEWSLETTER, "stands in a wall that opens with an offer")


def _wall(block: Block, bit: int) -> Place:
    """The innermost place around a block that is named for a wall."""
    return next(place for place in places(block) if place.marks & bit)
