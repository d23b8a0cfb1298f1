"""The standfirst: the summary printed with the headline, told apart from the first paragraph."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.names import marks_of
from newsclean.rules.view import home_of, plain, signature_of
from newsclean.segment.marks import bits

FEWEST, MOST = 4, 90
"""Words."""
REACH = 14
"""Blocks below the headline."""
OPENING = 40
"""Letters that two printings of one summary share at least."""


def mark_standfirst(casting: Casting) -> None:
    """The first block between headline and story that is made or named like a summary."""
    headline = casting.index_of(Role.HEADLINE)
    if headline < 0:
        return
    for index in range(headline + 1, min(len(casting.blocks), headline + 1 + REACH)):
        block = casting.blocks[index]
        if index in casting.roles or not block.text:
            continue
        because = summary_evidence(casting, block)
        if because:
            casting.cast(index, Role.STANDFIRST, because)
            return
        if casting.is_story(index) and block.words > FEWEST * 3 and block.shape == "text":
            return


def summary_evidence(casting: Casting, block: Block) -> str:
    """Why a block below the headline is its standfirst; nothing if it is not."""
    if not FEWEST <= block.words <= MOST or block.hidden or block.linked * 2 > len(block.text):
        return ""
    own, near, _around = marks_of(block)
    if (own | near) & bits("share", "related", "nav", "caption", "newsletter", "advert", "author", "tags", "comment"):
        return ""
    alike = is_alike_story(casting, block)
    if own & bits("standfirst") and not alike:
        return "named a standfirst, below the headline"
    if block.shape == "heading" and block.words >= FEWEST * 2 and block.level <= 3:  # noqa: PLR2004
        return "a sentence set as a heading, right below the headline"
    if alike:
        return ""
    if near & bits("standfirst"):
        return "in an element named standfirst, below the headline"
    return "the page's description, set apart from the story" if is_description(casting, block) else ""


def is_description(casting: Casting, block: Block) -> bool:
    """Whether a block says what the page's description says."""
    text = plain(block.text)
    return any(text == claim or (len(text) >= OPENING and claim.startswith(text[:OPENING])) for claim in casting.scores.view.descriptions)


def is_alike_story(casting: Casting, block: Block) -> bool:
    """Whether the paragraphs below are made the same and stand in the same place: then it is the first of them."""
    signature, home = signature_of(block), home_of(block)
    below = casting.blocks[block.index + 1:block.index + 12]
    kin = [other for other in below if casting.is_story(other.index) and signature_of(other) == signature and home_of(other) is home]
    return len(kin) > 1
