"""The words of a page's address: most publishing systems write the headline's into it."""

from __future__ import annotations

import re

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""An identifier in five pieces, of which none need look like one."""

FEWEST = 3
"""Words of a path's piece that is a title rather than a section."""

LONGEST = 2000
"""Characters of an address that is read."""

LONGEST_NUMBER = 4
"""Digits: longer numbers, and words of letters and digits, are identifiers."""

BARE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "'": "", "’": "", "ʼ": "", "‘": "", "\u00ad": "",
}
SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
"""What German and Nordic systems write for letters that others leave without their marks."""


def slug_words(url: str | None) -> frozenset[str]:
    """The words of the last piece of an address's path that reads like a title, folded; none where there is no such piece."""
    return frozenset(next((words for words in reversed(_pieces(url)) if len(words) >= FEWEST), ()))


def last_words(url: str | None) -> frozenset[str]:
    """The words of an address's last piece that has any, be it one: pages about a thing bear its name, in both places."""
    return frozenset(next((words for words in reversed(_pieces(url)) if any(map(str.isalpha, "".join(words)))), ()))


def host_label(url: str | None) -> str:
    """The letters of the name a site goes by in its address ("corner-notes.blog.example" is "cornernotes")."""
    if not url or len(url) > LONGEST:
        return ""
    from urllib.parse import urlsplit

    try:
        labels = (urlsplit(url).hostname or "").removeprefix("www.").split(".")
    except ValueError:
        return ""
    return "".join(filter(str.isalnum, labels[0])) if len(labels) > 1 else ""


def _pieces(url: str | None) -> list[list[str]]:
    """The words of each piece of an address's path, without identifiers."""
    if not url or len(url) > LONGEST:
        return []
    from urllib.parse import unquote, urlsplit

    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return []
    pieces = [piece for piece in path.split("/") if not UUID.fullmatch(piece.partition(".")[0])]
    return [[word for word in _split(_bare(piece.partition(".")[0])) if not _is_identifier(word)] for piece in pieces]


def agreement(text: str, slug: frozenset[str]) -> float:
    """How far the words of a line are those of an address, from 0 to 1: the harmonic mean of both shares."""
    both, words = common(text, slug)
    return 2 * both / (len(slug) + words) if words else 0.0


def common(text: str, slug: frozenset[str]) -> tuple[int, int]:
    """How many words a line has in common with an address, and how many it has."""
    line = text.casefold()
    known = set(_split(_bare(line)))
    if not known:
        return 0, 0
    spelt = line
    for letter, written in SPELT_OUT.items():
        spelt = spelt.replace(letter, written)
    return len(slug & (known | set(_split(_bare(spelt))))) if spelt != line else len(slug & known), len(known)


def _bare(text: str) -> str:
    """A text in small letters without accents and apostrophes."""
    from unicodedata import normalize

    text = text.casefold()
    if text.isascii():
        return text.replace("'", "")
    text = "".join([BARE.get(letter, letter) for letter in text])
    return "".join([letter for letter in normalize("NFKD", text) if not "\u0300" <= letter <= "\u036f"])


def _split(text: str) -> list[str]:
    return "".join([letter if letter.isalnum() else " " for letter in text]).split()


def _is_identifier(word: str) -> bool:
    digits = sum(map(str.isdigit, word))
    return digits > LONGEST_NUMBER or 0 < digits < len(word) > LONGEST_NUMBER + LONGEST_NUMBER
