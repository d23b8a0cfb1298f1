"""The reporters whom Asian agencies name where a story opens, behind its dateline: no line of their own says who wrote it.

    (서울=예시뉴스) 홍길동 기자 = …        例新社北京3月3日电（记者林亦舟、沈可）…
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.fields.byline_cjk import read_cjk_byline

OPENING = 80
"""Characters in which they stand."""


def authors_in_lead(text: str) -> tuple[str, ...]:
    """The names of the reporters at the beginning of a story; none where it opens otherwise."""
    opening = text[:OPENING]
    if opening[:20].isascii():
        return ()
    for pattern in (_korean(), _chinese()):
        match = pattern.match(opening)
        byline = read_cjk_byline(match[1]) if match is not None else None
        if byline is not None:
            return byline.authors
    return ()


@cache
def _korean() -> re.Pattern[str]:
    """Place and agency in brackets, then the names and their job up to an equals sign."""
    return re.compile(r"[(\[【][^()\[\]=]{1,20}=[^()\[\]=]{1,20}[)\]】]\s?([^=()\[\]]{3,40}?)\s?=")


@cache
def _chinese() -> re.Pattern[str]:
    """A word for "cable" or "report", or a place's own, then the reporters in brackets; the correspondents who helped them stand behind."""
    return re.compile(r"[^（(。，]{0,30}[电電讯訊报報道]\s?[（(]\s?([^（）()]{0,8}?(?:记者|記者)[^（）()]{2,40}?)\s?(?:通讯员[^（）()]{0,30})?[）)]")
