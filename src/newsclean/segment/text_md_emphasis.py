"""Which `*`, `_` and `~` of a Markdown text open and close emphasis (CommonMark 0.31, 6.2 and appendix)."""

from __future__ import annotations

from unicodedata import category

from newsclean.record import record

STYLES = {("*", 1): "em", ("_", 1): "em", ("*", 2): "strong", ("_", 2): "strong", ("~", 1): "del", ("~", 2): "del"}

LONGEST_STRIKE = 2
"""Tildes that strike out (GFM, 6.5); more are a fence or a drawing."""

PERIOD = 3
"""A run that may both open and close matches no run with which it has a multiple of three characters (rules 9 and 10)."""


@record
class Delimiter:
    """A run of signs that may open or close something."""

    piece: int
    """The piece of the text it is."""
    sign: str
    length: int
    """Signs as written."""
    left: int
    """Signs not yet matched: they remain text."""
    opens: bool
    closes: bool


def delimiter(text: str, start: int, end: int, piece: int) -> Delimiter | None:
    """The run of signs between two positions; None where it can be but text."""
    sign = text[start]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    opens, closes = left, right
    if sign == "_":
        opens = left and (not right or _is_punctuation(before))
        closes = right and (not left or _is_punctuation(after))
    if not (opens or closes) or (sign == "~" and end - start > LONGEST_STRIKE):
        return None
    return Delimiter(piece, sign, end - start, end - start, opens, closes)


def _is_punctuation(character: str) -> bool:
    if character.isascii():
        return not character.isalnum() and character.isprintable() and character != " "
    return category(character)[0] in "PS"


def match(delimiters: list[Delimiter]) -> list[tuple[int, int, str]]:
    """The spans between matching delimiters: first piece, piece after the last, style. What is left of each is its own text."""
    spans: list[tuple[int, int, str]] = []
    stack: list[Delimiter] = []
    floors: dict[tuple[str, bool, int], int] = {}
    for closer in delimiters:
        key = (closer.sign, closer.opens, closer.length % PERIOD if closer.sign != "~" else closer.length)
        while closer.closes and closer.left:
            place = _opener(stack, floors.get(key, -1), closer)
            if place < 0:
                floors[key] = closer.piece
                break
            opener = stack[place]
            del stack[place + 1 :]
            size = opener.left if closer.sign == "~" else min(opener.left, closer.left, 2)
            opener.left -= size
            closer.left -= size
            spans.append((opener.piece + 1, closer.piece, STYLES[closer.sign, size]))
            if not opener.left:
                stack.pop()
        if closer.opens and closer.left:
            stack.append(closer)
    return spans


def _opener(stack: list[Delimiter], floor: int, closer: Delimiter) -> int:
    """Place of the nearest opener that fits and is not before the piece `floor`; -1 where there is none."""
    for place in range(len(stack) - 1, -1, -1):
        opener = stack[place]
        if opener.piece < floor:
            break
        if opener.sign == closer.sign and _fit(opener, closer):
            return place
    return -1


def _fit(opener: Delimiter, closer: Delimiter) -> bool:
    if closer.sign == "~":
        return opener.left == closer.left
    if not (opener.closes or closer.opens):
        return True
    return (opener.length + closer.length) % PERIOD != 0 or opener.length % PERIOD == closer.length % PERIOD == 0
