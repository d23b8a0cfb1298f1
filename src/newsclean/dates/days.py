"""Days as printed: three parts, a number or month name each, in the order of some language."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from newsclean.dates import names
from newsclean.dates.calendars import ERAS, gregorian, jalali, whole_year
from newsclean.dates.clocks import Clock, match_clock
from newsclean.dates.order import SHORT, Context, settle
from newsclean.dates.tokens import Token
from newsclean.record import NamedTuple

BETWEEN = 3
"""Signs and small words that can stand between two parts of a date ("14 de setembro", "14th of")."""

BAR = "|"

SIGNS = frozenset(",.-–‐‑/'’·、，،ʼ" + BAR)
"""Signs between the parts of a date; a bar only between numbers ("26 | 01 | 2022"), for it also parts dates from other things."""

BEFORE_HOURS = frozenset({"kl", "klo"})
"""Words for hours that stand before them: "05.08.24 kl. 14:47"."""

PERSIAN_DIGITS = frozenset("۰۱۲۳۴۵۶۷۸۹")


class Part(NamedTuple):
    """One of the up to three parts of a date."""

    kind: str
    """`y` year, `n` number, `M` month, `J` Persian month."""
    value: int
    token: Token
    before: tuple[Token, ...]
    """Signs and small words since the part before."""
    end: int
    """Index of the token after it."""


class Day(NamedTuple):
    """A day as found in a list of tokens."""

    year: int | None
    month: int
    day: int | None
    end: int
    """Index of the token after it."""
    clock: Clock | None = None
    """The time of day where that stands inside the date."""

    @property
    def iso(self) -> str | None:
        """ISO 8601; to the month where only that is known; None without a year."""
        if self.year is None:
            return None
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def match_day(tokens: list[Token], start: int, context: Context) -> Day | None:
    """The day that begins at a token: with its year if it has one, without its day if it is a month."""
    if not _may_begin(tokens[start]):
        return None
    parts = _collect(tokens, start, context)
    for count in (3, 2):
        if len(parts) >= count:
            found = _build(parts[:count], tokens, context)
            if found is not None:
                return found if found.year else _year_behind_clock(found, tokens, context)
    return None


def _year_behind_clock(day: Day, tokens: list[Token], context: Context) -> Day:
    """`Thu Sep 14 10:32:00 CEST 2023`: the order in which Unix and C write a moment, with the year last."""
    clock = match_clock(tokens, day.end, context) if day.end < len(tokens) and day.day else None
    if clock is None or clock.end >= len(tokens):
        return day
    year, after = tokens[clock.end], tokens[clock.end + 1:clock.end + 2]
    if year.kind != "n" or len(year.text) != 4 or (after and after[0].kind != "p"):  # noqa: PLR2004
        return day
    when = gregorian(year.value, day.month, day.day or 0)
    return Day(when.year, when.month, when.day, clock.end + 1, clock) if when else day


def is_clock(tokens: list[Token], index: int) -> bool:
    """Whether the number here is an hour: a colon, or a word for hours or halves of the day follows."""
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if following.kind == "u":
        return following.text == "H"
    if following.kind == "w":
        groups = names.words()
        return (following.text in groups["hour"] and following.text not in BEFORE_HOURS) or following.text in groups["am"] or following.text in groups["pm"]
    return following.text == ":" and index + 2 < len(tokens) and tokens[index + 2].kind == "n"


def _may_begin(token: Token) -> bool:
    """Whether a date can begin here, cheaply."""
    if token.kind == "n":
        return len(token.text) <= 4  # noqa: PLR2004 (a year)
    return token.kind == "w" and names.opens_date(token.text)


def _collect(tokens: list[Token], start: int, context: Context) -> list[Part]:
    """Up to three parts from a token on, as long as only what can stand in a date comes between."""
    parts: list[Part] = []
    between: list[Token] = []
    index = start
    while index < len(tokens) and len(parts) < 3:  # noqa: PLR2004 (day, month, year)
        part = _part(tokens, index, tuple(between), context)
        if part is not None:
            parts.append(part)
            between = []
            index = part.end
        elif parts and len(between) < BETWEEN and _stands_between(tokens[index]):
            between.append(tokens[index])
            index += 1
        elif parts and _era_in_brackets(tokens, index):
            index += 4
        else:
            break
    return parts


def _stands_between(token: Token) -> bool:
    """Whether a token can stand between two parts of a date."""
    if token.kind == "w":
        return token.text in names.words()["between"] or token.text in names.words()["month"]
    return token.kind == "u" or token.text in SIGNS


def _era_in_brackets(tokens: list[Token], index: int) -> bool:
    """`2023（令和5）年`: the same year once more."""
    return (
        tokens[index].text in "(（" and index + 3 < len(tokens)
        and tokens[index + 1].text in ERAS and tokens[index + 3].text in ")）"
    )


def _part(tokens: list[Token], index: int, before: tuple[Token, ...], context: Context) -> Part | None:
    """The part of a date at this token, if it is one."""
    token = tokens[index]
    if token.kind == "n":
        return _number(tokens, index, before)
    if token.kind != "w":
        return None
    if token.text in ERAS and index + 1 < len(tokens) and tokens[index + 1].kind == "n":
        return Part("y", ERAS[token.text] + tokens[index + 1].value, tokens[index + 1], before, index + 2)
    return _month(tokens, index, before, context)


def _number(tokens: list[Token], index: int, before: tuple[Token, ...]) -> Part | None:
    """A year, or a number of one or two digits that is no time of day."""
    token = tokens[index]
    unit = tokens[index + 1].text if index + 1 < len(tokens) and tokens[index + 1].kind == "u" else ""
    if unit == "y":
        return Part("y", whole_year(token.value, len(token.text)), token, before, index + 2)
    if len(token.text) == 4:  # noqa: PLR2004
        return Part("y", token.value, token, before, index + 1)
    if len(token.text) > SHORT or is_clock(tokens, index):
        return None
    if unit in {"m", "d"}:
        return Part("M" if unit == "m" else "n", token.value, token, before, index + 2)
    marked = before and before[-1].kind == "w" and before[-1].text in names.words()["month"]
    return Part("M" if marked else "n", token.value, token, before, index + 1)


def _month(tokens: list[Token], index: int, before: tuple[Token, ...], context: Context) -> Part | None:
    """A month's name, of one word or two, with a second name for it after a slash or in brackets ("سبتمبر/أيلول")."""
    token = tokens[index]
    value = None
    end = index + 1
    if end < len(tokens) and names.opens_long_month(token.text):
        value = names.month(f"{token.text} {tokens[end].text}", context.base)
        end += value is not None
    value = value or names.month(token.text, context.base)
    if value is None:
        jalali_month = names.JALALI_MONTHS.get(token.text)
        return Part("J", jalali_month, token, before, end) if jalali_month else None
    if end + 1 < len(tokens) and tokens[end].text in "/(" and tokens[end + 1].kind == "w":
        again = _month(tokens, end + 1, (), context)
        if again is not None and again.value == value:
            end = again.end + (tokens[end].text == "(" and again.end < len(tokens))
    return Part("M", value, token, before, end)


