"""The name of a site that no field gives: the part of the page's title that its address bears, too.

    Salt and Stone: The Tide Mill Turns Again       saltandstone.example        Salt and Stone
    Drivers wanted – Die Warte                      www.warte.example           Die Warte
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsclean.metadata.claims import comparable
from newsclean.metadata.links import host

LONGEST, MOST_WORDS = 50, 6
"""Characters and words of a name."""

SHORTEST = 3
"""Letters of a part of an address that can be a name, or its core."""

MOST_MORE = 12
"""Letters that a name may have beside those of the address: an article, "Magazine", a town."""

GENERAL = frozenset({"www", "blog", "blogs", "news", "shop", "store", "home", "online", "web", "info", "press", "media", "app", "site", "page"})
"""Labels of addresses that say nothing."""


def site_in_title(titles: Iterable[str], addresses: Iterable[str]) -> str | None:
    """The first part of a title that names the site of one of the addresses."""
    labels = [label for address in addresses for label in labels_of(address)]
    for title in titles:
        parts = _signs().split(title)
        for part in (parts[-1], *parts[:-1]) if len(parts) > 1 else ():
            name = part.strip()
            if SHORTEST <= len(name) <= LONGEST and len(name.split()) <= MOST_WORDS and any(is_named(comparable(name), label) for label in labels):
                return name
    return None


def labels_of(address: str) -> list[str]:
    """The parts of a host that may be a name, letters only."""
    return [bare for label in host(address).split(".")[:-1] if label not in GENERAL and len(bare := comparable(label)) >= SHORTEST]


def is_named(name: str, label: str) -> bool:
    """Whether a name, letters only, is the label of an address, or has it at either end with little more."""
    return name == label or (len(label) > SHORTEST and len(name) - len(label) <= MOST_MORE and (name.startswith(label) or name.endswith(label)))


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(r"\s[|\-–—·•»«:/~]{1,2}\s|:\s|\s?[_｜]\s?")
