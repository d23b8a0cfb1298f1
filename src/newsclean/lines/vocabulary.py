"""The words of a text's paragraphs: what its story speaks of, and by which function words it is held together."""

from __future__ import annotations

from newsclean.fields.language import function_words, guess_language
from newsclean.lines.topics import topics
from newsclean.model import Block

PROSE = 25
"""Words of a paragraph that can tell of what the page is."""
FEWEST = 3
"""Paragraphs by which what a page speaks of can be told."""
MOST = 4000
"""Paragraphs that are read: a long page's story is known by then."""
HEAD = 600
"""Characters of a block that are read."""
SAMPLE = 1500
"""Characters of prose by which the language is guessed."""


class Vocabulary:
    """In how many paragraphs of a page each word stands."""

    def __init__(self, blocks: list[Block]) -> None:
        self.counts: dict[str, int] = {}
        self.own: dict[int, set[str]] = {}
        sample: list[str] = []
        length = 0
        for block in blocks:
            if block.words < PROSE or len(self.own) >= MOST:
                continue
            words = self.own[block.index] = topics(block.text[:HEAD])
            for word in words:
                self.counts[word] = self.counts.get(word, 0) + 1
            if length < SAMPLE:
                sample.append(block.text[:HEAD])
                length += len(block.text)
        self.function_words = function_words(guess_language(" ".join(sample)))

    def shared(self, block: Block) -> tuple[int, int]:
        """How many of a block's words other paragraphs have, and how many it has; nothing of either where there are too few paragraphs to tell."""
        if len(self.own) < FEWEST:
            return 0, 0
        mine = self.own.get(block.index)
        if mine is not None:
            return sum([self.counts[word] > 1 for word in mine]), len(mine)
        words = topics(block.text[:HEAD])
        return sum([word in self.counts for word in words]), len(words)
