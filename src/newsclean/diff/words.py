"""Which words of two texts differ; in scripts without spaces between words, which characters."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from newsclean.segment.counting import SPACELESS

MOST = 4_000
"""Words that are compared; longer texts are compared as wholes."""

SIMILAR = 0.5
"""Share of words two texts must have in common to be versions of one."""


class Stretch(NamedTuple):
    """Some words of a text, and whether the other text has them too."""

    text: str
    same: bool


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"\s+|[{SPACELESS}]|[^\s{SPACELESS}]+")


def words_in(text: str) -> list[str]:
    """The text in words and the white space between them."""
    return _word().findall(text)


def stretches(old: str, new: str) -> tuple[list[Stretch], list[Stretch]]:
    """Both texts, cut where they begin and cease to differ."""
    ours, theirs = words_in(old), words_in(new)
    if max(len(ours), len(theirs)) > MOST:
        return [Stretch(old, same=False)], [Stretch(new, same=False)]
    left: list[Stretch] = []
    right: list[Stretch] = []
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        same = tag == "equal"
        if b > a:
            left.append(Stretch("".join(ours[a:b]), same))
        if d > c:
            right.append(Stretch("".join(theirs[c:d]), same))
    return left, right


def are_similar(old: str, new: str) -> bool:
    """Whether two texts are likely versions of one: most words are in both, or one begins with the other."""
    ours, theirs = words_in(old)[:MOST], words_in(new)[:MOST]
    if not ours or not theirs:
        return False
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if new.startswith(old) or old.startswith(new):
        return True
    return matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR and matcher.ratio() >= SIMILAR
