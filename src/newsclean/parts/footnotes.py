"""Footnotes: notes below the story that belong to it."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role
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
        if not block.text or block.shape == "heading" or not casting.is_story(block.index):
            continue
        place = block.place
        if (place.marks | (place.parent.marks if place.parent else 0)) & bits("footnote"):
            if len(block.text) <= LONGEST_NUMBER and not any(map(str.isalpha, block.text)):
                casting.cast(block.index, Role.OTHER, "the number of a footnote")
            else:
                casting.cast(block.index, Role.FOOTNOTE, "stands among the footnotes")
        elif 0 <= sign < block.index and block.shape == "text":
            casting.cast(block.index, Role.FOOTNOTE, "stands below the heading of the footnotes")


def sign_of_notes(casting: Casting) -> int:
    """Index of the heading above the footnotes of a text with front matter, or -1."""
    if casting.scores.view.marked or not casting.declared:
        return -1
    found = (block.index for block in reversed(casting.blocks) if block.level == SIGN_LEVEL and block.text == SIGN and casting.is_story(block.index))
    return next(found, -1)
