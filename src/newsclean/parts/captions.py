"""Captions and credits: words that belong to a picture."""

from __future__ import annotations

import re
from functools import cache

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import said
from newsclean.rules.pictures import points_at_somebody

LONGEST = 40
"""Words: a longer text that credits a picture tells something too."""


def mark_captions(casting: Casting) -> None:
    """A caption element is a caption whatever its score; so is a short line that credits a picture."""
    first = len(casting.blocks) if casting.scores.view.marked else casting.first
    for block in casting.blocks:
        if block.index in casting.roles:
            continue
        if block.shape == "caption":
            casting.cast(block.index, Role.CAPTION, "marked as a caption")
        elif block.shape == "text" and block.words:
            because = credits_picture(casting, block, first)
            if because:
                casting.cast(block.index, Role.CAPTION, because)


def credits_picture(casting: Casting, block: Block, first: int) -> str:
    """In which way a line credits a picture: in pasted text, where no element marks one, any line, and `first` is where its story begins."""
    if casting.kept[block.index] and block.words <= LONGEST:
        role, how = said(casting.scores.view)[block.index]
        if role == "caption" or has_closing_credit(block.text[-LONGEST_CREDIT:]):
            return "says what only pictures have beside them" if how == "is" else "credits a picture"
    if casting.scores.view.marked or (block.index < first and block.words <= BYLINE):
        return ""
    from newsclean.lines.credits import credit

    if block.words <= LONGEST and points_at_somebody(block.text):
        return "says in brackets where in a picture somebody stands"
    return credit(block.text, block.words)


BYLINE = 8
"""Words of a line above the story that names an agency: there it says who wrote the story."""


LONGEST_CREDIT = 80
"""Characters of a caption's end in which its credit stands."""


def has_closing_credit(tail: str) -> bool:
    """Whether the end of a caption is a credit; few lines end in a capital or with what else one needs."""
    may_be = tail[-1].isupper() or tail[-1] in "'’-자" or "/" in tail or "日" in tail
    return may_be and closing_credit().search(tail) is not None


@cache
def closing_credit() -> re.Pattern[str]:
    """How captions of some countries end.

    With a name in capitals behind the sentence ("… , le 11 février. YANN LE GALL"); with place, day and source behind the sign Japanese papers set for
    it; with a reporter's name behind what somebody in a Korean picture is doing ("…있다. 홍길동 기자").
    """
    return re.compile(
        r"[^A-Z.][.!?»”] [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,20}(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,20}){1,3}(?: ?/ ?[\w '’-]{2,30})?$"
        r"|[＝=][^。＝=]{2,30}\d{1,2}日[^。＝=]{0,30}$"
        r"|있다\. ?[가-힣]{2,4} ?(?:선임|인턴|사진|객원)?기자$"
    )
