"""Which short lines of a pasted text are its subheadings.

Text marks none, so each short line of the story is asked how it is written, what stands above and below it, whether it speaks of the story, and how
many lines of its kind there are. Each answer is a finding with a weight (`data/line_weights.json`, column `subheading`), fitted by
`scripts/fit_lines.py`; the sum of the weights says how likely the line is a subheading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newsclean.lines.neighbours import Neighbours
from newsclean.lines.topics import topics
from newsclean.lines.weights import SENTENCES_INSIDE, weights
from newsclean.model import Block
from newsclean.parts.subheadings import is_line, stands_between
from newsclean.rules import lines
from newsclean.rules.phrases import phrase
from newsclean.rules.whereabouts import grade
from newsclean.rules.writing import capitals, digits, ending, signs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsclean.casting import Casting

LONGEST = 18
"""Words."""
PROSE = 14
"""Words of a paragraph."""
LIKELY = -0.7
"""Log-odds from which a line is taken for a subheading: where the figures of publishers left out of the fit are best."""
REASONS = 3
"""Findings that are named in the reason."""

LENGTHS = ((1, "1"), (2, "2"), (3, "3"), (5, "5"), (8, "8"), (11, "11"), (14, "14"))
CHANCES = ((0.05, "0"), (0.2, "2"), (0.4, "4"), (0.6, "6"), (0.75, "7"), (0.85, "8"), (0.95, "9"))
BELOW = ((0.2, "2"), (0.5, "5"), (0.8, "8"), (0.95, "9"))
PEERS = ((0, "0"), (1, "1"), (3, "3"), (7, "7"))
SHARES = ((0.0, "0"), (0.25, "2"), (0.5, "5"))
BULLETS = "-–—•*>"
"""What opens an item or a quotation."""
OPENERS = {"quote": "\"“„«»‹'‘「『", "dash": "-–—•*>", "bracket": "([", "mark": "◆◇■□●○▲△▼▶★☆※◎"}


class SubheadingLines:
    """The short lines of a text's story, each with its findings."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.view = casting.scores.view
        self.blocks = casting.blocks
        prose = [block.index for block in self.blocks if block.words >= PROSE and casting.is_story(block.index)]
        self.near = Neighbours(casting)
        self.first, self.last = (prose[0], prose[-1]) if prose else (0, -1)
        self.lines = [block for block in self.blocks[self.first:self.last] if self._is_candidate(block)]
        story = [block for block in self.blocks if casting.is_story(block.index) and block.text]
        self.between = {block.index for number, block in enumerate(story) if is_line(block) and stands_between(story, number)}
        self.peers = sum(map(self._stands_alone, self.lines))
        gaps = Counter([after.gap for before, after in pairwise(self.blocks) if before.words >= PROSE <= after.words])
        self.usual = max(gaps, key=gaps.__getitem__, default=-1)
        """Blank lines between paragraphs."""
        self._told: dict[str, list[tuple[str, str]]] = {}
        """What is found of the words alone of a line, by them: some pages say the same again and again."""

    def _is_candidate(self, block: Block) -> bool:
        if not 0 < block.words <= LONGEST or block.index in self.casting.roles or block.index not in self.near.place:
            return False
        return (block.shape == "text" or block.ordered) and block.text[0] not in BULLETS and block.text[-1] not in ",、，;"

    def _stands_alone(self, block: Block) -> bool:
        """Whether a line without a full stop stands between paragraphs."""
        return self.view.runs[block.index] == 1 and self._is_prose(block.index + 1)

    def _is_prose(self, index: int) -> bool:
        return 0 <= index < len(self.blocks) and self.blocks[index].words >= PROSE

    def findings(self, block: Block) -> list[str]:
        """All that is found of a line, as `name:value`."""
        told = self._told.get(block.text)
        if told is None:
            told = self._told[block.text] = [*self._writing(block), *self._subject(block)]
        answers = (*told, *self._next(block), *self._company(block))
        return [f"{name}:{value}" for name, value in answers if value]

    def _writing(self, block: Block) -> Iterator[tuple[str, str]]:
        view, text = self.view, block.text
        yield "words", grade(block.words, LENGTHS)
        yield "ending", ending.judge(block, view)
        yield "capitals", capitals.judge(block, view)
        yield "digits", digits.judge(block, view)
        yield "signs", signs.judge(block, view)
        yield "credit", lines.credit.judge(block, view)
        yield "divided", lines.divided.judge(block, view)
        yield "barred", "yes" if " | " in text else ""
        yield "inside", "yes" if sentence_inside().search(text) else ""
        yield "opens", opening(text)
        yield "comma", "yes" if ", " in text else ""
        yield "named", "yes" if is_name(text) else ""
        yield "aged", "yes" if is_aged(text) else ""
        yield "function", lines.function_words.judge(block, view)[-1:]

    def _subject(self, block: Block) -> Iterator[tuple[str, str]]:
        yield "site", lines.site_words.judge(block, self.view)
        yield "phrase", phrase.judge(block, self.view) and "some"
        yield "told", lines.told.judge(block, self.view)[-1:]
        yield "repeats", "yes" if self.view.repeats.get(block.text, 0) > 1 else ""

    def _next(self, block: Block) -> Iterator[tuple[str, str]]:
        below = self.near.beside(block.index, 1)
        if below is None:
            return
        yield "below-chance", grade(self.casting.story[below.index], BELOW)
        mine = topics(block.text) if below.words >= PROSE else None
        if mine:
            after = self.near.beside(block.index, 2)
            text = below.text[:NEXT] + (" " + after.text[:NEXT] if after and self.casting.is_story(after.index) else "")
            yield "next", grade(len(mine & topics(text)) / len(mine), SHARES)

    def _company(self, block: Block) -> Iterator[tuple[str, str]]:
        index = block.index
        alone = self._stands_alone(block)
        yield "chance", grade(self.casting.story[index], CHANCES)
        yield "run", f"{min(self.near.runs.get(index, 0), 4)}"
        yield "peers", grade(self.peers - alone, PEERS) + ("alone" if alone else "")
        yield "above", self._sort(self.near.beside(index, -1))
        yield "below", self._sort(self.near.beside(index, 1))
        yield "between", "yes" if index in self.between else ""
        yield "spaced", self._spacing(index)

    def _spacing(self, index: int) -> str:
        """Whether the gaps above and below a line are those between the paragraphs: `=`, or wider `+`, or narrower `-`."""
        if index + 1 >= len(self.blocks) or self.usual < 0:
            return ""
        return "".join(["=" if gap == self.usual else "+" if gap > self.usual else "-" for gap in (self.blocks[index].gap, self.blocks[index + 1].gap)])

    def _sort(self, other: Block | None) -> str:
        """A neighbour in a word or two."""
        if other is None:
            return "edge"
        index = other.index
        story = "" if self.casting.is_story(index) else "-out"
        if index in self.casting.roles and story:
            return self.casting.roles[index].value
        return ("prose" if other.words >= PROSE else "line") + ("-end" if ending.judge(other, self.view) == "sentence" else "") + story


