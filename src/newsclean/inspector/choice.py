"""Which blocks of a page to show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsclean.model import Block, Labelled
from newsclean.roles import BODY, FURNITURE, Role

KEPT = BODY | FURNITURE | {Role.COMMENT}
"""Roles of blocks that are in the article, each in a place of its own."""


@dataclass(slots=True, frozen=True)
class Choice:
    """What a block must be to be shown; each condition left out is met by all."""

    roles: frozenset[Role] = frozenset()
    kept: bool | None = None
    """True: in the article; False: left out of it."""
    pattern: re.Pattern[str] | None = None
    """Found in its text, its place or its reasons."""

    def has(self, one: Labelled) -> bool:
        """Whether a block is to be shown."""
        if self.roles and one.role not in self.roles:
            return False
        if self.kept is not None and is_kept(one) is not self.kept:
            return False
        return self.pattern is None or any(map(self.pattern.search, searched(one)))


def is_kept(one: Labelled) -> bool:
    """Whether a block is in the article."""
    return one.role in KEPT


def searched(one: Labelled) -> list[str]:
    """What of a block is searched, all that its row shows of it and more."""
    return [one.text, shown(one), where(one.block), *(reason.because for reason in one.reasons)]


def shown(one: Labelled) -> str:
    """A block's text, or what stands for a picture that has none."""
    return one.text or f"[{one.block.alt or one.block.url or one.block.shape}]"


STEPS = 2
"""Steps of a place that are shown, the innermost."""


def where(block: Block, steps: int = STEPS) -> str:
    """Where a block stands in the source: the innermost elements around it, or its line in a text."""
    path = [step for step in block.place.path().split(" > ") if step]
    if block.tag and path and _tag(path[-1]) != block.tag:
        path.append(block.tag)
    if steps == STEPS:
        path = list(map(_short, path[-steps:]))
    return " > ".join(path[-steps:]) or (f"line {block.line}" if block.line else "")


def _tag(step: str) -> str:
    return step.partition(".")[0].partition("#")[0]


LONGEST_STEP = 30


def _short(step: str) -> str:
    """An element with the first of its names."""
    tag = _tag(step)
    name = re.split(r"[.# ]", step[len(tag) + 1:], maxsplit=1)[0]
    short = step[: len(tag) + 1] + name if name else tag
    return short if len(short) <= LONGEST_STEP else short[: LONGEST_STEP - 1] + "…"
