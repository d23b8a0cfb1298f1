"""When a story was published, as the data say that a page hands to its own script: asked only where nothing else dates the page.

    {"article": {"title": "Ferry makes its last crossing", "publishedAt": "2023-09-14T08:00:00Z", …}}

Such data also describe other stories, products and films. They are believed only where the script names this page's story,
and all its days of publication are one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

from newsclean.metadata.precedence import STATE
from newsclean.metadata.timestamps import day_of, iso
from newsclean.model import Claim

LONGEST = 3_000_000
"""Characters of a script that is read."""

MOST = 500
"""Days of publication in a script; one with more describes a whole site."""

SHORTEST = 12
"""Letters of a title, or of a part of it, by which a script names the story."""


def published_in_scripts(text: str, titles: list[Claim]) -> list[Claim]:
    """The one moment that the scripts of a page give for the publication of the story with one of these titles; none where there are several days."""
    names = [name for claim in titles[:2] for name in written(claim.value)]
    found: dict[str, str] = {}
    for script in scripts_of(text) if names else ():
        if len(script) <= LONGEST and any(name in script for name in names):
            moments = [iso(match[1]) for _, match in zip(range(MOST), _published().finditer(script))]  # noqa: B905 (as many as there are)
            found |= {day_of(moment): moment for moment in reversed(moments) if moment}
    return [Claim(moment, STATE) for moment in found.values()] if len(found) == 1 else []


def written(title: str) -> list[str]:
    """The ways a title is found written in a script: without the site's name, as it is or escaped, or its longest part that needs no escape."""
    own = max(_parted().split(title), key=len)
    ways = [own, json.dumps(own)[1:-1], max(_plain().findall(own), key=len, default="")]
    return [way for way in dict.fromkeys(ways) if len(way) >= SHORTEST]


def scripts_of(text: str) -> Iterator[str]:
    """The contents of a page's scripts, but for linked data, which is read as such."""
    start = text.find("<script")
    while start >= 0:
        opened, end = text.find(">", start), text.find("</script", start)
        if opened < 0 or end < 0:
            return
        if "ld+json" not in text[start:opened]:
            yield text[opened + 1:end]
        start = text.find("<script", end)


@cache
def _parted() -> re.Pattern[str]:
    return re.compile(r"\s[|\-–—·»]\s")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9 ,.:;?!-]+")


@cache
def _published() -> re.Pattern[str]:
    """A key for the day of publication with its value, in JSON, in JSON inside a string, or in a script's own object."""
    key = (
        r"(?:first_?|article_?|story_?|post_?)?"
        r"(?:[dD]ate_?[pP]ublished|[pP]ublished_?(?:[aA]t|[oO]n|[dD]ate|[tT]ime)|[pP]ublish_?(?:[dD]ate|[tT]ime|[uU]p)|[pP]ublication_?[dD]ate|[pP]ub_?[dD]ate)"
    )
    return re.compile(rf"(?<![A-Za-z_]){key}\\{{0,3}}[\"']?\s{{0,3}}:\s{{0,3}}\\{{0,3}}[\"']?(\d{{4}}[^\"'\\,}}]{{4,30}}|\d{{10}}(?:\d{{3}})?(?!\d))")
