"""Asides in pasted text: short lines between the paragraphs that belong to players and offers, though each of them alone could be a subheading.

    Duration 1:30        How long a film is or a story takes to read, which picture of how many, how long ago: numbers of a player, a gallery, a teaser
    2 hours ago
    Lesezeit: 3 Minuten
    19:48Ida Falk        When an entry of a live report was written, and by whom

    All the news         An offer: a run of short lines between two paragraphs, of which most speak of accounts, articles, subscriptions
    One account for every article
    Subscribe now
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.casting import Casting
from newsclean.lines.neighbours import is_stamp
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.lines import EDGES, site_parts, site_table, site_words
from newsclean.rules.phrases import phrase
from newsclean.tables import lines_of

FEWEST, MOST = 3, 40
"""Lines of an offer."""
LINE, PARAGRAPH = 25, 20
"""Words of a line of an offer at most, and of a paragraph at least."""
MOST_READ = 20_000
"""Characters of a paragraph that are read."""
ENOUGH = 0.5
"""Share of an offer's lines that speak of the site."""
TIME, AGO = 7, 5
"""Words of a time, and of how long ago something was."""


def mark_asides(casting: Casting) -> None:
    """Leave out times and offers that would be story."""
    if casting.scores.view.marked or casting.declared:
        return
    for block in casting.blocks:
        if casting.kept[block.index] and 0 < block.words <= TIME and block.index not in casting.roles and is_time(casting, block):
            casting.cast(block.index, Role.OTHER, "a time without a day, or a number: of a player, a gallery, a teaser or a page")
    told = words_told(casting)
    start = 0
    for end in [*[block.index for block in casting.blocks if block.words > LINE], len(casting.blocks)]:
        mark_offer(casting, casting.blocks[start:end], told)
        start = end + 1


def words_told(casting: Casting) -> frozenset[str]:
    """The words of the site about itself that the page's paragraphs have: an article on apps lists what apps do."""
    words = site_table()
    found: set[str] = set()
    for block in casting.blocks:
        if block.words >= PARAGRAPH and casting.kept[block.index]:
            found.update({word.strip(EDGES) for word in block.text[:MOST_READ].casefold().split()} & words)
    return frozenset(found)


def mark_offer(casting: Casting, lines: list[Block], told: frozenset[str]) -> None:
    """Leave out a run of lines if it is an offer: from the first of them that speaks of the site to the last."""
    said = [number for number, block in enumerate(lines) if says_site(casting, block, told)]
    if len(said) < FEWEST or not any(phrase.judge(lines[number], casting.scores.view) in ASKED for number in said):
        return
    inside = lines[said[0]:said[-1] + 1]
    if len(inside) > MOST or len(said) < ENOUGH * len(inside):
        return
    for block in inside:
        if casting.kept[block.index] and block.index not in casting.roles and block.shape in {"text", "item"}:
            casting.cast(block.index, Role.NEWSLETTER, "stands in a run of lines that speak of accounts, subscriptions and the site")


def says_site(casting: Casting, block: Block, told: frozenset[str]) -> bool:
    """Whether a line speaks of the site: of accounts, subscriptions, sharing."""
    view = casting.scores.view
    if phrase.judge(block, view) in ASKED | OFFERED:
        return True
    if not site_words.judge(block, view):
        return False
    words = site_table()
    text = block.text.casefold()
    return not told.issuperset({word.strip(EDGES) for word in text.split()} & words) or (not text.isascii() and any(part in text for part in site_parts()))


ASKED = frozenset({"newsletter", "consent", "comment-form"})
"""Roles of lines of which every offer has one."""
OFFERED = frozenset({"advert", "share", "related", "navigation"})
"""Roles of other lines that stand in offers."""


def is_time(casting: Casting, block: Block) -> bool:
    """Whether a line is a length of time, a count of pictures or pages, or how long ago."""
    if not any(map(str.isdigit, block.text)):
        return False
    if clock().fullmatch(block.text) or is_reading_time(block.text) or is_stamp(block):
        return True
    if block.words > AGO:
        return False
    from newsclean.dates import is_date_line

    line = is_date_line(block.text, language=casting.page.hints.language)
    return line is not None and line.relative and line.published is None and line.modified is None


def is_reading_time(text: str) -> bool:
    """Whether a line says how many minutes a story takes to read, and nothing else."""
    words = [word for part in text.casefold().split() if (word := part.strip(EDGES))]
    minutes, others = reading_words()
    rest = [word for word in words if not word.isdecimal()]
    return len(rest) == len(words) - 1 and not minutes.isdisjoint(rest) and others.issuperset(rest)


@cache
def reading_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words for minutes, and all words of such lines."""
    lines = [line.split() for line in lines_of("reading_time_words.txt") if not line.startswith("#")]
    return frozenset(lines[0]), frozenset(word for line in lines for word in line)


@cache
def clock() -> re.Pattern[str]:
    """`Duration 1:30`, `12:38`, `1/3`, `3 min`, and the number of a page."""
    return re.compile(
        r"[-–—]? ?\d{1,4} ?[-–—]?|(?:[^\W\d]{3,14}:? )?\d{1,2}:\d{2}(?::\d{2})?|\d{1,3} ?/ ?\d{1,3}"
        r"|\d{1,3} ?(?:min|mins|sec|sek|мин|分|분|دقیقه|मिनट)\.?"
    )
