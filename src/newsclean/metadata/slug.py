"""The words of a page's address: most publishing systems write the headline's into it."""

from __future__ import annotations

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
    """The words of the piece of an address's path that reads like a title, folded; none where there is no such piece."""
    if not url or len(url) > LONGEST:
        return frozenset()
    from urllib.parse import unquote, urlsplit

    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return frozenset()
    best: list[str] = []
    for piece in path.split("/"):
        words = [word for word in _split(_bare(piece.partition(".")[0])) if not _is_identifier(word)]
        if len(words) >= max(FEWEST, len(best)):
            best = words
    return frozenset(best)


def agreement(text: str, slug: frozenset[str]) -> float:
    """How far the words of a line are those of an address, from 0 to 1: the harmonic mean of both shares."""
    line = text.casefold()
    words = _split(_bare(line))
    if not words:
        return 0.0
    spelt = line
    for letter, written in SPELT_OUT.items():
        spelt = spelt.replace(letter, written)
    known = set(words)
    both = len(slug & (known | set(_split(_bare(spelt))))) if spelt != line else len(slug & known)
    return 2 * both / (len(slug) + len(known))


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
