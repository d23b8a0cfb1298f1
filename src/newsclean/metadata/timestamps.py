"""Dates as machines write them, normalised to ISO 8601. A pure function: it knows no today.

Read are ISO 8601 and its many misspellings, RFC 2822, `Date.toString()` of Java and JavaScript, asctime, Unix time in
seconds, milliseconds or microseconds, and numeric dates whose order is beyond doubt. Dates in the words of a language
are read by `newsclean.dates`.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone
from functools import cache

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The web begins in 1990; a year outside these is a mistake, a birthday or another calendar."""

LONGEST = 120
"""Characters of the longest machine date, with zone names in brackets; longer values are not dates."""

WIDEST_OFFSET = 14 * 60
"""Minutes; no place on Earth is farther from UTC."""

MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)}

LONG_MONTHS = {name[:3]: name for name in (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december")}

WEEKDAYS = frozenset({
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "wednes", "thur", "thurs", "satur",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})

ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120,
    "eest": 180, "msk": 180, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}
"""Minutes from UTC. The American ones are RFC 2822, 4.3; names with several meanings (IST, AST) are left out."""


def iso(value: str) -> str | None:
    """The moment a machine date gives, as ISO 8601 with the precision and the offset it has; None if it is none.

    A day is `2023-09-14`, a time has minutes or seconds, and an offset only where one is given: `Z` becomes `+00:00`,
    an impossible one is left out. Fractions of seconds are dropped. Impossible days and years outside 1990 to 2100
    give None.
    """
    text = _ascii_digits(value[:LONGEST + 1]).strip()
    if not text or len(text) > LONGEST:
        return None
    if text.replace(".", "", 1).isdecimal():
        return _bare_number(text)
    return _year_first(text) or _numeric(text) or _with_month_name(text)


def day_of(moment: str) -> str:
    """The day of an ISO 8601 moment, in its own time zone."""
    return moment[:10]


def _ascii_digits(text: str) -> str:
    """Digits of any script as ASCII ones."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _bare_number(text: str) -> str | None:
    """Unix time, or a date written without separators."""
    whole = text.partition(".")[0]
    if len(whole) in {8, 12, 14} and "." not in text:
        return _moment(_day(whole[:4], whole[4:6], whole[6:8]), [whole[8:10], whole[10:12], whole[12:14]], None)
    scale = {10: 1, 13: 1_000, 16: 1_000_000}.get(len(whole))
    if scale is None:
        return None
    when = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(whole) // scale)
    return when.isoformat() if FIRST_YEAR <= when.year <= LAST_YEAR else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compiled on first use: year-first date, numeric date with the year last, time with offset, words of a date."""
    return (
        re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d)(?=T))(?!\d)"),
        re.compile(r"(?:[^\W\d]{1,12}[.,]{0,2} )?(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)"),
        # Not anchored to the end: what follows a time (a zone in brackets, a word) does not make it wrong.
        re.compile(
            r"[T\s,_@-]{0,4}(\d{1,2}):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s?([AaPp]\.?[Mm])?"
            r"\s?(?:\(?([A-Za-z]{1,4})\)?)?\s?([+-]\d\d?:?\d?\d?(?!\d))?"
        ),
        re.compile(r"[A-Za-z]+|\d{1,2}:\d\d(?::\d\d)?|[+-]\d\d:?\d\d|\d+"),
    )


def _year_first(text: str) -> str | None:
    """`2023-09-14`, `2023/9/14 04:22`, `20230914T042200Z`, `2023-09-14T04:22:00.000+0200`."""
    found = _patterns()[0].match(text)
    if found is None:
        return None
    year, _, month, day, month_close, day_close = found.groups()
    return _moment(_day(year, month or month_close, day or day_close), *_time(text[found.end():]))


