"""How a text is written that is pasted without its elements: a line without a full stop is at home in a list of points, and a stranger among paragraphs.

A guide is full of such lines, a news story has none but its subheadings; so each is asked how many of the likely story's other blocks are lines like it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsclean.rules.view import View

LIKELY = 0.5
"""Probability of a block by which the story's style is told."""
FEWEST = 3
"""Blocks of a story that tell its style."""
SHARES = (0.0, 0.03, 0.07, 0.12, 0.2, 0.35, 0.6)
"""Upper bounds of the grades 0 to 6; above them is 7."""


def styles(view: View, scores: Sequence[float], first: int, last: int) -> list[str]:
    """For each block the share of unfinished lines in the rest of the likely story, and whether it is one; `first` and `last` are the sure paragraphs' ends."""
    lines = [run > 0 for run in view.runs]
    story = [first <= index <= last and score >= LIKELY for index, score in enumerate(scores)]
    total = sum(story)
    lined = sum([one and line for one, line in zip(story, lines, strict=True)])
    known = {(one, line): style(total - one, lined - (one and line), line) for one in (False, True) for line in (False, True)}
    return list(map(known.__getitem__, zip(story, lines, strict=True)))


def style(total: int, lined: int, line: bool) -> str:  # noqa: FBT001
    """What a line, or another block, finds around it: `total` other blocks, `lined` of them lines."""
    kind = "line" if line else "block"
    return f"style:{bisect_left(SHARES, lined / total)}-{kind}" if total >= FEWEST else f"style:none-{kind}"
