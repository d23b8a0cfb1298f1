"""Whether words before a dash, colon or bracket are the place of a dateline."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates import names
from newsclean.dates.fold import fold
from newsclean.dates.names import lines
from newsclean.record import NamedTuple

MOST_WORDS = 5
"""Words of a place: "ABOARD AIR FORCE ONE", "Las Palmas de Gran Canaria"."""

MOST_REGIONS = 2
"""Parts after a place's commas: "HAYWARD, Calif.", "NAIROBI, Nairobi County, Kenya"."""

ENDED = 6
"""Letters of a name whose ending can tell that it is a place's."""

ACRONYM = 4
"""Letters of a word in capitals that may be an acronym as well as a place (NASA, IBM)."""

PARTICLES = frozenset({
    "de", "del", "dela", "la", "las", "los", "el", "al", "of", "the", "da", "do", "dos", "das", "di", "du", "des",
    "le", "les", "lez", "lès", "sur", "sous", "en", "am", "an", "der", "den", "im", "in", "ob", "bei", "van", "von",
    "upon", "on", "y", "e", "i", "et", "and", "und", "ul", "ad", "a",
})
"""Small words inside the names of places."""

SHORTENED = frozenset({"st", "ste", "sta", "sto", "ft", "mt", "pt", "pto", "s", "dc", "gen", "sgt"})
"""First words of places that keep a full stop: "ST. LOUIS", "MT. VERNON"."""

PREFIXES = ("Mc", "Mac", "La", "Le", "De", "Di", "Du", "O'", "O’", "D'", "D’", "L'", "L’", "al-", "el-", "Al-", "El-")
"""What stays small in a place that is printed in capitals: "McALLEN", "al-ARISH"."""


class Place(NamedTuple):
    """What may be the place of a dateline, and what speaks for it."""

    text: str
    """As printed, with its region."""
    case: str
    """`capitals`, `mixed`, or `none` in scripts without case."""
    known: bool
    """A well-known place, or a name that ends like one."""
    listed: bool
    """A well-known place."""
    region: bool
    """A region of the list follows ("Calif.")."""
    regions: int
    """Parts after its commas."""
    words: int
    letters: int

    @property
    def weak(self) -> bool:
        """Whether it may as well be an acronym."""
        return self.case == "capitals" and self.words == 1 and self.letters <= ACRONYM and not self.known


@cache
def known_places() -> frozenset[str]:
    """Folded names of well-known places."""
    return frozenset(lines("places.txt"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(lines("place_endings.txt"))


@cache
def _states() -> frozenset[str]:
    return frozenset(lines("states.txt"))


@cache
def _labels() -> tuple[frozenset[str], frozenset[str]]:
    """Labels that look like places, and words that no place has."""
    entries = lines("dateline_labels.txt")
    return frozenset(entries), frozenset(line[2:] for line in entries if line[:2] == "+ ")


def read_place(text: str) -> Place | None:
    """The place a text names, with its regions; None where it cannot be one."""
    printed = text.strip(" ,;–—-\t\xa0")
    parts = [part.strip() for part in _unbracketed(printed).split(",")]
    if not all(parts) or not 1 <= len(parts) <= MOST_REGIONS + 1:
        return None
    if len(parts) == 1 and parts[0].endswith("."):
        printed = printed.rstrip(".")
        parts = [parts[0].rstrip(".")]
    main = parts[0]
    listed = all(fold(name).strip() in known_places() for name in _each(main))
    if not listed and (not _may_be_place(main) or is_label(main)):
        return None
    if not all(map(_may_be_region, parts[1:])):
        return None
    known = listed or (" " not in main and len(main) > ENDED and fold(main).endswith(_endings())) or _is_township(main)
    region = any(fold(part) in _states() for part in parts[1:])
    letters = sum(map(str.isalpha, main))
    return Place(printed, _case(main), known, listed, region, len(parts) - 1, len(main.split()), letters)


def _is_township(main: str) -> bool:
    """Whether a name says what kind of place it is."""
    return main.lower().endswith((" township", " county", " city", " beach", " springs", " heights", " valley"))


def is_label(text: str) -> bool:
    """Whether a text is a label ("UPDATE", "Kommentar"), a day, a month, or has a word that no place has."""
    labels, barred = _labels()
    folded = fold(text)
    if folded in labels or folded in names.weekdays() or names.month(folded, None) is not None:
        return True
    return not barred.isdisjoint(folded.split())


def _unbracketed(text: str) -> str:
    """A place without what brackets add to it: "New Delhi [India]", "Bansgarh (Valdora)"."""
    if text[-1:] not in {"]", ")"}:
        return text
    head, _, inside = text[:-1].partition("[" if text[-1] == "]" else "(")
    return head.strip() if _may_be_region(inside) else text


def _each(main: str) -> list[str]:
    """The places in a text."""
    return [main] if main.isalpha() else _joined(plain=main.isascii()).split(main)


@cache
def _joined(*, plain: bool) -> re.Pattern[str]:
    """Signs and words between two places: "BEIRUT/CAIRO", "Berlin und Paris"."""
    if plain:
        return re.compile(r"\s?[/&]\s?|\s(?:and|und|et|y|e|ve)\s|\s-\s")
    return re.compile(r"\s?[/·&＆・]\s?|\s(?:and|und|et|y|e|и|та|ve)\s|\s[-–]\s")


def _may_be_place(main: str) -> bool:
    """Whether each of the places in a text has few words, which begin with capitals and hold letters only."""
    if any(map(str.isdecimal, main)):
        return False
    each = [name.split() for name in _each(main)]
    return len(each) <= 3 and all(1 <= len(words) <= MOST_WORDS and _are_names(words) for words in each)  # noqa: PLR2004


def _are_names(words: list[str]) -> bool:
    """Whether words are capitalised, small words inside aside."""
    if words[-1] in PARTICLES or words[0] in PARTICLES:
        return False
    return all(word in PARTICLES or _is_name(word) for word in words)


def _is_name(word: str) -> bool:
    """Whether a word can be part of a place's name."""
    if word[0].islower() and not word.startswith(PREFIXES):
        return False
    if "." in word and fold(word) not in SHORTENED:
        return False
    return word.isalpha() or (any(map(str.isalpha, word)) and not _foreign(plain=word.isascii()).search(word))


@cache
def _foreign(*, plain: bool) -> re.Pattern[str]:
    """Signs that no place has."""
    if plain:
        return re.compile(r"[^\w\s.'`\-]|_")
    return re.compile(r"[^\w\s.'’ʼ`´\-‑\u0300-\u036f\u0900-\u0dff\u0e00-\u0fff\u064b-\u0655\u200c]|_")


def _may_be_region(part: str) -> bool:
    """Whether a part after a comma can be a region or country."""
    if fold(part) in _states():
        return True
    words = part.split()
    if not 1 <= len(words) <= 4 or any(map(str.isdecimal, part)) or is_label(part):  # noqa: PLR2004
        return False
    return words[0] not in PARTICLES and all(word in PARTICLES or not word[0].islower() for word in words)


def _case(main: str) -> str:
    """How a place is printed."""
    words = [word for word in main.replace("/", " ").split() if word not in PARTICLES]
    letters = [char for char in main if char.isalpha()]
    if not any(char.isupper() or char.islower() for char in letters):
        return "none"
    return "capitals" if words and all(map(_is_capitals, words)) else "mixed"


def _is_capitals(word: str) -> bool:
    """Whether a word is printed in capitals, but for a prefix."""
    if word.isupper():
        return True
    return any(word.startswith(prefix) and word[len(prefix):].isupper() for prefix in PREFIXES)
