"""How likely each block is part of the story: each alone, then once more among its neighbours.

A score is a sum of weights of named findings (log-odds, a logistic regression), so that each is its own explanation. The weights are in
`data/weights.json`: one column for marked pages, one for plain text, where the same finding may be worth more or less.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import exp

from newsclean.model import Block
from newsclean.rules import BLOCK_RULES
from newsclean.rules._rule import SIGHTS, Rule
from newsclean.rules.context import SIZES, Column, Context, Evidence, size_of
from newsclean.rules.names import findings as name_findings
from newsclean.rules.view import View
from newsclean.tables import text_of

PROSE = 25
"""Words of a paragraph of pasted text that the others are compared with (see `lines/vocabulary.py`)."""

MOST_LOGIT = 8.0
"""The first judgement counts within these bounds in the second."""

class Weights(dict[str, float]):
    """The weight of each finding; those that were too rare to be fitted weigh nothing, nor does an empty text."""

    def __missing__(self, finding: str) -> float:
        self[finding] = 0.0
        return 0.0


def weights(column: str) -> Weights:
    """The fitted weights of a column: `html-alone`, `html-context`, `text-alone` or `text-context`."""
    return _columns()[column]


@cache
def _columns() -> dict[str, Weights]:
    """All columns, read once."""
    import json

    return {name: Weights(column) for name, column in json.loads(text_of("weights.json")).items()}


def columns_alone(view: View) -> list[Column]:
    """All findings about the blocks of a page, each by itself: first its own, then what it shares with others, which is asked once."""
    blocks = view.blocks
    rules = [rule for rule in BY_SIGHT["block"] if not rule.needs or getattr(view, rule.needs)]
    found: list[Column] = [
        list(zip(*[rule.answers(view) for rule in rules], strict=True)),
        *([] if view.marked else [shared("line", map(line_of, blocks), view)]),
        [ask(BY_SIGHT["type"], block, view) if block.runs or block.bold else () for block in blocks],
        shared("signs", map(signs_of, blocks), view), shared("look", map(look_of, blocks), view), shared("home", map(id, view.home), view),
        shared("kin", view.signature, view),
        list(zip(*[rule.answers(view) for rule in BY_SIGHT["beside"]], strict=True)),
    ]
    if view.marked:
        found.append([view.name_findings(block, name_findings) for block in blocks])
    return found


def shared(sight: str, keys: Iterable[object], view: View) -> Column:
    """What the rules of a sight find: all blocks with the same key share it."""
    keys, rules = list(keys), BY_SIGHT[sight]
    known = {key: ask(rules, block, view) for key, block in dict(zip(keys, view.blocks, strict=True)).items()}
    return list(map(known.__getitem__, keys))


def line_of(block: Block) -> object:
    """All that the rules of this sight ask for: the text; paragraphs are compared with the others."""
    return block.text if block.words < PROSE else block.index


def signs_of(block: Block) -> object:
    """All that the rules of this sight ask for: the text, where it is more than letters."""
    text = block.text
    return None if text.isalpha() or text.replace(" ", "").isalpha() else (text, block.words)


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
    return [rule.named[answer] for rule in rules if (answer := rule.judge(block, view))]


BY_SIGHT = {sight: tuple(rule for rule in BLOCK_RULES if rule.sees == sight) for sight in SIGHTS}
"""The rules by what they look at."""


def evidence(columns: Sequence[Column]) -> list[list[str]]:
    """The findings about each block."""
    return [[finding for part in parts for finding in part if finding] for parts in zip(*columns, strict=True)]


def sums(columns: Sequence[Column], table: Weights) -> list[float]:
    """For each block the sum of the weights of its findings and the bias; what it shares with others is added up once."""
    weight, bias = table.__getitem__, table["bias"]
    totals: list[list[float]] = [[sum(map(weight, own)) for own in columns[0]]]
    for column in columns[1:]:
        distinct = dict(zip(map(id, column), column, strict=True))
        known = {key: sum(map(weight, found)) for key, found in distinct.items()}
        totals.append(list(map(known.__getitem__, map(id, column))))
    return [bias + sum(parts) for parts in zip(*totals, strict=True)]


def probability(logit: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + exp(-logit)) if logit > -30 else 0.0  # noqa: PLR2004


class Scores:
    """The scores of a page's blocks, with all evidence."""

    def __init__(self, view: View) -> None:
        self.view = view
        column = "html" if view.marked else "text"
        first, second = weights(f"{column}-alone"), weights(f"{column}-context")
        self.alone = columns_alone(view)
        logits = sums(self.alone, first)
        self.context = Context(view, list(map(probability, logits)))
        self.among = self.context.columns()
        factors = {size: second.get(f"alone+{size}", second["alone+line"]) for size in SIZES}
        self.logits = [
            total + max(-MOST_LOGIT, min(MOST_LOGIT, logit)) * factors[size_of(block)]
            for block, total, logit in zip(view.blocks, sums(self.among, second), logits, strict=True)
        ]

    def probabilities(self) -> list[float]:
        """The probability of each block to be part of the story."""
        return [probability(logit) for logit in self.logits]
