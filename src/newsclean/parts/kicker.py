"""The kicker: the short line above the headline that names its subject."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role
from newsclean.rules.view import plain
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
