"""Copies: the same text twice on a page (for print, for phones, in a hidden reader) is told once."""

from __future__ import annotations

from newsclean.casting import STORY_SHAPES, Casting
from newsclean.parts.hidden import is_hidden
from newsclean.roles import Role
from newsclean.rules.view import plain

FEWEST_WORDS = 8
"""Shorter lines may be said twice: a refrain, a repeated label."""
WHOLE_COPY = 0.6
"""A place of which this share of the story's words is copied is a copy as a whole, short lines included."""
PARAGRAPH, ROW = 20, 4
"""Words of a paragraph, and how many of them that were told before make a copy."""
LARGE = 0.3
"""Share of the story's words in one block that may be all of the story once more: for a reader aloud, for machines, as Markdown."""
LONGEST = 100_000
"""Characters of such a block: a longer one is read by nobody, and its letters apart take a hundred times its memory."""
FEWEST_PARTS, MOST_PARTS, SAMPLE = 4, 40, 40
"""Other paragraphs of such a story; of how many, evenly chosen, how many letters are looked for: beyond them links are written out, or footnotes stand."""


def mark_copies(casting: Casting) -> None:
    """Of equal paragraphs keep the visible one; of equally visible ones the one with the higher score, then the first."""
    drop_all_in_one(casting)
    if not casting.scores.view.marked:
        drop_told_again(casting)
    best: dict[str, int] = {}
    copies: set[int] = set()
    for block in casting.blocks:
        index = block.index
        if not casting.kept[index] or block.words < FEWEST_WORDS or index in casting.roles:
            continue  # what is left out already is no copy that could be read instead
        other = best.setdefault(block.text, index)
        if casting.scores.view.home[other] is casting.scores.view.home[index]:
            continue  # said twice in one place, it is said twice by the story
        here = (not is_hidden(casting, block), round(casting.story[index], 1))
        there = (not is_hidden(casting, casting.blocks[other]), round(casting.story[other], 1))
        loser = other if here > there else index
        best[block.text] = index if loser == other else other
        casting.cast(loser, Role.OTHER, "the same text stands elsewhere in the story")
        copies.add(loser)
    if copies:
        drop_whole_copies(casting, copies)


def drop_told_again(casting: Casting) -> None:
    """Of pasted text, which has no places, drop paragraphs that stand in a row once more: a page for phones holds the story twice, and both are copied."""
    known: dict[str, int] = {}
    again: list[int] = []
    for block in casting.blocks:
        if not casting.kept[block.index] or block.index in casting.roles:
            continue
        earlier = known.setdefault(block.text, block.index)
        if earlier < block.index:
            again.append(block.index)
        elif block.words >= FEWEST_WORDS:
            drop_row(casting, again)
            again = []
    drop_row(casting, again)


def drop_row(casting: Casting, again: list[int]) -> None:
    """Drop some blocks that were told before, if there are paragraphs enough among them for a copy: a refrain has fewer."""
    if sum([casting.blocks[index].words >= PARAGRAPH for index in again]) < ROW:
        return
    for index in range(again[0], again[-1] + 1):
        if casting.kept[index] and index not in casting.roles:
            casting.cast(index, Role.OTHER, "stands among paragraphs that were told in a row before")


def drop_all_in_one(casting: Casting) -> None:
    """A block that holds most of the story's other paragraphs is the story once more."""
    kept = [block for block in casting.blocks if casting.kept[block.index] and block.words >= FEWEST_WORDS and block.index not in casting.roles]
    total = sum([block.words for block in kept])
    for block in kept:
        if block.words < LARGE * total or len(kept) <= FEWEST_PARTS or len(block.text) > LONGEST:
            continue
        letters = plain(block.text, len(block.text))
        others = [plain(other.text)[:SAMPLE] for other in kept[::len(kept) // MOST_PARTS + 1] if other is not block]
        if sum([other in letters for other in others]) > WHOLE_COPY * len(others):
            casting.cast(block.index, Role.OTHER, "holds the story once more, in one block")


def drop_whole_copies(casting: Casting, copies: set[int]) -> None:
    """Where most of a place was a copy, the rest of it is one too."""
    copied: dict[int, int] = {}
    words: dict[int, int] = {}
    homes = casting.scores.view.home
    for block in casting.blocks:
        if casting.kept[block.index]:
            key = id(homes[block.index])
            words[key] = words.get(key, 0) + block.words
            if block.index in copies:
                copied[key] = copied.get(key, 0) + block.words
    left_out = {block.text: block for block in casting.blocks if block.words >= FEWEST_WORDS and not casting.kept[block.index]}
    for block in casting.blocks:
        key = id(homes[block.index])
        if casting.kept[block.index] and block.index not in casting.roles and copied.get(key, 0) > WHOLE_COPY * words[key]:
            casting.cast(block.index, Role.OTHER, "stands in a copy of the story")
            twin = left_out.get(block.text)
            if twin is not None and twin.index not in casting.roles:
                casting.cast(twin.index, STORY_SHAPES[twin.shape], "stands in a copy of the story that is left out, too")
