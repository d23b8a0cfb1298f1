"""Lines of pasted text that give each other away, though each of them alone could be the story's.

    The old kiln in spring. Ida Falk of the Tide    Captions: the same name behind the sentence, twice or more
    The yard at noon. Ida Falk of the Tide

    ALSO READ | Harbour master retires              Teasers: the same label in capitals before a bar, twice or more
    ALSO READ | Ferry runs aground in fog

    The yard at noon, seen from the tower.          A picture's caption and its description: the same line right below itself
    The yard at noon, seen from the tower.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import attrgetter

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role

LONGEST = 40
"""Words of such a line."""
SENTENCE, CREDIT = 4, 8
"""Words of a caption's sentence at least, and of the credit behind it at most."""
LABEL, LABELLED, LETTERS = 40, 5, 4
"""Characters of a label and its bar at most, words of the line at least, and letters of the label."""
TOLD = 8
"""Words of a line that stands right below itself."""


def mark_alike(casting: Casting) -> None:
    """Leave out the captions and teasers among the story's lines that have the same credit or label as others."""
    if casting.scores.view.marked or casting.declared:
        return
    lines = [block for block in casting.blocks if block.words <= LONGEST and block.shape == "text" and may_be_left_out(casting, block)]
    credited: dict[str, list[Block]] = {}
    labelled: dict[str, list[Block]] = {}
    for block in lines:
        credited.setdefault(credit_of(block), []).append(block)
        labelled.setdefault(label_of(block), []).append(block)
    for said, blocks in credited.items():
        for block in blocks if said and len(blocks) > 1 else ():
            casting.cast(block.index, Role.CAPTION, "the same name stands behind the sentence of another line")
    for said, blocks in labelled.items():
        for block in blocks if said and len(blocks) > 1 else ():
            casting.cast(block.index, Role.RELATED, "opens with the same label before a bar as another line")
    for _, run in groupby(lines, key=attrgetter("text")):
        pair = list(run)
        if len(pair) == 2 and pair[0].words >= TOLD and pair[1].index == pair[0].index + 1:  # noqa: PLR2004
            for block in pair:
                casting.cast(block.index, Role.CAPTION, "stands twice right below itself, as a picture's caption and its description do")


def may_be_left_out(casting: Casting, block: Block) -> bool:
    """Whether a block is the story's by its score alone."""
    return casting.kept[block.index] and block.index not in casting.roles and bool(block.text)


def credit_of(block: Block) -> str:
    """The name behind the last sentence of a line; nothing where there is none."""
    start = block.text.rfind(". ") + 1
    tail = block.text[start:].strip()
    if start <= 0 or not block.text[start - 2:start - 1].islower() or not name().fullmatch(tail):
        return ""
    words = tail.split()
    capitals = sum([word[0].isupper() for word in words])
    return tail if len(words) <= CREDIT and capitals * 2 >= len(words) and block.words - len(words) >= SENTENCE else ""


def label_of(block: Block) -> str:
    """The label in capitals before the bar of a line; nothing where there is none."""
    label, bar, _ = block.text[:LABEL].partition(" | ")
    return label if bar and label.isupper() and sum(map(str.isalpha, label)) >= LETTERS and block.words >= LABELLED else ""


@cache
def name() -> re.Pattern[str]:
    """Words of letters, the first with a capital."""
    return re.compile(r"[^\W\d_a-z][^\W\d_.'’-]*(?:[ ,.'’-]{1,2}[^\W\d_.'’-]+){0,8}")
