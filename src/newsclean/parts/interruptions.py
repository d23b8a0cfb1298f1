"""What interrupts a story: read-more links, advert markers, share bars, newsletter boxes, consent dialogs between its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import takewhile

from newsclean.casting import Casting, below
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.context import contains
from newsclean.rules.phrases import EDGES, said, table
from newsclean.rules.view import CLOSERS, FINISHED
from newsclean.rules.writing import SENTENCE_ENDS
from newsclean.segment.marks import bits

SURE: dict[str, tuple[str, ...]] = {
    "advert": ("is", "starts", "holds"), "related": ("is", "starts"), "share": ("is",), "newsletter": ("is", "starts"), "consent": ("is", "starts"),
    "comment-form": ("starts",), "comment-notice": ("starts",), "legal": ("holds",), "tags": ("starts",), "pager": ("is",),
}
"""Roles whose phrases are not said by stories, and the ways of matching in which that is so."""

LONGEST = 45
"""Words: a longer block that opens with such a phrase tells something too."""
LONGEST_CONSENT = 60
"""Words of a text that asks for consent to show what others host."""
LONGEST_LINK = 25
"""Words of a line that points to another story."""
SHORT_LABELS = 2
"""Words up to which a heading may be one of the story's own even if buttons say it too ("Discussion", "More")."""


def mark_interruptions(casting: Casting) -> None:
    """Blocks that would be story by their score, but say what only furniture says, or stand in a consent dialog."""
    openings, pointed = openings_of_links(casting), lists_pointed_at(casting)
    for block in casting.blocks:
        if not block.text or not casting.is_story(block.index):
            continue
        if block.index in pointed:
            casting.cast(block.index, Role.RELATED, "an item of a list of links below a line that points to other stories")
            continue
        if is_link(block) and (block.text[0] in ARROWS or openings.get(block.text[:SAME], 0) > 1):
            casting.cast(block.index, Role.RELATED, "a link that opens with an arrow, or with the same words as another")
            continue
        if is_teaser(casting, block):
            casting.cast(block.index, Role.RELATED, "a link as a whole, which ends like a sentence or stands with a picture in a box of its own")
            continue
        if casting.scores.view.marks_around(block.place) & bits("consent"):
            casting.cast(block.index, Role.CONSENT, "stands in a consent dialog")
            continue
        if block.text[0] in LEFT_OVER and len(block.text) <= MOST_LEFT and leftover().fullmatch(block.text):
            casting.cast(block.index, Role.OTHER, "a placeholder that the publishing system did not fill, or an editor's mark")
            continue
        role = sure_role(block, *said(casting.scores.view)[block.index])
        if role is not None:
            casting.cast(block.index, role, f"says what only furniture says ({role.value})")


LEFT_OVER, MOST_LEFT = frozenset("{[<"), 400
"""What placeholders begin with, and their most characters."""


@cache
def leftover() -> re.Pattern[str]:
    """`{{banner="/hire"}}`, `[gallery ids="1,2"]`, `[/caption]`, and the bookmarks that the editor of many publishing systems forgets in a text."""
    return re.compile(r"\{\{[^{}]{1,200}\}\}|\[/[\w-]{2,40}\]|\[[\w-]{2,40} [^\[\]]{0,300}=[^\[\]]{0,300}\]|<span data-mce-[^<>]*>[^<>\w]{0,9}</span>")


def lists_pointed_at(casting: Casting) -> set[int]:
    """The items of lists that are links from end to end, right below a line that says "Also read:" and no more; a heading may have one of the story's."""
    found: set[int] = set()
    for notice, (role, how) in zip(casting.blocks, said(casting.scores.view), strict=True):
        if role == Role.RELATED.value and how == "is" and notice.shape == "text":
            items = list_below(casting.blocks, notice.index)
            if all(block.linked >= WHOLE * len(block.text) for block in items):
                found.update(block.index for block in items)
    return found


def list_below(blocks: list[Block], index: int) -> list[Block]:
    """The items of the list that begins right below a block."""
    group = next((block.group for block in below(blocks, index)), -1)
    return list(takewhile(lambda block: block.shape == "item" and block.group == group, below(blocks, index)))


def is_link(block: Block) -> bool:
    """Whether a line is a link for the most part."""
    return block.shape == "text" and block.words <= LONGEST_LINK and block.linked * 2 > len(block.text)


