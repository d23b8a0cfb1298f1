"""Bylines: who wrote it, printed with the story."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.fields.byline import read_byline
from newsclean.roles import Role

LONGEST = 40
"""Words."""
ABOVE, BELOW = 6, 14
"""Blocks around the headline in which a byline stands; it may also close the story."""
CLOSING = 3
"""Blocks from the story's end."""


def mark_bylines(casting: Casting) -> None:
    """Lines near the headline, or at the story's end, that read like a byline or hold the names the page claims for its authors."""
    headline = casting.index_of(Role.HEADLINE)
    start = max(0, headline - ABOVE) if headline >= 0 else max(0, casting.first - BELOW)
    claimed = tuple(claim.value for claim in casting.page.hints.authors)
    end = max(casting.first + 2, min(headline + BELOW, casting.first + BELOW)) if headline >= 0 else casting.first + 2
    for index in range(start, min(end, len(casting.blocks))):
        block = casting.blocks[index]
        if not 0 < block.words <= LONGEST or index in casting.roles or block.shape in {"table", "code", "image", "embed"}:
            continue
        byline = read_byline(block.text, language=casting.page.hints.language, claimed=claimed)
        if byline is not None:
            casting.bylines.append((index, byline))
            casting.cast(index, Role.BYLINE, "reads like a byline")
