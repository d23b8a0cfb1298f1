"""Which line of a pasted text is its headline: every line above the story answers the same questions, and the weightiest wins.

Text has no headings and no tab title, so each line is asked how far it is from the first paragraph, how it is written, what stands around it,
whether it speaks of what the story speaks of, and whether its words are those of the page's address. Each answer is a finding with a weight
(`data/line_weights.json`, column `headline`), fitted by `scripts/fit_lines.py` so that the headline outweighs the other lines of its page.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.casting import Casting
from newsclean.dates import is_date_line
from newsclean.fields.byline import read_byline
from newsclean.lines.topics import opening_words, topics
from newsclean.lines.weights import SENTENCES, weights
from newsclean.metadata.slug import agreement, slug_words
from newsclean.model import Block
from newsclean.rules.phrases import phrase
from newsclean.rules.view import sort_of
from newsclean.rules.whereabouts import grade
from newsclean.rules.writing import capitals, digits, ending, signs

REACH, BELOW = 45, 6
"""Blocks above and below the first sure paragraph in which a headline is looked for."""
LONGEST = 45
"""Words."""
SHORT_FIELD = 16
"""Words of a date line or byline."""
NEAR = 6
"""Blocks in which the date or byline of a headline stands."""

DISTANCES = ((-1, "below"), (0, "0"), (1, "1"), (2, "2"), (3, "3"), (5, "5"), (8, "8"), (12, "12"), (18, "18"), (26, "26"))
LENGTHS = ((1, "1"), (2, "2"), (3, "3"), (5, "5"), (8, "8"), (12, "12"), (16, "16"), (22, "22"), (30, "30"))
SHARES = ((0.0, "0"), (0.15, "1"), (0.3, "2"), (0.45, "3"), (0.6, "4"), (0.8, "5"))
COUNTS = ((0, "0"), (1, "1"), (2, "2"), (3, "3"), (5, "5"))
PLACES = ((0, "first"), (1, "second"), (2, "third"), (5, "early"))
REASONS = 3
"""Findings that are named in the reason."""

CRUMBS = (" > ", " » ", " › ", " / ", " → ", " · ", " • ", " | ", " ｜ ")
"""What divides the steps of a breadcrumb or the parts of a byline."""
SPOKEN = 0.3
"""Agreement of some line with the address from which the address is taken to be written in the story's words at all."""

CHANCES = ((0.1, "1"), (0.3, "3"), (0.5, "5"), (0.7, "7"), (0.9, "9"))


NONE = "none printed"
"""The finding of the choice that no line is the headline."""

def best_line(casting: Casting) -> tuple[Block, str] | None:
    """The line that is the headline of a text, and why; None where no line is likelier than none at all."""
    lines, table = TitleLines(casting, url=casting.page.url), weights("headline")
    answers = [lines.findings(block) for block in lines.lines]
    points = [sum([table.get(finding, 0.0) for finding in found]) for found in answers]
    best = max(range(len(points)), key=lambda number: points[number], default=-1)
    if best < 0 or points[best] <= table.get(NONE, 0.0):
        return None
    return lines.lines[best], "likeliest line above the story, by " + ", ".join(apart(answers, best, table))


def apart(answers: list[list[str]], best: int, table: dict[str, float]) -> list[str]:
    """What sets one line apart from the others most, in words."""
    usual: dict[str, float] = {}
    for found in answers:
        for finding in found:
            about = SENTENCES[finding.partition(":")[0]]
            usual[about] = usual.get(about, 0.0) + table.get(finding, 0.0) / len(answers)
    mine = dict.fromkeys(usual, 0.0)
    for finding in answers[best]:
        mine[SENTENCES[finding.partition(":")[0]]] += table.get(finding, 0.0)
    return sorted(usual, key=lambda about: usual[about] - mine[about])[:REASONS]


