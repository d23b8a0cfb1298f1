"""Lines that are nothing but dates."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from newsclean.dates import names
from newsclean.dates.calendars import ERAS
from newsclean.dates.clocks import ZONES, match_clock
from newsclean.dates.days import match_day
from newsclean.dates.find import day_and_clock
from newsclean.dates.fold import fold
from newsclean.dates.order import Context, context_of
from newsclean.dates.tokens import first_word, tokenise
from newsclean.record import NamedTuple

LONGEST = 160
"""Characters of the longest date line: two dates with lead words, weekdays, times and zones."""

LONGEST_WORDS_ONLY = 40
"""Characters of a date line without digits: "vor einer Stunde"."""

MOST_DATES = 3
"""Dates on one line; more make it a table."""

LONGEST_AGO = 7
"""Tokens of a phrase such as "about 3 hours ago"."""

QUIET = ("neutral", "between", "hour", "reading")
"""Groups of words that say nothing by themselves."""

SIGNS = frozenset(",.;:|/\\-–—―·•・∙●◦⋅()（）[]【】«»<>@*#~+：、。｜،，")


class DateLine(NamedTuple):
    """A line that holds only dates. Both are None where it gives none in full: "3 hours ago", "14 Sept"."""

    published: str | None
    """ISO 8601, as exact as printed."""
    modified: str | None
    relative: bool = False
    """It counts back from the reader's now."""
    partial: str | None = None
    """What is printed of a day that is not given in full: `--09-14` without a year, `2023-09` without a day."""


class _Line:
    """What has been read of a line so far."""

    __slots__ = (
        "clock", "context", "dates", "label", "loose", "modified", "partial", "published", "relative", "text", "tokens",
    )

    def __init__(self, text: str, context: Context) -> None:
        self.context = context
        self.text = text
        self.tokens = tokenise(text)
        self.published: str | None = None
        self.modified: str | None = None
        self.label = ""
        self.clock = ""
        self.dates = 0
        self.loose: set[str] = set()
        self.relative = False
        self.partial: str | None = None

    def take(self, iso: str) -> None:
        """A date has been read: give it to the field its label names."""
        self.dates += 1
        if not self.label:
            self.loose.add(iso[:10])
        if self.label == "modified":
            self.modified = self.modified or iso
        elif self.published is None or (self.label == "published" and self.published[:10] in self.loose):
            self.published = iso
        self.label = ""


def is_date_line(text: str, *, language: str | None = None, order: str | None = None) -> DateLine | None:
    """What a line says that is nothing but dates, and the words, weekdays, times and zones that go with them.

    None for other lines: a date in a sentence is no date line.

    A second date counts as `modified` only if a word says so. `language` and `order` are as for `find_date`.
    """
    if len(text) > LONGEST:
        return None
    if not _has_digit(text):
        phrase = fold(text.strip(" .,:;|·•()")) if len(text) <= LONGEST_WORDS_ONLY else ""
        return DateLine(None, None, relative=True) if phrase in names.ago() else None
    opening = first_word(text)
    if opening is not None and opening not in _openers() and names.month(opening, None) is None:
        return None
    line = _Line(text, context_of(language, order))
    index = 0
    while index < len(line.tokens):
        behind = next(filter(None, (step(line, index) for step in STEPS)), 0)
        if not behind or line.dates > MOST_DATES:
            return None
        index = behind
    return _result(line)


def _has_digit(text: str) -> bool:
    """Whether any character is a digit, of whatever script."""
    return any(map(str.isdecimal, text))


@cache
def _openers() -> frozenset[str]:
    """Words a date line can begin with, months with their languages apart."""
    ago = {phrase.partition(" ")[0] for phrase in names.ago()}
    return frozenset().union(names.weekdays(), ago, ZONES, ERAS, names.JALALI_MONTHS, *names.words().values())


