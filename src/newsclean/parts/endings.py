"""Paragraphs by their company: one made like the paragraph right before it goes on with the story, though it is too short to be sure by itself."""

from __future__ import annotations

import re
from functools import cache

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import phrase
from newsclean.rules.view import CLOSERS
from newsclean.rules.writing import SENTENCE_ENDS

LEAST = 0.25
"""Probability below which company does not help."""
SHORTEST = 6
"""Words."""
SURE_BEFORE = 0.8
"""Probability of the paragraph before."""


def mark_endings(casting: Casting) -> None:
    """Keep a finished sentence that stands right below a sure paragraph, in the same place and made the same."""
    for before, block in zip(casting.blocks, casting.blocks[1:], strict=False):
        if casting.is_story(block.index) or block.index in casting.roles or casting.story[block.index] < LEAST:
            continue
        if casting.is_story(before.index) and casting.story[before.index] >= least_before(casting, block) and goes_on(casting, before, block):
            casting.cast(block.index, Role.PARAGRAPH, "a finished sentence, made like the paragraph right before it")
    if not casting.scores.view.marked:
        resume(casting)


def least_before(casting: Casting, block: Block) -> float:
    """How sure the paragraph before must be: less where a paragraph of pasted text is no mere line, as there nothing but company tells them apart."""
    return SURE_BEFORE if casting.scores.view.marked or block.words < SHORTEST_RESUMED else SURE_BEFORE_LONG


SURE_BEFORE_LONG = 0.6
"""Probability of the paragraph before a longer one."""
LEAST_RESUMED, SHORTEST_RESUMED = 0.15, 12
"""Probability and words of a paragraph with which a story goes on below a pointer."""
LONGEST_POINTER, SHORTEST_TITLE = 24, 4
"""Words of a pointer, and of the title in it."""


def resume(casting: Casting) -> None:
    """Keep the paragraph of pasted text below a line that points to another story and names it ("Also read: The old bridge"): nothing more belongs to that."""
    for above, pointer, block in zip(casting.blocks, casting.blocks[1:], casting.blocks[2:], strict=False):
        if casting.is_story(block.index) or block.index in casting.roles or casting.story[block.index] < LEAST_RESUMED or block.words < SHORTEST_RESUMED:
            continue
        sure = casting.is_story(above.index) and casting.story[above.index] >= SURE_BEFORE
        if sure and names_its_title(casting, pointer) and above.gap == pointer.gap == block.gap and goes_on(casting, above, block):
            casting.cast(block.index, Role.PARAGRAPH, "a finished sentence below a line that points to another story and names it")


def names_its_title(casting: Casting, pointer: Block) -> bool:
    """Whether a line says where to read on, and the title after it."""
    if pointer.words > LONGEST_POINTER or phrase.judge(pointer, casting.scores.view) != Role.RELATED.value:
        return False
    label, colon, title = pointer.text.partition(":")
    return bool(colon) and len(label) <= LONGEST_POINTER and len(title.split()) >= SHORTEST_TITLE


def goes_on(casting: Casting, before: Block, block: Block) -> bool:
    """Whether a block is the next paragraph after `before`."""
    view = casting.scores.view
    alike = view.home[before.index] is view.home[block.index] and view.signature[before.index] == view.signature[block.index]
    apart = before.gap != block.gap if view.marked else before.gap < block.gap
    if not alike or before.shape != block.shape or apart or before.hidden != block.hidden or block.links or block.shape != "text":
        return False
    return block.words >= SHORTEST and initials().sub("", block.text[-MOST_INITIALS:]).rstrip(CLOSERS)[-1:] in SENTENCE_ENDS and not phrase.judge(block, view)


@cache
def initials() -> re.Pattern[str]:
    """The initials of reporters or agencies that some papers close a story with: ` (kam/jr)`, ` EFE`."""
    return re.compile(r" ?\([a-zà-ÿ]{1,5}(?:/[a-zà-ÿ]{1,5}){0,4}\)$|(?<=[.!?”\"»]) [A-Z]{2,5}$")


MOST_INITIALS = 60
"""Characters of a paragraph's end that are looked at."""
