"""Links that stand as lines of their own among a story's paragraphs, and are none of it.

    Learn more             A button: the same link for the third time
    The old bridge         The heading right above it once more, as a link: to a shop, a map, a profile
    - The bridge           Tables of contents: links to headings of the page, or to places in it
    - The ferry
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile

from newsclean.casting import Casting, below
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import said
from newsclean.rules.view import CLOSERS, FINISHED, plain

WHOLE = 0.9
"""Share of a line's characters that are a link in one that is nothing else."""
OFTEN, LONGEST = 3, 8
"""How often a page has a button at least, and its most words."""
FEWEST, MOSTLY = 3, 0.6
"""Entries of a table of contents, and share of them that lead to a heading or a place of the page."""
SENTENCE, LEADING = 5, FINISHED | frozenset(":：")
"""Fewest words of the sentence that leads to a list, and what it ends with."""
LONGEST_TITLE = 25
"""Words of the title of another story."""


def mark_buttons(casting: Casting) -> None:
    """Leave out links that are lines of their own: buttons, headings told again, tables of contents, titles below a notice."""
    if not casting.scores.view.marked:
        return
    lines = [block for block in casting.blocks if is_whole_link(block)]
    if not any(casting.is_story(block.index) for block in lines):
        return
    times: dict[str, int] = {}
    for block in lines:
        times[block.text] = times.get(block.text, 0) + 1
    contents, titles = entries(casting, lines), titles_below(casting)
    above = None
    for block in casting.blocks:
        if block.text:
            if is_whole_link(block) and casting.is_story(block.index):
                judge(casting, block, above, times[block.text], contents, titles)
            above = block


def judge(casting: Casting, block: Block, above: Block | None, times: int, contents: set[int], titles: set[int]) -> None:
    """Leave out a line that is a link, if it is one of these."""
    if block.index in contents:
        casting.cast(block.index, Role.NAVIGATION, "an entry of a table of contents")
    elif block.index in titles:
        casting.cast(block.index, Role.RELATED, "a link right below a line that points to other stories")
    elif times >= OFTEN and block.words <= LONGEST:
        casting.cast(block.index, Role.OTHER, "a link that the page has three times: a button")
    elif above is not None and above.shape == "heading" and plain(above.text) == plain(block.text):
        casting.cast(block.index, Role.OTHER, "says the heading right above once more, as a link")


def is_whole_link(block: Block) -> bool:
    """Whether a block is a line that is a link from end to end."""
    return block.linked > 0 and block.shape in {"text", "item", "quote"} and block.linked >= WHOLE * len(block.text)


def entries(casting: Casting, lines: list[Block]) -> set[int]:
    """The items of lists that are links from end to end, most of them to a heading or a place of the page itself; but for lists that the story tells."""
    found: set[int] = set()
    headings: set[str] = set()
    above = lines_above(casting.blocks)
    for group, items in groupby((block for block in lines if block.shape == "item"), lambda block: block.group):
        listed = list(items)
        if len(listed) < FEWEST or not any(casting.is_story(block.index) for block in listed) or is_led_to(casting, above.get(group)):
            continue
        headings = headings or {bare(block.text) for block in casting.blocks if block.shape == "heading"}
        if sum(leads_within(casting, block, headings) for block in listed) >= MOSTLY * len(listed):
            found.update(block.index for block in listed)
    return found


def lines_above(blocks: list[Block]) -> dict[int, Block | None]:
    """For each list the nearest block above it that says anything and is no item: a list may be set in columns."""
    found: dict[int, Block | None] = {}
    last = None
    for block in blocks:
        if block.shape == "item":
            found.setdefault(block.group, last)
        elif block.text:
            last = block
    return found


def is_led_to(casting: Casting, above: Block | None) -> bool:
    """Whether a list is told: a sentence of the story right above leads to it, or a question that it answers."""
    if above is None or above.words < SENTENCE or not casting.is_story(above.index) or said(casting.scores.view)[above.index][1] == "is":
        return False
    return above.text.rstrip(CLOSERS)[-1:] in LEADING


def leads_within(casting: Casting, block: Block, headings: set[str]) -> bool:
    """Whether a link leads to a place of its own page, or says what a heading of it says."""
    page = (casting.page.url or "").partition("#")[0]
    for run in block.runs:
        if run.href and (run.href[0] == "#" or (page and run.href.startswith(f"{page}#"))):
            return True
    return bare(block.text) in headings


def bare(text: str) -> str:
    """A heading without its number."""
    return plain(text.lstrip("0123456789.)-–: "))


def titles_below(casting: Casting) -> set[int]:
    """The paragraphs that are links from end to end, right below a line that says "Read on:" and no more; pictures may stand between."""
    found: set[int] = set()
    for notice, (role, how) in zip(casting.blocks, said(casting.scores.view), strict=True):
        if role == Role.RELATED.value and how == "is" and notice.shape in {"text", "heading"} and notice.index not in found:
            found.update(titles_from(casting.blocks, notice.index))
    return found


def titles_from(blocks: list[Block], index: int) -> Iterator[int]:
    """Indexes of the titles below a notice."""
    for block in takewhile(lambda block: not block.text or (block.shape == "text" and is_whole_link(block)), below(blocks, index)):
        if block.text and block.words <= LONGEST_TITLE:
            yield block.index
