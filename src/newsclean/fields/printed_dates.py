"""Dates printed with the story: beside the byline, above the headline, in the post's own footer, opening its first paragraph.

    Posted on September 21, 2020 by Ada Lind · 24. April 2020 | Pressemitteilungen · Von Ada Lind, 8.5.12
    Last updated 4 June 2020, originally created 17 June 2019
    This entry was posted on 14 December 2015 at 14:48 and is filed under News.

What a sentence says of a day, a teaser, a caption or a comment is no date of this story: only short lines count, or those
with a word that says what their date is of, and the nearer ones to the headline count more.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.casting import Labels
from newsclean.dates import FoundDate, find_date, find_order, is_date_line
from newsclean.fields.date_labels import label_above, label_of
from newsclean.model import Labelled, Page
from newsclean.record import NamedTuple
from newsclean.roles import BODY, Role
from newsclean.segment.marks import bits

BARE, SHORT, LONG = 8, 14, 40
"""Words of a line whose date is what it is for, of one with a date among other things, and of one where a word must say what it is of."""
ABOVE, BELOW, AFTER, LONG_AFTER = 6, 25, 12, 30
"""Blocks above the headline, below it, after the story's end, and farther after it, where a word must say what a date is of."""
OPENING = 30
"""Characters at the start of the first paragraphs in which a date is the story's: "Hamburg, 2 November 2021 – "."""
FIRST = 3
"""Paragraphs among and above which the story's date is printed."""
BESIDE_BLOCKS = 3
"""Blocks from a byline among which a date stands beside it."""
FOOT_BLOCKS, LEGAL_SIGN = 40, 20
"""Blocks at the page's end that are its footer, and the characters among which a line of its rights has the sign for them."""
MOST_DATES = 3
"""Dates read of one line."""
FIRST_WORDS = 12
"""Words of a paragraph that begins the story."""
ELSEWHERE = frozenset({Role.RELATED, Role.NAVIGATION, Role.IMAGE, Role.TABLE, Role.CODE, Role.EMBED, Role.HEADLINE})
"""Roles of blocks near the headline whose dates, where no word explains them, are those of other things."""
NEAR, BESIDE, OVER, INSIDE, UNDER, FOOT = PLACES = (
    "near the headline", "beside the byline", "above the headline", "opening the story", "below the story", "in the page's footer",
)
"""Where dates are printed, in order of trust."""


class PrintedDate(NamedTuple):
    """A date printed with the story."""

    iso: str
    """ISO 8601, as exact as printed."""
    changed: bool
    """A word says that it is the day of a change."""
    where: str
    """One of `PLACES`."""
    bare: bool = False
    """Hardly anything stands beside it, or a word says that it is the day of publication: it is meant to date the story."""
    explained: bool = False
    """A word says what it is a date of."""


class Frame(NamedTuple):
    """Where a page's story begins and ends, as indices of blocks."""

    headline: int
    """The headline, else the first paragraph."""
    first: list[int]
    """The first paragraphs, a few at most."""
    last: int


def printed_dates(page: Page, labels: Labels) -> list[PrintedDate]:
    """All dates printed with the story, the most trusted first; none where the page has no story."""
    frame = frame_of(labels)
    if frame is None:
        return []
    reader = Reader(labels)
    found = [*_near(reader, labels, frame), *_beside_bylines(reader, labels)]
    if all(each.changed for each in found):
        found += _below(reader, labels, frame)
        found += _inside(reader, labels, frame)
        found += [] if found or page.hints.published or page.hints.modified else _foot(reader, labels, frame)
    return sorted(found, key=lambda each: (not each.bare, PLACES.index(each.where)))


def frame_of(labels: Labels) -> Frame | None:
    """Where the story stands."""
    body = [one for one in labels.blocks if one.role in BODY and one.text]
    if not body:
        return None
    headline = next((one.index for one in labels.blocks if one.role is Role.HEADLINE), -1)
    long = [one.index for one in body if one.block.words >= FIRST_WORDS and one.block.shape in {"text", "quote"}]
    first = [index for index in long if index > headline] or long or [body[0].index]
    return Frame(headline if headline >= 0 else first[0], first[:FIRST], body[-1].index)


