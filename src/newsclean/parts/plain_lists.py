"""Lists of pasted text: browsers copy their items without bullets, as lines that stand together while paragraphs stand apart.

    We took three things with us:          Behind a colon two lines are enough,

    a tent for the porch                   elsewhere it takes three.
    a stove
    more rope than we thought we needed
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.writing import SENTENCE_ENDS

PROSE, FEWEST_APART = 15, 3
"""Words of a paragraph, and paragraphs between blank lines by which a text is known to set them apart."""

MOST_ITEMS = 6
"""Long items for each such paragraph, at most: more, and blank lines divide something else."""

FEWEST, INTRODUCED = 3, 2
"""Lines of a list; behind a colon."""

LONGEST = 80
"""Words of an item."""

ALIKE = 0.8
"""Share of the items that end as sentences do, or do not."""

SIGNS = frozenset("{}=;<>\\|")
"""In most lines of code, and in few of anything else."""

COLONS = (":", "：")


def mark_plain_lists(casting: Casting) -> None:
    """Lines of the story that stand together are a list, where paragraphs stand apart."""
    if casting.scores.view.marked or not are_apart(casting):
        return
    for run in runs(casting):
        if is_list(casting, run):
            for block in run:
                casting.cast(block.index, Role.LIST, "stands together with other lines, where paragraphs stand apart")


def are_apart(casting: Casting) -> bool:
    """Whether there is a blank line above and below the story's paragraphs, or most of them."""
    blocks = casting.blocks
    prose = [block for block in blocks if block.words >= PROSE and is_line(casting, block)]
    apart = sum([1 for block in prose if block.gap and (block.index + 1 == len(blocks) or blocks[block.index + 1].gap)])
    return apart >= FEWEST_APART and apart * MOST_ITEMS >= len(prose)


def is_line(casting: Casting, block: Block) -> bool:
    """Whether a block is a paragraph of the story, as things stand."""
    return block.shape == "text" and casting.role(block.index) is Role.PARAGRAPH


def runs(casting: Casting) -> Iterator[list[Block]]:
    """Lines of the story without a blank line between them, below a blank line or what may lead to them."""
    run: list[Block] = []
    for block in casting.blocks:
        line, led = is_line(casting, block), leads(casting, block.index - 1)
        if line and run and not block.gap and not led:
            run.append(block)
            continue
        if run:
            yield run
        run = [block] if line and (block.gap or led) else []
    if run:
        yield run


def leads(casting: Casting, index: int) -> bool:
    """Whether a list may stand right below a block: a subheading, a label, what was left out, or a line that ends with a colon."""
    return index >= 0 and (casting.blocks[index].text.endswith(COLONS) or not is_line(casting, casting.blocks[index]))


def is_list(casting: Casting, run: list[Block]) -> bool:
    """Whether some lines are alike enough for items, and many enough."""
    first = run[0].index
    led = first > 0 and casting.blocks[first - 1].text.endswith(COLONS) and casting.is_story(first - 1)
    if len(run) < (INTRODUCED if led else FEWEST) or run[0].text.endswith(COLONS) or max(block.words for block in run) > LONGEST:
        return False
    if sum([1 for block in run if not SIGNS.isdisjoint(block.text)]) * 2 >= len(run):
        return False
    ended = sum([1 for block in run if block.text[-1] in SENTENCE_ENDS])
    return max(ended, len(run) - ended) >= ALIKE * len(run)
