"""What the names of an element (class, id, role, itemprop, data-testid …) say about it, as a set of bits.

Publishing systems name things much alike everywhere: `entry-content`, `sharedaddy`, `commentlist`. The words are in `data/marks.txt`;
this module splits names into words and looks them up. Nothing is decided here: a mark is evidence, weighed later.
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.tables import lines_of

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""A word of a name; `articleBody`, `article-body` and `ARTICLE_BODY` all give `article`, `body`."""

SHOWN_YET = re.compile(
    r"(?i)(?:label|title|legend)[-_]{1,2}(?:visually[-_])?hidden\b"
    r"|\bhid(?:e|den)-(?:xs|sm|mobile|phone|print|on-(?:mobile|phone|small|print)|for-small(?:-only)?)\b"
)
"""What publishing systems and frameworks hide of an element, or on small screens and paper, where the element is shown: `field--label-hidden`."""

LONGEST_NAME = 400
"""Characters of a name that are read: longer ones are generated, and say nothing more."""


class MarkTable:
    """The groups of `data/marks.txt`, ready for look-up."""

    def __init__(self, lines: list[str]) -> None:
        self.names: list[str] = []
        self.singles: dict[str, int] = {}
        self.pairs: dict[str, list[tuple[str, int]]] = {}
        for line in lines:
            if not line or line[0] == "#":
                continue
            name, _, entries = line.partition(":")
            bit = 1 << len(self.names)
            self.names.append(name)
            for entry in entries.split():
                first, plus, second = entry.partition("+")
                if plus:
                    self.pairs.setdefault(first, []).append((second, bit))
                else:
                    self.singles[first] = self.singles.get(first, 0) | bit
        self.known = frozenset({*self.singles, *self.pairs})

    def bit(self, name: str) -> int:
        """The bit of a group."""
        return 1 << self.names.index(name)

    def read(self, names: str) -> int:
        """The marks of the words in `names`."""
        names = names[:LONGEST_NAME]
        if "hid" in names:
            names = SHOWN_YET.sub(" ", names)
        words = " ".join(WORD.findall(names)).lower().split()
        singles, pairs = self.singles, self.pairs
        found = 0
        for word in self.known.intersection(words):
            found |= singles.get(word, 0)
            for second, bit in pairs.get(word, ()):
                if second in words:
                    found |= bit
        return found


@cache
def table() -> MarkTable:
    """The packaged table, read once."""
    return MarkTable(lines_of("marks.txt"))


@cache
def bits(*names: str) -> int:
    """The union of the bits of some groups."""
    found = 0
    for name in names:
        found |= table().bit(name)
    return found


def names_of(marks: int) -> list[str]:
    """The groups in a set of marks, for explanations."""
    names = table().names
    found = []
    while marks:
        lowest = marks & -marks
        found.append(names[lowest.bit_length() - 1])
        marks ^= lowest
    return found
