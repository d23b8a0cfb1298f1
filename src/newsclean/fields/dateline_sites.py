"""Datelines of papers that name their own site, as in Indonesia: a place beside an address, and a dash.

    KOTA TELUK, Contoh.example - · Contoh.example, Kota Teluk –
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.article import Dateline

HEAD = 80
"""Characters of a paragraph that can hold such a dateline."""


def read_with_site(text: str) -> Dateline | None:
    """The dateline of a place and a site that opens a paragraph."""
    head = text[:HEAD]
    if "." not in head or "," not in head:
        return None
    match = _with_site().match(head)
    if match is None:
        return None
    place, site = match["place"] or match["after"], match["site"] or match["first"]
    return Dateline(match.group().rstrip(), place=place, agency=site, inline=True)


@cache
def _with_site() -> re.Pattern[str]:
    """A place of one to four capitalised words, a comma, and a name with a domain's ending; or the other way round."""
    word = r"[A-ZÀ-Þ][\w'’]{1,20}"
    site = r"[A-Za-z][\w-]{1,24}(?:\.[A-Za-z]{2,7}){1,2}"
    places = rf"{word}(?:[ -]{word}){{0,3}}"
    return re.compile(rf"(?:(?P<place>{places}), (?P<site>{site})|(?P<first>{site}), (?P<after>{places}))\s?[-–—]{{1,2}}\s(?=\S)")