def _build(parts: list[Part], tokens: list[Token], context: Context) -> Day | None:
    """The day these parts make, if they make one."""
    kinds = "".join(part.kind for part in parts)
    end = parts[-1].end
    if kinds in {"ynn", "nny", "nnn"}:
        return _numeric(kinds, parts, tokens, context)
    if any(token.text == BAR for part in parts[1:] for token in part.before):
        return None
    if kinds in {"nMn", "Mnn"}:
        return _short_year(kinds, parts, tokens, context)
    fields = {"M": 0, "y": 0, "n": 0, **{part.kind: part.value for part in parts}}
    if kinds in {"nMy", "Mny", "yMn", "ynM", "nJy", "yJn", "Jny"}:
        build = jalali if "J" in fields else gregorian
        return _day(build(fields["y"], fields.get("J") or fields["M"], fields["n"]), end)
    if kinds in {"My", "yM"}:
        first = gregorian(fields["y"], fields["M"], 1)
        return Day(first.year, first.month, None, end) if first else None
    if kinds in {"nM", "Mn"} and gregorian(2000, fields["M"], fields["n"]):
        return Day(None, fields["M"], fields["n"], end)
    return None


def _day(when: date | None, end: int) -> Day | None:
    """A calendar day as found up to a token."""
    return Day(when.year, when.month, when.day, end) if when else None


