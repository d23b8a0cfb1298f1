"""Subheadings by their series: a line written like the other subheadings of a text, right above a paragraph of the story, is one of them.

    1. The splice        Numbered like the next of them
    AND FINALLY          In capitals, as all others are
    ■ Who pays           Behind a sign that papers in Japan and Korea set before each
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.rules.phrases import phrase
from newsclean.rules.view import is_unfinished
from newsclean.segment.text_markers import HEADING_SIGNS

LONGEST, PROSE = 14, 14
"""Words of a subheading, and of the paragraph below it."""
MOST_ABOVE = 2
"""Lines of furniture above one."""
SHORTEST_CAPITALS = 5
"""Letters in capitals that are no abbreviation."""


def series_lines(casting: Casting, known: list[Block]) -> Iterator[tuple[Block, str]]:
    """The lines that go on with the series of the subheadings `known`, and why."""
    numbers = {number for block in known if (number := number_of(block.text))}
    capitals = bool(known) and all(is_capitals(block.text) for block in known)
    indexes = {block.index for block in known}
    for block, below in pairwise(casting.blocks):
        if block.index in indexes or not may_be_subheading(casting, block) or not is_story_prose(casting, below):
            continue
        number = number_of(block.text)
        if number and {number - 1, number + 1} & numbers and number not in numbers:
            numbers.add(number)
            yield block, "numbered like the other subheadings"
        elif capitals and is_capitals(block.text) and is_alone(casting, block):
            yield block, "in capitals, as the other subheadings are"
        elif block.text[0] in HEADING_SIGNS and is_alone(casting, block):
            yield block, "opens with a sign that is set before subheadings"


def may_be_subheading(casting: Casting, block: Block) -> bool:
    """Whether a block is a short line without a full stop that nobody has given another part."""
    if not 0 < block.words <= LONGEST or block.index in casting.roles or block.shape not in {"text", "item"}:
        return False
    return is_unfinished(block) and block.text[-1] not in ",;:：、" and not phrase.judge(block, casting.scores.view)


def is_story_prose(casting: Casting, block: Block) -> bool:
    """Whether a block is a paragraph of the story."""
    return block.words >= PROSE and block.shape == "text" and casting.is_story(block.index)


def is_alone(casting: Casting, block: Block) -> bool:
    """Whether a line stands between finished blocks, but for an advert marker or the like above it."""
    above = [casting.blocks[index] for index in range(max(0, block.index - casting.scores.view.runs[block.index] + 1), block.index)]
    return len(above) <= MOST_ABOVE and all(phrase.judge(other, casting.scores.view) for other in above)


def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals, in a script that has them."""
    return text.isupper() and sum(map(str.isalpha, text)) >= SHORTEST_CAPITALS


def number_of(text: str) -> int:
    """The number that a line opens with, a full stop or bracket behind it; 0 without one."""
    digits = text[:len(text) - len(text.lstrip("0123456789"))]
    behind = text[len(digits):len(digits) + 2]
    return int(digits) if 0 < len(digits) <= 2 and behind[:1] in {".", ")"} and behind[1:] == " " else 0  # noqa: PLR2004
