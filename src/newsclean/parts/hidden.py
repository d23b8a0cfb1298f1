"""Hidden text: what a page keeps from its readers is no part of the story it shows them."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.segment.marks import bits

MOST = 0.5
"""Share of the story's words from which it is the story that is hidden: behind a button, until a script has run, for subscribers."""


def leave_out_hidden(casting: Casting) -> None:
    """Where most of the story is shown, what is hidden inside of it is left out: search engines and machines were to find it, not readers."""
    kept = [block for block in casting.blocks if casting.kept[block.index]]
    hidden = [block for block in kept if block.text and is_hidden(casting, block)]
    if not hidden or sum(block.words for block in hidden) > MOST * sum(block.words for block in kept):
        return
    shown = [block.text for block in kept if block.words >= LINE and not is_hidden(casting, block)][:MOST_SHOWN]
    for block in hidden:
        if not can_be_shown(casting, block) or any(text in block.text for text in shown):
            casting.cast(block.index, Role.OTHER, "is hidden from readers")


def is_hidden(casting: Casting, block: Block) -> bool:
    """Whether attributes or names of the elements around a block say that it is not shown."""
    return block.hidden or bool(casting.scores.view.marks_around(block.place) & bits("hidden"))


def can_be_shown(casting: Casting, block: Block) -> bool:
    """Whether a reader can have a block shown, or only the name of a place far around it says that sure prose is hidden.

    Style sheets decide what such a name does to a place that others open; a paragraph or its box that bears the name itself is for machines.
    """
    score = casting.story[block.index]
    own, near, around = casting.scores.view.marks_of(block)
    if around & bits("faq", "paywall"):
        return score >= OPENED
    return not block.hidden and not (own | near) & bits("hidden") and block.words >= PROSE and not block.linked and score >= SURE


LINE, MOST_SHOWN = 12, 10
"""Words and number of the shown blocks by which a hidden copy of all of the story is known."""
OPENED = 0.7
"""Probability from which what folds out under a question, or for subscribers, is story."""
PROSE, SURE = 20, 0.9
"""Words and probability of prose that a name alone does not hide."""
