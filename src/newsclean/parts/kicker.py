"""The kicker: the short line above the headline that names its subject."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import phrase
from newsclean.rules.view import plain
from newsclean.rules.writing import SENTENCE_ENDS
from newsclean.segment.marks import bits

LONGEST = 8
"""Words."""
REACH = 5
"""Blocks above the headline."""


def mark_kicker(casting: Casting) -> None:
    """A short line right above the headline that is named a kicker, or that repeats a claimed one."""
    headline = casting.index_of(Role.HEADLINE)
    if headline < 0:
        return
    claims = {plain(claim.value) for claim in casting.page.hints.kickers}
    for index in range(headline - 1, max(-1, headline - 1 - REACH), -1):
        block = casting.blocks[index]
        if not 0 < block.words <= LONGEST or index in casting.roles:
            continue
        own, near, _around = casting.scores.view.marks_of(block)
        if own & bits("breadcrumb", "nav", "tags") or near & bits("breadcrumb", "nav"):
            continue
        if own & bits("kicker") or plain(block.text) in claims:
            casting.cast(index, Role.KICKER, "short line above the headline, named a kicker")
            return
        if index == headline - 1 and is_label_of(casting, block, casting.blocks[headline]):
            casting.cast(index, Role.KICKER, "a few words right above the headline, in one place with it")
            return


def is_label_of(casting: Casting, block: Block, headline: Block) -> bool:
    """Whether a line belongs to the headline below it: a few words of its own, no link and no field, in the very place that holds the headline."""
    if not casting.scores.view.marked or not FEWEST <= block.words <= LABEL or block.linked or block.shape != "text":
        return False
    if block.hidden or block.place is headline.place:
        return False
    if block.place.parent is not headline.place.parent or block.place.tag not in {"div", "p", "span"} or any(map(str.isdigit, block.text)):
        return False
    if not headline.level or block.text[-1] in SENTENCE_ENDS or plain(block.text) in casting.scores.view.names:
        return False
    if (block.place.marks | block.inner) & bits("paywall", "button", "icon", "advert", "share", "tags", "date", "media", "rating"):
        return False
    if casting.scores.view.repeats.get(block.text, 0) > 1:  # a kicker is printed once, a logo or section often
        return False
    return not phrase.judge(block, casting.scores.view) and not block.place.around & bits("header", "hidden", "consent")


FEWEST, LABEL = 2, 4
"""Words: a single one is as often a badge ("Premium")."""
