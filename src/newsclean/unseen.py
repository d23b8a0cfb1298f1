"""What no reader sees and no text may hide in: controls, direction overrides, zero-width characters, hidden tags, towers of accents.

Words need some characters nobody sees: Persian and the scripts of India write joiners, emoji are built with them. Those stay where they do
something, and one at a time; elsewhere they would only break words in two or carry a message past whoever reads.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ALWAYS = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls, but for white space
    "\xad\u034f\u180e\u200b\u2060\ufeff"  # soft hyphen, grapheme joiner, vowel separator, zero-width spaces, byte order mark
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of direction (Unicode TR36, 3.3)
    "\u2061-\u2065\u206a-\u206f\ufff0-\ufffb\U0001d173-\U0001d17a"  # invisible signs of mathematics, of annotation, of music; deprecated ones
    "\u3164\uffa0"  # fillers of half a Korean syllable
    "\ufdd0-\ufdef\ufffe\uffff" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))  # noncharacters
)
"""Characters that are dropped wherever they stand, as a class of a regular expression."""

JOINED = (
    "\u0590-\u109f\u1700-\u1aff\ua800-\uabff\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\u2190-\u2bff"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f\U0001f000-\U0001faff"
)
"""What a joiner can stand behind: scripts from Hebrew to Myanmar, Mongolian and Khmer and their like, symbols and emoji."""

IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""What a selector of the supplement can stand behind (Unicode Technical Standard 37)."""

MOST_MARKS = 30
"""Accents in a row: the bound of the Stream-Safe Text Format (Unicode Standard Annex 15, 13). Normalising takes the square of their number."""


def seen(text: str) -> str:
    """The text without what nobody sees; white space and line ends stay as they are."""
    if text.isascii() or not _suspect().search(text):
        return text
    text = _hiding().sub(r"\1", text)
    return _towers().sub(_lowered, text)


@cache
def _suspect() -> re.Pattern[str]:
    """Finds whatever needs a closer look, and is all that most text is asked."""
    return re.compile(f"[{ALWAYS}\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e0fff]|[^\\w\\s\x00-\x7f]{{{MOST_MARKS + 1}}}")


@cache
def _hiding() -> re.Pattern[str]:
    """Finds what hides; the group is what looks like it and stays."""
    flag = "\U0001f3f4[\U000e0030-\U000e007a]{2,6}\U000e007f"  # England, Scotland and Wales (Unicode Technical Standard 51, C.1)
    return re.compile(
        f"({flag})|[{ALWAYS}]"
        f"|(?<![{JOINED}])[\u200c\u200d]+"
        '|(?<![^\x00-"$-)+-/:-\x7f\\s\u200c\u200d\ufe00-\ufe0f])[\ufe00-\ufe0f]+'
        f"|(?<![{IDEOGRAPHS}])[\U000e0100-\U000e01ef]+"
        "|[\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    )


@cache
def _towers() -> re.Pattern[str]:
    return re.compile(f"[^\\w\\s\x00-\x7f]{{{MOST_MARKS + 1},}}")


def _lowered(match: re.Match[str]) -> str:
    """A row of signs without the accents of a tower that are above the thirtieth."""
    kept: list[str] = []
    marks = 0
    for char in match[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def without_steering(markup: str) -> str:
    """HTML whose character references stand for no control or override: they pass where the characters themselves were taken out.

    In their place stands a zero-width space, which goes later, so that what is around them does not become another reference.
    """
    return _reference().sub(_harmless, markup) if "&#" in markup else markup


@cache
def _reference() -> re.Pattern[str]:
    return re.compile("&#(?:[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|0*([0-9]{1,7})(?![0-9]));?")


def _harmless(match: re.Match[str]) -> str:
    number = int(match[1], 16) if match[1] else int(match[2])
    return "\u200b" if number in _steering() else match[0]


@cache
def _steering() -> frozenset[int]:
    """C0 but white space, DEL; of C1 what HTML does not take for windows-1252; overrides of direction."""
    undefined = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return frozenset({*range(0x20), 0x7F, *undefined, *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - {0x09, 0x0A, 0x0C, 0x0D})
