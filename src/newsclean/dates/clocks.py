"""Times of day as printed, with their zone."""

from __future__ import annotations

from newsclean.dates import names
from newsclean.dates.order import Context
from newsclean.dates.tokens import Token
from newsclean.record import NamedTuple

ZONES: dict[str, int | None] = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "мск": 180,
    "trt": 180, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480,
    "wib": 420, "wita": 480, "wit": 540, "pkt": 300, "sast": 120, "eat": 180, "wat": 60, "brt": -180,
    "aest": 600, "aedt": 660, "acst": 570, "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600,
    "ist": None, "ast": None, "et": None, "ct": None, "mt": None, "pt": None, "eastern": None, "pacific": None,
}
"""Minutes from UTC; None where several places or both halves of the year share a name. The American: RFC 2822, 4.3."""

INDIAN = frozenset({"hi", "bn", "mr", "gu", "pa", "ta", "te", "kn", "ml", "or", "as", "ur", "en-in"})
"""Languages whose papers mean India by IST."""

WIDEST = 14 * 60
"""Minutes; no place on Earth is farther from UTC."""

NOON = 12


class Clock(NamedTuple):
    """A time of day as found in a list of tokens."""

    hour: int
    minute: int
    second: int | None
    offset: str | None
    """`+02:00`, if the page gives one that is clear."""
    end: int
    """Index of the token after it, and after its zone."""

    def iso(self, day: str) -> str:
        """ISO 8601, on this day."""
        second = "" if self.second is None else f":{self.second:02}"
        return f"{day}T{self.hour:02}:{self.minute:02}{second}{self.offset or ''}"


def match_clock(tokens: list[Token], start: int, context: Context) -> Clock | None:
    """The time of day that begins at a token."""
    index = start
    # "上午10:32" and "오전 10시", but "am 22.05." is German for "on".
    half = "" if tokens[index].text.isascii() else _half(tokens, index, context)
    index += bool(half)
    if index >= len(tokens) or tokens[index].kind != "n" or len(tokens[index].text) > 2:  # noqa: PLR2004
        return None
    if _is_day(tokens, index):
        return None
    hour = tokens[index].value
    minute, second, index, clear = _minutes(tokens, index + 1)
    after = _half(tokens, index, context)
    index += bool(after)
    half = half or after
    if not (clear or half) or hour > 23 or (minute or 0) > 59 or (second or 0) > 59:  # noqa: PLR2004
        return None
    index = _skip_hour_words(tokens, index)
    machine = second is not None or (start > 0 and tokens[start - 1].text == "t")
    offset, index = _zone(tokens, index, context, machine=machine)
    return Clock(_of_24(hour, half), minute or 0, second, offset, index)


def _is_day(tokens: list[Token], index: int) -> bool:
    """Whether three numbers with dots are a day that ends a span, and no time of day: "14.09.2023 – 16.09.2023"."""
    run = tokens[index:index + 5]
    if len(run) < 5 or run[1].text != "." or run[3].text != "." or run[2].kind != "n" or run[4].kind != "n":  # noqa: PLR2004
        return False
    return len(run[4].text) == 4 or (index > 0 and tokens[index - 1].text in "-–—")  # noqa: PLR2004


def _half(tokens: list[Token], index: int, context: Context) -> str:
    """`am` or `pm`, if the token says so."""
    if index >= len(tokens) or tokens[index].kind != "w":
        return ""
    word = tokens[index].text
    if word == "am" and context.base == "de":
        return ""  # "10:32 am Donnerstag"
    groups = names.words()
    return "am" if word in groups["am"] else "pm" if word in groups["pm"] else ""


def _of_24(hour: int, half: str) -> int:
    """An hour of the twelve-hour clock on that of twenty-four."""
    if not half or hour > NOON:
        return hour
    return hour % NOON + (NOON if half == "pm" else 0)


