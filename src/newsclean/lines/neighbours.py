"""The neighbours of a line inside a story of pasted text: those that a reader sees, who passes over advert markers, share buttons and an entry's time."""

from __future__ import annotations

import re
from functools import cache

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import said
from newsclean.rules.view import is_unfinished

LONGEST = 6
"""Words of what is passed over."""
PASSED = frozenset({Role.ADVERT.value, Role.SHARE.value})


class Neighbours:
    """The blocks of a page but for those that are passed over."""

    def __init__(self, casting: Casting) -> None:
        self.blocks = casting.blocks
        ways = said(casting.scores.view)
        self.order = [block.index for block in self.blocks if not is_passed(casting, block, ways[block.index][0])]
        self.place = {index: place for place, index in enumerate(self.order)}
        self.runs = self._line_runs()

    def beside(self, index: int, step: int) -> Block | None:
        """The block some steps from another; nothing beyond the page's edges."""
        place = self.place[index] + step
        return self.blocks[self.order[place]] if 0 <= place < len(self.order) else None

    def _line_runs(self) -> dict[int, int]:
        """How many unfinished lines stand together around each."""
        runs: dict[int, int] = {}
        run: list[int] = []
        for index in self.order:
            if is_unfinished(self.blocks[index]):
                run.append(index)
                continue
            runs |= dict.fromkeys(run, len(run))
            run = []
        return runs | dict.fromkeys(run, len(run))


def is_passed(casting: Casting, block: Block, says: str) -> bool:
    """Whether a block is a short line that says `says`, or has got its role, and is no neighbour of what it stands between."""
    if block.words > LONGEST:
        return False
    if is_stamp(block):
        return True
    role = casting.roles.get(block.index)
    return not casting.is_story(block.index) and (says in PASSED or (role is not None and role.value in PASSED))


def is_stamp(block: Block) -> bool:
    """Whether a line is the time of an entry in a live report, with its author stuck to it or alone."""
    if not block.text[:1].isdigit() or block.words > LONGEST or not is_unfinished(block):
        return False
    found = clock().match(block.text)
    return found is not None and (found.end() == len(block.text) or block.text[found.end()].isupper())


@cache
def clock() -> re.Pattern[str]:
    """A time of day."""
    return re.compile(r"\d{1,2}[:.h]\d{2}(?!\d)")
