"""What gave a block its role, what it would have been otherwise, and by how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.casting import STORY_SHAPES
from newsclean.explain import sentence
from newsclean.inspector.examination import Examination, Given
from newsclean.roles import Role
from newsclean.rules.context import Column, size_of
from newsclean.score import MOST_LOGIT, weights

SCORE = "score"
"""What decided where no step did."""


@dataclass(slots=True)
class Verdict:
    """A block's role and the one that came second."""

    role: Role
    by: str
    """The step that gave it, or `score`."""
    second: Role | None
    """What it would be if that step had not spoken or, where the score decided, if the score were on the other side; None if the same."""
    lead: float | None
    """Log-odds between the two; None where a step decided, which does not weigh."""
    given: list[Given]
    """What the steps said, in order."""


class Term(NamedTuple):
    """One summand of a score."""

    rule: str
    because: str
    weight: float


@dataclass(slots=True)
class Sum:
    """A score as what it is the sum of, the heaviest first. All values are log-odds."""

    alone: list[Term]
    alone_total: float
    among: list[Term]
    """Seen among its neighbours; the first judgement is one of the terms."""
    total: float


def verdict_of(seen: Examination, index: int) -> Verdict:
    """Who decided about a block, and against what."""
    casting = seen.casting
    block = casting.blocks[index]
    role = seen.labels.blocks[index].role
    inside, outside = STORY_SHAPES[block.shape], casting.role_outside(block)
    by_score, other = (inside, outside) if casting.kept[index] else (outside, inside)
    given = casting.given.get(index, [])
    if not given:
        return Verdict(role, SCORE, other if other is not role else None, abs(casting.scores.logits[index]), [])
    before = [one.role for one in given[:-1]]
    second = next((one for one in reversed([by_score, *before]) if one is not role), None)
    return Verdict(role, given[-1].step, second, None, given)


def sum_of(seen: Examination, index: int) -> Sum:
    """All findings about a block with their weights, so that they add up to its score."""
    scores = seen.casting.scores
    column = "html" if scores.view.marked else "text"
    first, second = weights(f"{column}-alone"), weights(f"{column}-context")
    alone = _terms(scores.alone, index, first)
    alone_total = sum(term.weight for term in alone)
    name = f"alone+{size_of(scores.view.blocks[index])}"
    factor = second.get(name, second["alone+line"])
    bounded = max(-MOST_LOGIT, min(MOST_LOGIT, alone_total))
    words = f"seen alone: {bounded:+.2f}, of which counts {factor:.0%}"
    among = [*_terms(scores.among, index, second), Term(name, words, bounded * factor)]
    return Sum(_heaviest(alone), alone_total, _heaviest(among), scores.logits[index])


def _terms(columns: Sequence[Column], index: int, table: dict[str, float]) -> list[Term]:
    findings = [finding for column in columns for finding in column[index] if finding]
    terms = [Term(finding, sentence(finding), table.get(finding, 0.0)) for finding in findings]
    return [Term("bias", "where every block begins", table["bias"]), *terms]


def _heaviest(terms: list[Term]) -> list[Term]:
    return sorted((term for term in terms if term.weight), key=lambda term: -abs(term.weight))
