"""Bylines: a line that opens with a word for "by" and goes on with names."""

from __future__ import annotations

from dataclasses import dataclass

from newsclean.metadata.name_parts import lead
from newsclean.metadata.names import clean_authors

MOST_WORDS = 30
MOST_NAME_WORDS = 5
"""Words of a line that can be a byline, and of a name in it."""
LOWER_IN_NAMES = frozenset("de da do dos das di del della van von der den ter ten la le el al bin bint ibn y e du des af av zu zur".split())
"""Parts of names that are written small in many languages."""


@dataclass(slots=True)
class Byline:
    """A byline and whom it names."""

    text: str
    """As printed."""
    authors: list[str]
    """Names only, in order."""


def read_byline(text: str, *, language: str | None = None) -> Byline | None:  # noqa: ARG001 (words for "by" differ by language, and hardly clash)
    """Read a line as a byline: it must open with a word for "by", and what follows must be names."""
    if len(text.split()) > MOST_WORDS:
        return None
    rest = lead(text)
    if rest == text or not rest:
        return None
    authors = clean_authors(text)
    if not authors or not all(is_name(name) for name in authors) or not rest.lstrip(" :").startswith(authors[0][:1]):
        return None
    return Byline(text, authors)


def is_name(name: str) -> bool:
    """Whether some words can be a name: few, and each with a capital where its script has any, save the small parts of names."""
    words = name.split()
    return 0 < len(words) <= MOST_NAME_WORDS and all(not word[0].islower() or word.lower() in LOWER_IN_NAMES for word in words)
