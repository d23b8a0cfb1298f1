"""The standfirst: the summary printed with the headline, told apart from the first paragraph."""

from __future__ import annotations

from newsclean.casting import DECLARED, Casting
from newsclean.lines.topics import topics
from newsclean.model import Block
from newsclean.parts.interruptions import is_share_row
from newsclean.roles import Role
from newsclean.rules.lines import site_words
from newsclean.rules.phrases import phrase
from newsclean.rules.pictures import pictured
from newsclean.rules.view import CLOSERS, home_of, is_unfinished, plain, signature_of
from newsclean.rules.writing import SENTENCE_ENDS
from newsclean.segment.marks import bits

FEWEST, MOST = 4, 90
"""Words."""
REACH = 14
"""Blocks below the headline."""
OPENING = 40
"""Letters that two printings of one summary share at least."""


def mark_standfirst(casting: Casting) -> None:
    """The first block between headline and story that is named a summary, else the first that is made like one; and its further lines."""
    headline = casting.index_of(Role.HEADLINE)
    if headline < 0:
        return
    found: tuple[int, str] | None = None
    for block in casting.blocks[headline + 1:headline + 1 + REACH]:
        index = block.index
        if not block.text or (index in casting.roles and not is_bare_heading(casting, block)):
            continue
        because = summary_evidence(casting, block)
        if because and (found is None or because == BY_NAME):
            found = index, because
        if because == BY_NAME or (casting.is_story(index) and block.words > FEWEST * 3 and block.shape == "text"):
            break
    if found is not None and has_story_below(casting, casting.blocks[found[0]]):
        for block in (casting.blocks[found[0]], *further_lines(casting, casting.blocks[found[0]])):
            casting.cast(block.index, Role.STANDFIRST, found[1])


def is_bare_heading(casting: Casting, block: Block) -> bool:
    """Whether a heading was left out for want of story below it: below a summary stand names, days and buttons."""
    return block.shape == "heading" and casting.roles[block.index] is Role.OTHER and block.index < casting.first


def further_lines(casting: Casting, first: Block) -> list[Block]:
    """The lines right below the first of a summary that are named and made the same."""
    view, found = casting.scores.view, []
    if not view.marks_of(first)[0] & bits("standfirst"):
        return []
    for block in casting.blocks[first.index + 1:first.index + 1 + MOST_LINES]:
        if block.index in casting.roles or not can_summarise(casting, block) or view.signature[block.index] != view.signature[first.index]:
            break
        found.append(block)
    return found


BY_NAME = "named a standfirst, below the headline"
"""The best evidence: a line named so is preferred to another above it."""
MOST_LINES = 3
"""Further lines of a summary."""


def summary_evidence(casting: Casting, block: Block) -> str:
    """Why a block below the headline is its standfirst; nothing if it is not."""
    own, near, _around = casting.scores.view.marks_of(block)
    if not can_summarise(casting, block):
        return ""
    if own & bits("standfirst"):
        near &= ~bits("share", "tags")  # what the box around a line that is named a standfirst holds beside it
    if (own | near) & bits(*FURNITURE):
        return ""
    if any(claim.source == DECLARED and plain(claim.value) == plain(block.text) for claim in casting.page.hints.descriptions):
        return "the summary that the front matter declares"
    if is_another_headline(casting, block):
        return ""
    alike, sure = is_alike_story(casting, block), is_sure_story(casting, block)
    names = 0 if alike else own & bits("standfirst") if sure else own & bits("standfirst", "lead", "intro")
    if names:
        return BY_NAME
    if block.shape == "heading" and block.words >= FEWEST * 2 and not sure and block.text[-1] in SENTENCE_ENDS:
        return "a sentence set as a heading, right below the headline"
    if is_followed_by_byline(casting, block) and not (sure and casting.scores.view.marked and is_made_like_next(casting, block)):
        return "a sentence between the headline and the byline or date"
    if not casting.scores.view.marked and opens_text(casting, block):
        return "a sentence right below the headline of a text, and hardly its first paragraph"
    return "" if alike else evidence_around(casting, block, near)


def opens_text(casting: Casting, block: Block) -> bool:
    """Whether a sentence that would be left out stands between headline and story of a text, with nothing but short lines around it."""
    if casting.kept[block.index] or block.words < FEWEST * 2 or block.text.rstrip(CLOSERS)[-1:] not in SENTENCE_ENDS or block.shape != "text":
        return False
    headline, first = casting.index_of(Role.HEADLINE), casting.first
    above = casting.blocks[headline + 1:block.index]
    return block.index < first <= block.index + REACH and all(other.words <= LABEL for other in above) and not points_out(casting, block)


