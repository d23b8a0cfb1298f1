"""The lines of a pasted text: cleaned once for the whole document, so that nothing later meets an invisible character."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from newsclean.unseen import seen

TERMINAL = frozenset(".!?…:;\"'”’»)]}。！？：；」』）】〉》｡।॥۔؟՝։።፧᠃")
"""What a sentence, or a line before a list, may end with. A line without one of these may go on."""

ENDS = frozenset(".!?…。！？｡।॥۔؟՞։።፧᠃:：")
"""What a sentence ends with, quotes and brackets aside."""

CLOSERS = "\"'”’»«“)]}」』）】〉》 "
"""What may stand after the end of a sentence; German closes with what others open with."""

RULERS = frozenset("-=_*~#+·•—–―─━═")
"""Characters people draw lines with."""

FEWEST_RULERS = 3

TAB = 4
"""Columns a leading tab counts for."""


@cache
def _broken_word() -> re.Pattern[str]:
    return re.compile("\u00ad[ \t]*\n[ \t]*([^\\s>]+)[ \t]?")


def clean_text(text: str) -> str:
    """The text without what a reader cannot see, NFC, with `\\n` for every line and page end.

    A soft hyphen at the end of a line is a word broken by a typesetter (Unicode Standard, 6.2): its rest moves up to it.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\f" in text:
        text = text.replace("\f", "\n\n")
    if text.isascii():
        return text
    if "\u00ad" in text:
        text = _broken_word().sub("\\1\n", text)
    text = seen(text.replace("\u2028", "\n").replace("\u2029", "\n\n"))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def indent_of(line: str) -> int:
    """Columns a line is indented by; white space of other widths counts as one column."""
    body = line.lstrip()
    white = line[: len(line) - len(body)]
    return len(white) + (TAB - 1) * white.count("\t")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, or a line before a list."""
    return line[-1:] in ENDS or line.rstrip(CLOSERS)[-1:] in ENDS


def is_ruler(line: str) -> bool:
    """Whether a stripped line is a drawn one: `* * *`, `-----`. It divides, and says nothing."""
    if line[0] not in RULERS:
        return False
    drawn = line.replace(" ", "")
    return len(drawn) >= FEWEST_RULERS and drawn.count(drawn[0]) == len(drawn)


def links_in(text: str) -> tuple[int, int]:
    """Number of bare web and mail addresses in a text, and the characters they take."""
    if "://" not in text and "www." not in text and "@" not in text:
        return 0, 0
    found = [word for word in text.split() if _is_address(word)]
    return len(found), sum(map(len, found))


def _is_address(word: str) -> bool:
    if "://" in word:
        return word.lstrip("<(\"'[").startswith(("http://", "https://", "ftp://"))
    if word.startswith(("www.", "(www.")):
        return True
    name, at, host = word.partition("@")
    return bool(at and name) and "." in host.strip(".,;:>)")
