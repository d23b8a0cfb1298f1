"""What the sources of a page's metadata say, gathered by field before any of it is weighed."""

from __future__ import annotations

import re
from functools import cache

from newsclean.model import Claim
from newsclean.segment.runs import fold

LONGEST = 1_000
"""Characters of a claim that are read; what is longer was never one field, and no pattern sees more."""

MOST = 200
"""Claims kept of one field."""


class Claims:
    """Claims by field, each list in the order they were met."""

    def __init__(self) -> None:
        self._fields: dict[str, list[Claim]] = {}

    def say(self, field: str, value: object, source: str) -> None:
        """Add a claim, unless it says nothing or something that is no text."""
        claims = self._fields.setdefault(field, [])
        if value is None or len(claims) >= MOST:
            return
        text = plain(value)
        if text:
            claims.append(Claim(text, source))

    def of(self, field: str, order: tuple[str, ...]) -> list[Claim]:
        """Claims for a field, in the `order` of their sources, those of unnamed sources last; each value once."""
        if not self._fields.get(field):
            return []
        rank = {source: number for number, source in enumerate(order)}
        claims = sorted(self._fields[field], key=lambda claim: rank.get(claim.source, len(rank)))
        found: dict[str, Claim] = {}
        for claim in claims:
            found.setdefault(claim.value, claim)
        return list(found.values())

    def said(self, field: str) -> list[Claim]:
        """Everything said of a field, in the order it was met, the same value from two sources twice."""
        return list(self._fields.get(field, ()))

    def first(self, field: str, order: tuple[str, ...]) -> str | None:
        """The most trusted value of a field."""
        claims = self.of(field, order)
        return claims[0].value if claims else None


def plain(value: object) -> str:
    """A value as a line of plain text: no entities, control characters or stray surrogates; empty where it is no text.

    Numbers are text too: some systems write Unix times and years without quotation marks.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value) if abs(value) < 1e20 else ""  # noqa: PLR2004 (longer than any time or identifier)
    if not isinstance(value, str):
        return ""
    text = printable(value[:LONGEST])
    if "&" in text:
        from html import unescape

        text = unescape(unescape(text))  # what one system escaped the next one escapes again
    return fold(printable(text))


def printable(text: str) -> str:
    """Text whose control characters are spaces and whose lone surrogates are gone."""
    if text.isprintable():
        return text
    return _controls().sub(" ", text).encode("utf-8", "ignore").decode()


def comparable(text: str) -> str:
    """A title or name for comparing: letters and digits only, in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def without_tags(text: str) -> str:
    """Text without the HTML elements that leak into JSON and feeds; `a < b` and `List<int>` stay."""
    return _tags().sub(" ", text) if "<" in text else text


@cache
def _controls() -> re.Pattern[str]:
    """C0 but tab and line feed, DEL and C1."""
    return re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@cache
def _tags() -> re.Pattern[str]:
    """Tags of the elements that editors put into one-line fields."""
    names = "a|abbr|b|br|cite|em|font|h[1-6]|i|p|q|small|span|strong|sub|sup|u"
    return re.compile(rf"</?(?:{names})\b[^<>]{{0,300}}>", re.IGNORECASE)
