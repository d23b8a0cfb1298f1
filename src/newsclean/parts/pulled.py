"""Pull quotes of pasted text: a sentence of the story set once more, large, to draw the eye, and the name under it."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.view import CLOSERS, is_unfinished
from newsclean.rules.writing import SENTENCE_ENDS
from newsclean.segment.counting import spaceless

PULLED = (8, 45)
"""Words of a sentence set once more, large, to draw the eye."""
HOST = 20
"""Words of a paragraph that such a sentence is taken from."""
MOST_READ = 20_000
"""Characters of such a paragraph that are read."""
LONGER = 1.15
"""How much longer than the sentence that is, at least: else it is told twice, not quoted."""
SAME, SAME_NAMED = 0.9, 0.6
"""Share of the sentence's word sequences that stand in the paragraph; where a name stands under it, the story may tell some of them in other words."""
NAME = 8
"""Words of the name under such a sentence."""
NAME_AND_OFFICE, LONGEST_NAME = 16, 4
"""Words of a name with what its bearer is behind a comma, and of the name."""
RUN = 4
"""Words of a sequence."""
RUN_OF_LETTERS = 8
"""Letters of one where words have no spaces."""
QUOTED = 12
"""Words of a quotation without a full stop: a shorter one may be a subheading."""
QUESTION = "?？؟"
OPENING = "\"'“„«»‹‘「『”"


def mark_pulled(casting: Casting) -> None:
    """Leave out sentences that a paragraph of the story holds word for word, with the name under them: pull quotes, and captions made of the text."""
    if casting.scores.view.marked or casting.declared:
        return
    hosts: dict[object, list[int]] = {}
    for block in casting.blocks:
        if block.words >= HOST and casting.kept[block.index] and block.index not in casting.roles:
            for run in set(runs_of(block.text[:MOST_READ])):
                hosts.setdefault(run, []).append(block.index)
    for block in casting.blocks[casting.first + 1:]:
        if not casting.kept[block.index] or block.index in casting.roles:
            continue
        name = name_below(casting, block)
        if (may_be_pulled(block) or (name and is_quotation(block))) and is_held(casting, block, hosts, SAME_NAMED if name else SAME):
            casting.cast(block.index, Role.OTHER, "a paragraph of the story holds it word for word")
            if name:
                casting.cast(name.index, Role.OTHER, "the name under a sentence that a paragraph of the story holds word for word")


def name_below(casting: Casting, block: Block) -> Block | None:
    """The line right below a block, if it reads like the name of whoever said it."""
    below = next(iter(casting.blocks[block.index + 1:block.index + 2]), None)
    if below is None or not 0 < below.words <= NAME_AND_OFFICE or not is_unfinished(below) or below.text[-1] in QUESTION:
        return None
    return below if (below.words <= NAME and is_speaker(below)) or has_office(below.text) else None


def has_office(text: str) -> bool:
    """Whether a line is a name of two words or more, a comma, and what its bearer is."""
    name, comma, _ = text.partition(", ")
    words = name.split()
    return bool(comma) and 2 <= len(words) <= LONGEST_NAME and all(word[0].isupper() for word in words)  # noqa: PLR2004


def is_quotation(block: Block) -> bool:
    """Whether a short line is set in quotation marks; a subheading may be too, but no name stands under it."""
    return RUN <= block.words < PULLED[0] and block.text[0] in OPENING and block.text[-1] in CLOSERS


def may_be_pulled(block: Block) -> bool:
    """Whether a block is a sentence or a quotation of the right length; a question may be the story's own."""
    if block.shape not in {"text", "quote"} or not PULLED[0] <= block.words <= PULLED[1]:
        return False
    finished = block.text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS.difference(QUESTION)
    return finished or (block.words >= QUOTED and block.text[0] in OPENING and block.text[-1] in CLOSERS)


def is_held(casting: Casting, block: Block, hosts: dict[object, list[int]], share: float) -> bool:
    """Whether one longer paragraph holds that share of a block's word sequences."""
    runs = set(runs_of(block.text))
    if not runs:
        return False
    found = Counter([index for run in runs for index in hosts.get(run, ())[:MOST_HOSTS] if index != block.index and abs(index - block.index) <= NEAR])
    index, count = max(found.items(), key=itemgetter(1), default=(-1, 0))
    return count >= share * len(runs) and casting.blocks[index].words >= LONGER * block.words


MOST_HOSTS, NEAR = 12, 15
"""Paragraphs with the same sequence that are looked at, and blocks within which one stands: farther off, a story repeats itself."""


def is_speaker(block: Block) -> bool:
    """Whether a line is a name, with what its bearer is: most of its words have capitals, where the script has any."""
    words = [word for word in block.text.split() if word[0].isalpha()]
    return sum([not word[0].islower() for word in words]) * 2 > len(words)


def runs_of(text: str) -> list[object]:
    """The sequences of a few words of a text, or of letters where words have no spaces."""
    if not text.isascii() and spaceless().search(text):
        letters = "".join(filter(str.isalnum, text))
        return [letters[start:start + RUN_OF_LETTERS] for start in range(len(letters) - RUN_OF_LETTERS + 1)]
    words = [word.strip(EDGES) for word in text.casefold().split()]
    words = list(filter(None, words))
    return [tuple(words[start:start + RUN]) for start in range(len(words) - RUN + 1)]


EDGES = " .,:;!?…()[]\"'“”„«»‘’|–—-"
