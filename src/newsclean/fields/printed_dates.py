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
from newsclean.dates.calendars import gregorian
from newsclean.dates.glue import unglued
from newsclean.fields.date_labels import is_kin_of_a_date, is_listed, label_above, label_of, opens_published
from newsclean.metadata.moments import year_in
from newsclean.metadata.name_parts import is_by
from newsclean.metadata.precedence import LAST
from newsclean.model import Hints, Labelled, Page
from newsclean.record import NamedTuple
from newsclean.roles import BODY, Role
from newsclean.segment.marks import bits

BARE, SHORT, LONG = 8, 14, 60
"""Words of a line whose date is what it is for, of one with a date among other things, and of one where a word must say what it is of."""
TAIL, MOST_BY = 60, 6
"""Characters at the end of a line that may be a byline with its date, and words before that date among which a by-word stands."""
WEB = "1990"
"""Years before it are printed in stories of the past and of people more often than on pages that are so old."""
ABOVE, BELOW, AFTER, LONG_AFTER = 8, 25, 12, 30
"""Blocks above the headline, below it, after the story's end, and farther after it, where a word must say what a date is of."""
OPENING = 30
"""Characters at the start of the first paragraphs in which a date is the story's: "Hamburg, 2 November 2021 – "."""
FIRST = 3
"""Paragraphs among and above which the story's date is printed."""
RIGHT_BELOW = 2
"""Blocks below the story in which a day with the time of day is when it was filed: "© dpa | Foto: dpa | 14.09.2023 08:03"."""
ENDS = frozenset(".?!…”»。")
BARS = frozenset("|·•")
BESIDE_BLOCKS = 3
"""Blocks from a byline among which a date stands beside it."""
FOOT_BLOCKS, LEGAL_SIGN = 40, 20
"""Blocks at the page's end that are its footer, and the characters among which a line of its rights has the sign for them."""
DAY, SPAN = len("2023-09-14"), 40
"""Characters of a day, and of what follows one that may be the end of a span of days."""
MOST_DATES = 3
"""Dates read of one line."""
FIRST_WORDS = 12
"""Words of a paragraph that begins the story."""
ELSEWHERE = frozenset({Role.RELATED, Role.NAVIGATION, Role.IMAGE, Role.TABLE, Role.CODE, Role.EMBED, Role.HEADLINE})
"""Roles of blocks near the headline whose dates, where no word explains them, are those of other things."""
ALONE_NOT = frozenset({Role.COMMENT, Role.RELATED, Role.HEADLINE, Role.LEGAL, Role.CONSENT})
"""Roles of blocks whose dates are those of other things, or of the page's rules, whatever a word says."""
NEAR, BESIDE, OVER, INSIDE, UNDER, FOOT, ALONE = PLACES = (
    "near the headline", "beside the byline", "above the headline", "opening the story", "below the story", "in the page's footer",
    "on the page, the only one that a word explains",
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
    reader = Reader(page.hints, labels)
    found = [*_near(reader, labels, frame), *_in_headline(reader, page.hints, labels, frame), *_beside_bylines(reader, labels)]
    if all(each.changed for each in found):
        found += _below(reader, labels, frame)
        found += _inside(reader, labels, frame)
        dated = found or page.hints.modified or any(claim.source not in LAST for claim in page.hints.published)
        found += [] if dated else _foot(reader, labels, frame)
        found += [] if found or dated else _alone(reader, page.hints, labels)
        found += [] if found or dated else _without_year(page, labels, frame)
    found = [each for each in found if each.iso >= WEB or each.explained]
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
    """Dates between headline and story or among its first paragraphs, and right above the headline, the nearest first.

    Where dates stand above headlines, those below are of the next stories.
    """
    above = labels.blocks[frame.headline - 1].block if frame.headline else None
    for one in labels.blocks[frame.headline + 1:min(frame.first[-1], frame.headline + BELOW)]:
        quoted = one.block.shape == "quote" or (one.block.group >= 0 and one.block.shape != "item")
        if not (quoted or (above is not None and is_kin_of_a_date(one.block, above))) and (one.index < frame.first[0] or one.role not in BODY):
            yield from reader.dates_of(one, NEAR)
    teasers = bits("teaser", "related")
    own = labels.blocks[frame.headline].block.place.around
    for one in reversed(labels.blocks[max(0, frame.headline - ABOVE):frame.headline]):
        teaser = one.index < frame.headline - 1 and one.block.place.around & ~own & teasers
        if not (teaser or is_listed(one.block, [other.block for other in labels.blocks])):
            yield from reader.dates_of(one, OVER)


def _in_headline(reader: Reader, hints: Hints, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """Dates that stand in the headline's own element, behind the title the page claims: `<h1>Title <small>14.09.2023</small></h1>`."""
    text = labels.blocks[frame.headline].text
    if labels.blocks[frame.headline].role is Role.HEADLINE and any(map(str.isdecimal, text)):
        rest = next((text[len(claim.value):] for claim in hints.headlines if text.startswith(claim.value)), "")
        for moment, said in reader.dates_in(rest if len(rest.split()) <= SHORT else ""):
            yield PrintedDate(moment, said == "modified", NEAR, bare=True, explained=bool(said))


def _beside_bylines(reader: Reader, labels: Labels) -> Iterator[PrintedDate]:
    """Dates on the line of the first byline, or on one right beside it that is hardly more than a date, wherever that stands."""
    for index, byline in labels.bylines[:1]:
        again = [moment for moment, said in reader.dates_in(labels.blocks[index].text) if said != "modified"] if byline.published else []
        for moment in again[:1]:
            yield PrintedDate(moment, False, BESIDE, bare=True)
        for one in labels.blocks[max(0, index - 1):index + BESIDE_BLOCKS]:
            if one.index != index and one.block.words <= BARE:
                yield from reader.dates_of(one, BESIDE)


def _below(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """Dates after the story or between its paragraphs that a word or, right after it, the element's name gives as its own.

    Those that only an element's name gives, or a clock beside them right below the story, are of a list of other stories where they differ.
    """
    unexplained: list[PrintedDate] = []
    dated, others, teasers = bits("date", "byline", "meta", "author"), bits("comment", "respond", "related"), bits("teaser", "nav")
    for one in labels.blocks[frame.first[-1] + 1:frame.last + 1 + LONG_AFTER]:
        around = one.block.place.around
        if around & others or (one.index < frame.last and one.role in BODY):
            continue
        near = frame.last < one.index <= frame.last + AFTER and not around & teasers
        named = near and (one.block.place.marks | one.block.inner) & dated
        for found in reader.dates_of(one, UNDER):
            if found.explained:
                yield found
            elif (named and found.bare) or (near and one.index <= frame.last + RIGHT_BELOW and len(found.iso) > DAY):
                unexplained.append(found._replace(bare=False))
    if len({found.iso[:10] for found in unexplained}) == 1:
        yield from unexplained


def _foot(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """Dates at the page's very end that a word or a copyright sign makes the page's own: where nothing else dates it."""
    for one in labels.blocks[max(frame.last + 1, len(labels.blocks) - FOOT_BLOCKS):]:
        if one.role in {Role.COMMENT, Role.RELATED}:
            continue
        for found in reader.dates_of(one, FOOT):
            if found.explained or "©" in one.text[:LEGAL_SIGN]:
                yield found._replace(bare=False)


def _alone(reader: Reader, hints: Hints, labels: Labels) -> Iterator[PrintedDate]:
    """The only day of the whole page that a line gives as that of publication: it begins with the word for it, or names the story."""
    others = bits("comment", "related", "teaser")
    title = hints.headlines[0].value if hints.headlines else ""
    published: dict[str, PrintedDate] = {}
    for one in labels.blocks:
        if one.role in ALONE_NOT or one.block.place.around & others or not (opens_published(one.text) or (title and title in one.text)):
            continue
        for found in reader.dates_of(one, ALONE):
            if found.explained and not found.changed:
                published.setdefault(found.iso[:10], found._replace(bare=False))
    if len(published) == 1:
        yield from published.values()


def _inside(reader: Reader, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """A date at the very beginning of the story, or on a line of its own among its first paragraphs."""
    for one in labels.blocks[frame.headline:frame.first[-1] + 1]:
        found = reader.find(one.text[:OPENING * 3]) if one.block.words >= FIRST_WORDS and one.role not in ELSEWHERE else None
        if found is None or found.precision == "month" or _stands_between_bars(one.text, found):
            closing = _filed(one, reader) if one.index > frame.headline and one.role in BODY else None
            if closing is not None:
                yield PrintedDate(closing.iso, False, INSIDE)
            continue
        if found.end <= OPENING or (found.end <= OPENING * 2 and label_of(one.text[:found.start], "") == "published"):
            yield PrintedDate(found.iso, False, INSIDE)
    for index, line in labels.date_lines:
        if frame.headline < index < frame.last and line.published:
            yield PrintedDate(line.published, False, INSIDE)


def _without_year(page: Page, labels: Labels, frame: Frame) -> Iterator[PrintedDate]:
    """The only day on lines of its own near the headline that is printed without a year, where the address has that: `/2023/09/title`."""
    near = (line for index, line in labels.date_lines if frame.headline - ABOVE <= index < frame.first[-1])
    days = {line.partial for line in near if line.partial and line.partial.startswith("--")}
    for partial in days if len(days) == 1 else ():
        month, day = map(int, partial[2:].split("-"))
        year = year_in(page.hints.url or page.url or "", month)
        when = gregorian(year, month, day) if year else None
        if when is not None:
            yield PrintedDate(when.isoformat(), False, NEAR, bare=True)


def _filed(one: Labelled, reader: Reader) -> FoundDate | None:
    """The date that closes a short line among the first paragraphs, behind the place a story was filed in: "Hofheim | Wiesbaden, 14. September 2023"."""
    if one.block.shape != "text" or not 1 < one.block.words <= SHORT or one.text[-1] in ".!?…:":
        return None
    found = reader.find(one.text)
    if found is not None and found.precision != "month" and _stands_between_bars(one.text, found):
        return found
    if one.block.words > BARE:
        return None
    return found if found is not None and found.precision != "month" and found.end == len(one.text) and one.text[:found.start].rstrip().endswith(",") else None


def _stands_between_bars(text: str, found: FoundDate) -> bool:
    """Whether a date is all that stands between two bars, or a bar and the line's end: "The Example Office | 14 Sept 2023 | Boats"."""
    before, behind = text[:found.start].rstrip(), text[found.end:].lstrip()
    return before[-1:] in BARS and (not behind or behind[0] in BARS)


class Reader:
    """Reads the dates of a page's lines; the order of its numeric dates is looked for only where it is needed."""

    def __init__(self, hints: Hints, labels: Labels) -> None:
        local = hints.locale and hints.locale.partition("-")[0] == labels.language
        self._language = hints.locale if local else labels.language
        self._known = {claim.value[:10] for claim in (*hints.published, *hints.modified)}
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
        for moment, said in self.dates_in(one.text):
            label = said or (label_above(self._labels.blocks, one.index) if words <= BARE else "")
            if label == "other":
                continue
            closing = where == NEAR and self._closes_summary(one.text)
            if label or ((words <= SHORT or closing or (where == NEAR and self._closes_byline(one.text))) and one.role not in ELSEWHERE):
                bare = bool(label) or words <= BARE or closing or one.role is Role.DATELINE
                yield PrintedDate(moment, label == "modified", where, bare, bool(label))

    def _order_for(self, text: str) -> str | None:
        """The order of numeric dates for a text: None unless it may have one."""
        if not any(sign in text for sign in "/.-|"):
            return None
        if not self._order:
            short = (one.text for one in self._labels.blocks if 0 < one.block.words <= LONG)
            self._order.append(find_order(short, self._known))
        return self._order[0]

    def dates_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The dates of a line, each with `published`, `modified` or nothing: what the words beside it say.

        Days of other things are left out.
        """
        if sum(map(str.isdecimal, text)) < 3:  # noqa: PLR2004 (fewer make no date with a year)
            return
        text = unglued(text)
        line = is_date_line(text, language=self._language, order=self._order_for(text))
        if line is not None:
            said = "published" if opens_published(text) or (line.published and line.modified) else ""
            yield from ((moment, label) for moment, label in ((line.published, said), (line.modified, "modified")) if moment)
            return
        start, dates = 0, []
        for _ in range(MOST_DATES):
            found = self.find(text[start:])
            if found is None:
                break
            behind = text[start + found.end:]
            if self._is_span(behind):
                return
            bracketed = behind.lstrip()[:1] == "(" and self.find(behind[:SPAN]) is not None  # what is said there is said of another day
            label = label_of(text[start:start + found.start], "" if bracketed else behind)
            if found.precision != "month" and label != "other":
                dates.append((found.iso, label))
            start += found.end
        if [label for _, label in dates] == ["", "modified"] and dates[0][0][:DAY] <= dates[1][0]:
            dates[0] = (dates[0][0], "published")  # "5 gennaio 2025 (modifica il 6 gennaio 2025)"
        yield from dates

    def _closes_byline(self, text: str) -> bool:
        """Whether a line ends in a byline with its date: "…, its owners say. By Ada Lind on Sept. 14, 2023"."""
        found = self.find(text[-TAIL:])
        return found is not None and found.end == len(text[-TAIL:]) and any(map(is_by, text[-TAIL:][:found.start].split()[-MOST_BY:]))

    def _closes_summary(self, text: str) -> bool:
        """Whether a text ends in a date right behind a sentence: "What is to become of its crew?Thursday, 14 September 2023"."""
        found = self.find(text[-TAIL:])
        return found is not None and found.end == len(text[-TAIL:]) and text[-TAIL:][:found.start].rstrip()[-1:] in ENDS

    def _is_span(self, behind: str) -> bool:
        """Whether a dash and another day follow a day: it is when something takes place."""
        dash = behind.lstrip()[:1]
        following = self.find(behind[:SPAN]) if dash in {"-", "–", "—"} else None
        return following is not None and following.start <= 3  # noqa: PLR2004 (the dash and its spaces)
