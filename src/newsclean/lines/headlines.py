"""Which line of a pasted text is its headline: every line above the story answers the same questions, and the weightiest wins.

Text has no headings and no tab title, so each line is asked how far it is from the first paragraph, how it is written, what stands around it,
whether it speaks of what the story speaks of, and whether its words are those of the page's address. Each answer is a finding with a weight
(`data/line_weights.json`, column `headline`), fitted by `scripts/fit_lines.py` so that the headline outweighs the other lines of its page.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.casting import Casting
from newsclean.dates import find_date, is_date_line
from newsclean.fields.byline import read_byline
from newsclean.lines.addressed import Address
from newsclean.lines.choice import apart
from newsclean.lines.noticed import noticed_title
from newsclean.lines.surroundings import Surroundings
from newsclean.lines.topics import opening_words, topics
from newsclean.lines.weights import SENTENCES, weights
from newsclean.metadata.slug import agreement
from newsclean.model import Block
from newsclean.rules.phrases import phrase
from newsclean.rules.view import plain
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
CRUMBS = (" > ", " » ", " › ", " / ", " → ", " · ", " • ", " | ", " ｜ ")
"""What divides the steps of a breadcrumb or the parts of a byline."""
MOST, MOST_NAMED = 60, 10
"""Lines near the story, and elsewhere."""
NAMED = 0.7
"""Agreement with the address from which a line anywhere may be the headline."""
LABEL, EARLY, CLOSE = 2, 3, 12
"""Words of a label; blocks from the beginning and above the first paragraph among which even so short a line may be the headline."""

CHANCES = ((0.1, "1"), (0.3, "3"), (0.5, "5"), (0.7, "7"), (0.9, "9"))
NONE = "none printed"
"""The finding of the choice that no line is the headline."""


def best_line(casting: Casting) -> tuple[Block, str] | None:
    """The line that is the headline of a text, and why; None where no line is likelier than none at all."""
    lines, table = TitleLines(casting, url=casting.page.url), weights("headline")
    answers = [lines.findings(block) for block in lines.lines]
    points = [sum([table.get(finding, 0.0) for finding in found]) for found in answers]
    best = max(range(len(points)), key=lambda number: points[number], default=-1)
    if best < 0 or (not is_old(casting, lines.lines) and points[best] <= sum([table.get(finding, 0.0) for finding in lines.nothing()])):
        return None
    return lines.lines[best], "likeliest line above the story, by " + ", ".join(apart(answers, points, table, SENTENCES, best))


class TitleLines:
    """The lines of a text that may be its headline, each with its findings."""

    def __init__(self, casting: Casting, *, url: str | None) -> None:
        self.casting = casting
        self.blocks = casting.blocks
        self.first = casting.first
        self.address = Address(url)
        self.story = opening_words(casting, self.first)
        start = max(0, self.first - REACH) if self.first < len(self.blocks) else 0
        self.lines = [block for block in self.blocks[start:self.first + BELOW] if is_candidate(block)][:MOST]
        if casting.scores.view.marked:
            self.lines = set_off(self.lines, casting.scores.view.names, self.first)
        self.address.compare(self.lines)
        if self.address.slug and self.address.most < NAMED:
            self._add_named()
        self.lines = [block for block in self.lines if not self._is_label(block)]
        self.fields = [block.index for block in self.lines if self._is_field(block)]
        self.known = set(self.fields)
        self.around = Surroundings(casting, self.lines)
        self.topics = {block.index: topics(block.text) for block in self.lines}
        title = noticed_title(casting)
        self.noticed = plain(title) if title else ""
        self.shared = {index: len(words & self.story) for index, words in self.topics.items()}
        self.most_shared = max([shared for index, shared in self.shared.items() if index < self.first], default=0)

    def _is_label(self, block: Block) -> bool:
        """Whether a line is a word or two far above the story, such as menus are made of, and none of the address."""
        return block.words <= LABEL and block.index >= EARLY and self.first - block.index > CLOSE and not self.address.knows(block)

    def _add_named(self) -> None:
        """Lines elsewhere that have the words of the page's address: a headline cut off above the story may be told again below it."""
        words, known = len(self.address.slug), {block.index for block in self.lines}
        added: list[Block] = []
        for block in self.blocks:
            if not words <= 2 * block.words <= 4 * words or block.index in known or not is_candidate(block):
                continue
            if agreement(block.text, self.address.slug) >= NAMED and len(added) < MOST_NAMED:
                added.append(block)
        self.address.compare(added)
        self.lines = sorted([*self.lines, *added], key=lambda block: block.index)

    def _is_field(self, block: Block) -> bool:
        """Whether a line is a date line or byline."""
        if block.words > SHORT_FIELD:
            return False
        language = self.casting.page.hints.language
        if is_date_line(block.text, language=language) is not None or read_byline(block.text, language=language) is not None:
            return True
        return is_mostly_date(block.text)

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
        yield "dated", "yes" if block.words <= SHORT_FIELD and any(map(str.isdigit, block.text)) and find_date(block.text) else ""
        yield "comma", "yes" if ", " in block.text or "、" in block.text or "，" in block.text else ""
        yield "heading", str(min(block.level, 2)) if block.level else ""

    def _subject(self, block: Block) -> Iterator[tuple[str, str]]:
        words, shared = self.topics[block.index], self.shared[block.index]
        yield "subject", grade(shared / (len(words) or 1), SHARES)
        yield "subjects", grade(shared, COUNTS)
        if shared and shared == self.most_shared:
            yield "subject", "most"
        yield from self.address.findings(block)
        if self.noticed:
            yield "noticed", "is" if plain(block.text) == self.noticed else "not"

    def _company(self, block: Block) -> Iterator[tuple[str, str]]:
        index, view = block.index, self.casting.scores.view
        yield "field", "below" if any(0 < other - index <= NEAR for other in self.fields) else ""
        yield "field", "next" if index + 1 in self.known else ""
        yield "field", "above" if any(0 < index - other <= NEAR for other in self.fields) else ""
        yield "repeats", str(min(view.repeats.get(block.text, 0), 3)) if view.repeats.get(block.text, 0) > 1 else ""
        yield "where", "far" if index < self.first - REACH else "below" if index >= self.first + BELOW else ""
        yield from self.around.findings(block)

    def nothing(self) -> list[str]:
        """What speaks for the choice of no line."""
        return [NONE, *self.around.nothing(self.lines, self.most_shared, self.address.nothing())]


