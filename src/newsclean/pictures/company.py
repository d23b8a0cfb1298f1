"""What stands in one box with a picture: a story's picture stands among its paragraphs, or with a caption; a teaser's with the words of the teaser."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block, Place
from newsclean.roles import Role
from newsclean.rules.context import contains

REACH = 6
"""Blocks on each side of a picture that can be in one box with it: who has more around than that stands in no small box."""

COMPANY = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.KICKER, Role.CAPTION})
"""What pictures of the story stand with, apart from its body."""

OTHERS = frozenset({
    Role.BYLINE, Role.AUTHOR_BIO, Role.RELATED, Role.ADVERT, Role.SHARE, Role.NEWSLETTER, Role.NAVIGATION, Role.PAGER, Role.COMMENT, Role.COMMENT_NOTICE,
    Role.COMMENT_FORM,
})
"""What pictures of others stand with: faces, teasers, adverts."""


def stands_with_others(casting: Casting, block: Block) -> bool:
    """Whether the smallest box around a picture that holds any words holds none of the story's, but words that lead elsewhere.

    A line that nobody links and nobody named may be the picture's caption, or its credit.
    """
    box = box_of(casting, block)
    if box is None:
        return False
    blocks = casting.blocks
    elsewhere = False
    for step in (-1, 1):
        for index in range(block.index + step, block.index + step * (REACH + 1), step):
            if not 0 <= index < len(blocks) or not contains(box, blocks[index].place):
                break
            if blocks[index].text and (casting.is_story(index) or casting.roles.get(index) in COMPANY):
                return False
            elsewhere = elsewhere or leads_elsewhere(casting, blocks[index])
        else:
            return False  # no small box
    return elsewhere


def leads_elsewhere(casting: Casting, block: Block) -> bool:
    """Whether a block is mostly link, or known to be of another part of the page."""
    return block.linked * 2 > len(block.text) or casting.role(block.index) in OTHERS


def box_of(casting: Casting, block: Block) -> Place | None:
    """The innermost place around a picture that words stand in, inside the one that holds the story; None where that is it."""
    context = casting.scores.context
    place: Place | None = block.place
    while place is not None and place is not context.core:
        if id(place) in context.totals and holds_words(casting, block, place):
            return place
        place = place.parent
    return None


def holds_words(casting: Casting, block: Block, place: Place) -> bool:
    """Whether a block with text next to the picture stands in a place: blocks of a place stand together."""
    blocks = casting.blocks
    for step in (-1, 1):
        index = block.index + step
        while 0 <= index < len(blocks) and not blocks[index].text and abs(index - block.index) <= REACH:
            index += step
        if 0 <= index < len(blocks) and blocks[index].text and contains(place, blocks[index].place):
            return True
    return False
