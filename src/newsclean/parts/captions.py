"""Captions and credits: words that belong to a picture."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role
from newsclean.rules.phrases import table

LONGEST = 40
"""Words: a longer text that credits a picture tells something too."""


def mark_captions(casting: Casting) -> None:
    """A caption element is a caption whatever its score; so is a short line that credits a picture."""
    for block in casting.blocks:
        if block.index in casting.roles:
            continue
        if block.shape == "caption":
            casting.cast(block.index, Role.CAPTION, "marked as a caption")
        elif casting.kept[block.index] and 0 < block.words <= LONGEST and block.shape == "text":
            role, how = table().match(block.text.casefold(), block.words)
            if role == "caption" and how in {"starts", "ends", "holds"}:
                casting.cast(block.index, Role.CAPTION, "credits a picture")
