"""Which block of one article is which of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from newsclean.diff.pieces import Piece
from newsclean.diff.words import are_similar

Pair = tuple[Piece | None, Piece | None]
"""A block of one article and its like in the other; None where there is none."""

REACH = 6
"""Blocks ahead in which a changed one is looked for."""


def aligned(ours: Sequence[Piece], theirs: Sequence[Piece]) -> list[Pair]:
    """All blocks of both in the order of reading, the same ones side by side, changed ones too, moved ones where they went."""
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, [one.key for one in ours], [one.key for one in theirs], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(ours[a:b], theirs[c:d], strict=True)
        else:
            pairs += _changed(list(ours[a:b]), list(theirs[c:d]))
    return list(_with_moved(pairs))


def _changed(ours: list[Piece], theirs: list[Piece]) -> Iterator[Pair]:
    """Blocks that differ: those that are versions of one another side by side, in order."""
    for old in ours:
        at = next((index for index, new in enumerate(theirs[:REACH]) if old.text and old.text == new.text), -1)
        if at < 0:
            at = next((index for index, new in enumerate(theirs[:REACH]) if _is_version(old, new)), -1)
        if at < 0:
            yield old, None
            continue
        yield from ((None, new) for new in theirs[:at])
        yield old, theirs[at]
        theirs = theirs[at + 1:]
    yield from ((None, new) for new in theirs)


def _is_version(old: Piece, new: Piece) -> bool:
    if old.role == new.role and not old.text and not new.text:
        return old.details.get("url") == new.details.get("url")
    return are_similar(old.text, new.text)


def _with_moved(pairs: list[Pair]) -> Iterator[Pair]:
    """A block that is gone here and new there is one that moved: it is shown where it went."""
    gone: dict[str, list[Piece]] = defaultdict(list)
    for old, new in pairs:
        if old is not None and new is None and old.text:
            gone[old.text].append(old)
    found = [(gone[new.text].pop(0) if old is None and new is not None and gone.get(new.text) else old, new) for old, new in pairs]
    moved = {id(old) for old, new in found if old is not None and new is not None}
    for old, new in found:
        if new is not None or id(old) not in moved:
            yield old, new
