"""Whether a name begins with a known given name: what tells "Ada Lind" from "Mental Health"."""

from __future__ import annotations

from newsclean.metadata.word_lists import words

TITLES = frozenset({"dr", "prof", "rev", "sir", "dame", "ing", "mag", "mr", "mrs", "ms"})
"""Titles before names, without their full stops."""


def has_given_name(name: str) -> bool:
    """Whether a name begins with a known given name, a title before it aside: "Anne-Marie Lind", "Dr Ada Lind"."""
    pieces = name.casefold().split()
    first = pieces[1] if len(pieces) > 2 and pieces[0].strip(".") in TITLES else pieces[0]  # noqa: PLR2004
    return first.partition("-")[0] in words("given_names")
