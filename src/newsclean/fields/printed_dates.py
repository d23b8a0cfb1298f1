"""Dates printed with the story: beside the byline, above the headline, in the post's own footer, opening its first paragraph.

    Posted on September 21, 2020 by Ada Lind · 24. April 2020 | Pressemitteilungen · Von Ada Lind, 8.5.12
    Last updated 4 June 2020, originally created 17 June 2019
    This entry was posted on 14 December 2015 at 14:48 and is filed under News.

What a sentence says of a day, a teaser, a caption or a comment is no date of this story: only short lines count, or those
with a word that says what their date is of, and the nearer ones to the headline count more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.casting import Labels
from newsclean.dates import find_date, find_order, is_date_line, names
from newsclean.dates.fold import fold
from newsclean.model import Labelled, Page
from newsclean.roles import BODY, Role
from newsclean.segment.marks import bits

BARE, SHORT, LONG = 8, 14, 40
"""Words of a line whose date is what it is for, of one with a date among other things, and of one where a word must say what it is of."""
ABOVE, BELOW, AFTER = 6, 25, 12
"""Blocks above the headline, between it and the story, and after the story's end that are read."""
OPENING = 30
"""Characters at the start of the first paragraphs in which a date is the story's: "Hamburg, 2 November 2021 – "."""
MOST_DATES = 3
"""Dates read of one line."""
LABEL_REACH = 4
"""Words beside a date among which stands what says what it is a date of."""
FIRST_WORDS = 12
"""Words of a paragraph that begins the story."""
ELSEWHERE = frozenset({Role.CAPTION, Role.RELATED, Role.NAVIGATION, Role.IMAGE, Role.TABLE, Role.CODE, Role.EMBED})
"""Roles of blocks near the headline whose dates are those of other things."""
EDGES = ".,:;|()[]-–—·•/"
NEAR, OVER, UNDER, INSIDE = PLACES = ("near the headline", "above the headline", "below the story", "opening the story")
"""Where dates are printed, in order of trust."""


class PrintedDate(NamedTuple):
    """A date printed with the story."""

    iso: str
    """ISO 8601, as exact as printed."""
    changed: bool
    """A word says that it is the day of a change."""
    where: str
    """One of `PLACES`."""
    bare: bool
    """Hardly anything stands beside it, or a word says that it is the day of publication: it is meant to date the story."""


class Frame(NamedTuple):
    """Where a page's story begins and ends, as indices of blocks."""

    headline: int
    """The headline, else the first paragraph."""
    first: int
    last: int


def printed_dates(page: Page, labels: Labels) -> list[PrintedDate]:
    """All dates printed with the story, the most trusted first; none where the page has no story."""
    frame = frame_of(labels)
    if frame is None:
        return []
    order = OrderOnDemand(labels)
    near = list(_near(page, labels, frame, order))
    if all(found.changed for found in near):
        near += _below(page, labels, frame, order)
        near += _opening(page, labels, frame, order)
    return sorted(near, key=lambda found: (not found.bare, PLACES.index(found.where)))




