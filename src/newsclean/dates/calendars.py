"""Days of other calendars as days of ours."""

from __future__ import annotations

from datetime import date, timedelta

BUDDHIST = 543
"""Years the Thai calendar is ahead."""

FIRST, LAST = 1900, 2099
"""Years a printed story can be of; others are numbers, or years of another calendar."""

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, "中華民國": 1911}
"""Years before the first of a Japanese era, and of the Republic of China."""

NOWRUZ = date(1997, 3, 21)
"""First day of the Persian year 1376."""

LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years of the Persian calendar, modulo 33: astronomically right from 1343 to 1472 (1964 to 2093)."""


def gregorian(year: int, month: int, day: int) -> date | None:
    """A day, whose year may count from the Buddha's death; None where there is no such day."""
    if FIRST + BUDDHIST <= year <= LAST + BUDDHIST:
        year -= BUDDHIST
    if not FIRST <= year <= LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def jalali(year: int, month: int, day: int) -> date | None:
    """A day of the Persian solar calendar; None where there is none or the rule of leap years fails."""
    if not (1343 <= year <= 1472 and 1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 (as above)
        return None
    if day > 30 - (month == 12 and not _leap(year)) + (month <= 6):  # noqa: PLR2004 (31, 30 and 29 days)
        return None
    start = 1376
    span = range(start, year) if year >= start else range(year, start)
    days = sum(365 + _leap(each) for each in span)
    begin = NOWRUZ + timedelta(days=days if year >= start else -days)
    return begin + timedelta(days=(month - 1) * 30 + min(month - 1, 6) + day - 1)


def _leap(year: int) -> bool:
    """Whether a Persian year has 366 days."""
    return year % 33 in LEAPS


def whole_year(value: int, digits: int) -> int:
    """A year of two digits in full, as POSIX does; others unchanged."""
    if digits != 2:  # noqa: PLR2004
        return value
    return value + (1900 if value > 68 else 2000)  # noqa: PLR2004 (POSIX strptime %y)
