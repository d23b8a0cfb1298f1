"""Text of a page made harmless for a terminal: nothing in it moves a cursor, changes a colour or turns the line around.

C0 and C1 controls and DEL are what terminals obey (ECMA-48); bidirectional controls are those of Unicode's UAX 9, and what is said of them in UTR 36.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category, combining

from newsclean.unseen import seen

REPLACEMENT = "\ufffd"

JOINERS = frozenset("\u200c\u200d")
"""Persian words and families of emoji are made with them."""

SHOWN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd\U000110cd")
"""Format characters that are seen: the number signs of Arabic, Syriac and Kaithi."""

MOST_MARKS = 4
"""Combining marks on one letter; more of them run over the lines above and below."""


def safe(text: str) -> str:
    """The text on one line, without what a terminal would obey; white space folded."""
    return harmless(" ".join(text.split()))


def harmless(text: str) -> str:
    """The text of one line, character by character as `_shown` has it; heaps of marks cut."""
    if text.isascii() and text.isprintable():
        return text
    if not text.isprintable():
        text = "".join(map(_shown, text))
    return _without_heaps(seen(text))


@cache
def _table() -> dict[str, str]:
    """Answers for what every page has."""
    return {"\u00a0": " ", "\u3000": "\u3000", "\u00ad": "", "\ufeff": ""}


def _shown(char: str) -> str:
    if char.isprintable() or char in JOINERS or char in SHOWN:
        return char
    if char in _table():
        return _table()[char]
    kind = category(char)
    if kind in {"Zs", "Zl", "Zp"}:
        return " "
    return "" if kind == "Cf" else REPLACEMENT


def _without_heaps(text: str) -> str:
    if not any(map(combining, text)):
        return text
    out: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if combining(char) else 0
        if marks <= MOST_MARKS:
            out.append(char)
    return "".join(out)