def _result(line: _Line) -> DateLine | None:
    """The line's dates; a word after the only date names it ("14 सितंबर 2023 को प्रकाशित")."""
    if len(line.loose) > 1 or (line.dates and line.clock):
        return None  # from one day to another, from one hour to another: when something takes place
    published, modified = line.published, line.modified
    if line.label == "modified" and modified is None and line.dates == 1:
        published, modified = None, published
    if line.dates or line.relative or line.partial or (line.clock and line.label):
        return DateLine(published, modified, line.relative, line.partial)
    return None


def _date(line: _Line, index: int) -> int:
    """A date, with or without its year, and the time of day after it."""
    day = match_day(line.tokens, index, line.context)
    if day is None:
        return 0
    clock, end = day_and_clock(line.tokens, day, line.context)
    if day.iso is None or day.day is None:
        line.partial = f"--{day.month:02}-{day.day:02}" if day.iso is None else day.iso
        line.loose.add(line.partial)
    elif clock is not None:
        line.take(clock.iso(day.iso))
    else:
        line.take(day.iso + line.clock)
        line.clock = ""
    return end


def _ago(line: _Line, index: int) -> int:
    """`3 hours ago`, `vor 3 Stunden`, `il y a 3 heures`."""
    window = line.tokens[index:index + LONGEST_AGO]
    known = names.words_of_ago()
    if len(window) < 2 or not any(token.kind == "n" for token in window[:4]):  # noqa: PLR2004
        return 0
    if any(token.kind == "w" and token.text.isascii() and token.text not in known for token in window[:2]):
        return 0
    for count in range(len(window), 1, -1):
        phrase = fold(line.text[window[0].start:window[count - 1].end])
        if _counted(phrase) in names.ago():
            line.relative = True
            line.label = ""
            return index + count
    return 0


def _counted(phrase: str) -> str:
    """A phrase with `{}` for its number."""
    marked = "".join("\0" if char.isdecimal() else char for char in phrase)
    while "\0\0" in marked:
        marked = marked.replace("\0\0", "\0")
    return " ".join(marked.replace("\0", " {} ").split())


def _clock(line: _Line, index: int) -> int:
    """A time of day of its own: before its date, or of a change on the day of publication."""
    clock = match_clock(line.tokens, index, line.context)
    if clock is None:
        return 0
    if line.label == "modified" and line.published and line.modified is None:
        line.take(clock.iso(line.published[:10]))
    else:
        line.clock = clock.iso("")
    return clock.end


def _reading_time(line: _Line, index: int) -> int:
    """`5 min read`."""
    reading = names.words()["reading"]
    if line.tokens[index].kind != "n" or index + 1 >= len(line.tokens) or line.tokens[index + 1].text not in reading:
        return 0
    index += 2
    while index < len(line.tokens) and line.tokens[index].text in reading:
        index += 1
    return index


def _word(line: _Line, index: int) -> int:
    """A word that goes with dates; it may say which date comes next."""
    token = line.tokens[index]
    if token.kind != "w":
        return 0
    groups = names.words()
    if token.text in groups["modified"]:
        line.label = line.label or "modified"
    elif token.text in groups["published"]:
        line.label = "published"
    elif token.text in groups["day"]:
        line.relative = True
    elif not _goes_with_dates(token.text):
        return 0
    return index + 1


def _goes_with_dates(word: str) -> bool:
    """Whether a word is found around dates without saying more."""
    groups = names.words()
    return word in names.weekdays() or word in ZONES or any(word in groups[name] for name in QUIET)


def _sign(line: _Line, index: int) -> int:
    """A sign that parts or frames dates."""
    token = line.tokens[index]
    return index + 1 if token.kind == "u" or token.text in SIGNS else 0


STEPS: tuple[Callable[[_Line, int], int], ...] = (_ago, _date, _clock, _reading_time, _word, _sign)
"""What a line may be made of, in the order it is tried; each gives the index behind what it read, or 0."""
