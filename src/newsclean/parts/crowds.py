"""Crowds: thousands of short pieces far from any paragraph, which `segment` keeps as one block each."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role
from newsclean.segment.crowds import SHAPE, size_of


def leave_out_crowds(casting: Casting) -> None:
    """No story stands in them, and nobody reads them piece by piece."""
    for block in casting.blocks:
        if block.shape == SHAPE:
            casting.kept[block.index] = False
            casting.cast(block.index, Role.OTHER, f"is {size_of(block):,} short pieces far from any paragraph, on a page of too many to judge each")
