"""The words of the story: a doubtful block that shares them is more likely part of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.model import Block

SURE, PROSE_WORDS, FEWEST_SURE, MOST_SURE = 0.95, 20, 3, 60
"""Probability and words of a paragraph whose words are the story's; how few do not tell, and how many are read."""
FEWEST_STEMS = 60
"""Longer words of a story with which others can be compared."""
STEM, READ = 6, 400
"""Letters of a word that are compared, and characters of a block that are read."""


def stems(text: str) -> set[str]:
    """The beginnings of a text's longer words."""
    return {word[:STEM] for word in text[:READ].casefold().split() if len(word) >= STEM}


def shared(block: Block, vocabulary: set[str]) -> str:
    """How many of a block's longer words the story's paragraphs have too, by how many it has; nothing where it has none."""
    mine = stems(block.text)
    if not mine:
        return ""
    much = "few" if len(mine) <= 2 else "some" if len(mine) <= 6 else "many"  # noqa: PLR2004
    return f"shared:{much}{int(len(mine & vocabulary) * 4.99 / len(mine))}"


def vocabulary_of(blocks: Sequence[Block], scores: Sequence[float]) -> set[str]:
    """The longer words of the paragraphs that are surely story; none where these are too few to tell."""
    sure = [block.text for block, score in zip(blocks, scores, strict=True) if score >= SURE and block.words >= PROSE_WORDS]
    words = set().union(*map(stems, sure[:MOST_SURE])) if len(sure) >= FEWEST_SURE else set()
    return words if len(words) >= FEWEST_STEMS else set()