def _minutes(tokens: list[Token], index: int) -> tuple[int | None, int | None, int, bool]:
    """Minutes and seconds after an hour, the index behind them, and whether this is clearly a time of day."""
    if index >= len(tokens):
        return None, None, index, False
    sign = tokens[index]
    if not _parts_hours(sign):
        return None, None, index, False
    if index + 1 < len(tokens) and len(tokens[index + 1].text) == 2 and tokens[index + 1].kind == "n":  # noqa: PLR2004
        second, end = _seconds(tokens, index + 2, sign)
        return tokens[index + 1].value, second, end, True
    if sign.kind == "p":
        return None, None, index, False
    return None, None, index + 1, True


def _parts_hours(token: Token) -> bool:
    """Whether a token can stand between hours and minutes."""
    if token.kind == "w":
        return token.text in names.words()["hour"]
    return token.text in ":.H：" if token.kind == "p" else token.text == "H"


def _seconds(tokens: list[Token], index: int, sign: Token) -> tuple[int | None, int]:
    """Seconds after minutes, and the index behind them and their fractions."""
    if index < len(tokens) and tokens[index].kind == "u" and tokens[index].text == "M":
        index += 1
        if index + 1 < len(tokens) and tokens[index].kind == "n" and tokens[index + 1].text == "S":
            return tokens[index].value, index + 2
        return None, index
    if index + 1 >= len(tokens) or tokens[index].text != sign.text or sign.kind != "p" or tokens[index + 1].kind != "n":
        return None, index
    if len(tokens[index + 1].text) != 2:  # noqa: PLR2004
        return None, index
    second = tokens[index + 1].value
    index += 2
    fraction = index + 1 < len(tokens) and tokens[index].text in ".," and tokens[index + 1].start == tokens[index].end
    return second, index + 2 * (fraction and tokens[index + 1].kind == "n")


def _skip_hour_words(tokens: list[Token], index: int) -> int:
    """The index behind "Uhr", "hrs", "น." and the like, and behind the dot of "a.m."."""
    if index + 1 < len(tokens) and tokens[index].text == "." and tokens[index - 1].kind == "w":
        index += 1
    while index < len(tokens) and tokens[index].kind == "w" and tokens[index].text in names.words()["hour"]:
        index += 1
    return index


def _zone(tokens: list[Token], index: int, context: Context, *, machine: bool) -> tuple[str | None, int]:
    """The offset and the index behind it, brackets included; `machine` where the time looks written by one."""
    at = index
    bracket = at < len(tokens) and tokens[at].text in "(["
    at += bracket
    named: int | None = None
    found = False
    if at < len(tokens) and tokens[at].kind == "w" and tokens[at].text in ZONES:
        named, found = _named_zone(tokens[at].text, context), True
        at += 1
    minutes, behind = _numeric_offset(tokens, at, sure=machine or found)
    if behind > at:
        named, found, at = minutes, True, behind
    if not found:
        return None, index
    if bracket and at < len(tokens) and tokens[at].text in ")]":
        at += 1
    if named is None or abs(named) > WIDEST:
        return None, at
    return f"{'-' if named < 0 else '+'}{abs(named) // 60:02}:{abs(named) % 60:02}", at


def _named_zone(name: str, context: Context) -> int | None:
    """Minutes from UTC of a zone, as far as its name says it."""
    if name == "ist" and (context.base in INDIAN or context.language in INDIAN):
        return 330
    return ZONES[name]


def _numeric_offset(tokens: list[Token], index: int, *, sure: bool) -> tuple[int | None, int]:
    """`+2`, `+02:00`, `-0500`; a minus may be a dash before a later time, unless `sure` that an offset comes."""
    if index + 1 >= len(tokens) or tokens[index].text not in "+-−" or tokens[index].kind != "p":
        return None, index
    number = tokens[index + 1]
    if number.kind != "n" or number.start != tokens[index].end:
        return None, index
    way = 1 if tokens[index].text == "+" else -1
    if len(number.text) == 4:  # noqa: PLR2004
        return way * (number.value // 100 * 60 + number.value % 100), index + 2
    if way < 0 and not sure:
        return None, index
    if index + 3 < len(tokens) and tokens[index + 2].text == ":" and tokens[index + 3].text in {"00", "15", "30", "45"}:
        return way * (number.value * 60 + tokens[index + 3].value), index + 4
    return (way * number.value * 60, index + 2) if len(number.text) <= 2 else (None, index)  # noqa: PLR2004
