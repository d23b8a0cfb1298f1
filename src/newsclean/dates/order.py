"""Which of three numbers is the day: settled by the numbers, by evidence, by language, else not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from functools import cache

from newsclean.dates.calendars import gregorian, whole_year
from newsclean.record import NamedTuple

YEAR_FIRST = frozenset({"zh", "ja", "ko", "hu", "lt", "mn", "eu"})
"""Languages that write 23.9.14 for 14 September 2023 (Unicode CLDR, short date formats)."""

MONTH_FIRST = frozenset({"en-us", "en-ph", "fil", "tl"})
"""The same source: 9/14/23."""

UNSURE = frozenset({"en", "en-ca"}) | YEAR_FIRST
"""Where the year stands last, the day may come first or second."""

SHORT = 2
"""Digits of a year without its century."""


class Context(NamedTuple):
    """What is known where a date stands."""

    language: str | None
    """Lower case, with `-` before a region; None if unknown."""
    order: str | None
    """`dmy`, `mdy` or `ymd`, from other dates on the page; None without evidence."""

    @property
    def base(self) -> str | None:
        """The language without its region."""
        return self.language.partition("-")[0] if self.language else None


def context_of(language: str | None, order: str | None) -> Context:
    """The context of a language tag as pages write it (`en-US`, `de_DE`)."""
    return Context(language.lower().replace("_", "-") if language else None, order)


def settle(numbers: tuple[int, int, int], digits: tuple[int, int, int], sign: str, context: Context, weekday: str = "") -> date | None:
    """The day three numbers mean, a year of four digits not first; None where nothing settles which of several.

    `weekday` has the numbers of the days of the week that are printed beside it, from 0 for Monday.
    """
    orders = ["dmy", "mdy"]
    if digits[2] == SHORT and (context.base is None or context.base in YEAR_FIRST):
        orders.append("ymd")
    readings = {}
    for order in orders:
        year, month, day = (order.index(part) for part in "ymd")
        when = gregorian(whole_year(numbers[year], digits[year]), numbers[month], numbers[day])
        if when is not None:
            readings[order] = when
    if len(set(readings.values())) <= 1:
        return next(iter(readings.values()), None)
    named = {when for when in readings.values() if str(when.weekday()) in weekday}
    if len(named) == 1:
        return named.pop()
    choices = (context.order, _custom(sign, digits[2] == SHORT, context))
    return next((readings[order] for order in choices if order in readings), None)


def _custom(sign: str, short: bool, context: Context) -> str | None:  # noqa: FBT001 (private)
    """The order that is usual in a language, or with this sign between the numbers."""
    if context.base in YEAR_FIRST and short:
        return "ymd"
    if context.language in MONTH_FIRST:
        return "mdy"
    if context.language is None and short:
        return None
    if context.language is None or context.language in UNSURE or context.base in YEAR_FIRST:
        return "dmy" if sign == "." else None
    return "dmy"


@cache
def _numeric() -> re.Pattern[str]:
    """Two short numbers and a year, with the same sign between."""
    return re.compile(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/])")


def find_order(texts: Iterable[str], known: Collection[str] = ()) -> str | None:
    """`dmy` or `mdy`, if numeric dates in these texts show the one (by a number over 12) and none the other.

    Where none shows any, it is the one by which such a date is a day that is known of the page (ISO 8601).
    """
    shown, met = set(), set()
    for text in texts:
        for first, _, second, year in _numeric().findall(text):
            low, high = sorted((int(first), int(second)))
            if 1 <= low <= 12 < high <= 31:  # noqa: PLR2004 (months, days)
                shown.add("dmy" if int(first) == high else "mdy")
            elif known and low < high:
                met |= _met(int(first), int(second), whole_year(int(year), len(year)), known)
    found = shown or met
    return found.pop() if len(found) == 1 else None


def _met(first: int, second: int, year: int, known: Collection[str]) -> set[str]:
    """The orders by which three numbers are a known day."""
    return {order for order, month, day in (("dmy", second, first), ("mdy", first, second)) if f"{year:04}-{month:02}-{day:02}" in known}