def _numeric(kinds: str, parts: list[Part], tokens: list[Token], context: Context) -> Day | None:
    """Three numbers with the same single sign between; neither a version (1.2.23.4) nor an address."""
    signs = {"".join(token.text for token in part.before) for part in parts[1:]}
    sign = signs.pop()
    if signs or sign not in {"/", ".", "-", "–", "‐", "‑", "·", BAR} or _runs_on(parts, tokens, sign):
        return None
    if sign == BAR and kinds != "nny":
        return None  # the pages of a list: "10 | 11 | 12"
    first, second, third = parts
    end = third.end
    if kinds == "ynn":
        persian = context.base in {"fa", "ps"} or first.token.text[0] in PERSIAN_DIGITS
        build = jalali if persian and first.value < 1500 else gregorian  # noqa: PLR2004 (no year of ours here)
        return _day(build(first.value, second.value, third.value), end)
    digits = (len(first.token.text), len(second.token.text), len(third.token.text))
    if digits[2] == SHORT and _is_numbered(first, tokens):
        return None
    return _day(settle((first.value, second.value, third.value), digits, sign, context, _weekday(first, end, tokens)), end)


def _is_numbered(first: Part, tokens: list[Token]) -> bool:
    """Whether a single letter stands right before three numbers: those of a version, or a day of a Japanese era ("v5.9.14", "R5.9.14")."""
    before = next((one for one, after in pairwise(tokens) if after is first.token), None)
    return before is not None and before.kind == "w" and len(before.text) == 1 and before.end == first.token.start


def _weekday(first: Part, end: int, tokens: list[Token]) -> str:
    """The numbers of the weekday right before or behind three numbers, a comma or bracket between: "Fri, 10/02/2017", "10/02/2017 (Fri)"."""
    begin = next(index for index in range(end) if tokens[index] is first.token)
    before = [token for token in reversed(tokens[max(0, begin - 2):begin]) if token.text not in ",."][:1]
    behind = [token for token in tokens[end:end + 2] if token.text not in ",("][:1]
    return next((names.weekdays()[token.text] for token in before + behind if is_weekday(token)), "")


def is_weekday(token: Token) -> bool:
    """Whether this is a weekday beyond doubt (`so` and `do` are words, too)."""
    return token.kind == "w" and token.text in names.weekdays() and (len(token.text) > 2 or not token.text.isascii())  # noqa: PLR2004


def _runs_on(parts: list[Part], tokens: list[Token], sign: str) -> bool:
    """Whether the same sign joins a further number to three short ones."""
    end = parts[-1].end
    begin = next(index for index in range(end) if tokens[index] is parts[0].token)
    after = tokens[end:end + 2]
    before = tokens[max(0, begin - 2):begin]
    return any(
        len(pair) == 2 and sign in {pair[0].text, pair[1].text} and "n" in {pair[0].kind, pair[1].kind}  # noqa: PLR2004
        and pair[0].end == pair[1].start
        for pair in (before, after)
    )


def _at_an_hour(tokens: list[Token], index: int, context: Context) -> bool:
    """Whether a small word and a time of day follow: "27 Mar 20 à 9:21"."""
    return tokens[index].text in names.words()["neutral"] and index + 1 < len(tokens) and match_clock(tokens, index + 1, context) is not None


def _short_year(kinds: str, parts: list[Part], tokens: list[Token], context: Context) -> Day | None:
    """`14-Sep-23`, `Sept 14, '23`, `14 ก.ย. 66`: a year without century, where no clock or count can be meant."""
    last = parts[2]
    if len(last.token.text) != SHORT:
        return None
    number, month = (parts[0], parts[1]) if kinds == "nMn" else (parts[1], parts[0])
    thai = "\u0e00" <= month.token.text[0] <= "\u0e7f"
    joined = bool(last.before) and last.before[-1].text in "-/'’" and last.before[-1].end == last.token.start
    closed = last.end == len(tokens) or (tokens[last.end].kind == "p" and tokens[last.end].text not in ":.%") or _at_an_hour(tokens, last.end, context)
    alone = kinds == "nMn" and closed
    if not (thai or joined or alone):
        return None
    buddhist = thai and last.value >= 43  # noqa: PLR2004 (2543 is 2000)
    year = 1957 + last.value if buddhist else whole_year(last.value, SHORT)
    return _day(gregorian(year, month.value, number.value), last.end)
