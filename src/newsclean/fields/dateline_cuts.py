"""Where in a paragraph's opening a dateline may end: brackets with an agency, dashes, colons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsclean.fields.dateline_agencies import Agency, read_agency
from newsclean.record import NamedTuple

HEAD = 140
"""Characters of a paragraph that can hold a dateline: a place with region, a full date and a long agency's name."""

MOST_CUTS = 5
"""Brackets, dashes and colons in it that are tried as its end."""

STORY = 100
"""Characters of the story that are looked at. A shorter one after "Place:" is a line of a table or list."""


class Cut(NamedTuple):
    """A point where a dateline may end: what stands before it, the agency there, and what follows."""

    before: str
    agency: Agency | None
    sign: str
    """`dash`, `colon`, `equals`, `stop` or nothing."""
    end: int
    """Where the story begins."""
    story: str
    """Its first characters."""
    wide: bool
    """The sign is an em dash or a double hyphen."""


def cuts(text: str) -> Iterator[Cut]:
    """The points in a paragraph's opening where a dateline may end, in order."""
    for count, match in enumerate(_ends(plain=text.isascii()).finditer(text, 0, HEAD)):
        if count >= MOST_CUTS:
            return
        agency = None
        if match["bracket"]:
            agency = read_agency(inside(match))
            if agency is None:
                continue
            sign, end = _sign_after(text, match.end())
        else:
            sign, end = _kind(match["sign"]), match.end()
        story = text[end:end + STORY]
        if story and not (sign and not agency and story[0] in "([（"):
            wide = "—" in match.group() or "--" in match.group()
            yield Cut(text[:match.start()], agency, sign, end, story, wide)


def inside(match: re.Match[str]) -> str:
    """What stands in the brackets a pattern has matched."""
    return match["round"] or match["square"] or match["wide"] or match["slash"]


def _sign_after(text: str, start: int) -> tuple[str, int]:
    """The sign that parts a bracket from the story, and where that begins."""
    match = _after(plain=text.isascii()).match(text, start)
    return (_kind(match["sign"] or ""), match.end()) if match else ("", start)


def _kind(sign: str) -> str:
    """What a sign is."""
    sign = sign.strip()
    if sign in {":", "："}:
        return "colon"
    if sign in {"=", "."}:
        return "equals" if sign == "=" else "stop"
    return "dash" if sign else ""


_PLAIN_BRACKETS = r"\((?P<round>[^()\n]{2,60})\)|\[(?P<square>[^\[\]\n]{2,60})\]|(?!)(?P<wide>)|(?<![\w:/])/(?P<slash>[^/\s][^/\n]{1,40})/"
_IN_BRACKETS = (
    r"\((?P<round>[^()\n]{2,60})\)|\[(?P<square>[^\[\]\n]{2,60})\]|（(?P<wide>[^（）\n]{2,60})）"
    r"|(?<![\w:/])/(?P<slash>[^/\s][^/\n]{1,40})/"
)


def bracket_in(text: str) -> re.Match[str] | None:
    """The first brackets in a text, or slashes as some agencies sign; one look tells of most texts that there are none."""
    return None if OPENING.isdisjoint(text) else brackets().search(text)


OPENING = frozenset("([（/")


@cache
def brackets() -> re.Pattern[str]:
    """Something in brackets, or between slashes as some agencies sign."""
    return re.compile(_IN_BRACKETS)


@cache
def _ends(*, plain: bool) -> re.Pattern[str]:
    """What can close a dateline. A hyphen needs spaces, an en dash one, or it joins words. The pattern for `plain` text, all ASCII, is made faster."""
    if plain:
        return re.compile(rf"(?P<bracket>{_PLAIN_BRACKETS})|\s?(?P<sign>--+|\s[-_]\s|:\s|(?<=\w\w\w)\.-?\s)\s?")
    sign = r"--+|\s[-‐_]\s|[—―]\s?|\s–\s?|–\s|[:：]\s|(?<=\w\w\w)\.-?\s"
    return re.compile(rf"(?P<bracket>{_IN_BRACKETS})|\s?(?P<sign>{sign})\s?")


@cache
def _after(*, plain: bool) -> re.Pattern[str]:
    """The sign after an agency's bracket, with full stops and dashes around it ("(EFE).- ", "/PRNewswire/ --")."""
    if plain:
        return re.compile(r"[\s.,]{0,3}(?P<sign>[-_]{1,3}/?-?|[:=]|)[\s.]{0,2}")
    return re.compile(r"[\s.,]{0,3}(?P<sign>[-–—―‒_‐]{1,3}/?-?|[:：=]|)[\s.]{0,2}")
