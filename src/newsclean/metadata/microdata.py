"""What marked parts of the visible page say: itemprop, rel=author, `<time>`, elements named date or byline.

A page's marks also sit on its comments, teasers and sidebars. Parts that stand there do not speak for the story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.metadata.claims import LONGEST, Claims
from newsclean.metadata.precedence import OF_FILM
from newsclean.metadata.word_lists import words
from newsclean.model import Piece
from newsclean.segment.html_pieces import FILM, UPDATED
from newsclean.segment.marks import bits

ELSEWHERE = ("comment", "respond", "related", "teaser", "nav", "newsletter")
"""Groups of `data/marks.txt` whose places are not about this story."""

MARGINS = ("sidebar", "footer", "widget", "product")
"""Groups whose places may be about it: a post's own footer or side column often has its date. Two at once are not."""

CAPTIONS = ("caption", "media", "credit")
"""Groups whose places name the authors of pictures."""

IN_MARGIN = " in the margin"
"""What is added to the source of a claim made there."""

INSIDE = 6
"""Pieces before one that may stand inside it: pieces are in the order of their ends."""

DATES = {"time": "<time>", UPDATED: "<time>", "class:date": "element named date"}

TEXTS = {"rel:tag": ("tags", "rel=tag"), "class:kicker": ("kickers", "element named kicker")}

NAMES = {
    "rel:author": "rel=author",
    "itemprop:author": "itemprop author",
    "itemprop:creator": "itemprop creator",
    "class:byline": "element named byline",
    "class:author": "element named author",
}
"""Marks of pieces that name authors."""

REACH = 4
"""Blocks within which a byline names its authors; the same mark farther down belongs to references or other stories."""

ITEMPROPS = {
    "headline": ("headlines", "itemprop headline"),
    "datePublished": ("published", "itemprop datePublished"),
    "dateCreated": ("published", "itemprop dateCreated"),
    "dateModified": ("modified", "itemprop dateModified"),
    "articleSection": ("section", "itemprop articleSection"),
    "keywords": ("tags", "itemprop keywords"),
    "inLanguage": ("language", "itemprop inLanguage"),
    "isAccessibleForFree": ("free", "itemprop isAccessibleForFree"),
}


OF_FILMS = frozenset({"itemprop:datePublished", "itemprop:dateCreated", "itemprop:dateModified"})
"""Properties that films and recordings have of their own, wherever they stand."""


def claim_all(pieces: Sequence[Piece], claims: Claims) -> None:
    """Add what the marked parts of a page claim."""
    captions, films = bits(*CAPTIONS), bits("media", "embed")
    first_name: dict[str, int] = {}
    claim_lone_date(pieces, claims)
    for number, where in _of_the_story(pieces):
        piece, before = pieces[number], pieces[max(0, number - INSIDE):number]
        if piece.mark == UPDATED and _is_beside_a_time(number, pieces):
            claims.say("modified", piece.value or piece.text, "<time> updated")
        elif piece.mark in DATES:
            _claim_date(piece, pieces[number + 1:number + 3], claims, where)
        elif piece.mark == FILM:
            claims.say("published", piece.value or piece.text, OF_FILM)
        elif piece.mark in TEXTS:
            field, source = TEXTS[piece.mark]
            claims.say(field, piece.text, source)
        elif piece.around & captions:
            continue
        elif piece.mark in NAMES:
            if piece.block - first_name.setdefault(piece.mark, piece.block) <= REACH:
                _claim_name(piece, before, claims, where)
        elif piece.mark.startswith("itemprop:") and not (piece.around & films and piece.mark in OF_FILMS):
            _claim_itemprop(piece, before, claims)


def claim_lone_date(pieces: Sequence[Piece], claims: Claims) -> None:
    """The day of publication that a margin of a margin gives, where the page's properties have no other: Blogger's whole page is a widget."""
    elsewhere, found = bits(*ELSEWHERE, "sidebar"), [piece for piece in pieces if piece.mark == "itemprop:datePublished" and piece.value]
    if len({(piece.value or "")[:len("2023-09-14")] for piece in found}) == 1 and not found[0].around & elsewhere:
        claims.say("published", found[0].value, f"itemprop datePublished{IN_MARGIN}")


def _of_the_story(pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """The numbers of the pieces that may speak for the story, and what to add to the source of their claims."""
    elsewhere, margins = bits(*ELSEWHERE), bits(*MARGINS)
    for number, piece in enumerate(pieces):
        margin = piece.around & margins
        if not piece.around & elsewhere and not margin & (margin - 1):  # the latter: more than one bit
            yield number, IN_MARGIN if margin else ""


def _claim_name(piece: Piece, before: Sequence[Piece], claims: Claims, where: str) -> None:
    """An author; one in the margin only where the markup says outright that it is one, or where it is the footer of a post."""
    if not (where and piece.mark.startswith("class:")) or is_in_posts_footer(piece):
        claims.say("authors", _name_inside(piece, before), NAMES[piece.mark] + where)


def is_in_posts_footer(piece: Piece) -> bool:
    """Whether an element named author stands in the footer of an article: some systems sign posts there, with an account."""
    account = piece.mark == "class:author" and " " not in piece.text
    return account and bool(piece.around & bits("article") and piece.around & bits("footer"))


def _is_beside_a_time(number: int, pieces: Sequence[Piece]) -> bool:
    """Whether another time element stands beside this one: alone it is all that dates the story, whatever it is named."""
    block = pieces[number].block
    return any(other.mark == "time" and abs(other.block - block) <= 1 for other in pieces[max(0, number - INSIDE):number + INSIDE])


def _claim_date(piece: Piece, after: Sequence[Piece], claims: Claims, where: str) -> None:
    """A date: of the last change where it, or the element around it, begins with a word that says so."""
    around = (other.text for other in after if other.mark in DATES and other.block <= piece.block)
    outer = next((text for text in around if text.endswith(piece.text)), "")
    says_change = says_modified(piece.text) or says_modified(outer)
    value = piece.value if piece.value and any(map(str.isdecimal, piece.value[:LONGEST])) else piece.text
    field, change = ("modified", " updated") if says_change else ("published", "")
    claims.say(field, value, DATES[piece.mark] + change + where)


def says_modified(text: str) -> bool:
    """Whether a printed date begins with a word for a change: `Updated`, `Aktualisiert am`, `Mis à jour le`."""
    known = words("modified_words")
    found = text[:40].lower().replace(":", " ").split()
    return any(" ".join(found[:count]) in known for count in (1, 2, 3))


def _claim_itemprop(piece: Piece, before: Sequence[Piece], claims: Claims) -> None:
    name = piece.mark.partition(":")[2]
    if name in ITEMPROPS:
        field, source = ITEMPROPS[name]
        claims.say(field, piece.value or piece.text, source)
    elif name == "publisher":
        claims.say("site", _name_inside(piece, before), "itemprop publisher")


def _name_inside(piece: Piece, before: Sequence[Piece]) -> str:
    """The text of the `itemprop=name` inside a person or body (what ends earlier comes earlier), else its own text."""
    if not piece.mark.startswith("itemprop:"):
        return piece.text or piece.value or ""
    for inner in reversed(before):
        if inner.mark == "itemprop:name" and inner.block >= piece.block:
            name = inner.text or inner.value or ""
            if name in piece.text or not (piece.text or piece.value):
                return name
    return piece.text or piece.value or ""
