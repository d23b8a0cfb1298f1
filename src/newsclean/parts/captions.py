"""Captions and credits: words that belong to a picture."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role

LONGEST = 60
"""Words: a longer text beside a picture is not its caption."""


def mark_captions(casting: Casting) -> None:
    """A caption element is a caption whatever its score; a credit line beside an image is one too."""
    for block in casting.blocks:
        if block.shape == "caption" and block.index not in casting.roles:
            casting.cast(block.index, Role.CAPTION, "marked as a caption")
