"""Datelines of Chinese, Japanese and Korean agencies, which have no spaces to go by.

    新华社北京3月3日电 · 中央社記者王小明台北14日電
    【北京共同】 · 【ワシントン＝時事】 · [東京 3日 ロイター] -
    (서울=연합뉴스) 홍길동 기자 =
    〔記者王小明／台北報導〕
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from newsclean.article import Dateline
from newsclean.dates.close import AHEAD, ClosingDay, read_day
from newsclean.dates.fold import fold
from newsclean.fields.dateline_agencies import is_known
from newsclean.fields.dateline_places import known_places

HEAD = 60
"""Characters of a paragraph that can hold such a dateline."""

LONGEST_NAME = 12
"""Characters of a place or agency."""

PLACE = 2
"""Characters of a place that is not known, where a reporter's name stands before it."""

OPENING = "（(【[〔［"

AGENCY_ENDINGS = (
    "社", "网", "網", "报", "報", "通信", "通讯", "電視", "电视台", "共同", "時事", "뉴스", "통신", "일보", "신문",
)
"""How names of agencies end."""

REPORTERS = ("記者", "记者", "기자", "特派員", "특파원", "特約記者")


def is_cjk(text: str) -> bool:
    """Whether a text opens, brackets aside, in Chinese, Japanese or Korean."""
    first = text.lstrip(OPENING)[:1]
    return "\u3040" <= first <= "\u9fff" or "\uac00" <= first <= "\ud7a3" or text[0] in "【〔［（"


def read_cjk(text: str, published: str | None) -> Dateline | None:
    """The dateline that opens a paragraph in these languages."""
    head = text[:HEAD]
    match = _filed().match(head)
    if match is not None:
        return _by_wire(match, published)
    match = _reported().match(head)
    if match is not None:
        return Dateline(match.group().rstrip(), place=match["place"], inline=True)
    match = _boxed().match(head)
    if match is None:
        return None
    inner = match["inner"].strip()
    return _korean(text, match, inner) or _spaced(text, match, inner, published) or _japanese(match, inner)


def _by_wire(match: re.Match[str], published: str | None) -> Dateline | None:
    """`新华社北京3月3日电`: agency, perhaps a reporter, place, day."""
    agency, rest = _opening_agency(match["who"])
    if agency is None:
        return None
    rest = _after_reporter(rest)
    return Dateline(
        match.group().rstrip(), place=rest or None, date=_day(match["year"], match["month"], match["day"], published),
        agency=agency, inline=True,
    )


def _opening_agency(text: str) -> tuple[str | None, str]:
    """The agency a text begins with, and the rest."""
    for length in range(min(len(text), LONGEST_NAME), 1, -1):
        if is_known(text[:length]):
            return text[:length], text[length:]
    for length in range(2, min(len(text), LONGEST_NAME) + 1):
        if text[:length].endswith(AGENCY_ENDINGS):
            return text[:length], text[length:]
    return None, text


def _after_reporter(text: str) -> str:
    """The place behind a reporter's name, of which only its usual length tells: "記者王小明台北"."""
    if not text.startswith(REPORTERS):
        return text
    for length in range(min(len(text), LONGEST_NAME), 0, -1):
        if text[-length:] in known_places():
            return text[-length:]
    return text[-PLACE:]


def _day(year: str | None, month: str | None, day: str, published: str | None) -> str | None:
    """ISO 8601; month and year, where not printed, are those that put the day before publication."""
    known = read_day(published)
    if month:
        return ClosingDay(0, int(year) if year else None, int(month), int(day)).iso(published)
    days = (known + AHEAD - timedelta(days=back) for back in range(31)) if known else iter(())
    return next((when.isoformat() for when in days if when.day == int(day)), None)


def _korean(text: str, match: re.Match[str], inner: str) -> Dateline | None:
    """`(서울=연합뉴스) 홍길동 기자 = `: the reporter, up to the second sign, belongs to what is printed."""
    place, sign, agency = _at_equals(inner)
    if not sign or not _is_hangul(place) or agency.endswith(REPORTERS) or place.endswith(AGENCY_ENDINGS):
        return None
    reporter = _korean_reporter().match(text, match.end())
    end = reporter.end() if reporter else match.end()
    return Dateline(text[:end].rstrip(), place=place, agency=agency or None, inline=True)