def _numeric(text: str) -> str | None:
    """`13/11/2025 09:21`, `27.04.2020`: the year last, and one part over 12 or the dots that mean day first."""
    found = _patterns()[1].match(text)
    if found is None:
        return None
    first, separator, second, year = found.groups()
    if separator == "." or int(first) > len(MONTHS):
        day, month = first, second
    elif int(second) > len(MONTHS):
        day, month = second, first
    else:
        return None
    return _moment(_day(year, month, day), *_time(text[found.end():]))


def _time(text: str) -> tuple[list[str], str | None]:
    """Hours, minutes, seconds and offset at the beginning of what follows a day."""
    found = _patterns()[2].match(text)
    if found is None:
        return [], None
    hour, minute, second, half, zone, offset = found.groups()
    return [_whole_day_hour(hour, half), minute, second or ""], _offset(zone, offset)


def _whole_day_hour(hour: str, half: str | None) -> str:
    """An hour of the twelve-hour clock on that of twenty-four."""
    if not half or int(hour) > len(MONTHS):
        return hour
    return str(int(hour) % 12 + (12 if half[0] in "pP" else 0))


def _with_month_name(text: str) -> str | None:
    """RFC 2822, asctime, and what Java and JavaScript print: every word must be a known part of a date."""
    parts: dict[str, str] = {}
    for word in _patterns()[3].findall(text.partition("(")[0]):
        part = _part(word, parts)
        if part is None or part in parts:
            return None
        if part != "weekday":
            parts[part] = word
    if not {"month", "day", "year"} <= parts.keys():
        return None
    clock = parts.get("time", "").split(":")
    if clock[0] and "half" in parts:
        clock[0] = _whole_day_hour(clock[0], parts["half"])
    day = _day(parts["year"], str(MONTHS[parts["month"][:3].lower()]), parts["day"])
    return _moment(day, [*clock, ""], _offset(parts.get("zone"), parts.get("offset")))


def _part(word: str, seen: dict[str, str]) -> str | None:
    """What a word of a date is."""
    if ":" in word and word[0].isdecimal():
        return "time"
    if word[0] in "+-":
        return "offset" if "time" in seen else None
    if word.isdecimal():
        return {1: "day", 2: "day", 4: "year"}.get(len(word))
    lower = word.lower()
    if LONG_MONTHS.get(lower[:3], "").startswith(lower) or lower == "sept":
        return "month" if len(lower) > 2 else None  # noqa: PLR2004
    if lower in WEEKDAYS:
        return "weekday"
    if lower in {"am", "pm"}:
        return "half"
    return "zone" if lower in ZONES or lower == "ist" else None


def _offset(zone: str | None, offset: str | None) -> str | None:
    """An offset as `+HH:MM`; None where it is unknown or impossible."""
    if offset:
        digits = offset[1:].replace(":", "")
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")  # noqa: PLR2004
        total = (int(hours) * 60 + int(minutes)) * (-1 if offset[0] == "-" else 1)
        if int(minutes) >= 60 or abs(total) > WIDEST_OFFSET:  # noqa: PLR2004
            return None
    elif zone and zone.lower() in ZONES:
        total = ZONES[zone.lower()]
    else:
        return None
    return f"{'-' if total < 0 else '+'}{abs(total) // 60:02}:{abs(total) % 60:02}"


def _day(year: str, month: str, day: str) -> str | None:
    """A calendar day, if there is such a one."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _moment(day: str | None, clock: list[str], offset: str | None) -> str | None:
    """A day with its time of day, as far as that is one."""
    if day is None or len(clock) < 2 or not clock[0] or not clock[1]:  # noqa: PLR2004
        return day
    if int(clock[0]) > 23 or int(clock[1]) > 59:  # noqa: PLR2004
        return day
    seconds = clock[2] if len(clock) > 2 else ""  # noqa: PLR2004
    tail = f":{seconds}" if seconds and int(seconds) < 60 else ""  # noqa: PLR2004
    return f"{day}T{int(clock[0]):02}:{clock[1]}{tail}{offset or ''}"