def _near(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """Dates between headline and story or among its first paragraphs, and right above the headline, the nearest first."""
    for one in labels.blocks[frame.headline + 1:min(frame.first[-1], frame.headline + BELOW)]:
        quoted = one.block.shape == "quote" or (one.block.group >= 0 and one.block.shape != "item")
        if not quoted and (one.index < frame.first[0] or one.role not in BODY):
            yield from reader.dates_of(one, NEAR)
    for one in reversed(labels.blocks[max(0, frame.headline - ABOVE):frame.headline]):
        yield from reader.dates_of(one, OVER)


def _beside_bylines(reader: Reader, labels: Labels) -> Iterator[PrintedDate]:
    """Dates on the line of the first byline, or on one right beside it that is hardly more than a date, wherever that stands."""
    for index, byline in labels.bylines[:1]:
        if byline.published:
            yield PrintedDate(byline.published, False, BESIDE, bare=True)
        for one in labels.blocks[max(0, index - 1):index + BESIDE_BLOCKS]:
            if one.index != index and one.block.words <= BARE:
                yield from reader.dates_of(one, BESIDE)


def _below(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """Dates after the story or between its paragraphs that a word or, right after it, the element's name gives as its own."""
    dated, others, teasers = bits("date", "byline", "meta", "author"), bits("comment", "respond", "related"), bits("teaser", "nav")
    for one in labels.blocks[frame.first[-1] + 1:frame.last + 1 + LONG_AFTER]:
        around = one.block.place.around
        if around & others or (one.index < frame.last and one.role in BODY):
            continue
        near = frame.last < one.index <= frame.last + AFTER and not around & teasers
        named = near and (one.block.place.marks | one.block.inner) & dated
        for found in reader.dates_of(one, UNDER):
            if found.explained or (named and found.bare):
                yield found._replace(bare=found.explained)


def _foot(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """Dates at the page's very end that a word or a copyright sign makes the page's own: where nothing else dates it."""
    for one in labels.blocks[max(frame.last + 1, len(labels.blocks) - FOOT_BLOCKS):]:
        if one.role in {Role.COMMENT, Role.RELATED}:
            continue
        for found in reader.dates_of(one, FOOT):
            if found.explained or "©" in one.text[:LEGAL_SIGN]:
                yield found._replace(bare=False)


def _inside(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """A date at the very beginning of the story, or on a line of its own among its first paragraphs."""
    for one in labels.blocks[frame.headline:frame.first[-1] + 1]:
        found = reader.find(one.text[:OPENING * 3]) if one.block.words >= FIRST_WORDS and one.role not in ELSEWHERE else None
        if found is None or found.precision == "month":
            continue
        if found.end <= OPENING or (found.end <= OPENING * 2 and label_of(one.text[:found.start], "") == "published"):
            yield PrintedDate(found.iso, False, INSIDE)
    for index, line in labels.date_lines:
        if frame.headline < index < frame.last and line.published:
            yield PrintedDate(line.published, False, INSIDE)


class Reader:
    """Reads the dates of a page's lines; the order of its numeric dates is looked for only where it is needed."""

    def __init__(self, labels: Labels) -> None:
        self._language = labels.language
        self._labels = labels
        self._order: list[str | None] = []

    def find(self, text: str) -> FoundDate | None:
        """The first date of a text."""
        return find_date(text, language=self._language, order=self._order_for(text)) if any(map(str.isdecimal, text)) else None

    def dates_of(self, one: Labelled, where: str) -> Iterator[PrintedDate]:
        """The dates of a block that may be the story's."""
        words = one.block.words
        if not 0 < words <= LONG or one.block.shape == "caption" or one.block.place.around & bits("caption"):
            return
        for moment, said in self._dates_in(one.text):
            label = said or (label_above(self._labels.blocks, one.index) if words <= BARE else "")
            if label == "other":
                continue
            if label or (words <= SHORT and one.role not in ELSEWHERE):
                bare = bool(label) or words <= BARE or one.role is Role.DATELINE
                yield PrintedDate(moment, label == "modified", where, bare, bool(label))

    def _order_for(self, text: str) -> str | None:
        """The order of numeric dates for a text: None unless it may have one."""
        if not any(sign in text for sign in "/.-"):
            return None
        if not self._order:
            short = (one.text for one in self._labels.blocks if 0 < one.block.words <= LONG)
            self._order.append(find_order(short))
        return self._order[0]

    def _dates_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The dates of a line, each with `published`, `modified` or nothing: what the words beside it say.

        Days of other things are left out.
        """
        if sum(map(str.isdecimal, text)) < 3:  # noqa: PLR2004 (fewer make no date with a year)
            return
        line = is_date_line(text, language=self._language, order=self._order_for(text))
        if line is not None:
            yield from ((moment, label) for moment, label in ((line.published, ""), (line.modified, "modified")) if moment)
            return
        start = 0
        for _ in range(MOST_DATES):
            found = self.find(text[start:])
            if found is None:
                return
            label = label_of(text[start:start + found.start], text[start + found.end:])
            if found.precision != "month" and label != "other":
                yield found.iso, label
            start += found.end
