"""Two articles compared: the fields and the blocks that differ."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from newsclean.diff.align import Pair, aligned
from newsclean.diff.pieces import DETAILS, FIELDS, NAMES, Piece, pieces_of, words_of

DIGITS = 3
"""Of numbers, as the JSON has them."""


@dataclass(slots=True, frozen=True)
class Change:
    """A field or a detail of a block with its two values, in words; an absent one is empty."""

    name: str
    old: str
    new: str


@dataclass(slots=True)
class BlockChange:
    """A block that is not the same in both articles."""

    old: Piece | None
    new: Piece | None
    details: list[Change] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """`added`, `removed`, `text`, `role`, `moved` (to another part), or `details`; the first of these that fits."""
        if self.old is None or self.new is None:
            return "added" if self.old is None else "removed"
        if self.old.text != self.new.text:
            return "text"
        if self.old.role != self.new.role:
            return "role"
        return "details" if self.details else "moved"


@dataclass(slots=True)
class Comparison:
    """What differs between two articles."""

    fields: list[Change]
    blocks: list[BlockChange]
    same: int
    """Blocks that are the same."""

    @property
    def differs(self) -> bool:
        """Whether there is any difference."""
        return bool(self.fields or self.blocks)


def compare(old: dict[str, Any], new: dict[str, Any], names: Collection[str] = NAMES) -> Comparison:
    """What differs of two articles as JSON values, as far as its name is among `names`."""
    fields = [change for name in FIELDS if name in names and (change := _change(name, old.get(name), new.get(name)))]
    pairs = aligned(pieces_of(old, names), pieces_of(new, names))
    blocks = list(filter(None, (_block(pair, with_details=DETAILS in names) for pair in pairs)))
    return Comparison(fields, blocks, len(pairs) - len(blocks))


def _change(name: str, old: Any, new: Any) -> Change | None:
    if isinstance(old, float) and isinstance(new, float):
        old, new = round(old, DIGITS), round(new, DIGITS)
    ours, theirs = words_of(old), words_of(new)
    return Change(name, ours, theirs) if ours != theirs else None


def _block(pair: Pair, *, with_details: bool) -> BlockChange | None:
    old, new = pair
    if old is None or new is None:
        return BlockChange(old, new)
    changes: list[Change] = []
    if with_details:
        keys = dict.fromkeys([*old.details, *new.details])
        changes = [change for key in keys if (change := _change(key, old.details.get(key), new.details.get(key))) and not _follows(key, old, new)]
    if old.key == new.key and old.part == new.part and not changes:
        return None
    return BlockChange(old, new, changes)


def _follows(key: str, old: Piece, new: Piece) -> bool:
    """Whether a detail says again what another text says: the Markdown, items, rows or caption of a text that changed."""
    return old.text != new.text and key in {"markdown", "items", "rows", "caption"}
