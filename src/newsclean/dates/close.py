"""The day a short text closes with, as in datelines: "BERLIN, March 3". Its year is mostly that of publication."""

from __future__ import annotations

from datetime import date, timedelta

from newsclean.dates import names
from newsclean.dates.calendars import gregorian
from newsclean.dates.clocks import match_clock
from newsclean.dates.days import Day, match_day
from newsclean.dates.order import Context, context_of
from newsclean.dates.tokens import Token, tokenise
from newsclean.record import NamedTuple

AHEAD = timedelta(days=2)
"""How far a printed day may lie after publication: time zones, and a Sunday paper that is out on Friday."""

LEADS = frozenset({"den", "on", "le", "el", "dne", "dnia", "am"})
"""Words between a place and its day."""


class ClosingDay(NamedTuple):
    """A day at the end of a text."""

    start: int
    """Where it begins, its weekday included."""
    year: int | None
    month: int
    day: int

    def iso(self, published: str | None) -> str | None:
        """ISO 8601; a missing year is that of publication, or the year before where that would lie ahead of it."""
        if self.year is not None:
            when = gregorian(self.year, self.month, self.day)
            return when.isoformat() if when else None
        known = read_day(published)
        if known is None:
            return None
        years = (gregorian(known.year - back, self.month, self.day) for back in range(5))  # 29 February is every fourth
        return next((when.isoformat() for when in years if when and when <= known + AHEAD), None)


def closing_day(text: str, *, language: str | None = None, order: str | None = None) -> ClosingDay | None:
    """The day a text ends with; a weekday, a time and full stops may stand after it."""
    if not any(map(str.isdecimal, text)):
        return None
    context = context_of(language, order)
    tokens = tokenise(text)
    for index in range(len(tokens)):
        day = match_day(tokens, index, context)
        glued = index > 0 and tokens[index - 1].kind == "w" and tokens[index - 1].end == tokens[index].start
        if day is not None and day.day is not None and not glued and _closes(tokens, day, context):
            start = _start(tokens, index)
            return ClosingDay(tokens[start].start, day.year, day.month, day.day)
    return None


def opens_with_day(text: str, *, language: str | None = None) -> bool:
    """Whether a text begins with a day, its year perhaps missing."""
    tokens = tokenise(text, 0, 60)
    return bool(tokens) and match_day(tokens, 0, context_of(language, None)) is not None


def read_day(moment: str | None) -> date | None:
    """The day of an ISO 8601 moment, if it is one."""
    try:
        return date.fromisoformat(moment[:10]) if moment else None
    except ValueError:
        return None


def _closes(tokens: list[Token], day: Day, context: Context) -> bool:
    """Whether nothing but a weekday, a time, a word for "year" and signs stand after a day."""
    index = day.end
    groups = names.words()
    while index < len(tokens):
        token = tokens[index]
        clock = match_clock(tokens, index, context)
        if clock is not None:
            index = clock.end
        elif token.text in ",.;|" or token.text in names.weekdays() or token.text in groups["between"]:
            index += 1
        else:
            return False
    return True


def _start(tokens: list[Token], index: int) -> int:
    """The index of the weekday or small word before a day."""
    for _ in range(3):
        before = tokens[index - 1] if index else None
        if before is not None and (before.text in LEADS or before.text in names.weekdays()):
            index -= 1
        elif before is not None and before.text == "," and index > 1 and tokens[index - 2].text in names.weekdays():
            index -= 2
        else:
            break
    return index
