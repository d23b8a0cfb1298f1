"""Footnotes: notes below the story that belong to it."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role
from newsclean.rules.names import marks_of
from newsclean.segment.marks import bits


def mark_footnotes(casting: Casting) -> None:
    """Blocks of the story that stand in a place named for notes."""
    for block in casting.blocks:
        if block.text and block.shape != "heading" and casting.is_story(block.index):
            own, near, _around = marks_of(block)
            if (own | near) & bits("footnote"):
                casting.cast(block.index, Role.FOOTNOTE, "stands among the footnotes")
