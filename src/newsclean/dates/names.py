"""The words of dates, from the data files; each table is read once, when first asked for.

`scripts/make_month_names.py` makes names of months and weekdays, and phrases such as "3 hours ago", from the CLDR.
"""

from __future__ import annotations

from functools import cache

from newsclean.dates.calendars import ERAS
from newsclean.dates.fold import fold
from newsclean.tables import text_of

JALALI_MONTHS = {fold(name): number for number, name in enumerate(
    ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"), start=1)}
"""Months of the Persian solar calendar."""


def lines(name: str) -> list[str]:
    """Entries of a data file, without comments and empty lines."""
    return [line for line in text_of(name).split("\n") if line and line[0] != "#"]


@cache
def _months() -> dict[str, str]:
    """Folded name -> number, or `number:languages …` where languages disagree."""
    return dict(line.split("\t") for line in lines("months.txt"))


@cache
def weekdays() -> dict[str, str]:
    """Folded names of weekdays, and the numbers of the days they name, from 0 for Monday: several where languages disagree."""
    return dict(line.split("\t") for line in lines("weekdays.txt"))


@cache
def ago() -> frozenset[str]:
    """Folded phrases such as `vor {} stunden`, with `{}` for the number."""
    return frozenset(lines("ago.txt"))


@cache
def words() -> dict[str, frozenset[str]]:
    """Folded words of `date_words.txt` by group."""
    groups: dict[str, set[str]] = {}
    for line in lines("date_words.txt"):
        group, _, rest = line.partition(":")
        groups.setdefault(group, set()).update(rest.split())
    return {group: frozenset(members) for group, members in groups.items()}


def month(name: str, language: str | None) -> int | None:
    """Number of the month with this folded name; None for other words, and where languages disagree."""
    meaning = _months().get(name)
    if meaning is None:
        # Hebrew writes "in" as a prefix of the month: "14 בספטמבר".
        meaning = _months().get(name[1:]) if name[:1] == "ב" else None
    if meaning is None or ":" not in meaning:
        return int(meaning) if meaning else None
    for choice in meaning.split():
        number, _, codes = choice.partition(":")
        if language in codes.split(","):
            return int(number)
    return None


@cache
def _openers() -> frozenset[str]:
    """First words of month names of two words, such as `كانون الثاني`."""
    return frozenset(name.partition(" ")[0] for name in _months() if " " in name)


@cache
def _date_openers() -> frozenset[str]:
    """Words that can begin a date."""
    return frozenset().union(_months(), _openers(), ERAS, JALALI_MONTHS, words()["month"])


def opens_date(word: str) -> bool:
    """Whether a date can begin with this word; weekdays do not count."""
    return word in _date_openers() or word[:1] == "ב"


@cache
def words_of_ago() -> frozenset[str]:
    """All words of phrases that count back from now."""
    return frozenset(" ".join(ago()).split())


def opens_long_month(name: str) -> bool:
    """Whether a month's name of two words begins with this one."""
    return name in _openers()
