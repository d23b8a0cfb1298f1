"""What an element's attributes call it: its marks, and its name in paths. Most elements of a page are named like others of it, and read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newsclean.segment.elements import ROLE_MARKS
from newsclean.segment.marks import LONGEST_NAME, bits, table

NAMING = ("class", "id", "itemprop", "data-testid", "data-component", "data-qa", "data-type")
"""Attributes whose words name an element's purpose."""

RARE = frozenset({*NAMING[2:], "role", "hidden", "style", "aria-hidden", "itemtype"})
"""Attributes that tell more of an element than class and id do, or hide it: nine elements in ten have none of them."""

LONGEST_PATH_NAME = 40


NAMELESS = (0, "", True)
"""What an element without names is called."""

REMEMBERED = 4096
"""Names that are kept when a page is done: the pages of a site, and of a publishing system, name their elements alike."""


def names_of(attrs: Mapping[str, str]) -> tuple[int, str, bool]:
    """The marks of an element, its name in paths, and whether it is a usual one: no attribute but class and id names or hides it."""
    if RARE.isdisjoint(attrs):
        classes, name = attrs.get("class"), attrs.get("id")
        return _usual((classes or "")[:LONGEST_NAME], (name or "")[:LONGEST_NAME]) if classes or name else NAMELESS
    names = " ".join([attrs[key] for key in NAMING if key in attrs])[:LONGEST_NAME]
    return _marks(names, attrs.get("role", "")[:LONGEST_NAME]), name_of(attrs.get("class", ""), attrs.get("id", "")), False


@lru_cache(REMEMBERED)
def _usual(classes: str, name: str) -> tuple[int, str, bool]:
    return table().read(f"{classes} {name}"), name_of(classes, name), True


@lru_cache(REMEMBERED)
def _marks(names: str, role: str) -> int:
    return table().read(names) | (bits(ROLE_MARKS[role]) if role in ROLE_MARKS else 0)


def name_of(classes: str, name: str) -> str:
    """Id and class as in a CSS selector, for paths."""
    if name and len(name) <= LONGEST_PATH_NAME:
        return "#" + name.strip()
    words = classes.split(None, 1)
    return "." + words[0] if words and len(words[0]) <= LONGEST_PATH_NAME else ""
