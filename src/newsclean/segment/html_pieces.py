"""Small marked parts of a page (`<time>`, itemprop, rel=author, class byline …), read while its blocks are built."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newsclean.model import Block, Head, Piece, Place
from newsclean.segment.marks import bits
from newsclean.segment.runs import fold

LONGEST = 400
"""Characters of a piece; a longer one is a part of the page, not a field."""

LINE = " | "
"""Stands in the text of a piece between its lines, as pages have it between the parts of one: two lines are not one name."""

MOST_OPEN = 12
"""Pieces inside pieces that are followed; more is not a page's own markup."""

CLASSES = ("byline", "author", "date", "kicker", "standfirst", "headline", "tags", "credit", "breadcrumb")
"""Groups of `data/marks.txt` whose elements are kept as pieces."""

RELS = frozenset({"author", "tag"})

RDFA = {
    "dc:date": "itemprop:datePublished", "dc:created": "itemprop:datePublished", "dcterms:created": "itemprop:datePublished",
    "dc:issued": "itemprop:datePublished", "dcterms:issued": "itemprop:datePublished",
    "schema:datePublished": "itemprop:datePublished", "datePublished": "itemprop:datePublished", "schema:dateCreated": "itemprop:dateCreated",
    "dc:modified": "itemprop:dateModified", "dcterms:modified": "itemprop:dateModified",
    "schema:dateModified": "itemprop:dateModified", "dateModified": "itemprop:dateModified",
}
"""Terms of RDFa (`property="dc:date dc:created" content="2023-09-14T10:32"`) that say what an itemprop says."""

FILMS = frozenset({"VideoObject", "AudioObject", "ImageObject", "MediaObject", "PodcastEpisode", "Clip"})
"""schema.org types of things in a story that were published on days of their own."""

FILM = "film:datePublished"
OF_FILMS = {"itemprop:datePublished": FILM, "itemprop:dateCreated": "", "itemprop:dateModified": ""}
"""Marks that such things have, too, and what they are there: of a page that is about a film its day is the best that is known."""

LONGEST_TYPE = 40

BEARERS = frozenset({"itemprop:author", "itemprop:publisher", "itemprop:creator"})
"""Marks of pieces that have a name in them."""

MOMENTS = ("title", "data-timestamp", "data-time", "data-datetime", "data-created", "data-utime", "data-value")
"""Attributes with the exact time of a comment, where what is printed is "2 years ago"."""

SCRIPTED = ("data-datetime", "data-date", "data-time", "data-timestamp", "data-published", "data-pubdate", "data-utime", "data-value")
"""The same for a date of the story."""

LONGEST_MOMENT = 60


class OpenPiece:
    """A piece whose end has not come."""

    __slots__ = ("around", "block", "film", "marks", "parts", "size", "title", "value")

    def __init__(self, marks: list[str], value: str | None, block: int, around: int, *, film: bool) -> None:
        self.film = film
        self.marks = marks
        self.value = value
        self.block = block
        self.around = around
        self.parts: list[str] = []
        self.size = 0
        self.title = ""
        """What a date is called when pointed at: "14 September 2023" where "3 hours ago" is printed."""