def _at_equals(inner: str) -> tuple[str, str, str]:
    """What stands on either side of an equals sign, and the sign."""
    left, sign, right = inner.replace("＝", "=").partition("=")
    return left.strip(), sign, right.strip()


def _is_hangul(text: str) -> bool:
    """Whether a text begins in Korean letters."""
    return bool(text) and "\uac00" <= text[0] <= "\ud7a3"


def _spaced(text: str, match: re.Match[str], inner: str, published: str | None) -> Dateline | None:
    """`[東京 3日 ロイター] - `: place, day and agency between spaces."""
    parts = inner.split()
    if len(parts) != 3 or not is_known(parts[2]):  # noqa: PLR2004
        return None
    day = re.fullmatch(r"(?:(\d{1,2})月)?(\d{1,2})日", parts[1])
    if day is None:
        return None
    sign = re.compile(r"\s?[-–—－]\s?").match(text, match.end())
    end = sign.end() if sign else match.end()
    return Dateline(text[:end].rstrip(), parts[0], _day(None, day[1], day[2], published), parts[2], inline=True)


def _japanese(match: re.Match[str], inner: str) -> Dateline | None:
    """`【北京共同】`, `【ワシントン＝時事】`, `【ソウル＝山田太郎】`: place and agency, or place and reporter."""
    if match.group()[0] not in "【［":
        return None
    left, sign, right = _at_equals(inner)
    if is_known(inner):
        return Dateline(match.group().rstrip(), agency=inner, inline=True)
    if not sign:
        left, right = _known_place_first(inner)
        if not left or not right.endswith(AGENCY_ENDINGS):
            return None
    agency = right if right.endswith(AGENCY_ENDINGS) or is_known(right) else None
    if not left or len(left) > LONGEST_NAME or (agency is None and fold(left) not in known_places()):
        return None
    return Dateline(match.group().rstrip(), place=left, agency=agency, inline=True)


def _known_place_first(text: str) -> tuple[str, str]:
    """The well-known place a text begins with, and the rest."""
    for length in range(min(len(text) - 1, LONGEST_NAME), 1, -1):
        if fold(text[:length]) in known_places():
            return text[:length], text[length:]
    return "", text


@cache
def _filed() -> re.Pattern[str]:
    """Agency and place, a day, and the word for a wire's message; all in brackets or none."""
    return re.compile(
        r"[（(【〔]?(?P<who>[^\s\d，。、：:（）()【】]{2,20}?)\s?"
        r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:综合|外电|综合外电|专)?[电電讯訊][）)】〕]?",
    )


@cache
def _reported() -> re.Pattern[str]:
    """`〔記者王小明／台北報導〕`: reporters, a bar, and the place they report from; also without brackets, before a space or dash."""
    opening, words = re.escape(OPENING), "|".join(REPORTERS)
    return re.compile(
        rf"[{opening}]?(?:{words})\s?[^\s／/，。：]{{2,16}}\s?[／/]\s?(?P<place>[^\s／/，。：）)〕】\]]{{2,8}}?)(?:綜合)?(?:報導|报道|報道|電)(?:[）)〕】\]］]|(?=[\s－—-]))",
    )


def reporters_of(text: str) -> str:
    """What names the reporters in such a dateline, as a line of its own would; empty without one."""
    match = _reported().match(text[:HEAD])
    return match.group().strip(OPENING + "）)】]〕］ ") if match else ""


@cache
def _boxed() -> re.Pattern[str]:
    """Something short in brackets."""
    return re.compile(r"[（(【\[〔［](?P<inner>[^（()）【】\[\]〔〕［］\n]{2,30})[）)】\]〕］]")


@cache
def _korean_reporter() -> re.Pattern[str]:
    """`홍길동 기자 = ` after the bracket."""
    return re.compile(r"\s?[^\s=·,]{2,8}(?:[·, ]{1,2}[^\s=·,]{2,8}){0,3}\s?=\s")
