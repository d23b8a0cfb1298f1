"""A date anywhere in a short printed text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsclean.dates import names
from newsclean.dates.clocks import Clock, match_clock
from newsclean.dates.days import Day, is_weekday, match_day
from newsclean.dates.order import Context, context_of
from newsclean.dates.tokens import Token, tokenise
from newsclean.record import NamedTuple

BEFORE, AFTER = 40, 44
"""Characters read around a year: weekday, day and month in a long-winded language before it, time and zone after it."""

MOST_YEARS = 8
"""Years in one text that are looked at; a text with more is a table or a list of works."""

GAP = 5
"""Signs and words between a day and its time: `)`, `,`, "at", a weekday."""

LOOSE = frozenset(",;|@-–—·•()（）[]/.")


class FoundDate(NamedTuple):
    """A date, and where it stands in its text."""

    iso: str
    """ISO 8601, as exact as printed."""
    start: int
    end: int
    precision: str
    """`month`, `day`, `minute` or `second`."""


@cache
def _digits(*, plain: bool) -> re.Pattern[str]:
    """Two digits, as every date with a year has but those of an era: five times as fast to look for as a year. `plain` text is all ASCII."""
    return re.compile(r"\d\d" if plain else r"\d\d|[和成國国]\d")


@cache
def _year(*, plain: bool) -> re.Pattern[str]:
    """What every date with a year has: four digits, a short year at the end or after a sign, an era."""
    return re.compile(r"\d{4}|[-/.']\s?\d\d(?!\d)|\d\d$" if plain else r"\d{4}|[-/.'’]\s?\d\d(?!\d)|[和成國国]\d|\d\d$")


def find_date(text: str, *, language: str | None = None, order: str | None = None) -> FoundDate | None:
    """The first date in a text that has a year: its day, with the time of day and the zone printed beside it.

    `language` is a tag such as `de` or `en-US`; `order` (`dmy`, `mdy`, `ymd`) tells how others of the page are written.
    Both only settle what the text leaves open; a numeric date that stays open is no date.
    """
    context = context_of(language, order)
    for tokens in _windows(text):
        for index in range(len(tokens)):
            day = match_day(tokens, index, context)
            if day is not None and day.iso is not None:
                return _found(tokens, index, day, context)
    return None


def read_date(text: str, *, language: str | None = None, order: str | None = None) -> str | None:
    """The first date in a text, as ISO 8601; to the month where no day is printed."""
    found = find_date(text, language=language, order=order)
    return found.iso if found else None


def _windows(text: str) -> Iterator[list[Token]]:
    """The tokens around each year."""
    plain = text.isascii()
    if not _digits(plain=plain).search(text):
        return
    done = -1
    for count, match in enumerate(_year(plain=plain).finditer(text)):
        if count >= MOST_YEARS:
            return
        if match.start() < done:
            continue
        start = max(0, match.start() - BEFORE)
        if start:
            space = text.find(" ", start, match.start())
            start = space if space >= 0 else start
        done = min(len(text), match.end() + AFTER)
        yield tokenise(text, start, done)
        done -= AFTER


def day_and_clock(tokens: list[Token], day: Day, context: Context) -> tuple[Clock | None, int]:
    """The time of day inside or after a day, and the index behind both."""
    if day.clock is not None:
        return day.clock, day.end
    index = day.end
    for _ in range(GAP):
        if index >= len(tokens):
            break
        clock = match_clock(tokens, index, context)
        if clock is not None:
            return clock, clock.end
        if not _is_loose(tokens[index]):
            break
        index += 1
    return None, day.end


def _is_loose(token: Token) -> bool:
    """Whether a token can stand between a day and its time."""
    if token.kind == "w":
        return token.text == "t" or token.text in names.words()["neutral"] or token.text in names.weekdays()
    return token.kind == "p" and token.text in LOOSE


def _found(tokens: list[Token], start: int, day: Day, context: Context) -> FoundDate:
    """A day with what stands beside it."""
    clock, end = day_and_clock(tokens, day, context)
    if clock is None:
        clock, start = _clock_before(tokens, start, context)
    if start >= 1 and tokens[start - 1].text in ",." and start > 1:
        start = _with_weekday(tokens, start - 1) if is_weekday(tokens[start - 2]) else start
    else:
        start = _with_weekday(tokens, start)
    iso = day.iso or ""
    precision = "month" if day.day is None else "day"
    if clock is not None and day.day is not None:
        iso, precision = clock.iso(iso), "minute" if clock.second is None else "second"
    return FoundDate(iso, tokens[start].start, tokens[end - 1].end, precision)


def _with_weekday(tokens: list[Token], start: int) -> int:
    """The index of a weekday right before, else the same index."""
    return start - 1 if start and is_weekday(tokens[start - 1]) else start


def _clock_before(tokens: list[Token], start: int, context: Context) -> tuple[Clock | None, int]:
    """A time of day right before a day (`10:32, 14 Sept 2023`), and where it begins."""
    for index in range(max(0, start - 8), start):
        clock = match_clock(tokens, index, context)
        if clock is not None and clock.end <= start and all(_is_loose(token) for token in tokens[clock.end:start]):
            return clock, index
    return None, start
