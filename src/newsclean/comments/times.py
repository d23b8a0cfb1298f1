"""The time of a comment, anywhere in a short line: a full date, a day without its year, "2 days ago", or a bare clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsclean.dates import find_date, is_date_line
from newsclean.dates.fold import fold
from newsclean.dates.names import ago, month
from newsclean.record import NamedTuple

LONGEST = 120
"""Characters of a line that names and dates a comment."""

LONGEST_TAIL = 7
"""Words of a time without a year."""

LONGEST_UNDATED = 12
"""Words of a name and such a time."""

YEAR, MOST_DAYS = 4, 31
"""Digits of a year; days of a month."""

BEFORE_NUMBER = 3
"""Words before the number of such a time: "il y a 3 heures"."""


SIGNS = ".,;:|·•()"
"""Around the words of a time."""


class Stamp(NamedTuple):
    """A printed time."""

    iso: str | None
    """ISO 8601, as exact as printed; None where the year is not printed."""
    start: int
    end: int


def find_stamp(text: str, *, language: str | None, order: str | None) -> Stamp | None:
    """The time in a line; None where it has none, or is too long to be the head of a comment."""
    if len(text) > LONGEST:
        return None
    if not any(map(str.isdecimal, text)):
        return _without_number(text)
    if _patterns()[4].search(text):
        if _patterns()[5].search(text) and (glued := _glued(text, language, order)):
            return glued
        found = find_date(text, language=language, order=order)
        if found is not None and found.precision != "month":
            return Stamp(found.iso, found.start, found.end)
        glued = _glued(text, language, order)
        if glued:
            return glued
    return _without_year(text)


def _glued(text: str, language: str | None, order: str | None) -> Stamp | None:
    """A date glued to a name, as where a page puts them side by side: "NYCMay 31, 2019"."""
    seams = sorted({match.start() for match in _patterns()[0].finditer(text)} | set(_seams_in_numbers(text)))
    if not seams:
        return None
    parts = [text[start:end] for start, end in zip([0, *seams], [*seams, len(text)], strict=True)]
    found = find_date(" ".join(parts), language=language, order=order)
    if found is None or found.precision == "month":
        return None
    return Stamp(found.iso, _unspaced(found.start, seams), _unspaced(found.end, seams))


def _seams_in_numbers(text: str) -> Iterator[int]:
    """Where a name ends that closes with digits, glued to a day or year: "mary7215 September", "mary722023-09-15"."""
    for match in _patterns()[6].finditer(text):
        digits = match[1]
        if text[match.end()] in "-年년" and len(digits) > YEAR:
            yield match.end() - YEAR
        elif 0 < int(digits[-2:]) <= MOST_DAYS and digits[-2] != "0":
            yield match.end() - 2
        else:
            yield match.end() - 1


def _unspaced(place: int, seams: list[int]) -> int:
    """A place in the text with spaces put in at the seams, in the text without them."""
    return place - sum(1 for count, seam in enumerate(seams) if seam + count < place)


def _without_year(text: str) -> Stamp | None:
    """A day and month, a distance or a clock: as they stand, before numbers, or glued to what stands before them."""
    found = _undated(text)
    if found is None and (behind := _patterns()[8].search(text)) and (shorter := _undated(text[:behind.start()])):
        found = shorter._replace(end=len(text))
    if found is None and (seams := [match.start() for match in _patterns()[7].finditer(text)]):
        parts = [text[start:end] for start, end in zip([0, *seams], [*seams, len(text)], strict=True)]
        apart = _undated(" ".join(parts), glued=True)
        found = apart and Stamp(None, _unspaced(apart.start, seams), _unspaced(apart.end, seams))
    return found


def _undated(text: str, *, glued: bool = False) -> Stamp | None:
    """A day and month, a distance or a clock, that ends a line; "25 min" is one, but glued to a word it is how long that takes."""
    spelt = text.split()
    if len(spelt) > LONGEST_UNDATED:
        return None
    last = spelt[-1] if spelt else ""
    if (_tells_time(last) or last.strip(SIGNS).isdecimal()) and any(map(_tells_time, spelt)):
        words = list(_patterns()[3].finditer(text))
        for index in range(max(0, len(words) - LONGEST_TAIL), len(words)):
            if index and words[index - 1][0].isdecimal() and not words[index][0][:1].isdecimal():
                continue  # a number is left over: "Rated 5 out of 5", where "out" is a month too
            tail = text[words[index].start():]
            near = "".join(word[0] for word in words[index:index + BEFORE_NUMBER + 1])
            if any(map(str.isdecimal, near)) and (is_date_line(tail) is not None or (not glued and _patterns()[2].fullmatch(tail))):
                return Stamp(None, words[index].start(), len(text))
    clock = _patterns()[1].search(text)
    return Stamp(None, clock.start(), clock.end()) if clock else None


def _tells_time(word: str) -> bool:
    """Whether a word is a month or stands in phrases like "2 days ago"; numbers glued to letters, as in scripts without spaces, may be."""
    if any(map(str.isdecimal, word)):
        return not word.isdecimal()
    folded = fold(word.strip(SIGNS))
    return folded in _distance_words() or month(folded, None) is not None


def _without_number(text: str) -> Stamp | None:
    """A distance told in words: "an hour ago", "gestern"; by itself, or behind a sign."""
    start = max(text.rfind(sign) + 1 for sign in "•·|—")
    tail = text[start:].strip()
    if tail and len(tail.split()) <= LONGEST_TAIL and is_date_line(tail) is not None:
        return Stamp(None, start, len(text))
    return None


@cache
def _distance_words() -> frozenset[str]:
    """All words of phrases like "2 days ago"."""
    return frozenset(word for phrase in ago() for word in phrase.split())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What is looked for in lines.

    Seams between glued words, clocks, short distances, words, signs of a date with its year, years glued to clocks; digits
    glued to names, seams of a distance, numbers of a comment and of its likes behind it.
    """
    return (
        re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=(?:19|20)\d\d)(?=\d:\d\d)|(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ])"),
        re.compile(r"(?<!\d)[0-2]?\d[:h][0-5]\d(?::[0-5]\d)?(?!\d)(?:\s?[AaPp]\.?[Mm]\b\.?)?"),
        re.compile(r"\d{1,3}\s?(?:[smhdwyj]|min|mo|std|wk|yr|hr)s?\.?", re.IGNORECASE),
        re.compile(r"\S+"),
        re.compile(r"(?:1[2-9]|2[0-6])\d\d|(?![0-9])\d{4}|[-/.'’]\s?\d\d(?!\d)|[和成國国]\d"),
        re.compile(r"(?:19|20)\d\d(?=\d:\d\d)"),
        re.compile(r"(?<=[^\W\d_])(\d{3,9})(?=[\s./年월년月-])"),
        re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\S)(?=[•·|])|(?<=[•·|])(?=\S)"),
        re.compile(r"(?: #\d+| ?[.·•|] ?\d+ \w+| \(\d+ \w+\)) ?\Z"),
    )
