"""The headline in a notice of comments: blog systems set the post's title, in quotes, above what readers wrote ("3 thoughts on “The old kiln”")."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.comments.letters import CLOSING_QUOTES, OPENING_QUOTES
from newsclean.comments.words import sign_of
from newsclean.model import Block

NOTICES = frozenset({"notice", "counted", "none"})
"""Signs of lines that announce comments, or say that there are none."""
SHORTEST, LEAST, LONGEST = 3, 3, 40
"""Letters of a title, and words of a notice with one."""


def noticed_title(casting: Casting) -> str | None:
    """The title that the first notice of comments below the story's beginning quotes."""
    for block in casting.blocks[casting.first + 1:]:
        if title := quoted_title(block):
            return title
    return None


def quoted_title(block: Block) -> str | None:
    """The title in a notice that ends with it; short ones quote nothing, and long ones are no notices."""
    text = block.text
    if not LEAST <= block.words <= LONGEST or text[-1] not in CLOSING_QUOTES:
        return None
    start = next((place for place, char in enumerate(text) if char in OPENING_QUOTES), -1)
    title = text[start + 1:-1].strip()
    return title if start > 0 and len(title) >= SHORTEST and sign_of(text, block.words) in NOTICES else None
