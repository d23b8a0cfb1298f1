"""Captions and credits: words that belong to a picture."""

from __future__ import annotations

import re
from functools import cache

from newsclean.casting import Casting
from newsclean.roles import Role
from newsclean.rules.phrases import said

LONGEST = 40
"""Words: a longer text that credits a picture tells something too."""


def mark_captions(casting: Casting) -> None:
    """A caption element is a caption whatever its score; so is a short line that credits a picture."""
    for block in casting.blocks:
        if block.index in casting.roles:
            continue
        if block.shape == "caption":
            casting.cast(block.index, Role.CAPTION, "marked as a caption")
        elif casting.kept[block.index] and 0 < block.words <= LONGEST and block.shape == "text":
            role, how = said(casting.scores.view)[block.index]
            if (role == "caption" and how in {"starts", "ends", "holds"}) or closing_credit().search(block.text[-LONGEST_CREDIT:]):
                casting.cast(block.index, Role.CAPTION, "credits a picture")


LONGEST_CREDIT = 80
"""Characters of a caption's end in which its credit stands."""


@cache
def closing_credit() -> re.Pattern[str]:
    """A name in capitals behind a finished caption ("… , le 11 février. YANN LE GALL"); place, day and source behind the sign Japanese papers set for it."""
    return re.compile(
        r"[^A-Z.][.!?»”] [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,20}(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,20}){1,3}(?: ?/ ?[\w '’-]{2,30})?$"
        r"|[＝=][^。＝=]{2,30}\d{1,2}日[^。＝=]{0,30}$"
    )