def is_mostly_date(text: str) -> bool:
    """Whether a line is a date with few words around it, in any language: "sent on", "last updated", "subscribers only"."""
    found = find_date(text) if any(map(str.isdigit, text)) else None
    return found is not None and len(text) <= 2 * (found.end - found.start) + AROUND_DATE


AROUND_DATE = 8
"""Characters."""


def is_candidate(block: Block) -> bool:
    """Whether a block could be a headline at all."""
    return 0 < block.words <= LONGEST and block.shape in {"heading", "text", "item"}


def is_old(casting: Casting, lines: list[Block]) -> bool:
    """Whether a page is of the kind that had no headings, but bold lines, and no more than a tab's title: its headline is one of them."""
    titles = {claim.source for claim in casting.page.hints.headlines}
    return casting.scores.view.marked and titles <= {"<title>"} and all(block.bold for block in lines)


def set_off(lines: list[Block], names: set[str], first: int) -> list[Block]:
    """The lines of a page without headings that may be its headline: those in bold above the story, or else those that are no link and no site's name."""
    bold = [block for block in lines if block.index < first and block.bold >= BOLD * len(block.text) and not block.linked and block.words >= FEWEST_BOLD]
    return bold or [block for block in lines if not block.linked and plain(block.text) not in names]


BOLD, FEWEST_BOLD = 0.9, 4
"""Share of a line's letters that are bold where it is set in bold, and words of such a line."""
