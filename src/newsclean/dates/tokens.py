"""A short text as numbers, words, units and signs."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates.fold import fold
from newsclean.record import NamedTuple

UNITS = {
    "年": "y", "月": "m", "日": "d", "号": "d", "號": "d", "时": "H", "時": "H", "點": "H", "点": "H",
    "分": "M", "秒": "S",
    "년": "y", "월": "m", "일": "d", "시": "H", "분": "M", "초": "S",
}
"""What is counted by the sign right after a number, in Chinese, Japanese and Korean."""


class Token(NamedTuple):
    """A number, word, unit or sign, and where it stands."""

    kind: str
    """`n` number, `w` word, `u` unit, `p` any other sign."""
    text: str
    """As printed; words folded."""
    value: int
    """Of a number; 0 otherwise."""
    start: int
    end: int


@cache
def _pattern(*, plain: bool) -> re.Pattern[str]:
    """Numbers, units, words, signs.

    A letter is what is neither digit nor space nor punctuation: a "word character" would cut Indic words at their vowel
    signs. The dots of abbreviations belong to them ("ก.ย.", "a.m."). A year glued to a time of day ("202311:15"), to a
    reading time or an age ("20237 min read", "20233 years"), to the same date again ("3. Juli 20194. Juli 2019") or to the day before it
    ("Feb 182009"), as pages print where the gap was a margin, is cut off. For `plain` text, all ASCII, a short pattern is made much faster.
    """
    letter = "[A-Za-z]" if plain else (
        r"[^\s\d\x00-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u02bc\u060c\u061b\u061f\u06d4"
        r"\u0964\u0965\u2000-\u200b\u200e-\u2bff\u3000-\u3004\u3008-\u3020\u30fb\uff00-\uff0f\uff1a-\uff20"
        r"\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff]"
    )
    units = r"^\x00-\x7f" if plain else "".join(UNITS)
    glued = r"\d\d?:\d\d|\d\d? ?(?:[Mm]in|years?\b|months?\b)|\d\d?[./]"
    return re.compile(
        rf"((?:19|20)\d\d(?={glued})|\d\d?(?=(?:19|20)\d\d(?!\d))|\d+)|(?<=\d)\s?([{units}])|((?:{letter}\.?)+)|(\S)",
    )


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text; offsets count from the beginning of the whole."""
    found = []
    for match in _pattern(plain=text.isascii()).finditer(text, start, len(text) if end is None else end):
        number, unit, word, sign = match.groups()
        if number:
            # int() reads the digits of all scripts; more than nine are no part of a date.
            found.append(Token("n", number, int(number[:9]), match.start(), match.end()))
        elif word:
            found.append(Token("w", fold(word), 0, match.start(), match.end()))
        elif unit:
            found.append(Token("u", UNITS[unit], 0, match.start(), match.end()))
        else:
            found.append(Token("p", sign, 0, match.start(), match.end()))
    return found


def first_word(text: str) -> str | None:
    """The folded first word, if the text begins with one (signs before it aside)."""
    for match in _pattern(plain=text.isascii()).finditer(text, 0, 60):
        if match[3]:
            return fold(match[3])
        if not match[4]:
            return None
    return None
