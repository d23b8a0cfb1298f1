"""Paragraphs by their company: one made like the paragraph right before it goes on with the story, though it is too short to be sure by itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.lines import names
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
    """Keep a finished sentence that stands right below a sure paragraph, or a subheading below one, in the same place and made the same."""
    before = None
    for above, block in zip(casting.blocks, casting.blocks[1:], strict=False):
        before = before if before is not None and above.shape == "heading" and casting.is_story(above.index) else above
        if casting.is_story(block.index) or block.index in casting.roles or casting.story[block.index] < LEAST:
            continue
        if casting.is_story(before.index) and casting.story[before.index] >= least_before(casting, block) and goes_on(casting, before, block):
            casting.cast(block.index, Role.PARAGRAPH, "a finished sentence, made like the paragraph right before it")
    if not casting.scores.view.marked:
        resume(casting)
        take_up_names(casting)


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


LEAST_NAMED, SHORTEST_NAMED, REACH = 0.2, 25, 6
"""Probability and words of a paragraph that takes up the story's names, and blocks above it in which one of the story stands."""
USUAL, SURE_USUAL = 12, 0.8
"""Words and probability of the paragraphs that tell how the story is set."""
SHORTER = 0.6
"""Share of their usual length that the paragraph has at least."""
MOST_NAMES = frozenset({"long2", "long3"})
"""Answers of a rule: the story's paragraphs have more than a third of its names."""


def take_up_names(casting: Casting) -> None:
    """Keep a doubtful paragraph of pasted text that is set like the story's and speaks of its people: teasers and adverts stand between it and the others."""
    usual = [block for block in casting.blocks if block.words >= USUAL and casting.is_story(block.index) and casting.story[block.index] >= SURE_USUAL]
    if not usual:
        return
    gaps = Counter([block.gap for block in usual])
    gap = max(gaps, key=gaps.__getitem__)
    length = sorted([block.words for block in usual])[len(usual) // 2]
    last = -REACH - 1
    for block in casting.blocks:
        if casting.is_story(block.index):
            last = block.index if block.words >= USUAL else last
        elif block.index - last <= REACH and block.gap == gap and block.words >= max(SHORTEST_NAMED, SHORTER * length) and speaks_of_it(casting, block):
            casting.cast(block.index, Role.PARAGRAPH, "a paragraph set like the story's, that speaks of people and places the story names")
            last = block.index


def speaks_of_it(casting: Casting, block: Block) -> bool:
    """Whether a doubtful paragraph says nothing that only furniture says, and most of its names are the story's."""
    if block.index in casting.roles or casting.story[block.index] < LEAST_NAMED or block.text.rstrip(CLOSERS)[-1:] not in SENTENCE_ENDS:
        return False
    view = casting.scores.view
    return block.shape == "text" and not phrase.judge(block, view) and names.judge(block, view) in MOST_NAMES


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
