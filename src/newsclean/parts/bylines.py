"""Bylines: who wrote it, printed with the story."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.fields.byline import read_byline
from newsclean.fields.byline_names import Byline
from newsclean.fields.lone_names import names_around
from newsclean.model import Block
from newsclean.roles import Role

LONGEST = 40
"""Words."""
ABOVE, BELOW = 6, 14
"""Blocks around the headline in which a byline stands; it may also close the story."""
CLOSE = 3
"""Blocks below the headline in which a line that reads like a byline is one, whatever its place calls itself."""
CLOSING = 4
"""Blocks after the story's end."""
SHAPES = frozenset({"table", "code", "image", "embed"})
"""What holds no byline."""
MISTAKEN = frozenset({Role.RELATED, Role.SHARE, Role.TAGS, Role.NEWSLETTER})
"""Roles of places that bylines stand in, too."""


def mark_bylines(casting: Casting) -> None:
    """Lines near the headline, or at the story's end, that read like a byline or hold the names the page claims for its authors.

    Where none does, a name alone on its line near the headline; else what signs the story below it.
    """
    headline = casting.index_of(Role.HEADLINE)
    start = max(0, headline - ABOVE) if headline >= 0 else max(0, casting.first - BELOW)
    end = max(casting.first + 2, min(headline + BELOW, casting.first + BELOW)) if headline >= 0 else casting.first + 2
    near = [index for index in range(start, min(end, len(casting.blocks))) if _may_hold(casting, index, headline)]
    _mark_telling(casting, near)
    if not any(byline.authors for _, byline in casting.bylines):
        _mark_lone(casting, [index for index in near if index > headline and index not in casting.roles], headline)
    if not casting.bylines:
        _mark_closing(casting)


def _may_hold(casting: Casting, index: int, headline: int) -> bool:
    """Whether a block can hold a byline."""
    block = casting.blocks[index]
    free = index not in casting.roles or (0 < index - headline <= CLOSE and casting.roles[index] in MISTAKEN)
    return 0 < block.words <= LONGEST and free and block.shape not in SHAPES


def _mark_telling(casting: Casting, near: list[int]) -> None:
    """Lines that read like bylines."""
    for index in near:
        byline = _read(casting, casting.blocks[index])
        if byline is not None:
            casting.bylines.append((index, byline))
            casting.cast(index, Role.BYLINE, "reads like a byline")


def _read(casting: Casting, block: Block) -> Byline | None:
    claimed = tuple(claim.value for claim in casting.page.hints.authors)
    return read_byline(block.text, language=casting.language, claimed=claimed)


def _mark_lone(casting: Casting, near: list[int], headline: int) -> None:
    """The first lines that are names alone, with what shows them to be authors'."""
    title = casting.blocks[headline].text if headline >= 0 else ""
    for index in near:
        found = names_around(casting.blocks, index, title, casting.language)
        if not found:
            continue
        people = tuple(dict.fromkeys(name for byline in found for name in byline.authors))
        desks = tuple(dict.fromkeys(name for byline in found for name in byline.desks))
        casting.bylines.append((index, Byline(", ".join(dict.fromkeys(byline.text.strip(" ,") for byline in found)), people, desks)))
        for number in range(len(found)):
            casting.cast(index + number, Role.BYLINE, "a name alone, beside what shows it to be an author's")
        return


def _mark_closing(casting: Casting) -> None:
    """A line below the story that reads like a byline."""
    last = max((index for index in range(len(casting.blocks)) if casting.is_story(index)), default=-1)
    for index in range(last + 1, min(last + 1 + CLOSING, len(casting.blocks))):
        block = casting.blocks[index]
        if not 0 < block.words <= LONGEST or block.shape in SHAPES or index in casting.roles:
            continue
        byline = _read(casting, block)
        if byline is not None and byline.authors:
            casting.bylines.append((index, byline))
            casting.cast(index, Role.BYLINE, "reads like a byline, below the story")
            return
