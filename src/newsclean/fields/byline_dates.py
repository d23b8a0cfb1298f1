"""A line that may be a byline without its dates, times and counts; and the words of printed bylines."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates import find_date, names
from newsclean.dates.fold import fold
from newsclean.tables import lines_of

MOST_DATES = 3
"""Dates of one line that are taken out."""

HOLE = "\x1f"
"""Stands for each character of a date that was taken out, so that offsets stay."""

SHORT_WEEKDAY = 3
"""Letters of a shortened weekday."""


@cache
def words() -> dict[str, frozenset[str]]:
    """Entries of `byline_words.txt` by group; groups without bars hold words."""
    groups: dict[str, set[str]] = {}
    for line in lines_of("byline_words.txt"):
        group, colon, rest = line.partition(": ")
        if colon and not line.startswith("#"):
            entries = rest.split(" | ") if " | " in rest else rest.split()
            groups.setdefault(group, set()).update(entries)
    return {group: frozenset(entries) for group, entries in groups.items()}


def without_dates(text: str, language: str | None) -> tuple[str, bool]:
    """The line with its dates, times and reading times as holes, and whether there were any but bare times of day."""
    if not any(map(str.isdecimal, text)):
        return text, False
    dated = False
    for _ in range(MOST_DATES):
        found = find_date(text, language=language)
        if found is None:
            break
        dated = True
        start = _with_short_weekday(text, found.start)
        text = text[:start] + HOLE * (found.end - start) + text[found.end:]
    if dated and not any(map(str.isdecimal, text)):
        return text, dated
    for match in counts().finditer(text):
        text = text[:match.start()] + HOLE * len(match.group()) + text[match.end():]
    for match in _moments().finditer(text):
        dated = dated or match.lastgroup == "soft"
        text = text[:match.start()] + HOLE * len(match.group()) + text[match.end():]
    return text, dated


def _with_short_weekday(text: str, start: int) -> int:
    """Where a date begins with the short weekday before it: "Ada Lind Do 9 Apr 2020"."""
    before = text[:start].rstrip(" ,.")
    word = before.rpartition(" ")[2]
    return len(before) - len(word) if 0 < len(word) <= SHORT_WEEKDAY and fold(word) in names.weekdays() else start


@cache
def _moments() -> re.Pattern[str]:
    """Times of day, days without a year in figures, and minutes to read."""
    return re.compile(
        r"(?<![\w:])\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s(?:Uhr|[A-Z]{2,4}\b))?"
        r"|(?P<soft>(?<!\w)\d{1,3}(?:[\s-]?(?:min|mins|minutes?|Min|Minuten|minutos|minuti)\b\.?(?:[\s-](?:read|lecture|lectura))?"
        r"|\s(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\sago\b))",
    )


@cache
def counts() -> re.Pattern[str]:
    """Numbers of comments, which part a name from the tags or buttons after them."""
    entries = "|".join(sorted(map(re.escape, words()["counted"]), key=len, reverse=True))
    return re.compile(rf"(?<!\d)\d{{1,5}}\s(?:{entries})(?![^\W\d_])", re.IGNORECASE)
