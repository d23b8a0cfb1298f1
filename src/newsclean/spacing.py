"""White space as a reader sees it."""

from __future__ import annotations

import sys
from functools import cache

LONG = 1_000_000
"""Characters of a text whose words are not made a list of, which takes ten times its memory."""


def single_spaced(text: str) -> str:
    """A text with each stretch of white space as one space, and none around it."""
    if len(text) < LONG:
        return " ".join(text.split())
    text = text.translate(_spaces()).strip()
    while "  " in text:
        text = text.replace("  ", " ")
    return text


@cache
def _spaces() -> dict[int, str]:
    """All white space, as a space."""
    return {code: " " for code in range(sys.maxunicode) if chr(code).isspace()}
