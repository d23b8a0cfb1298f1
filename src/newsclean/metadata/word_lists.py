"""The packaged word lists that names are read with, each read once, when first needed."""

from __future__ import annotations

from functools import cache

from newsclean.tables import lines_of


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of `data/NAME.txt` without its comments."""
    return tuple([line for line in lines_of(f"{name}.txt") if line and line[0] != "#"])


@cache
def marked(name: str) -> dict[str, frozenset[str]]:
    """The entries of a list by the sign before them (`+ staff`); those without one under the empty string."""
    found: dict[str, set[str]] = {}
    for line in entries(name):
        sign, space, word = line.partition(" ")
        plain = not space or sign not in {"+", "~", "?", ":", "!"}
        found.setdefault("" if plain else sign, set()).add(line if plain else word)
    return {sign: frozenset(words) for sign, words in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list without signs."""
    return frozenset(entries(name))
