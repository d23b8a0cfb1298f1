"""Whether a name begins with a known given name: what tells "Ada Lind" from "Mental Health"."""

from __future__ import annotations

from functools import cache, lru_cache

from newsclean.tables import bytes_of

TITLES = frozenset({"dr", "prof", "rev", "sir", "dame", "ing", "mag", "mr", "mrs", "ms"})
"""Titles before names, without their full stops."""


def has_given_name(name: str) -> bool:
    """Whether a name begins with a known given name, a title before it aside: "Anne-Marie Lind", "Dr Ada Lind"."""
    pieces = name.casefold().split()
    first = pieces[1] if len(pieces) > 2 and pieces[0].strip(".") in TITLES else pieces[0]  # noqa: PLR2004
    return _is_given(first.partition("-")[0])


@lru_cache(4096)
def _is_given(name: str) -> bool:
    """Whether a name, in small letters, is in the list: looking through its text costs less than taking it apart, for the few that are asked for."""
    return bool(name) and name[0] != "#" and f"\n{name}\n".encode("utf-8", "replace") in _names()


@cache
def _names() -> bytes:
    return bytes_of("given_names.txt").replace(b"\r\n", b"\n")
