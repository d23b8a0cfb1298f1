"""What a page's address says of a line of pasted text: publishing systems write the headline's words, or the name of a page's subject, into it."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.metadata.slug import agreement, common, host_label, last_words, slug_words
from newsclean.model import Block
from newsclean.rules.view import plain
from newsclean.rules.whereabouts import grade

SHARES = ((0.0, "0"), (0.15, "1"), (0.3, "2"), (0.45, "3"), (0.6, "4"), (0.8, "5"))
COVERED = ((0.0, "0"), (0.5, "1"), (0.75, "2"), (0.99, "3"))
SPOKEN = 0.3
"""Agreement of some line with the address from which the address is taken to be written in the story's words at all."""
SHORTEST_HOST = 4
"""Letters of a site's name in its address that are looked for in lines."""


class Address:
    """The words of a page's address, and how far lines agree with them."""

    def __init__(self, url: str | None) -> None:
        self.slug = slug_words(url)
        self.last = last_words(url)
        self.host = host_label(url)
        self.agreed: dict[int, float] = {}
        self.ends: dict[int, float] = {}
        self.most = self.most_end = 0.0
        """How far the line agrees that agrees best, with the slug and with the last piece."""

    def compare(self, lines: list[Block]) -> None:
        """Compare some lines with the address; most of what is found depends on which line agrees best."""
        short = self.last != self.slug
        for block in lines:
            if self.slug:
                self.agreed[block.index] = agreement(block.text, self.slug)
            if short and self.last:
                self.ends[block.index] = agreement(block.text, self.last)
        self.most = max(self.agreed.values(), default=0.0)
        self.most_end = max(self.ends.values(), default=0.0)

    def knows(self, block: Block) -> bool:
        """Whether a line has any word of the address."""
        return bool(self.agreed.get(block.index) or self.ends.get(block.index))

    def findings(self, block: Block) -> Iterator[tuple[str, str]]:
        """What the address says of a line."""
        if self.most >= SPOKEN:
            agreed = self.agreed[block.index]
            yield "address", grade(agreed, SHARES)
            yield "address", "most" if agreed and agreed == self.most else ""
            both, words = common(block.text, self.slug)
            if both:
                yield "address-line", grade(both / words, COVERED)
                yield "address-all", grade(both / len(self.slug), COVERED)
        if self.most_end >= SPOKEN:
            yield "address-end", grade(self.ends[block.index], SHARES)
        if len(self.host) >= SHORTEST_HOST:
            key = plain(block.text)
            yield "host", "is" if key == self.host else "opens" if key.startswith(self.host) else ""

    def nothing(self) -> str:
        """How far any line agrees."""
        return grade(self.most, SHARES) if self.slug else "no"
