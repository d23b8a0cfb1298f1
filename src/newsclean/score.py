"""How likely each block is part of the story: each alone, then once more among its neighbours.

A score is a sum of weights of named findings (log-odds, a logistic regression), so that each is its own explanation. The weights are in
`data/weights.json`: one column for marked pages, one for plain text, where the same finding may be worth more or less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from math import exp

from newsclean.model import Block
from newsclean.rules import BLOCK_RULES
from newsclean.rules._rule import SIGHTS, Rule
from newsclean.rules.context import Context, size_of
from newsclean.rules.names import findings as name_findings
from newsclean.rules.view import View
from newsclean.tables import text_of

MOST_LOGIT = 8.0
"""The first judgement counts within these bounds in the second."""

Weights = dict[str, float]
Evidence = list[str]


def weights(column: str) -> Weights:
    """The fitted weights of a column: `html-alone`, `html-context`, `text-alone` or `text-context`."""
    return _columns()[column]


@cache
def _columns() -> dict[str, Weights]:
    """All columns, read once."""
    import json

    table: dict[str, Weights] = json.loads(text_of("weights.json"))
    return table


def evidence_alone(block: Block, view: View) -> Evidence:
    """All findings about a block by itself, as `rule:finding`."""
    return [finding for part in Alone(view).parts(block) for finding in part]


class Alone:
    """Judges the blocks of a page by themselves: what many of them share is judged once."""

    def __init__(self, view: View) -> None:
        self.view = view
        sights = ("block",) if view.marked else ("block", "line")
        self.each = tuple(rule for sight in sights for rule in BY_SIGHT[sight] if not rule.needs or getattr(view, rule.needs))
        self.known: dict[object, Evidence] = {}

    def parts(self, block: Block) -> list[Evidence]:
        """What is found of the block itself, then what it shares with others, as lists that are the same for all of them."""
        view, index, text = self.view, block.index, block.text
        own = ask(self.each, block, view)
        parts = [own]
        if block.runs or block.bold:
            own += ask(BY_SIGHT["type"], block, view)
        if text.isalpha() or text.replace(" ", "").isalpha():
            parts.append(self._shared("signs", "", block))
        else:
            own += ask(BY_SIGHT["signs"], block, view)
        parts += (
            self._shared("look", look_of(block), block), self._shared("home", id(view.home[index]), block),
            self._shared("kin", view.signature[index], block), self._shared("beside", view.beside(index), block),
        )
        if view.marked:
            parts.append(view.name_findings(block, name_findings))
        return parts

    def _shared(self, sight: str, seen: object, block: Block) -> Evidence:
        known = self.known.get((sight, seen))
        if known is None:
            known = self.known[sight, seen] = ask(BY_SIGHT[sight], block, self.view)
        return known


def look_of(block: Block) -> tuple[object, ...]:
    """All that the rules of this sight ask for: form, length, share and number of links."""
    linked, size = block.linked, len(block.text)
    if not linked or linked == size:
        linked, size = (1, 1) if linked else (0, 1)
    return block.shape, block.tag, block.level, block.ordered, block.hidden, block.words, linked, size, block.links >= ROW


ROW = 3
"""Links that stand side by side; how many more is not asked."""


def ask(rules: Iterable[Rule], block: Block, view: View) -> Evidence:
    """What some rules find in a block."""
    found = []
    for rule in rules:
        answer = rule.judge(block, view)
        if answer:
            found.append(rule.named.get(answer) or f"{rule.name}:{answer}")
    return found


BY_SIGHT = {sight: tuple(rule for rule in BLOCK_RULES if rule.sees == sight) for sight in SIGHTS}
"""The rules by what they look at."""


def evidence_in_context(block: Block, logit: float, context: Context) -> tuple[Evidence, float]:
    """All findings about a block among its neighbours, and the first judgement, bounded."""
    return context.findings(block), max(-MOST_LOGIT, min(MOST_LOGIT, logit))


def add_up(evidence: Iterable[str], table: Weights) -> float:
    """The sum of the weights of some findings, with the bias."""
    get = table.get
    return table["bias"] + sum([get(finding, 0.0) for finding in evidence])


def sums(parts: Iterable[list[Evidence]], table: Weights) -> Iterator[float]:
    """For each block the sum of the weights of its findings; what it shares with others is added up once."""
    bias, get = table["bias"], table.get
    known: dict[int, float] = {}
    for own, *shared in parts:
        total = bias + sum([get(finding, 0.0) for finding in own])
        for part in shared:
            key = id(part)
            if key not in known:
                known[key] = sum([get(finding, 0.0) for finding in part])
            total += known[key]
        yield total


def probability(logit: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + exp(-logit)) if logit > -30 else 0.0  # noqa: PLR2004


class Scores:
    """The scores of a page's blocks, with all evidence."""

    def __init__(self, view: View) -> None:
        self.view = view
        column = "html" if view.marked else "text"
        first, second = weights(f"{column}-alone"), weights(f"{column}-context")
        self.parts = list(map(Alone(view).parts, view.blocks))
        logits = list(sums(self.parts, first))
        self.context = Context(view, [probability(logit) for logit in logits])
        self.among: list[Evidence] = []
        self.logits: list[float] = []
        for block, logit in zip(view.blocks, logits, strict=True):
            evidence, bounded = evidence_in_context(block, logit, self.context)
            self.among.append(evidence)
            self.logits.append(add_up(evidence, second) + bounded * second.get(f"alone+{size_of(block)}", second["alone+line"]))

    @property
    def alone(self) -> list[Evidence]:
        """The findings about each block by itself."""
        return [[finding for part in parts for finding in part] for parts in self.parts]

    def probabilities(self) -> list[float]:
        """The probability of each block to be part of the story."""
        return [probability(logit) for logit in self.logits]
