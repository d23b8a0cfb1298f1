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
        self.names: dict[str, int] = {}
        """In how many paragraphs each word with a capital stands, other than at the beginning."""
        self.capitals = self.words = 0
        """Words with a capital in the paragraphs, and all words but the first of each."""
        sample: list[str] = []
        length = 0
        for block in blocks:
            if block.words < PROSE or len(self.own) >= MOST:
                continue
            words = self.own[block.index] = topics(block.text[:HEAD])
            for word in words:
                self.counts[word] = self.counts.get(word, 0) + 1
            self._add_names(block.text[:HEAD].split()[1:])
            if length < SAMPLE:
                sample.append(block.text[:HEAD])
                length += len(block.text)
        self.function_words = function_words(guess_language(" ".join(sample)))

    def _add_names(self, words: list[str]) -> None:
        capitals = [word for word in words if word[0].isupper()]
        self.words += len(words)
        self.capitals += len(capitals)
        for name in {word.strip(EDGES) for word in capitals}:
            self.names[name] = self.names.get(name, 0) + 1

    def shared(self, block: Block) -> tuple[int, int]:
        """How many of a block's words other paragraphs have, and how many it has; nothing of either where there are too few paragraphs to tell."""
        if len(self.own) < FEWEST:
            return 0, 0
        mine = self.own.get(block.index)
        if mine is not None:
            return sum([self.counts[word] > 1 for word in mine]), len(mine)
        words = topics(block.text[:HEAD])
        return sum([word in self.counts for word in words]), len(words)

    def shared_names(self, block: Block) -> tuple[int, int]:
        """How many of a block's words with a capital other paragraphs have, and how many it has."""
        mine = names(block.text)
        least = 1 if block.index in self.own else 0
        return sum([self.names.get(name, 0) > least for name in mine]), len(mine)


def names(text: str) -> set[str]:
    """The words of a text that open with a capital, but for the first: names for the most part, in scripts that have capitals."""
    return {word.strip(EDGES) for word in text[:HEAD].split()[1:] if word[0].isupper()}


EDGES = " .,:;!?…()[]\"'“”„«»‘’|–—-"
