"""What stands around a line of pasted text, and where else its words stand: a headline is the first long line, is told again, and is followed by fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.rules.lines import function_words
from newsclean.rules.phrases import phrase
from newsclean.rules.view import plain, sort_of
from newsclean.rules.whereabouts import grade
from newsclean.rules.writing import SENTENCE_ENDS, ending

LONGEST = 45
"""Words of a line in which another may stand."""
MOST = 600
"""Lines in which others are looked for."""
SHORTEST = 10
"""Letters of a line that is looked for in others."""
A_LINE = 4
"""Words from which a line is long enough for a headline."""
BEFORE, AFTER = 3, 5
"""Blocks above and below a line whose phrases are asked for."""

CHANCES = ((0.1, "1"), (0.3, "3"), (0.5, "5"), (0.7, "7"), (0.9, "9"))
BETWEEN = ((-1, "below"), (0, "0"), (5, "5"), (15, "15"), (30, "30"), (60, "60"), (120, "120"), (300, "300"))
SIZES = ((2, "2"), (4, "4"), (7, "7"), (14, "14"), (20, "20"))
REACHES = ((-1, "below"), (0, "0"), (2, "2"), (5, "5"), (12, "12"))
LINES = ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (16, "16"))
STARTS = ((0, "0"), (1, "1"), (3, "3"), (8, "8"), (20, "20"), (60, "60"))
CAPITALS = ((0.2, "2"), (0.4, "4"), (0.6, "6"), (0.8, "8"))
NOTHING = frozenset({""})
QUOTES = "\"'“„«‘‚「『»‹"


class Surroundings:
    """The neighbours of some lines, and the other places of their words."""

    def __init__(self, casting: Casting, lines: list[Block]) -> None:
        self.casting = casting
        self.blocks = casting.blocks
        self.view = casting.scores.view
        self.first = casting.first
        self.long = [block.index for block in lines if block.index < self.first and block.words >= A_LINE and block.text[-1] not in SENTENCE_ENDS]
        self.order = {index: number for number, index in enumerate(self.long)}
        self.said: dict[int, str] = {}
        keys = self._short_lines()
        self.times = Counter(keys)
        self.pool = "\n".join(keys)

    def _short_lines(self) -> list[str]:
        """The first lines of the text, letters and digits only."""
        keys: list[str] = []
        for block in self.blocks:
            if 0 < block.words <= LONGEST:
                keys.append(plain(block.text))
                if len(keys) >= MOST:
                    break
        return keys

    def findings(self, block: Block) -> Iterator[tuple[str, str]]:
        """What is found of a line."""
        yield from self._again(block)
        yield from self._rank(block)
        yield from self._neighbours(block)
        yield from self._look(block)

    def _again(self, block: Block) -> Iterator[tuple[str, str]]:
        """Breadcrumbs, share bars and notices say a headline again, among other words."""
        key = plain(block.text)
        if len(key) >= SHORTEST:
            times = self.times[key]
            yield "within", str(min(max(0, self.pool.count(key) - times), 3))
            yield "copies", str(min(times, 4))

    def _rank(self, block: Block) -> Iterator[tuple[str, str]]:
        """A headline is the first long line of a story; a summary is the last before it."""
        number = self.order.get(block.index)
        if number is not None:
            yield "order", str(min(number, 3))
            yield "last", str(min(len(self.long) - 1 - number, 4))
        distance = self.first - block.index
        yield "between", grade(self._words_between(block) if distance > 0 else -1, BETWEEN)
        yield "size", f"{grade(block.words, SIZES)}/{grade(distance, REACHES)}"

    def _words_between(self, block: Block) -> int:
        """Words between a line and the first paragraph below it."""
        end = self.view.before[self.first] if self.first < len(self.blocks) else self.view.words
        return end - self.view.before[block.index] - block.words

    def _neighbours(self, block: Block) -> Iterator[tuple[str, str]]:
        """Share bars and bylines follow a headline, menus and breadcrumbs come before it."""
        index, blocks = block.index, self.blocks
        for role in {self._says(place) for place in range(index + 1, min(index + 1 + AFTER, len(blocks)))} - NOTHING:
            yield "soon", role
        for role in {self._says(place) for place in range(max(0, index - BEFORE), index)} - NOTHING:
            yield "late", role
        yield "before", sort_of(blocks[index - 1]) if index else "edge"
        if index:
            yield "above-chance", grade(self.casting.story[index - 1], CHANCES)
        if index + 1 == len(blocks):
            yield "after", "edge"
            return
        below = blocks[index + 1]
        yield "after", sort_of(below)
        yield "after", f"{'longer' if below.words > block.words * 1.3 else 'shorter'}-{ending.judge(below, self.view)}"
        yield "below-chance", grade(self.casting.story[index + 1], CHANCES)
        yield "gap", f"{min(block.gap, 3)}"
        yield "gap", f"after-{min(below.gap, 3)}"

    def _says(self, index: int) -> str:
        """What a block says that only furniture says; each is read once."""
        known = self.said.get(index)
        if known is None:
            known = self.said[index] = phrase.judge(self.blocks[index], self.view)
        return known

    def _look(self, block: Block) -> Iterator[tuple[str, str]]:
        """How a line opens and is spelt."""
        words, opening = block.text.split(), block.text[0]
        if block.text.lower() != block.text.upper():
            yield "capital", grade(sum([word[:1].isupper() for word in words]) / (len(words) or 1), CAPITALS)
        yield "colon", "in" if ": " in block.text or "：" in block.text else "none"
        yield "function", function_words.judge(block, self.view)[-1:]
        yield "opens", "quote" if opening in QUOTES else "digit" if opening.isdigit() else "" if opening.isalnum() else "sign"

    def nothing(self, lines: list[Block], most_shared: int, agreed: str) -> list[str]:
        """What speaks for there being no headline: few lines above the story, none that says what it or the address says."""
        above = sum(block.index < self.first for block in lines)
        return [
            f"none-above:{grade(above, LINES)}", f"none-long:{min(len(self.long), 4)}", f"none-shared:{min(most_shared, 5)}",
            f"none-first:{grade(self.first, STARTS)}", f"none-agreed:{agreed}",
            f"none-agreed:{agreed}/{'begins' if not self.first else 'above'}",
        ]
