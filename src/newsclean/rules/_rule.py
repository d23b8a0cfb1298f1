"""What a rule is.

A rule looks at one block and says which of its findings holds, by name, or nothing (""). Each finding has a sentence a user understands, and a
weight for or against the block being part of the story; the weights are fitted to labelled pages (`scripts/fit_weights.py`) and kept in
`data/weights.json`. A finding may name the role the block has if it is *not* part of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsclean.model import Block
from newsclean.record import record
from newsclean.roles import Role
from newsclean.rules.view import View

Judge = Callable[[Block, View], str]


@record(frozen=True)
class Rule:
    """A named question about a block, with its possible answers."""

    name: str
    judge: Judge
    why: str
    """Why the question is asked: the function's docstring."""
    findings: Mapping[str, str]
    """Answer -> sentence."""
    roles: Mapping[str, Role]
    """Answer -> role of a block outside the story, where the answer tells."""
    hits: Mapping[str, str]
    """Example text -> the answer it gets."""
    misses: tuple[str, ...]
    """Near misses: texts that get no answer."""
    sees: str
    """What all blocks with the same answer share, of `SIGHTS`: each such thing is judged once."""
    named: Mapping[str, str]
    """Answer -> `rule:answer`, as findings are called everywhere."""
    needs: str = ""
    """What of the view must not be empty for the rule to answer anything; nothing without."""


SIGHTS = ("block", "look", "type", "signs", "home", "kin", "beside", "line")
"""The block itself, with nothing in common; its form, length and share of links; changes of type inside it; signs that are no letters, which most labels
have none of; its home; the blocks made like it; what stands before and after it; the block itself, in pasted text only."""


def rule(
    findings: Mapping[str, str],
    *,
    roles: Mapping[str, Role] | None = None,
    hits: Mapping[str, str] | None = None,
    misses: tuple[str, ...] = (),
    sees: str = "block",
    needs: str = "",
) -> Callable[[Judge], Rule]:
    """Make a rule of a function; its name is the function's."""

    def make(judge: Judge) -> Rule:
        name = judge.__name__
        named = {answer: f"{name}:{answer}" for answer in findings}
        return Rule(name, judge, judge.__doc__ or "", findings, roles or {}, hits or {}, misses, sees, named, needs)

    return make
