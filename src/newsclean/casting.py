"""Who plays what: the roles of a page's blocks while they are being decided.

Steps of the labelling read it and write to it: `cast` gives a block a role and says why. A later step may overrule an earlier one; all that was
said stays with the block.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newsclean.article import Comment, Dateline
from newsclean.dates import DateLine
from newsclean.fields.byline import Byline
from newsclean.fields.language import likeliest
from newsclean.model import Block, Labelled, Page
from newsclean.record import record
from newsclean.roles import Role
from newsclean.rules import BLOCK_RULES
from newsclean.rules import names as named
from newsclean.rules.names import marks_of
from newsclean.rules.view import is_unfinished
from newsclean.score import Scores, weights

STORY_SHAPES = {
    "text": Role.PARAGRAPH, "heading": Role.SUBHEADING, "item": Role.LIST, "quote": Role.QUOTE, "table": Role.TABLE, "code": Role.CODE,
    "image": Role.IMAGE, "embed": Role.EMBED, "caption": Role.CAPTION, "crowd": Role.OTHER,
}
"""What a block of the story is, by its shape; a crowd is never of it."""

SAMPLE = 12
"""Paragraphs by which the story's language is told."""

FIRST_WORDS = 12
"""Words of a paragraph that can begin a story."""

DECLARED = "front matter"
"""Source of the claims of a text that comes with front matter: it is an article, and nothing else, by its own word."""

COMPANY = 8
"""Blocks within which the paragraph that begins a story has another after it; a notice above the page has none."""

NO_NOTICE, LIKELY = 40, 0.7
"""Words and probability of a paragraph that begins a story whatever stands below it: pages ask to sign in behind the first."""

REACH = 100
"""Blocks below a headline, and above a story, that may say who wrote it and when, however many lie between."""

KEPT = 0.5
"""Probability from which a block is story: neither side is favoured."""


@record
class Labels:
    """The labelled blocks of a page, and the parts of its story that are more than a block."""

    blocks: list[Labelled]
    headline: str | None
    """As printed, without a kicker set in the same line."""
    kicker: str | None
    """That kicker."""
    comments: list[Comment]
    bylines: list[tuple[int, Byline]]
    """Index of the block and what it says, in document order; the same for date lines and datelines."""
    date_lines: list[tuple[int, DateLine]]
    datelines: list[tuple[int, Dateline]]
    language: str | None = None
    """Of the story, as its words or else the page say: what settles numeric dates and short by-words."""


def below(blocks: list[Block], index: int) -> Iterator[Block]:
    """The blocks behind one, without a copy of them all: who looks at a few of them for each of many would take the square of a page."""
    return (blocks[number] for number in range(index + 1, len(blocks)))


class Casting:
    """A page's blocks, their scores, and the roles given so far."""

    def __init__(self, page: Page, scores: Scores) -> None:
        self.page = page
        self.blocks = page.blocks
        self.scores = scores
        self.story = scores.probabilities()
        self.kept = [score >= KEPT for score in self.story]
        self.declared = any(claim.source == DECLARED for claim in page.hints.headlines)
        if self.declared:
            self.kept = [True] * len(self.blocks)
        self.roles: dict[int, Role] = {}
        self.decided: dict[int, list[str]] = {}
        self.headline: str | None = None
        self.kicker: str | None = None
        self.comments: list[Comment] = []
        self.bylines: list[tuple[int, Byline]] = []
        self.date_lines: list[tuple[int, DateLine]] = []
        self.datelines: list[tuple[int, Dateline]] = []
        self._language: list[str | None] = []

    @property
    def language(self) -> str | None:
        """The language of the story, by its words, else as the page says."""
        if not self._language:
            long = [block.text for block in self.blocks if block.words >= FIRST_WORDS and self.is_story(block.index)]
            self._language.append(likeliest(self.page.hints.language, " ".join(long[:SAMPLE])))
        return self._language[0]

    @property
    def first(self) -> int:
        """Index of the first sure paragraph, or of the end of the page."""
        earliest = latest = -1
        for block in self.blocks:
            if block.words < FIRST_WORDS or block.shape == "heading" or not self.is_story(block.index) or is_unfinished(block):
                continue
            if latest >= 0 and block.index - latest <= COMPANY:
                return latest
            if block.words >= NO_NOTICE and self.story[block.index] >= LIKELY:
                return block.index
            latest = block.index
            earliest = latest if earliest < 0 else earliest
        return earliest if earliest >= 0 else len(self.blocks)

    def index_of(self, role: Role) -> int:
        """Index of the block with a role, or -1."""
        return next((index for index, known in self.roles.items() if known is role), -1)

    def cast(self, index: int, role: Role, because: str) -> None:
        """Give a block a role, overruling what was said before."""
        self.roles[index] = role
        self.decided.setdefault(index, []).insert(0, because)

    def role(self, index: int) -> Role:
        """The role of a block as things stand."""
        known = self.roles.get(index)
        if known is not None:
            return known
        block = self.blocks[index]
        return STORY_SHAPES[block.shape] if self.kept[index] else self.role_outside(block)

    def role_outside(self, block: Block) -> Role:
        """What a block is that is not part of the story: by its words first, then by the names of its place."""
        for rule in TELLING:
            role = rule.roles.get(rule.judge(block, self.scores.view))
            if role is not None:
                return role
        return named.role_of(*marks_of(block)) or Role.OTHER

    def is_story(self, index: int) -> bool:
        """Whether a block is part of the body as things stand."""
        return self.kept[index] if index not in self.roles else self.roles[index] in STORY_ROLES

    def labels(self) -> Labels:
        """What was decided, for the assembly."""
        return Labels(self.labelled(), self.headline, self.kicker, self.comments, self.bylines, self.date_lines, self.datelines, self.language)

    def labelled(self) -> list[Labelled]:
        """The blocks with their roles, scores and evidence."""
        column = "html" if self.scores.view.marked else "text"
        first, second = weights(f"{column}-alone"), weights(f"{column}-context")
        alone, among = zip(*self.scores.alone, strict=True), zip(*self.scores.among, strict=True)
        return [
            Labelled(block, self.role(block.index), story, ((one, first), (other, second)), self.decided.get(block.index, []))
            for block, story, one, other in zip(self.blocks, self.story, alone, among, strict=True)
        ]


def either_end(start: int, end: int) -> Iterator[int]:
    """Indexes from start to end, but for those far from both: thousands of lines of a list are not each read as a name, a place and a day."""
    return chain(range(start, min(end, start + REACH)), range(max(start + REACH, end - REACH), end))


TELLING = tuple(rule for rule in BLOCK_RULES if rule.roles)
"""Rules that tell what a block outside the story is."""

STORY_ROLES = frozenset(STORY_SHAPES.values()) - {Role.CAPTION, Role.OTHER} | {Role.FOOTNOTE}
