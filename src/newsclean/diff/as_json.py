"""The changes as values that JSON has."""

from __future__ import annotations

from typing import Any

from newsclean.diff.compare import BlockChange, Change, Comparison
from newsclean.diff.pieces import Piece
from newsclean.write.controls import some_lines, without_controls


def values_of(found: Comparison, old: str, new: str) -> dict[str, Any]:
    """What differs, and between what."""
    return {
        "a": without_controls(old),
        "b": without_controls(new),
        "differs": found.differs,
        "fields": [_change(change) for change in found.fields],
        "blocks": [_block(block) for block in found.blocks],
        "same_blocks": found.same,
    }


def _change(change: Change) -> dict[str, Any]:
    return {"name": without_controls(change.name), "a": some_lines(change.old) or None, "b": some_lines(change.new) or None}


def _block(block: BlockChange) -> dict[str, Any]:
    return {"change": block.kind, "a": _piece(block.old), "b": _piece(block.new), "details": [_change(change) for change in block.details]}


def _piece(piece: Piece | None) -> dict[str, Any] | None:
    if piece is None:
        return None
    return {"part": piece.part, "number": piece.number, "role": without_controls(piece.role), "text": some_lines(piece.text)}
