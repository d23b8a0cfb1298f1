"""Whether marks of emphasis will be read as they are meant (CommonMark 0.31, 6.2 and its appendix on inline structure).

`**` next to punctuation may neither open nor close, depending on what stands on its other side. Scripts without spaces
meet that all the time: in `这是**「重点」**的` the stars are shown. So what was written is read again here, and the
caller takes back a mark that fails.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import category

from newsclean.record import NamedTuple
from newsclean.write.escape import PUNCTUATION

STRUCK = "~~"

NEAR = 3
"""Pieces to look at beside a mark: two stretches that are struck out may meet there, and then comes something else."""


class Mark:
    """One end of a stretch of emphasis: `**`, `*` or `~~`."""

    __slots__ = ("partner", "sign")

    def __init__(self, sign: str, partner: Mark | None = None) -> None:
        self.sign = sign
        self.partner = partner
        """The other end, set on the closing one."""


class Delimiter:
    """Marks with nothing between them, as a parser sees them: one run of one character."""

    __slots__ = ("char", "closes", "left", "length", "marks", "opens")

    def __init__(self, marks: list[Mark], *, opens: bool, closes: bool) -> None:
        self.marks = marks
        self.char = marks[0].sign[0]
        self.length = self.left = sum(len(mark.sign) for mark in marks)
        """Characters, and those not used up."""
        self.opens = opens
        self.closes = closes


class Failure(NamedTuple):
    """A stretch that would not be read as meant."""

    closing: Mark
    opens: bool
    """Its first mark is able to open: the fault is elsewhere."""
    closes: bool


class Dialect(NamedTuple):
    """What parsers differ in."""

    symbols: bool
    """Symbols such as `€` are punctuation: since CommonMark 0.31."""
    transparent: bool
    """A star sees what is behind tildes: in GitHub's cmark-gfm, where it strikes out."""


def failures(pieces: Sequence[str | Mark], beside: tuple[str, str]) -> list[Failure]:
    """The stretches among `pieces`, source and marks between two characters, that a dialect does not read as meant."""
    found: dict[int, Failure] = {}
    closings = [piece for piece in pieces if isinstance(piece, Mark) and piece.partner is not None]
    struck = any(closing.sign == STRUCK for closing in closings)
    for dialect in [Dialect(symbols, transparent) for symbols in (False, True) for transparent in {False, struck}]:
        delimiters = list(_delimiters(pieces, beside, dialect))
        places = {id(mark): place for place, one in enumerate(delimiters) for mark in one.marks}
        read = set(_pairs(delimiters))
        for closing in closings:
            start, end = places[id(closing.partner)], places[id(closing)]
            if (start, end, closing.sign) not in read:
                found.setdefault(id(closing), Failure(closing, delimiters[start].opens, delimiters[end].closes))
    return list(found.values())


def is_edge(char: str, *, symbols: bool) -> bool:
    """Whether the character is punctuation, and with `symbols` whether it is a symbol."""
    if char.isascii():
        return char in PUNCTUATION
    return category(char)[0] in ("PS" if symbols else "P")


def _delimiters(pieces: Sequence[str | Mark], beside: tuple[str, str], dialect: Dialect) -> Iterable[Delimiter]:
    place = 0
    while place < len(pieces):
        mark = pieces[place]
        end = place + 1
        if isinstance(mark, Mark):
            marks = [mark]
            while end < len(pieces) and isinstance(other := pieces[end], Mark) and other.sign[0] == mark.sign[0]:
                marks.append(other)
                end += 1
            through = dialect.transparent and mark.sign != STRUCK
            before = _seen(pieces[max(place - NEAR, 0) : place][::-1], through=through)[-1:] or beside[0]
            after = _seen(pieces[end : end + NEAR], through=through)[:1] or beside[1]
            opens, closes = _flanks(before, after, symbols=dialect.symbols)
            yield Delimiter(marks, opens=opens, closes=closes)
        place = end


def _seen(pieces: Sequence[str | Mark], *, through: bool) -> str:
    """The source of the first of these pieces that counts."""
    for piece in pieces:
        if isinstance(piece, str):
            return piece
        if not (through and piece.sign == STRUCK):
            return piece.sign
    return ""


def _flanks(before: str, after: str, *, symbols: bool) -> tuple[bool, bool]:
    """Whether a run of stars between the two characters is left-flanking, and whether it is right-flanking."""
    spaced, spaced_after = before.isspace(), after.isspace()
    edged, edged_after = is_edge(before, symbols=symbols), is_edge(after, symbols=symbols)
    left = not spaced_after and (not edged_after or spaced or edged)
    right = not spaced and (not edged or spaced_after or edged_after)
    return left, right


def _pairs(delimiters: list[Delimiter]) -> Iterable[tuple[int, int, str]]:
    """Pairs of places of delimiters, with the sign they make, as the "process emphasis" procedure finds them."""
    stack: list[int] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for place, closer in enumerate(delimiters):
        key = (closer.char, closer.opens, closer.length % 3)
        while closer.closes and closer.left:
            depth = _opener(delimiters, stack, closer, bottoms.get(key, 0))
            if depth < 0:
                bottoms[key] = len(stack)
                break
            opener = delimiters[stack[depth]]
            used = 2 if opener.left > 1 and closer.left > 1 else 1
            yield stack[depth], place, closer.char * used
            opener.left -= used
            closer.left -= used
            del stack[depth + (opener.left > 0) :]
            bottoms = {kind: min(bottom, len(stack)) for kind, bottom in bottoms.items()}
        if closer.opens and closer.left:
            stack.append(place)


def _opener(delimiters: list[Delimiter], stack: list[int], closer: Delimiter, bottom: int) -> int:
    """Depth in the stack of the nearest delimiter that `closer` may close; -1 where there is none."""
    for depth in range(len(stack) - 1, bottom - 1, -1):
        opener = delimiters[stack[depth]]
        if opener.char == closer.char and not _clashes(opener, closer):
            return depth
    return -1


def _clashes(opener: Delimiter, closer: Delimiter) -> bool:
    """Rules 9 and 10: lengths of delimiters that open and close may add up to a multiple of three only if both are."""
    if closer.char == "~":
        return opener.left != closer.left
    either = opener.closes or closer.opens
    return either and (opener.length + closer.length) % 3 == 0 and (opener.length % 3 != 0 or closer.length % 3 != 0)
