"""Footnotes: notes below the story that belong to it."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role
from newsclean.segment.marks import bits


def mark_footnotes(casting: Casting) -> None:
    """Blocks of the story that stand in a place named for notes."""
    for block in casting.blocks:
        if block.text and block.shape != "heading" and casting.is_story(block.index):
            place = block.place
            if (place.marks | (place.parent.marks if place.parent else 0)) & bits("footnote"):
                casting.cast(block.index, Role.FOOTNOTE, "stands among the footnotes")