def points_out(casting: Casting, block: Block) -> bool:
    """Whether a sentence speaks of a picture or of the site."""
    view = casting.scores.view
    return bool(pictured.judge(block, view)) or site_words.judge(block, view) in {"two", "more"}


LABEL = 8
"""Words of a byline, a label or a time."""


def evidence_around(casting: Casting, block: Block, near: int) -> str:
    """Why what stands around a block makes it a standfirst: `near` are the marks of the places around it."""
    if near & bits("standfirst"):
        return "in an element named standfirst, below the headline"
    if is_sure_story(casting, block):
        return ""
    if near & bits("lead") and block.words >= FEWEST * 2:
        return "in an element named lead, below the headline"
    if is_description(casting, block) and is_apart(casting, block):
        return "the page's description, set apart from the story"
    return ""


def has_story_below(casting: Casting, block: Block) -> bool:
    """Whether anything is told below a summary: where nothing is, it is the story."""
    return any(other.words >= FEWEST * 3 and casting.is_story(other.index) for other in casting.blocks[block.index + 1:])


FURNITURE = ("share", "related", "nav", "breadcrumb", "caption", "newsletter", "advert", "author", "tags", "comment")
"""What a place that holds a standfirst is not named."""


def is_sure_story(casting: Casting, block: Block) -> bool:
    """Whether a block reads like the story's first paragraph: many publishers mark that as its lead and do not summarise."""
    return casting.story[block.index] >= SURE_STORY


SURE_STORY = 0.8
"""Probability."""


def is_another_headline(casting: Casting, block: Block) -> bool:
    """Whether a line is the headline in other words, set for readers or for search engines: claimed as one, or of the headline's own topics."""
    if block.words > ANOTHER:
        return False
    same = plain(block.text)
    if any(plain(claim.value) == same for claim in casting.page.hints.headlines if "alternative" not in claim.source):
        return True
    mine, its = topics(block.text), topics(casting.headline or "")
    return len(mine & its) > SAME * max(len(mine), len(its))


ANOTHER, SAME = 20, 0.7
"""Words of such a line at most, and the share of topics that it has in common with the headline."""


def is_made_like_next(casting: Casting, block: Block) -> bool:
    """Whether the next paragraph of the story is in the same kind of element and type, wherever it stands: then both are paragraphs. Text has no kinds."""
    following = next((other for other in casting.blocks[block.index + 1:block.index + 1 + REACH] if other.text and casting.is_story(other.index)), None)
    if not casting.scores.view.marked or following is None or (following.tag, following.place.name) != (block.tag, block.place.name):
        return False
    return 2 * block.bold <= len(block.text) or 2 * following.bold > len(following.text)


def is_apart(casting: Casting, block: Block) -> bool:
    """Whether something else (a picture, a share bar, a date) stands between a block and the next paragraph of the story, which is made otherwise."""
    after = casting.blocks[block.index + 1:block.index + 1 + REACH]
    following = next((other for other in after if other.text and casting.is_story(other.index)), None)
    return following is not None and following.index > block.index + 1 and signature_of(following) != signature_of(block)


def can_summarise(casting: Casting, block: Block) -> bool:
    """Whether a block is of the length of a standfirst, shown, no link, and says nothing that only furniture says."""
    if not FEWEST <= block.words <= MOST or block.hidden or block.linked * 2 > len(block.text):
        return False
    if block.shape == "item" and any(other.group == block.group for other in casting.blocks[block.index + 1:block.index + 2]):
        return False  # the first of several points is no summary by itself
    return not phrase.judge(block, casting.scores.view) and not is_share_row(block)


def is_followed_by_byline(casting: Casting, block: Block) -> bool:
    """Whether byline or date come after a block, and the story only after them."""
    if block.words < FEWEST * 2 or block.shape not in {"text", "heading"}:
        return False
    if not casting.scores.view.marked and is_second_title(casting, block):
        return False
    for other in casting.blocks[block.index + 1:block.index + 1 + BYLINE_REACH]:
        if other.index in casting.roles and casting.roles[other.index] in {Role.BYLINE, Role.DATELINE}:
            return True
        if other.text and casting.is_story(other.index):
            return False
    return False


def is_second_title(casting: Casting, block: Block) -> bool:
    """Whether a line is the headline in other words: a copy for other screens, or the title of the page."""
    mine, headline = topics(block.text), topics(casting.blocks[casting.index_of(Role.HEADLINE)].text)
    return is_unfinished(block) and len(mine & headline) * 2 > min(len(mine), len(headline))


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