class OrderOnDemand:
    """The order of numeric dates on a page, looked for only where one leaves it open."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._found: list[str | None] = []

    def of(self, text: str) -> str | None:
        """The order for a text: None unless it has a numeric date."""
        if not any(sign in text for sign in "/.-"):
            return None
        if not self._found:
            short = (one.text for one in self._labels.blocks if 0 < one.block.words <= LONG)
            self._found.append(find_order(short))
        return self._found[0]


def frame_of(labels: Labels) -> Frame | None:
    """Where the story stands."""
    body = [one for one in labels.blocks if one.role in BODY and one.text]
    if not body:
        return None
    headline = next((one.index for one in labels.blocks if one.role is Role.HEADLINE), -1)
    long = [one.index for one in body if one.block.words >= FIRST_WORDS and one.block.shape in {"text", "quote"}]
    first = next((index for index in long if index > headline), long[0] if long else body[0].index)
    return Frame(headline if headline >= 0 else first, first, body[-1].index)


def _near(page: Page, labels: Labels, frame: Frame, order: OrderOnDemand) -> Iterator[PrintedDate]:
    """Dates between headline and story, and right above the headline, the nearest first."""
    language = page.hints.language
    below = labels.blocks[frame.headline + 1:min(frame.first, frame.headline + BELOW)]
    for one in below:
        yield from _of_block(one, NEAR, language, order)
    for one in reversed(labels.blocks[max(0, frame.headline - ABOVE):frame.headline]):
        yield from _of_block(one, OVER, language, order)


def _of_block(one: Labelled, where: str, language: str | None, order: OrderOnDemand) -> Iterator[PrintedDate]:
    if one.role in ELSEWHERE or not 0 < one.block.words <= LONG:
        return
    for moment, label in dates_in(one.text, language, order):
        if label or one.block.words <= SHORT:
            bare = bool(label) or one.block.words <= BARE or one.role is Role.DATELINE
            yield PrintedDate(moment, label == "modified", where, bare)


def _below(page: Page, labels: Labels, frame: Frame, order: OrderOnDemand) -> Iterator[PrintedDate]:
    """Dates after the story that a word or the element's name gives as its own."""
    dated = bits("date", "byline", "meta")
    elsewhere = bits("comment", "respond", "related", "teaser", "nav", "sidebar", "widget")
    for one in labels.blocks[frame.last + 1:frame.last + 1 + AFTER]:
        if one.role in ELSEWHERE or not 0 < one.block.words <= LONG or one.block.place.around & elsewhere:
            continue
        named = (one.block.place.marks | one.block.inner) & dated and one.block.words <= SHORT
        for moment, label in dates_in(one.text, page.hints.language, order):
            if label or named:
                yield PrintedDate(moment, label == "modified", UNDER, bool(label))


def _opening(page: Page, labels: Labels, frame: Frame, order: OrderOnDemand) -> Iterator[PrintedDate]:
    """A date at the very beginning of the story, or on a line of its own among its first paragraphs."""
    one = labels.blocks[frame.first]
    text = one.text[:OPENING * 2]
    found = find_date(text, language=page.hints.language, order=order.of(text)) if any(map(str.isdecimal, text)) else None
    if found is not None and found.precision != "month" and found.end <= OPENING:
        yield PrintedDate(found.iso, changed=False, where=INSIDE, bare=False)
    for index, line in labels.date_lines:
        if frame.first < index < frame.last and line.published:
            yield PrintedDate(line.published, changed=False, where=INSIDE, bare=False)


def dates_in(text: str, language: str | None, order: OrderOnDemand) -> Iterator[tuple[str, str]]:
    """The dates of a line, each with `published`, `modified` or nothing: what the words beside it say. Days of other things are left out."""
    if sum(map(str.isdecimal, text)) < 3:  # noqa: PLR2004 (fewer make no date with a year)
        return
    line = is_date_line(text, language=language, order=order.of(text))
    if line is not None:
        yield from ((moment, label) for moment, label in ((line.published, ""), (line.modified, "modified")) if moment)
        return
    start = 0
    for _ in range(MOST_DATES):
        found = find_date(text[start:], language=language, order=order.of(text))
        if found is None:
            return
        label = label_of(text[start:start + found.start], text[start + found.end:])
        if found.precision != "month" and label != "other":
            yield found.iso, label
        start += found.end


def label_of(before: str, after: str) -> str:
    """What the words right before a date say it is of, else those right after it: a group of `data/date_words.txt`."""
    groups = names.words()
    for word in (*reversed(before.split()[-LABEL_REACH:]), *after.split()[:LABEL_REACH - 1]):
        bare = fold(word.strip(EDGES))
        for label in ("modified", "published", "other"):
            if bare in groups[label]:
                return label
    return ""
