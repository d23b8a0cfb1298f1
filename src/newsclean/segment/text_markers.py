"""What a line of a list begins with: a bullet, a number, a letter."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import numeric

from newsclean.record import record

CERTAIN = frozenset("•‣▪▫●○◦■□◆◇❖➢➤⁃∙\uf0b7\uf0a7\uf0d8\uf0fc\uf076")
"""Characters that are nothing but bullets; the last are those of word processors' symbol fonts."""

HEADING_SIGNS = frozenset("■□◆◇●○▲△▼")
"""Of these and other signs, those that are set before subheadings too, above all in Japan and Korea."""

POSSIBLE = frozenset("-–—*+·>→►▶▸▹»›✓✔✗★☆➔")
"""Characters that are bullets where several lines in a row begin with them, and else a dash, an arrow, a footnote's star."""

DASHES = frozenset("-–—")

NUMBERS = frozenset("0123456789０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९(（iIvVxX①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""Characters a numbered line may begin with, single letters aside."""

OPENING = CERTAIN | POSSIBLE | NUMBERS
"""First characters of lines worth a closer look."""

LONGEST_IN_BRACKETS = 2
"""Digits of a number in brackets: `(415)` is the beginning of a telephone number."""

ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@record(frozen=True)
class Marker:
    """The beginning of an item."""

    family: str
    """The bullet, or what stands around the number: lines of one list have the same."""
    numbers: tuple[int, ...]
    """What the number may mean (`i` is 1 and 9); empty for a bullet."""
    text: str
    """The line without its marker."""


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?P<open>[(（]?)(?P<number>\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])(?:(?P<close>[.)])\s+|(?P<wide>[、）．])\s*)(?=\S)|(?P<ringed>[①-⑳])\s*(?=\S)"
    )


def marker_of(line: str) -> Marker | None:
    """The marker a stripped line begins with, if there is text after it."""
    first = line[0]
    if first in CERTAIN:
        text = line[1:].lstrip()
        return Marker(first, (), text) if text else None
    if first in POSSIBLE:
        return Marker(first, (), line[1:].lstrip()) if line[1:2].isspace() else None
    if first == "o" and line[1:2] == "\t":
        return Marker("o", (), line[2:].lstrip())
    return _numbered(line)


def _numbered(line: str) -> Marker | None:
    match = _number().match(line)
    if match is None:
        return None
    if match["ringed"]:
        return Marker("ringed", (int(numeric(match["ringed"])),), line[match.end() :])
    number = match["number"]
    closed = match["close"] == ")" or match["wide"] == "）"
    if match["open"] and (not closed or (number.isdecimal() and len(number) > LONGEST_IN_BRACKETS)):
        return None
    kind = "1" if number.isdecimal() else "A" if number.isupper() else "a"
    return Marker(f"{match['open']}{kind}{match['close'] or match['wide']}", _meanings(number), line[match.end() :])


def _meanings(number: str) -> tuple[int, ...]:
    if number.isdecimal():
        return (int(number),)
    lowered = number.lower()
    meanings = []
    if all(letter in ROMANS for letter in lowered):
        values = [ROMANS[letter] for letter in lowered]
        meanings.append(sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)))
    if len(lowered) == 1 and lowered.isascii():
        meanings.append(ord(lowered) - ord("a") + 1)
    return tuple(meanings)


def is_counted(numbers: list[tuple[int, ...]]) -> bool:
    """Whether the numbers of some lines in a row count up or down by one."""
    for start in numbers[0]:
        for step in (1, -1):
            if all(start + step * place in meanings for place, meanings in enumerate(numbers)):
                return True
    return False
