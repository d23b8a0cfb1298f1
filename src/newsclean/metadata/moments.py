"""When a story was published and changed, out of claims: read, each moment once, in order of trust."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from newsclean.metadata import precedence
from newsclean.metadata.claims import Claims
from newsclean.metadata.timestamps import day_of, iso
from newsclean.model import Claim

MOST = 30
"""Claims that are read of one field: the most trusted come first."""

LONGEST_PRINTED = 60
"""Characters of a printed date; a longer text is a line with a date in it."""

DAY = len("2023-09-14")

DOTTED = frozenset({"de", "fi", "nb", "nn", "no", "da", "pl", "cs", "sk", "ru", "uk", "tr", "et", "lv", "sl", "hr", "bg", "ro"})
"""Languages that put full stops between the numbers of a date."""

UTC = "+00:00"

UNSET = ("1970-01-01", "1969-12-31", "0001-01-01")
"""Days that systems write where nobody gave one."""


def moments(claims: Claims, language: str | None, addresses: Iterable[str]) -> tuple[list[Claim], list[Claim]]:
    """The claims for when the story was published, and when it was last changed."""
    day = next(filter(None, map(day_in, addresses)), None)
    claims.say("published", day, "date in the address")
    said = claims.of("published", precedence.PUBLISHED)[:MOST], claims.of("modified", precedence.MODIFIED)[:MOST]
    published, modified = (_distinct(_read(some, language, [*said[0], *said[1]])) for some in said)
    return sharpened(_before_the_change(published, modified)), sharpened(modified)


def _before_the_change(published: list[Claim], modified: list[Claim]) -> list[Claim]:
    """The claims with the first put behind an earlier strong one, where the first is the very moment of the last change.

    Some systems write the moment of each change into the one field, and leave that of publication in the other.
    """
    if not published or all(published[0].value != change.value for change in modified):
        return published
    first = published[0]
    strong = (claim for claim in published[1:] if claim.source not in precedence.WEAK_DATES | {first.source})
    earlier = next((claim for claim in strong if day_of(claim.value) < day_of(first.value)), None)
    return [earlier, *(claim for claim in published if claim is not earlier)] if earlier else published


def published_by(address: str) -> list[Claim]:
    """The claim that an address makes, where it is all that is known besides the text."""
    day = day_in(address)
    return [Claim(day, precedence.ADDRESS)] if day else []


def day_in(address: str) -> str | None:
    """The day in an address (`/2023/09/14/`, `/2023/sep/14/`, `/2023-09-14-`, `/20230914/`, `/14-09-2023/`), if there is just one.

    Else that of a number made of the minute when a story was entered and a count: `/A2023091410320005196`.
    """
    found = {iso("-".join(part for part in match.groups() if part)) for match in _day_in_path().finditer(address[:500])}
    if not found:
        found = {iso("-".join(match.groups())) for match in _minute_in_path().finditer(address[:500].partition("?")[0])}
    return found.pop() if len(found) == 1 else None


def year_in(address: str, month: int) -> int | None:
    """The year in an address (`/2023/09/title`, `/2023/title`), if there is just one, and no month or this one behind it."""
    found = {match.groups() for match in _year_in_path().finditer(address[:500].partition("?")[0])}
    year, beside = found.pop() if len(found) == 1 else ("", None)
    return int(year) if year and (beside is None or int(beside) == month) else None


def sharpened(claims: list[Claim]) -> list[Claim]:
    """The claims with a better rendering of the first one's moment put before it.

    A source that gives the hour says more than one that gives only the day, and one that gives the offset more than one
    that gives only the hour; of two that give the same instant, the one in the place's own time shows the day its readers had.
    """
    if not claims:
        return claims
    first = claims[0]
    for claim in claims[1:]:
        finer = _only_day(first.value) and not _only_day(claim.value) and day_of(claim.value) == day_of(first.value)
        local = first.value.endswith(UTC) and not claim.value.endswith(UTC) and same_instant(first.value, claim.value)
        exacter = len(first.value) > DAY and len(claim.value) > len(first.value) and claim.value.startswith(first.value)
        if finer or local or exacter:
            return [claim, *(other for other in claims if other is not claim)]
    return claims


def _only_day(moment: str) -> bool:
    """Whether a moment is a day, or midnight, which is how some systems write a day."""
    return len(moment) == DAY or moment[DAY:].startswith(("T00:00:00", "T00:00"))


def same_instant(one: str, other: str) -> bool:
    """Whether two moments with offsets are the same, to the minute."""
    if len(one) <= DAY + 6 or len(other) <= DAY + 6:
        return False
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if first.tzinfo is None or second.tzinfo is None:
        return False
    return abs((first - second).total_seconds()) < 60  # noqa: PLR2004


def _read(claims: list[Claim], language: str | None, known: list[Claim]) -> list[Claim]:
    found = ((iso(claim.value) or _printed(claim.value, language, known), claim.source) for claim in claims)
    return [Claim(moment, source) for moment, source in found if moment and not moment.startswith(UNSET)]


def _printed(text: str, language: str | None, known: list[Claim]) -> str | None:
    """A date in the words of a language, or in numbers whose order that, or another date `known` of the page, settles."""
    if len(text) > LONGEST_PRINTED or not any(map(str.isdecimal, text)):
        return None
    from newsclean.dates import find_order, read_date

    order = None
    if text[2:3] == "/" == text[5:6]:
        days = {day_of(moment) for claim in known if (moment := iso(claim.value))}
        order = find_order([text], days) or ("mdy" if _is_neutral(text, language) else None)
    return read_date(text, language=language, order=order)


def _is_neutral(text: str, language: str | None) -> bool:
    """Whether a moment is as .NET writes it for any country, month first: `09/14/2023 04:22:00` on a page whose language has 14.09.2023."""
    return (language or "").partition("-")[0] in DOTTED and len(text) == len("09/14/2023 04:22:00") and text[13:14] == ":" == text[16:17]


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.value, claim)
    return list(found.values())


@cache
def _day_in_path() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)((?:19|20)\d\d)(?:[/-](\d\d?)[/-](\d\d?)|(\d\d)(\d\d))(?!\d)|(?<=/)(\d\d-\d\d-(?:19|20)\d\d)(?=[/?#]|$)"
        r"|(?<=/)((?:19|20)\d\d)/([a-z]{3,9})/(\d\d?)(?=/)",
    )


@cache
def _year_in_path() -> re.Pattern[str]:
    return re.compile(r"(?<=/)((?:19|20)\d\d)(?:/(\d\d?))?(?=/)")


@cache
def _minute_in_path() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?:[01]\d|2[0-3])[0-5]\d\d{3,9}(?!\d)")
