"""Footnotes: notes below the story that belong to it."""

from __future__ import annotations

from newsclean.body import is_way_back
from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.context import contains
from newsclean.segment.marks import bits

SIGN, SIGN_LEVEL = "Footnotes", 6
"""The heading above the footnotes in newsclean's own Markdown."""
LONGEST_NUMBER = 4
"""Characters of a footnote's number or sign."""


def mark_footnotes(casting: Casting) -> None:
    """Blocks of the story that stand in a place named for notes, or below the heading for them in Markdown with front matter."""
    sign = sign_of_notes(casting)
    if sign >= 0:
        casting.cast(sign, Role.OTHER, "stands above the footnotes")
    for block in casting.blocks:
        if not block.text or block.shape == "heading":
            continue
        if leads_back(casting, block):
            casting.cast(block.index, Role.FOOTNOTE, "a note that leads back to the story")
        elif not casting.is_story(block.index) and not may_be_note(casting, block):
            continue
        elif is_among_notes(block):
            if len(block.text) <= LONGEST_NUMBER and not any(map(str.isalpha, block.text)):
                casting.cast(block.index, Role.OTHER, "the number of a footnote")
            else:
                casting.cast(block.index, Role.FOOTNOTE, "stands among the footnotes")
        elif 0 <= sign < block.index and block.shape == "text":
            casting.cast(block.index, Role.FOOTNOTE, "stands below the heading of the footnotes")


def is_among_notes(block: Block) -> bool:
    """Whether a block stands in a place named for notes, or right inside one."""
    place = block.place
    return bool((place.marks | (place.parent.marks if place.parent else 0)) & bits("footnote"))


def may_be_note(casting: Casting, block: Block) -> bool:
    """Whether a doubtful block stands among notes inside the place that holds the story: notes speak of other things, in few words."""
    if block.index in casting.roles or casting.story[block.index] < DOUBTFUL or not is_among_notes(block):
        return False
    return contains(casting.scores.context.core, block.place)


DOUBTFUL = 0.35
"""Probability of a note that belongs to the story."""


def leads_back(casting: Casting, block: Block) -> bool:
    """Whether a note, however little it reads like the story, ends in a sign that leads back to where the story calls for it."""
    if not block.linked or not block.runs or casting.roles.get(block.index) in {Role.COMMENT, Role.RELATED}:
        return False
    core, bit = casting.scores.context.core, bits("footnote")
    return bool(block.place.around & bit and not core.around & bit) and is_way_back(block.runs[-1]) and contains(core, block.place)


def sign_of_notes(casting: Casting) -> int:
    """Index of the heading above the footnotes of a text with front matter, or -1."""
    if casting.scores.view.marked or not casting.declared:
        return -1
    found = (block.index for block in reversed(casting.blocks) if block.level == SIGN_LEVEL and block.text == SIGN and casting.is_story(block.index))
    return next(found, -1)