NEXT = 600
"""Characters of each of the next two paragraphs that are read."""


@cache
def sentence_inside() -> re.Pattern[str]:
    """The end of a sentence with more behind it, as captions have before their credit: a subheading has one sentence or none."""
    return re.compile(r"[^\W\d_A-Z]{2}[.!?…。！？] ?(?=[^\W\da-z])")


def opening(text: str) -> str:
    """What a line opens with, where that is no letter."""
    first = text[0]
    if first.isdigit():
        return "number" if text.lstrip("0123456789")[:1] in {".", ")"} else "digit"
    return next((name for name, marks in OPENERS.items() if first in marks), "")


def is_name(text: str) -> bool:
    """Whether a line is two to four words with a capital each."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() and not word.isupper() for word in words)  # noqa: PLR2004


def is_aged(text: str) -> bool:
    """Whether a line is a name with an age behind it, as captions have: "Ida Falk, 64"."""
    before, _, last = text.rpartition(", ")
    return bool(before) and last.isdecimal() and len(last) <= 2  # noqa: PLR2004


def subheading_lines(casting: Casting) -> list[tuple[Block, str]]:
    """The lines that are likelier subheadings than not, and why."""
    table = weights("subheading")
    page = SubheadingLines(casting)
    out = []
    for block in page.lines:
        found = page.findings(block)
        if table["bias"] + sum([table.get(finding, 0.0) for finding in found]) > LIKELY:
            strongest = sorted(found, key=lambda finding: -table.get(finding, 0.0))[:REASONS]
            about = dict.fromkeys(SENTENCES_INSIDE[finding.partition(":")[0]] for finding in strongest)
            out.append((block, "likely a subheading, by " + ", ".join(about)))
    return out
