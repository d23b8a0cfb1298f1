"""Floods of short pieces, far from any paragraph, on pages of tens of thousands: one block each, which nobody reads piece by piece.

Word lists, logs, tables of contents, dumps of tables and lists of links come so, and what wants to keep a reader of pages busy. No story
stands in them; what stands near a paragraph is read as ever, and so is the page's beginning and end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from newsclean.model import Block, Page, Piece, Place
from newsclean.segment.marks import bits
from newsclean.spacing import single_spaced

CROWD = 24_000
"""Pieces of a page, or lines of a text, up to which each is read: more than any story and its readers' comments have."""

NEAR, NEXT = 100, 3
"""Pieces on either side of a paragraph that may belong to it; fewer, once as many as CROWD have been kept for being near."""

PROSE = 15
"""Words of a piece that is a paragraph."""

SAID = 50_000
"""Pieces that stand among readers' comments, by the names of their places, that are no crowd."""

LINE, DENSE = 40, 20
"""Characters of a line that may be of a paragraph; fewer, where a script may need fewer."""

SHAPE = "crowd"
"""Shape of a block that is a crowd."""


def far_from(prose: Iterable[int], end: int) -> list[tuple[int, int]]:
    """Where crowds begin and end among `end` pieces, given the numbers of those that are paragraphs, in order."""
    found, left, before = [], CROWD, 0
    for after in (*prose, end - 1):
        reach = NEAR if left > 0 else NEXT
        start, stop = before + reach + 1, after - reach
        if stop > start + 1:
            found.append((start, stop))
            left -= 2 * reach
        else:
            left -= max(0, after - before - 1)
        before = after
    return found


def stretches_of(lines: Sequence[str]) -> list[tuple[int, int, bool]]:
    """A long text in stretches: first line, the line behind the last, and whether it is a crowd."""
    long = [number for number, line in enumerate(lines) if len(line) >= DENSE and (len(line) >= LINE or not line.isascii())]
    found, done = [], 0
    for start, stop in far_from(long, len(lines)):
        found += [(done, start, False), (start, stop, True)]
        done = stop
    return [*found, (done, len(lines), False)]


def add_crowd(blocks: list[Block], texts: Iterable[str], place: Place, line: int) -> None:
    """Add pieces as one block; it has no words that count, so that nothing takes it for a paragraph."""
    raw = "\n".join(filter(None, map(str.strip, texts)))
    if raw:
        blocks.append(Block(len(blocks), single_spaced(raw), SHAPE, place, raw=raw, line=line))


def size_of(crowd: Block) -> int:
    """The number of its pieces."""
    return crowd.raw.count("\n") + 1


def set_crowds_apart(page: Page) -> None:
    """Make one block of each crowd on a page of many blocks."""
    blocks, moved = page.blocks, list(range(len(page.blocks) + 1))
    near = [block.index for block in blocks if block.words >= PROSE and block.linked * 2 <= len(block.text)]
    said = bits("comment")
    near += islice((block.index for block in blocks if block.place.around & said), SAID)
    page.blocks, done = [], 0
    for start, stop in (*far_from(sorted(set(near)), len(blocks)), (len(blocks), len(blocks))):
        for index in range(done, start):
            moved[index] = blocks[index].index = len(page.blocks)
            page.blocks.append(blocks[index])
        moved[start:stop] = [len(page.blocks)] * (stop - start)
        if stop > start:
            add_crowd(page.blocks, [block.text for block in blocks[start:stop]], page.root, blocks[start].line)
        done = stop
    moved[-1] = len(page.blocks)
    page.head.pieces = [Piece(piece.mark, piece.value, piece.text, moved[piece.block], piece.around) for piece in page.head.pieces]
