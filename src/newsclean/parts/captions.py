"""Captions and credits: words that belong to a picture."""

from __future__ import annotations

import re
from functools import cache

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import said
from newsclean.rules.pictures import points_at_somebody
from newsclean.rules.view import CLOSERS, FINISHED
from newsclean.tables import lines_of

LONGEST = 40
"""Words: a longer text that credits a picture tells something too."""


CLOSE = 4
"""Blocks below the headline in which a byline may thank a photographer."""


def mark_captions(casting: Casting) -> None:
    """A caption element is a caption whatever its score; so is a short line that credits a picture."""
    first = len(casting.blocks) if casting.scores.view.marked else casting.first
    for block in casting.blocks:
        if block.index in casting.roles:
            continue
        if block.shape == "caption":
            casting.cast(block.index, Role.CAPTION, "marked as a caption")
        elif block.shape == "text" and block.words:
            because = credits_picture(casting, block, first) or names_picture(casting, block)
            if because:
                casting.cast(block.index, Role.CAPTION, because)


def credits_picture(casting: Casting, block: Block, first: int) -> str:
    """In which way a line credits a picture: in pasted text, where no element marks one, any line, and `first` is where its story begins."""
    if casting.kept[block.index] and block.words <= LONGEST:
        role, how = said(casting.scores.view)[block.index]
        if (role == "caption" and not (how == "holds" and tells(casting, block))) or has_closing_credit(block.text[-LONGEST_CREDIT:]):
            if how == "is":
                return "says what only pictures have beside them"
            return "" if names_author(casting, block) else "credits a picture"
    if casting.scores.view.marked or (block.index < first and block.words <= BYLINE):
        return ""
    from newsclean.lines.credits import credit

    if block.words <= LONGEST and points_at_somebody(block.text):
        return "says in brackets where in a picture somebody stands"
    return credit(block.text, block.words)


def names_author(casting: Casting, block: Block) -> bool:
    """Whether a line near the headline names one of the page's authors first: "Words by Ida Falk · Photographs by Jon Berg" is a byline."""
    headline = casting.index_of(Role.HEADLINE)
    if headline < 0 or not 0 < block.index - headline <= CLOSE:
        return False
    text = block.text.casefold()
    return any(0 <= text.find(claim.value.casefold()) < len(text) // 2 for claim in casting.page.hints.authors)


def names_picture(casting: Casting, block: Block) -> str:
    """Whether a line beside a picture opens with the picture's number: `Figure 3: The old kiln`, where no element marks it as a caption."""
    if not casting.kept[block.index] or block.words > LONGEST or not any(map(str.isdigit, block.text[:LONGEST_NUMBER])):
        return ""
    near = casting.blocks[max(0, block.index - BESIDE):block.index + BESIDE + 1]
    if not any(other.shape == "image" for other in near) or not number().match(block.text[:LONGEST_NUMBER].casefold()):
        return ""
    return "opens with the number of the picture beside it"


LONGEST_NUMBER, BESIDE = 20, 2
"""Characters in which such a number stands, and blocks between a picture and its caption."""


@cache
def number() -> re.Pattern[str]:
    """What a picture is called, its number, and a sign that ends both."""
    lines = [line[2:].split(" | ") for line in lines_of("caption_words.txt") if line.startswith("1 ")]
    names = "|".join([re.escape(word.strip()) for line in lines for word in line])
    return re.compile(rf"(?:{names}) ?\d{{1,3}}[a-z]? ?[.:：|–—-]")


def tells(casting: Casting, block: Block) -> bool:
    """Whether a paragraph of a marked page is surely story and ends like a sentence: it may be about photographs, or owe something to courtesy."""
    return casting.scores.view.marked and block.words >= SENTENCE and casting.story[block.index] >= SURE and block.text.rstrip(CLOSERS)[-1:] in FINISHED


SENTENCE, SURE = 15, 0.95
"""Words and probability of such a paragraph."""
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
