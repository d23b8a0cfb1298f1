"""What no reader sees and no text may hide in: controls, direction overrides, zero-width characters, hidden tags, towers of accents.

Words need some characters nobody sees: Persian and the scripts of India write joiners, emoji are built with them. Those stay where they do
something, and one at a time; elsewhere they would only break words in two or carry a message past whoever reads.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

PLAINLY = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls, but for white space
    "\xad\u034f\u180e\u200b\u2060\ufeff"  # soft hyphen, grapheme joiner, vowel separator, zero-width spaces, byte order mark
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of direction (Unicode TR36, 3.3)
    "\u2061-\u2065\u206a-\u206f\ufff0-\ufffb"  # invisible signs of mathematics, of annotation; deprecated ones
    "\u3164\uffa0"  # fillers of half a Korean syllable
    "\ufdd0-\ufdef\ufffe\uffff"  # noncharacters
)
"""Characters of the first plane that are dropped wherever they stand, as a class of a regular expression. It is searched much faster without higher ones."""

ALWAYS = (
    PLAINLY + "\U0001d173-\U0001d17a"  # invisible signs of music
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))  # noncharacters
)
"""All characters that are dropped wherever they stand."""

JOINED = (
    "\u0590-\u109f\u1700-\u1aff\ua800-\uabff\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\u2190-\u2bff"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f\U0001f000-\U0001faff"
)
"""What a joiner can stand behind: scripts from Hebrew to Myanmar, Mongolian and Khmer and their like, symbols and emoji."""

IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""What a selector of the supplement can stand behind (Unicode Technical Standard 37)."""

MOST_MARKS = 30
"""Accents in a row: the bound of the Stream-Safe Text Format (Unicode Standard Annex 15, 13). Normalising takes the square of their number."""


SIGN = "[^\x00-\x7f\\w\\s]"
"""No letter, digit or white space, and not ASCII: accents that stand alone are among these."""

Search = Callable[[str], "re.Match[str] | None"]


def seen(text: str) -> str:
    """The text without what nobody sees; white space and line ends stay as they are."""
    if text.isascii() or not _is_suspect(text):
        return text
    text = _hiding().sub(r"\1", text)
    return _towers().sub(_lowered, text)


def _is_suspect(text: str) -> bool:
    """Whether a text needs a closer look: three quick searches are all that most text is asked."""
    plainly, higher, suspects, tower = _suspects()
    return bool(plainly(text) or (higher(text) and suspects(text)) or (len(text) > MOST_MARKS and tower(text)))


@cache
def _suspects() -> tuple[Search, Search, Search, Search]:
    """Find what is suspect in the first plane, what is beyond it, what is suspect there, and a tower of accents."""
    return (
        re.compile(f"[{PLAINLY}\u200c\u200d\ufe00-\ufe0f]").search, re.compile("[\U00010000-\U0010ffff]").search,
        re.compile(f"[{ALWAYS}\U000e0000-\U000e0fff]").search, re.compile(f"{SIGN}{SIGN}{{{MOST_MARKS}}}").search,
    )


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
    return re.compile(f"{SIGN}{{{MOST_MARKS + 1},}}")


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
    if "&#" not in markup or not any(map(_steers, set(_reference().findall(markup)))):
        return markup
    return _reference().sub(_harmless, markup)


@cache
def _reference() -> re.Pattern[str]:
    return re.compile("&#(?:[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|0*([0-9]{1,7})(?![0-9]));?")


def _harmless(match: re.Match[str]) -> str:
    return "\u200b" if _steers((match[1], match[2])) else match[0]


def _steers(numbers: tuple[str | None, str | None]) -> bool:
    """Whether a reference stands for a control: its number is written with sixteen digits or with ten."""
    sixteen, ten = numbers
    return (int(sixteen, 16) if sixteen else int(ten or 0)) in _steering()


@cache
def _steering() -> frozenset[int]:
    """C0 but white space, DEL; of C1 what HTML does not take for windows-1252; overrides of direction."""
    undefined = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return frozenset({*range(0x20), 0x7F, *undefined, *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - {0x09, 0x0A, 0x0C, 0x0D})
