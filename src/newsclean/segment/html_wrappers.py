"""Links around a whole story: an `<a>` never closed, a page that is one link. A story in a link is a story, no list of other pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from newsclean.model import Block, Run

PROSE = 15
"""Words of a paragraph. The teaser of another page is one of these, with a short title above it."""
FEWEST = 3
"""So many paragraphs in one link are no teaser."""


def without_wrappers(blocks: Iterable[Block]) -> None:
    """Take links to one address away from blocks in a row that are told in it, as if nobody had opened it."""
    for told in _told_in_one(blocks):
        for block in told:
            block.links = block.linked = 0
            block.runs = tuple(Run(run.text, run.style) for run in block.runs)


def _told_in_one(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks in a row that are all link, with one address, and hold some paragraphs."""
    for address, some in groupby(blocks, _address):
        if address is not None:
            told = list(some)
            if sum(block.words >= PROSE for block in told) >= FEWEST:
                yield told


def _address(block: Block) -> str | None:
    """Where a block leads that is all one link."""
    if not block.linked or block.linked < len(block.text) or not block.runs:
        return None
    address = block.runs[0].href
    return address if all(run.href == address for run in block.runs) else None