class TitleLines:
    """The lines of a text that may be its headline, each with its findings."""

    def __init__(self, casting: Casting, *, url: str | None) -> None:
        self.casting = casting
        self.blocks = casting.blocks
        self.first = casting.first
        self.slug = slug_words(url)
        self.story = opening_words(casting, self.first)
        start = max(0, self.first - REACH)
        self.lines = [block for block in self.blocks[start:self.first + BELOW] if is_candidate(block)]
        self.fields = [block.index for block in self.lines if self._is_field(block)]
        self.known = set(self.fields)
        self.agreed = {block.index: agreement(block.text, self.slug) for block in self.lines} if self.slug else {}
        self.topics = {block.index: topics(block.text) for block in self.lines}
        self.most = max(self.agreed.values(), default=0.0)
        self.shared = {index: len(words & self.story) for index, words in self.topics.items()}
        self.most_shared = max([shared for index, shared in self.shared.items() if index < self.first], default=0)

    def _is_field(self, block: Block) -> bool:
        """Whether a line is a date line or byline."""
        if block.words > SHORT_FIELD:
            return False
        language = self.casting.page.hints.language
        return is_date_line(block.text, language=language) is not None or read_byline(block.text, language=language) is not None

    def findings(self, block: Block) -> list[str]:
        """All that is found of a line, as `name:value`."""
        answers = (*self._place(block), *self._writing(block), *self._subject(block), *self._company(block))
        return [f"{name}:{value}" for name, value in answers if value]

    def _place(self, block: Block) -> Iterator[tuple[str, str]]:
        yield "above", grade(self.first - block.index, DISTANCES)
        yield "place", grade(block.index, PLACES)
        yield "chance", grade(self.casting.story[block.index], CHANCES)

    def _writing(self, block: Block) -> Iterator[tuple[str, str]]:
        view = self.casting.scores.view
        yield "words", grade(block.words, LENGTHS)
        yield "ending", ending.judge(block, view)
        yield "capitals", capitals.judge(block, view)
        yield "digits", digits.judge(block, view)
        yield "signs", signs.judge(block, view)
        yield "crumbs", "yes" if any(divider in block.text for divider in CRUMBS) else ""
        role = phrase.judge(block, view)
        yield "phrase", role if role in {"caption", "related"} else "other" if role else ""
        yield "field", "is" if block.index in self.known else ""
        yield "comma", "yes" if ", " in block.text or "、" in block.text or "，" in block.text else ""
        yield "heading", str(min(block.level, 2)) if block.level else ""

    def _subject(self, block: Block) -> Iterator[tuple[str, str]]:
        words, shared = self.topics[block.index], self.shared[block.index]
        yield "subject", grade(shared / (len(words) or 1), SHARES)
        yield "subjects", grade(shared, COUNTS)
        if shared and shared == self.most_shared:
            yield "subject", "most"
        if self.most >= SPOKEN:
            agreed = self.agreed[block.index]
            yield "address", grade(agreed, SHARES)
            yield "address", "most" if agreed and agreed == self.most else ""

    def _company(self, block: Block) -> Iterator[tuple[str, str]]:
        index, view = block.index, self.casting.scores.view
        yield "field", "below" if any(0 < other - index <= NEAR for other in self.fields) else ""
        yield "field", "next" if index + 1 in self.known else ""
        yield "field", "above" if any(0 < index - other <= NEAR for other in self.fields) else ""
        yield "before", sort_of(self.blocks[index - 1]) if index else "edge"
        yield "after", sort_of(self.blocks[index + 1]) if index + 1 < len(self.blocks) else "edge"
        yield "repeats", str(min(view.repeats.get(block.text, 0), 3)) if view.repeats.get(block.text, 0) > 1 else ""
        if index + 1 < len(self.blocks):
            below = self.blocks[index + 1]
            yield "after", f"{'longer' if below.words > block.words * 1.3 else 'shorter'}-{ending.judge(below, view)}"


def is_candidate(block: Block) -> bool:
    """Whether a block could be a headline at all."""
    return 0 < block.words <= LONGEST and block.shape in {"heading", "text", "item"}