def is_teaser(casting: Casting, block: Block) -> bool:
    """Whether a line is a link from end to end, and a doubtful sentence, or the only words in a box with a picture right above them."""
    if not is_link(block) or block.words < SHORTEST_TEASER or block.linked < WHOLE * len(block.text):
        return False
    if block.text.rstrip(CLOSERS)[-1:] in FINISHED:
        return casting.story[block.index] < SURE_SENTENCE
    view = casting.scores.view
    home, before = view.home[block.index], casting.blocks[max(0, block.index - 1)]
    return before.shape == "image" and view.homes[id(home)].words == block.words and contains(home, before.place)


SHORTEST_TEASER, WHOLE, SURE_SENTENCE = 3, 0.9, 0.8
"""Words of a teaser, share of it that is a link, and probability from which a linked sentence is the story's."""


def openings_of_links(casting: Casting) -> dict[str, int]:
    """How often lines that are links open with the same words in capitals: editors put a label before each title they point to."""
    found: dict[str, int] = {}
    for block in casting.blocks:
        if block.text and casting.kept[block.index] and block.text[:SAME].isupper() and is_link(block) and len(block.text) > SAME * 2:
            found[block.text[:SAME]] = found.get(block.text[:SAME], 0) + 1
    return found


ARROWS = frozenset(">→►▶▸❯›➤➡⇒👉")
SAME = 12
"""Characters of such a label."""


def is_pointer(block: Block, how: str) -> bool:
    """Whether a line that says "read more" leads elsewhere: it is a link for the most part, or its words end in a colon before a title."""
    if block.words > LONGEST_LINK:
        return False
    return how == "is" or block.linked * 2 > len(block.text) or (not block.tag and block.text[-1] not in SENTENCE_ENDS) or ":" in block.text[:OPENING]


OPENING = 24
"""Characters in which the colon of "Lesen Sie auch:" stands."""


def sure_role(block: Block, role: str, how: str) -> Role | None:
    """The role that a block's words give it beyond doubt: `how` it says a phrase of `role`."""
    if block.words > LONGEST_CONSENT or block.shape in {"code", "table"}:
        return None
    row = row_of_labels(block)
    if row is not None:
        return row
    if how not in SURE.get(role, ()) or (block.words > LONGEST and role != "consent"):
        return None
    if role == "related" and not is_pointer(block, how):
        return None
    if role == "newsletter" and how == "starts" and is_tip(block):
        return None
    if how == "is" and block.words <= SHORT_LABELS and block.shape == "heading" and role in {"related", "pager", "share"} and not block.linked:
        return None
    return Role(role)


def is_tip(block: Block) -> bool:
    """Whether an item opens with a label of its own, and says in a sentence what that means: "Stay informed: Ask your dentist …"."""
    label, colon, rest = block.text.partition(":")
    return bool(colon) and block.shape == "item" and len(label) <= OPENING and not block.linked and rest.rstrip(CLOSERS)[-1:] in FINISHED


def row_of_labels(block: Block) -> Role | None:
    """The role of a row of share buttons pasted as one line, or of a label with the title it leads to stuck to it ("Read moreThe old bridge")."""
    whole = table().whole
    if 1 < block.words <= LONGEST_ROW and all(whole.get(word.casefold().strip(EDGES)) == Role.SHARE.value for word in block.text.split()):
        return Role.SHARE
    if is_share_row(block):
        return Role.SHARE
    opening = block.text[:OPENING]
    glued = joint().search(opening)
    for end in range(glued.start() + 1, len(opening)) if glued else ():
        if opening[end - 1].islower() and opening[end].isupper():
            return Role.RELATED if whole.get(opening[:end].casefold().strip(EDGES)) == Role.RELATED.value and " " in opening[:end] else None
    return None


def is_share_row(block: Block) -> bool:
    """Whether an unfinished line says one word again and again among the names of networks: "Share this on FacebookShare this on XShare this by Email"."""
    if not FEWEST_SHARES <= block.words <= LONGEST_SHARES or block.text[-1] in SENTENCE_ENDS:
        return False
    whole, counts = table().whole, Counter(map(str.casefold, single_words().findall(block.text)))
    shares = sum([whole.get(word) == Role.SHARE.value for word in counts])
    return shares >= FEWEST_SHARES and max(counts.values()) >= FEWEST_SHARES


FEWEST_SHARES, LONGEST_SHARES = 3, 40
"""Names of networks, and times that the same word is said among them; words of such a row."""


@cache
def single_words() -> re.Pattern[str]:
    """Words, where one is stuck to the next too: a capital begins another."""
    return re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+")


@cache
def joint() -> re.Pattern[str]:
    """Finds two letters of which the first may be a small one and the second a capital; ASCII tells at once."""
    return re.compile(r"[^\W\d_A-Z][^\W\d_a-z]")


LONGEST_ROW = 12
"""Words."""
