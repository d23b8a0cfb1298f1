"""Captions of pasted text that are plain sentences: what shows them is the credit on a line of its own right below.

    Volunteers carry the last bricks up the hill.
    Photo: Ida Falk
"""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.lines.credits import credit, sources
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import said
from newsclean.rules.view import CLOSERS
from newsclean.rules.writing import SENTENCE_ENDS

LONGEST_CREDIT = 8
"""Words of a credit that stands alone."""
SHORTEST, LONGEST = 5, 25
"""Words of a caption above it: a shorter line is a heading, a longer one a paragraph above a picture without words."""
SHORTER = 0.75
"""How long the caption may be, by the median of the story's paragraphs, where a blank line stands before the credit."""
LONGEST_FIRST = 15
"""Words of such a caption above the story's first paragraph: a longer sentence there sums up the story, above its first picture."""
QUESTION = "?？؟"
OPENING = "\"'“„«»‹‘「『”–—-"
"""What speech opens with: papers set what somebody said as a short paragraph, and the next picture below it."""
AHEAD = 12
"""Blocks below in which the story goes on: at its end an agency signs the story itself."""
FULL = 12
"""Words of the paragraphs by which that is told."""


def mark_credited(casting: Casting) -> None:
    """Take the sentence right above a credit for a caption, unless the page sets credits below its paragraphs: then pictures have no words of their own."""
    if casting.scores.view.marked or casting.declared:
        return
    pairs = [
        (above, line) for above, line in zip(casting.blocks, casting.blocks[1:], strict=False)
        if is_credit(casting, line) and casting.is_story(above.index) and not belongs_below(casting, line)
    ]
    close = [above for above, line in pairs if line.gap < above.gap]
    loose = [above for above, line in pairs if line.gap >= above.gap]
    for some, most in ((close, float(LONGEST)), (loose, longest_loose(casting) if loose else 0)):
        if any(above.words > LONGEST for above in some):
            continue
        for above in some:
            fits = some is close or (above.text[:1] not in OPENING and (above.words <= LONGEST_FIRST or above.index > casting.first))
            if fits and SHORTEST <= above.words <= most and is_sentence(above) and goes_on(casting, above.index):
                casting.cast(above.index, Role.CAPTION, "a sentence right above a credit that stands alone")


def longest_loose(casting: Casting) -> float:
    """Words of a caption that a blank line divides from its credit: it is shorter than half the story's paragraphs."""
    full = [block.words for block in casting.blocks if block.words >= FULL and block.shape == "text" and casting.is_story(block.index)]
    return min(float(LONGEST), SHORTER * sorted(full)[len(full) // 2]) if full else 0.0


def is_credit(casting: Casting, block: Block) -> bool:
    """Whether a line is a credit and no more; what names a source may stand below figures, and belongs to no picture."""
    if not 0 < block.words <= LONGEST_CREDIT or block.shape != "text" or (casting.is_story(block.index) and block.index not in casting.roles):
        return False
    role, how = said(casting.scores.view)[block.index]
    if not (role == "caption" and how in {"starts", "holds"}) and not credit(block.text, block.words):
        return False
    label = block.text.lstrip("([（［").replace("：", ":").partition(":")[0]
    return label.strip().casefold() not in sources()


def belongs_below(casting: Casting, line: Block) -> bool:
    """Whether a credit stands closer to a sentence below it: some papers set it above the caption."""
    below = casting.blocks[line.index + 1:line.index + 2]
    return any(block.gap < line.gap and block.words <= LONGEST and is_sentence(block) for block in below)


def is_sentence(block: Block) -> bool:
    """Whether a line is a finished sentence, and no question: an interview sets those above pictures."""
    end = block.text.rstrip(CLOSERS)[-1:]
    return block.shape == "text" and end in SENTENCE_ENDS and end not in QUESTION and not block.links


def goes_on(casting: Casting, index: int) -> bool:
    """Whether the story goes on below the credit."""
    return any(block.words >= FULL and casting.is_story(block.index) for block in casting.blocks[index + 2:index + 2 + AHEAD])
