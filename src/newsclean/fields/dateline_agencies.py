"""Whether the words in a dateline's brackets are an agency's name."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates.fold import fold
from newsclean.dates.names import lines
from newsclean.record import NamedTuple

LONGEST = 50
"""Characters."""

MOST_WORDS = 4
"""Words of an agency that is not known."""

ENDINGS = ("wire", "agentur", "pressedienst")
"""How compound names of agencies end."""

LONGEST_DESK = 6
"""Letters of an abbreviation that mixes small letters and capitals."""

SHORT = 4
"""Letters of an abbreviation, which counts only in capitals or as the list prints it."""


class Agency(NamedTuple):
    """An agency as printed."""

    text: str
    known: bool
    """It is in the list."""
    telling: bool
    """One of its words says that it is an agency, or it is known."""


@cache
def _list() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Names as printed, names folded, and words that make a name an agency's."""
    entries = lines("agencies.txt")
    named = [entry for entry in entries if entry[:2] != "+ "]
    words = frozenset(fold(entry[2:]) for entry in entries if entry[:2] == "+ ")
    return frozenset(named), frozenset(fold("\n".join(named)).split("\n")), words  # folded at once, which is faster


def is_known(name: str) -> bool:
    """Whether this is an agency of the list."""
    named, folded, _ = _list()
    if name in named:
        return True
    key = fold(name)
    return key in folded and (len(key) > SHORT or name.isupper() or not name.isascii())


def read_agency(text: str) -> Agency | None:
    """The agency a text names, known or of the looks of one; None for other things in brackets."""
    text = text.strip(" .,-–—/")
    if not 1 < len(text) <= LONGEST:
        return None
    if is_known(text) or any(is_known(part.strip()) for part in _joined(plain=text.isascii()).split(text)):
        return Agency(text, known=True, telling=True)
    words = text.split()
    if len(words) > 1 and len(words[0]) > 1 and is_known(words[0]):
        return Agency(text, known=True, telling=True)  # "Reuters Breakingviews", "AP Photo/Jane Doe"
    if len(words) > MOST_WORDS or any(map(str.isdecimal, text)) or not FOREIGN.isdisjoint(text):
        return None
    telling = not _list()[2].isdisjoint(map(fold, words)) or fold(text).endswith(ENDINGS)
    caseless = text.upper() == text.lower()
    desk = len(words) == 1 and len(text) <= LONGEST_DESK and not text.islower()  # "epdÖ"
    if not telling and (caseless or (words[0][0].islower() and not desk)):
        return None
    return Agency(text, known=False, telling=telling)


@cache
def _joined(*, plain: bool) -> re.Pattern[str]:
    """Signs and words between several agencies, and between one and its regional desk ("dpa/lno")."""
    if plain:
        return re.compile(r"\s?[/,&+|=]\s?|\s(?:and|und|et|y|e)\s")
    return re.compile(r"\s?[/,&+|=＝]\s?|\s(?:and|und|et|y|e|и)\s")


FOREIGN = frozenset(':;?!%$€£"“”„«»@#*')
"""Signs that no agency's name has."""
