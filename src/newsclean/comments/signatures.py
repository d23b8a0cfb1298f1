"""Who said it, behind or below what is said and a dash: as sites of questions and answers sign comments."""

from __future__ import annotations

from newsclean.comments.names import is_name
from newsclean.comments.times import LONGEST
from newsclean.model import Block


def dashed_name(text: str) -> str:
    """The name in a line that is nothing but a dash and a name, below what its bearer said."""
    name = text[2:].strip() if text[:2] in DASHED else ""
    return name if name and len(name.split()) <= MOST_DASHED_WORDS and is_name(name) else ""


DASHED = frozenset({"– ", "— ", "― "})
MOST_DASHED_WORDS = 4

SIGNING = (" – ", " — ", " ― ", " - ")
"""Between what is said and who said it when."""


def dash_in(text: str) -> str:
    """The dash that stands last in a text, with the spaces around it; empty without any."""
    return max(SIGNING, key=text.rfind) if any(dash in text for dash in SIGNING) else ""


def may_be_signed(block: Block) -> bool:
    """Whether a dash and a number stand at the end of a block."""
    text = block.text
    if " – " not in text and " — " not in text and " - " not in text and " ― " not in text:
        return False
    end = text[-LONGEST:]
    dash = dash_in(end)
    return bool(dash) and any(map(str.isdecimal, end.rpartition(dash)[2]))
