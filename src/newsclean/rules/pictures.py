"""What the captions of pasted text say, which no element marks: where in the picture somebody stands, and which agency took it."""

from __future__ import annotations

import re
from functools import cache

from newsclean.model import Block
from newsclean.rules._rule import rule
from newsclean.rules.view import View
from newsclean.tables import lines_of

LONGEST = 60
"""Words of a caption."""
MOST_BRACKETS, LONGEST_BRACKET = 8, 40
"""Brackets of a line that are read, and characters of each."""
SHORT = 4
"""Words of a credit that stands alone."""
WIDE = str.maketrans("（［[＝）］]，、", "(((=))),,")


@rule(
    {"position": "says in brackets where in a picture somebody stands", "words": "says what captions say of their picture"},
    hits={
        "Ida Falk (left) opens the old kiln": "position", "Jon Berg (r.) mit dem Schlüssel": "position", "市長（左）と学生": "position",
        "The choir on its first evening, from left to right": "words", "Der Ofen von links": "words",
    },
    misses=("The kiln (built in 1911) is empty.", "Nobody was left to right the boat. It sank.", "The left (party) lost."), sees="line",
)
def pictured(block: Block, view: View) -> str:
    """A caption points into its picture; a story has nothing to point at."""
    if view.marked or not 0 < block.words <= LONGEST:
        return ""
    positions, phrases = words()[0], phrases_of(view)
    text = block.text.casefold()
    wide = text if text.isascii() else text.translate(WIDE)
    if "(" in wide:
        for piece in wide.split("(", MOST_BRACKETS + 1)[1:]:
            inside = piece[:LONGEST_BRACKET].partition(")")[0].partition(",")[0]
            if inside.strip(" .") in positions:
                return "position"
    return "words" if any(map(text.__contains__, phrases)) else ""


def points_at_somebody(text: str) -> bool:
    """Whether a line says behind a name, in brackets, where in a picture its bearer is; a letter without a stop is a party, or a quantity: "Mass (m)"."""
    if "(" not in text and "（" not in text:
        return False
    for found in behind_words().finditer(text):
        word, inside, end = found[1], found[2].casefold(), text[found.end():found.end() + 1]
        glued = found[0][-1] == ")" and end.isalnum()
        short = inside.isascii() and len(inside) == 1
        listed = " " in inside and found[0][-1] == ")" and text[found.end():].lstrip()[:1] in {":", "："}  # "The board (from left): …"
        if (listed or not word[0].islower()) and not glued and not short and inside.strip(" .") in words()[0] - IN_TEXT:
            return True
    return False


IN_TEXT = frozenset({"above", "below", "top", "bottom", "oben", "unten"})
"""Where something stands on a page as well as in a picture."""


@cache
def behind_words() -> re.Pattern[str]:
    """A word and what stands in brackets behind it, up to a comma."""
    return re.compile(r"([^\W\d_][\w'’.-]{0,30}) ?[(（]([^()（）,，、]{1,24})[,，、)）]")


def phrases_of(view: View) -> list[str]:
    """What captions say, as far as the page says it anywhere: little of it, and looked for once."""
    if view.pointing is None:
        texts = "\0".join([block.text for block in view.blocks if block.words <= LONGEST]).casefold()
        view.pointing = [phrase for phrase in words()[1] if phrase in texts]
    return view.pointing


@cache
def words() -> tuple[frozenset[str], tuple[str, ...]]:
    """What stands in brackets, and what stands anywhere."""
    found: dict[str, list[str]] = {"(": [], "+": []}
    for line in lines_of("caption_words.txt"):
        if line[:1] in found:
            found[line[0]] += [word.strip() for word in line[1:].split(" | ")]
    return frozenset(found["("]), tuple(found["+"])


@rule(
    {"alone": "is little more than an agency's name", "tail": "ends with an agency's name"},
    hits={"Ida Falk/Reuters": "alone", "Fans before the match at the old ground AFP": "tail", "The kiln in spring (AP)": "tail"},
    misses=("The agency is called Reuters and has its seat in London.", "He left the AP in 1999"), sees="line",
)
def signed(block: Block, view: View) -> str:
    """Pictures are credited to agencies, at the end of the caption."""
    if view.marked or not 0 < block.words <= LONGEST:
        return ""
    text = block.text[-TAIL:].rstrip(" .)]）|").replace("/", " ").replace(".", " ").replace("(", " ")
    known, (before, _, last) = agencies(), text.rpartition(" ")
    if last in known or f"{before.rpartition(' ')[2]} {last}" in known:
        return "alone" if block.words <= SHORT else "tail"
    return ""


TAIL = 60
"""Characters at the end of a block."""


@cache
def agencies() -> frozenset[str]:
    """Their names as printed, and in capitals."""
    names = [line for line in lines_of("agencies.txt") if line and line[0] not in "#+"]
    return frozenset(names) | {name.upper() for name in names}
