"""Copies: the same text twice on a page (for print, for phones, in a hidden reader) is told once."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role

FEWEST_WORDS = 8
"""Shorter lines may be said twice: a refrain, a repeated label."""


def mark_copies(casting: Casting) -> None:
    """Of equal paragraphs keep the visible one; of equally visible ones the one with the higher score, then the first."""
    best: dict[str, int] = {}
    for block in casting.blocks:
        index = block.index
        if not casting.kept[index] or block.words < FEWEST_WORDS:
            continue
        other = best.get(block.text)
        if other is None or casting.scores.view.home[other] is casting.scores.view.home[index]:
            best.setdefault(block.text, index)  # said twice in one place, it is said twice by the story
            continue
        here = (not block.hidden, round(casting.story[index], 1))
        there = (not casting.blocks[other].hidden, round(casting.story[other], 1))
        loser = other if here > there else index
        best[block.text] = index if loser == other else other
        casting.cast(loser, Role.OTHER, "the same text stands elsewhere in the story")
