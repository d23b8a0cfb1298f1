"""Inserts: what stands between the paragraphs of a story and is no prose, or is prose made otherwise, but belongs to it all the same."""

from __future__ import annotations

from newsclean.casting import STORY_SHAPES, Casting
from newsclean.model import Block
from newsclean.parts.subheadings import is_bold
from newsclean.rules.context import contains
from newsclean.rules.phrases import phrase
from newsclean.rules.view import CLOSERS
from newsclean.rules.writing import SENTENCE_ENDS
from newsclean.segment.marks import bits

ANCHOR = 12
"""Words of a block between which inserts stand."""
PROSE, LEAST = 20, 0.08
"""Words of prose that may go on with the story, and its least probability."""
LINE, LEAST_HEADING, LONGEST_HEADING = 8, 0.3, 14
"""Words of a paragraph right below a heading; the heading's least probability, and its most words where it is a line in strong type."""
MOST = 0.5
"""Share of a list's items that makes a list of the story of all of it."""
NEAR = 5
"""Blocks in which the next paragraph stands; pictures and captions may come between."""
SURE = 0.85
"""Probability of the paragraphs around it."""


def mark_inserts(casting: Casting) -> None:
    """Keep code, the rest of a list, remarks set in a box of their own, and sentences between two sure paragraphs."""
    story = [block.index for block in casting.blocks if block.words >= ANCHOR and casting.is_story(block.index)]
    if not story:
        return
    lists = shares_of_lists(casting)
    for block in casting.blocks:
        if block.index in casting.roles or casting.kept[block.index] or not block.text or block.hidden:
            continue
        if block.shape != "item" and not story[0] < block.index < story[-1]:
            continue
        because = belongs(casting, block, lists)
        if because:
            casting.cast(block.index, STORY_SHAPES[block.shape], because)


def shares_of_lists(casting: Casting) -> dict[int, float]:
    """For each list, the share of its items that are story."""
    kept: dict[int, list[bool]] = {}
    for block in casting.blocks:
        if block.shape == "item" and block.group >= 0:
            kept.setdefault(block.group, []).append(casting.is_story(block.index))
    return {group: sum(items) / len(items) for group, items in kept.items()}


def belongs(casting: Casting, block: Block, lists: dict[int, float]) -> str:
    """Why a block between the story's paragraphs is part of it; nothing where it is not."""
    inside = contains(casting.scores.context.core, block.place)
    if block.shape == "code" and inside:
        return "code between the story's paragraphs"
    if block.linked * 2 > len(block.text) or phrase.judge(block, casting.scores.view):
        return ""
    if block.shape == "item" and casting.story[block.index] >= LEAST and lists.get(block.group, 0.0) > MOST:
        return "an item of a list that is story for the most part"
    heading = block.shape == "heading" or (block.words <= LONGEST_HEADING and is_bold(block))
    if heading and casting.story[block.index] >= LEAST_HEADING and heads_story(casting, block):
        return "a heading right above a paragraph of the story, in its place"
    if block.shape != "text" or not inside:
        return ""
    own, near, _around = casting.scores.view.marks_of(block)
    if (own | near) & bits("note") and block.text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS:
        return "a remark set in a box of its own"
    return "prose between two sure paragraphs of its place" if goes_on(casting, block) else ""


def heads_story(casting: Casting, heading: Block) -> bool:
    """Whether the very next block is a paragraph of the story in the same place (that of an entry, for a heading in the entry's header)."""
    below = casting.blocks[heading.index + 1:heading.index + 2]
    homes = casting.scores.view.home
    home = homes[heading.index]
    if home.tag == "header" and home.parent is not None:
        return any(block.words >= LINE and casting.is_story(block.index) and contains(home.parent, block.place) for block in below)
    return any(block.words >= LINE and casting.is_story(block.index) and homes[block.index] is home for block in below)


def goes_on(casting: Casting, block: Block) -> bool:
    """Whether finished prose without links stands in one place with the sure paragraphs right before and after it."""
    if block.words < PROSE or block.links or casting.story[block.index] < LEAST or block.text.rstrip(CLOSERS)[-1:] not in SENTENCE_ENDS:
        return False
    return is_sure(casting, block, casting.blocks[max(0, block.index - NEAR):block.index][::-1]) and is_sure(
        casting, block, casting.blocks[block.index + 1:block.index + 1 + NEAR]
    )


def is_sure(casting: Casting, block: Block, neighbours: list[Block]) -> bool:
    """Whether the nearest of some blocks that tells anything is a sure paragraph, in the place of `block`."""
    homes = casting.scores.view.home
    for other in neighbours:
        if other.words >= ANCHOR and other.shape != "caption" and not phrase.judge(other, casting.scores.view):
            return homes[other.index] in {homes[block.index], block.place} and casting.is_story(other.index) and casting.story[other.index] >= SURE
    return False
