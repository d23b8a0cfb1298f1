"""The standfirst: the summary printed with the headline, told apart from the first paragraph."""

from __future__ import annotations

from newsclean.casting import DECLARED, Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import phrase
from newsclean.rules.view import home_of, plain, signature_of
from newsclean.rules.writing import SENTENCE_ENDS
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
    own, near, _around = casting.scores.view.marks_of(block)
    if not can_summarise(casting, block) or (own | near) & bits(*FURNITURE):
        return ""
    if any(claim.source == DECLARED and plain(claim.value) == plain(block.text) for claim in casting.page.hints.descriptions):
        return "the summary that the front matter declares"
    alike, sure = is_alike_story(casting, block), is_sure_story(casting, block)
    names = 0 if alike else own & bits("standfirst") if sure else own & bits("standfirst", "lead")
    if names:
        return "named a standfirst, below the headline"
    if block.shape == "heading" and block.words >= FEWEST * 2 and not sure and block.text[-1] in SENTENCE_ENDS:
        return "a sentence set as a heading, right below the headline"
    if is_followed_by_byline(casting, block):
        return "a sentence between the headline and the byline or date"
    return "" if alike else evidence_around(casting, block, near)


def evidence_around(casting: Casting, block: Block, near: int) -> str:
    """Why what stands around a block makes it a standfirst: `near` are the marks of the places around it."""
    if near & bits("standfirst"):
        return "in an element named standfirst, below the headline"
    if is_sure_story(casting, block):
        return ""
    if near & bits("lead"):
        return "in an element named lead, below the headline"
    if is_description(casting, block) and is_apart(casting, block):
        return "the page's description, set apart from the story"
    return ""


FURNITURE = ("share", "related", "nav", "caption", "newsletter", "advert", "author", "tags", "comment")
"""What a place that holds a standfirst is not named."""


def is_sure_story(casting: Casting, block: Block) -> bool:
    """Whether a block reads like the story's first paragraph: many publishers mark that as its lead and do not summarise."""
    return casting.story[block.index] >= SURE_STORY


SURE_STORY = 0.8
"""Probability."""


def is_apart(casting: Casting, block: Block) -> bool:
    """Whether something else (a picture, a share bar, a date) stands between a block and the next paragraph of the story, which is made otherwise."""
    after = casting.blocks[block.index + 1:block.index + 1 + REACH]
    following = next((other for other in after if other.text and casting.is_story(other.index)), None)
    return following is not None and following.index > block.index + 1 and signature_of(following) != signature_of(block)


def can_summarise(casting: Casting, block: Block) -> bool:
    """Whether a block is of the length of a standfirst, shown, no link, and says nothing that only furniture says."""
    if not FEWEST <= block.words <= MOST or block.hidden or block.linked * 2 > len(block.text):
        return False
    return not phrase.judge(block, casting.scores.view)


def is_followed_by_byline(casting: Casting, block: Block) -> bool:
    """Whether byline or date come after a block, and the story only after them."""
    if block.words < FEWEST * 2 or block.shape not in {"text", "heading"}:
        return False
    for other in casting.blocks[block.index + 1:block.index + 1 + BYLINE_REACH]:
        if other.index in casting.roles and casting.roles[other.index] in {Role.BYLINE, Role.DATELINE}:
            return True
        if other.text and casting.is_story(other.index):
            return False
    return False


BYLINE_REACH = 5
"""Blocks between a standfirst and the byline below it."""


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
