"""Plain text as Markdown that renders as that text (CommonMark 0.31, and tables, strikethrough and task lists of GFM).

A character gets its backslash only where Markdown could read it. What an opening mark would need further on is looked
up once for the whole text (`Surroundings`), so the time is linear.
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.record import NamedTuple
from newsclean.write.controls import one_line

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""What a backslash escapes (CommonMark, 2.4)."""

LONGEST_NUMBER = 9
"""Digits of the number of a list item (CommonMark, 5.2)."""

DEEPEST_HEADING = 6


class Surroundings(NamedTuple):
    """What the whole paragraph has, as far as it decides whether a character must be escaped."""

    closes_tag: bool
    """A `>`: without one no HTML tag, comment or autolink ends."""
    has_address: bool
    """A `@`: `<` may begin an e-mail address."""
    defines: bool
    """A `]:`: `[` may begin the definition of a link, which is not shown."""
    strikes: bool
    """Two tildes or more: GFM may strike out what is between."""
    marked: bool
    """Something is emphasised or struck out: in GFM a single tilde may spoil its marks."""


def surroundings(text: str, *, marked: bool = False) -> Surroundings:
    """What the whole paragraph `text` has, part of which may be `marked`."""
    return Surroundings(">" in text, "@" in text, "]:" in text, text.count("~") > 1, marked)


def escape(text: str, *, at_line_start: bool) -> str:
    """The text, folded, so that it renders as it is; `at_line_start` where it begins a paragraph or item."""
    text = one_line(text)
    return escape_part(text, surroundings(text), at_line_start=at_line_start)


def escape_cell(text: str) -> str:
    """The text of a table cell, where a pipe would end it even in code."""
    return escape(text, at_line_start=False).replace("|", "\\|")


def escape_part(text: str, around: Surroundings, *, at_line_start: bool, in_link: bool = False) -> str:
    """A folded part of a paragraph that has `around`, escaped; beside it may stand anything."""
    if not text:
        return text
    start = _line_start(text, around) if at_line_start else -1
    if start < 0 and not _special().search(text):
        return text
    return "".join(_escaped(text, start, around, at_line_start=at_line_start, in_link=in_link))


@cache
def _special() -> re.Pattern[str]:
    return re.compile(r"[\\`\[\]<&]|\*+|_+|~+")


@cache
def entity() -> re.Pattern[str]:
    """Finds what may be an entity or character reference (CommonMark, 2.5); names are not looked up."""
    return re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _escaped(text: str, start: int, around: Surroundings, *, at_line_start: bool, in_link: bool) -> list[str]:
    pieces: list[str] = []
    done = 0
    if start >= 0:
        pieces = [text[:start], "\\", text[start]]
        done = start + 1
    for match in _special().finditer(text, done):
        here, mark = match.start(), match[0]
        if mark[0] in "[]":
            needed = in_link or (mark == "]" and text[here + 1 : here + 2] == "(")
        elif mark[0] == "<":
            needed = (at_line_start and not here) or around.closes_tag
            needed = needed and _may_open(text[here + 1 : here + 2], around)
        else:
            needed = _RULES[mark[0]](text, here, match.end(), around)
        if needed:
            pieces += text[done:here], "\\", "\\".join(mark)
            done = match.end()
    pieces.append(text[done:])
    return pieces


def _may_open(after: str, around: Surroundings) -> bool:
    """Whether `<` before this character may begin a tag, comment or autolink."""
    if after.isascii() and (after.isalpha() or after in {"/", "!", "?"}):
        return True
    return around.has_address and after != " "


def _backslash(text: str, _: int, end: int, _around: Surroundings) -> bool:
    return end == len(text) or text[end] in PUNCTUATION


def _backtick(_text: str, _start: int, _end: int, _around: Surroundings) -> bool:
    return True


def _ampersand(text: str, start: int, _: int, _around: Surroundings) -> bool:
    return entity().match(text, start) is not None


def _stars(text: str, start: int, end: int, _: Surroundings) -> bool:
    """Stars between spaces neither open nor close (CommonMark, 6.2); at the edge of a part, who knows what follows."""
    return text[start - 1 : start] != " " or text[end : end + 1] != " "


def _lines(text: str, start: int, end: int, around: Surroundings) -> bool:
    """Underlines inside a word mean nothing either."""
    if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
        return False
    return _stars(text, start, end, around)


def _tildes(text: str, start: int, end: int, around: Surroundings) -> bool:
    """GFM strikes out between one or two tildes; after a space a single one can only open, and none will close it."""
    return end - start > 1 or around.marked or (around.strikes and text[start - 1 : start] != " ")


_RULES = {"\\": _backslash, "`": _backtick, "&": _ampersand, "*": _stars, "_": _lines, "~": _tildes}


def _line_start(text: str, around: Surroundings) -> int:
    """Index of the character that makes something else than a paragraph of this line; -1 where there is none."""
    first = text[0]
    if first.isdigit():
        return _number(text)
    looks = _STARTS.get(first)
    return 0 if looks and looks(text, around) else -1


def _number(text: str) -> int:
    digits = 0
    while digits <= LONGEST_NUMBER and "0" <= text[digits : digits + 1] <= "9":
        digits += 1
    dotted = 0 < digits <= LONGEST_NUMBER and text[digits : digits + 1] in {".", ")"}
    return digits if dotted and text[digits + 1 : digits + 2] in {"", " "} else -1


def _hashes(text: str, _: Surroundings) -> bool:
    rest = text.lstrip("#")
    return len(text) - len(rest) <= DEEPEST_HEADING and rest[:1] in {"", " "}


def _bullet(text: str, around: Surroundings) -> bool:
    return text[1:2] in {"", " "} or _underline(text, around)


def _underline(text: str, _: Surroundings) -> bool:
    """A ruler, an underlined heading, or the line under the head of a table."""
    return not text.strip("-=:| ") and ("-" in text or "=" in text)


def _bracket(text: str, around: Surroundings) -> bool:
    """The definition of a link or footnote, or the box of a GFM task."""
    return around.defines or text[1:3] in {" ]", "x]", "X]"}


def _always(_text: str, _around: Surroundings) -> bool:
    return True


_STARTS = {
    "#": _hashes, ">": _always, "+": _bullet, "-": _bullet, "[": _bracket,
    "=": _underline, ":": _underline, "|": _underline,
}