class Pieces:
    """Collects pieces into the head."""

    def __init__(self, head: Head, blocks: list[Block]) -> None:
        self.head = head
        self.blocks = blocks
        self.open: list[OpenPiece] = []
        self.films = 0
        self._bits = [(bits(name), f"class:{name}") for name in CLASSES]
        self.any = bits(*CLASSES)
        self._comment, self._date = bits("comment"), bits("date")

    def start(self, tag: str, attrs: Mapping[str, str], marks: int, place: Place) -> bool:
        """An element begins; whether it is a piece."""
        named: list[str] = []
        if tag == "time":
            named.append(UPDATED if _is_updated(attrs) and not place.around & self._comment else "time")
        if "itemprop" in attrs:
            named += [f"itemprop:{name}" for name in attrs["itemprop"].split()]
        if "property" in attrs and ("content" in attrs or "datetime" in attrs):
            named += dict.fromkeys(RDFA[term] for term in attrs["property"].split() if term in RDFA)
        if "rel" in attrs and attrs["rel"] in RELS:
            named.append(f"rel:{attrs['rel'].split()[-1]}")
        if marks & self.any:
            named += [mark for bit, mark in self._bits if marks & bit]
        moment = _moment(attrs) if place.around & self._comment else None
        if moment and tag != "time":
            named.append("title")
        if self.films:
            named = [mark for mark in map(of_film, named) if mark]
        film = attrs.get("itemtype", "")[-LONGEST_TYPE:].rpartition("/")[2] in FILMS
        if not (named or film) or len(self.open) >= MOST_OPEN:
            return False
        self.films += film
        value = attrs.get("datetime") or attrs.get("content") or moment or attrs.get("href") or _iso_title(attrs.get("title"))
        self.open.append(OpenPiece(named, value, len(self.blocks), place.around, film=film))
        if value is None and (tag == "time" or marks & self._date):
            self._date_by_attributes(attrs)
        return True

    def _date_by_attributes(self, attrs: Mapping[str, str]) -> None:
        """Give the piece that has just begun what its attributes have for the script that prints it as "2 hours ago", or for who points at it."""
        piece = self.open[-1]
        piece.value = next((value for name in SCRIPTED if (value := attrs.get(name, "")[:LONGEST_MOMENT]) and _machine().match(value)), None)
        piece.title = attrs.get("title", "")[:LONGEST_MOMENT] if piece.value is None else ""

    def data(self, text: str) -> None:
        """Text inside the open pieces."""
        for piece in self.open:
            if piece.size <= LONGEST:
                piece.parts.append(text)
                piece.size += len(text)

    def end(self) -> None:
        """The innermost piece ends."""
        piece = self.open.pop()
        self.films -= piece.film
        if piece.size > LONGEST:
            return
        text = fold("".join(piece.parts)).strip(LINE)
        if piece.title and sum(map(str.isdecimal, text)) < YEAR_DIGITS <= sum(map(str.isdecimal, piece.title)):
            piece.value = piece.title
        if text or piece.value:
            for mark in piece.marks:
                self.head.pieces.append(Piece(mark, piece.value, text, piece.block, piece.around))

    def value(self, mark: str, value: str, place: Place) -> None:
        """A piece without visible text (`<meta itemprop>`), which may name the person or body it stands in."""
        if mark == "itemprop:name" and self.open and self.open[-1].value is None and not BEARERS.isdisjoint(self.open[-1].marks):
            self.open[-1].value = value
        mark = of_film(mark) if self.films else mark
        if mark:
            self.head.pieces.append(Piece(mark, value, "", len(self.blocks), place.around))


def _iso_title(title: str | None) -> str | None:
    """The `title` of an element where it is a moment in ISO 8601: microformats write `<abbr class="published" title="2023-09-14T10:32">`."""
    return title if title and title[:4].isdecimal() and title[4:5] == "-" and title[10:11] == "T" else None


@cache
def _machine() -> re.Pattern[str]:
    """A day in ISO 8601, or Unix time."""
    return re.compile(r"20\d\d-\d\d-\d\d(?!\d)|1[0-9]{9}(?:\d{3})?$")


def _moment(attrs: Mapping[str, str]) -> str | None:
    """What an attribute may tell of the time of a comment: short, and with a year or a row of digits as long."""
    for name in MOMENTS:
        value = attrs.get(name)
        if value and len(value) <= LONGEST_MOMENT and sum(map(str.isdecimal, value)) >= YEAR_DIGITS:
            return value
    return None


YEAR_DIGITS = 4

UPDATED = "time:updated"
"""The mark of a time element that microformats call the one of the last change."""


def of_film(mark: str) -> str:
    """The mark of a piece inside a film; empty where it says nothing of the page."""
    return OF_FILMS.get(mark, mark)


def _is_updated(attrs: Mapping[str, str]) -> bool:
    """Whether a time element is named for the last change, and not also for publication, as it is where a story was never changed."""
    names = attrs.get("class", "").split()
    return not {"updated", "dt-updated"}.isdisjoint(names) and {"published", "dt-published"}.isdisjoint(names) and "pubdate" not in attrs
