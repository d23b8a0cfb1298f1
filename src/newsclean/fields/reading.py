"""How well a page was read: what the scores of its blocks say of the story that was made of them, weighed by `fields/confidence.py`."""

from __future__ import annotations

from math import log, log1p

from newsclean.article import Article
from newsclean.casting import Labels
from newsclean.model import Labelled
from newsclean.roles import BODY, FURNITURE, Role
from newsclean.rules.view import home_of

PROSE = 20
SURE = 0.9
DOUBT = 0.2
TENTH = 0.1
MOST_LOGIT = 8.0
DECIDED = 0.5
"""What the score of a block counts for that was left out for what it is, not for its score."""
MOST_MIXED = 0.3
"""Share beyond which a page is one place, and says nothing."""
USUAL_WORDS = 6.5
"""The logarithm of the length of most articles: some 600 words."""


def signs_of_a_reading(labels: Labels, article: Article) -> dict[str, float]:
    """What may speak for or against the story being whole and nothing else being in it."""
    story = [one for one in labels.blocks if one.role in BODY and one.text]
    words = sum(one.block.words for one in story) or 1
    told = told_of(labels)
    length = sum(one.block.words for one in told) or 1
    rest = besides_readers(labels)
    parts = sum(1 for one in told if one.role is Role.LIST)

    def share(role: Role) -> float:
        return sum(one.block.words for one in story if one.role is role) / words

    return {
        "weakest": weakest_tenth(story, words), "outside": likeliest_outside(rest, words), "mixed": min(MOST_MIXED, mixed_places(rest) / words),
        "sure": sum(one.block.words for one in told if one.score >= SURE) / length, "doubtful": doubtful(rest, length),
        "code": share(Role.CODE), "table": share(Role.TABLE), "items": parts / (len(told) or 1),
        "linked": sum(one.block.linked for one in told) / (sum(len(one.text) for one in told) or 1),
        "unusual-length": (log1p(words) - USUAL_WORDS) ** 2, "date": float(article.published is not None),
    }


def besides_readers(labels: Labels) -> list[Labelled]:
    """The blocks but for what readers wrote and what stands around each of them: many comments make a story no less of one, or harder to read."""
    theirs = [one.index for one in labels.blocks if one.role is Role.COMMENT]
    first, last = (theirs[0], theirs[-1]) if theirs else (0, -1)
    if any(one.role in BODY for one in labels.blocks[first:last]):
        return [one for one in labels.blocks if one.role is not Role.COMMENT]
    return [one for one in labels.blocks if not first <= one.index <= last]


def told_of(labels: Labels) -> list[Labelled]:
    """The blocks of the story that are told in sentences or lists."""
    return [one for one in labels.blocks if one.role in TOLD]


TOLD = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST, Role.SUBHEADING})


def doubtful(blocks: list[Labelled], words: int) -> float:
    """The words of which the scores could not tell whether they are story, beside those that are."""
    found = sum(one.block.words for one in blocks if DOUBT <= one.score <= 1 - DOUBT)
    return found / (words + found)


def expected_right(labels: Labels) -> float:
    """The share of the words kept that the scores expect to be story."""
    kept = [one for one in labels.blocks if one.role in BODY]
    return sum(one.block.words * (1 if one.decided else one.score) for one in kept) / (sum(one.block.words for one in kept) or 1)


def weakest_tenth(story: list[Labelled], words: int) -> float:
    """The log-odds that the least likely tenth of the story's words reaches: one stretch of doubt is lost in a mean over a long page."""
    counted = 0
    for score, size in sorted((one.score, one.block.words) for one in story):
        counted += size
        if counted >= TENTH * words:
            return max(-MOST_LOGIT, min(MOST_LOGIT, log(max(score, 1e-6) / max(1 - score, 1e-6))))
    return 0.0


def likeliest_outside(blocks: list[Labelled], words: int) -> float:
    """The score that the likeliest of what was left out reaches, as much of it as a tenth of the story: so much could be missing."""
    counted = 0
    left_out = [one for one in blocks if is_left_out(one)]
    for score, size in sorted(((one.score * (DECIDED if one.decided else 1), one.block.words) for one in left_out), reverse=True):
        counted += size
        if counted >= TENTH * words:
            return score
    return 0.0


def is_left_out(one: Labelled) -> bool:
    """Whether a block is text that a reader sees and that is no part of the story."""
    return one.role not in BODY and one.role not in FURNITURE and bool(one.text) and not one.block.hidden


def mixed_places(blocks: list[Labelled]) -> int:
    """Words in places of which a part was kept and a part was not, the smaller part of each: a story seldom shares its place."""
    kept: dict[int, int] = {}
    other: dict[int, int] = {}
    for one in blocks:
        if one.role in BODY or (is_left_out(one) and not one.decided):
            counts = kept if one.role in BODY else other
            home = id(home_of(one.block))
            counts[home] = counts.get(home, 0) + one.block.words
    return sum(min(words, other.get(home, 0)) for home, words in kept.items())
