"""What a rule is.

A rule looks at one block and says which of its findings holds, by name, or nothing (""). Each finding has a sentence a user understands, and a
weight for or against the block being part of the story; the weights are fitted to labelled pages (`scripts/fit_weights.py`) and kept in
`data/weights.json`. A finding may name the role the block has if it is *not* part of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newsclean.model import Block
from newsclean.record import record
from newsclean.roles import Role
from newsclean.rules.view import View

Judge = Callable[[Block, View], str]
PageJudge = Callable[[View], Sequence[str]]


class Named(dict[str, str]):
    """Answers of a rule -> its findings, as they are called everywhere: `rule:answer`; no answer is no finding."""

    def __init__(self, rule: str, answers: Iterable[str]) -> None:
        super().__init__({answer: f"{rule}:{answer}" for answer in answers}, **{"": ""})
        self.rule = rule

    def __missing__(self, answer: str) -> str:
        return f"{self.rule}:{answer}"


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
    named: Named
    """Answer -> `rule:answer`, as findings are called everywhere."""
    needs: str = ""
    """What of the view must not be empty for the rule to answer anything; nothing without."""
    page: PageJudge | None = None
    """The answers for all blocks of a page, where one pass over them is quicker than asking each."""

    def answers(self, view: View) -> Iterator[str]:
        """What the rule finds in each block of a page, as `rule:answer`; an empty text where it finds nothing."""
        return map(self.named.__getitem__, self.page(view) if self.page else [self.judge(block, view) for block in view.blocks])


SIGHTS = ("block", "look", "type", "signs", "home", "kin", "beside", "line")
"""The block itself, with nothing in common; its form, length and share of links; changes of type inside it; signs that are no letters, which most labels
have none of; its home; the blocks made like it; what stands before and after it; its words, in pasted text only."""


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
        return Rule(name, judge, judge.__doc__ or "", findings, roles or {}, hits or {}, misses, sees, Named(name, findings), needs)

    return make


def page_rule(
    findings: Mapping[str, str], *, roles: Mapping[str, Role] | None = None, hits: Mapping[str, str] | None = None, misses: tuple[str, ...] = (),
    sees: str = "block",
) -> Callable[[PageJudge], Rule]:
    """Make a rule of a function that answers for all blocks of a page at once."""

    def make(page: PageJudge) -> Rule:
        def judge(block: Block, view: View) -> str:
            return page(view)[block.index]

        name = page.__name__
        return Rule(name, judge, page.__doc__ or "", findings, roles or {}, hits or {}, misses, sees, Named(name, findings), page=page)

    return make
