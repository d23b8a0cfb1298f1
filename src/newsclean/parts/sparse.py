"""Pages of few words: where next to nothing is sure to be story, the likeliest prose is it, though it would not do beside a story."""

from __future__ import annotations

from newsclean.casting import STORY_SHAPES, Casting
from newsclean.model import Block
from newsclean.rules.phrases import phrase

FEWEST = 20
"""Words of a page's story from which there is something to read."""
PROSE, LIKELY = 20, 0.25
"""Words and probability of prose that may be the story where nothing else is."""
LINE = 8
"""Words of a block that count."""


def keep_likeliest(casting: Casting) -> None:
    """Where no prose is kept, keep what is likeliest, and what stands with it."""
    if not casting.scores.view.marked or sum(block.words for block in casting.blocks if block.words >= LINE and casting.is_story(block.index)) >= FEWEST:
        return
    found = [block for block in casting.blocks if may_be_story(casting, block)]
    best = max(found, key=lambda block: casting.story[block.index] * block.words, default=None)
    if best is None:
        return
    homes = casting.scores.view.home
    for block in found:
        if homes[block.index] is homes[best.index]:
            casting.cast(block.index, STORY_SHAPES[block.shape], "the likeliest prose of a page where nothing else could be its story")


def may_be_story(casting: Casting, block: Block) -> bool:
    """Whether a block is shown prose without many links that says nothing that only furniture says."""
    if block.words < PROSE or block.hidden or block.linked * 3 > len(block.text) or block.index in casting.roles:
        return False
    return block.shape in {"text", "item", "quote"} and casting.story[block.index] >= LIKELY and not phrase.judge(block, casting.scores.view)
