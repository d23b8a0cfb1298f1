"""How the captions of pasted text end: with the name of whoever took the picture, in one of the few ways papers print it.

    The old kiln in spring. Photo: Ida Falk         A label and a name, behind the sentence or in brackets
    The old kiln in spring (Ida Falk/Example Wire)   A name and an agency in brackets, or behind the sentence
    The old kiln in spring.Ida Falk                  A name stuck to the full stop
    © Archive | Ida Falk                             A sign that no sentence needs
    Ida Falk/Reuters                                 Names with an agency among them, and nothing else
    Kuva: Ida Falk                                   A label and a name, and nothing else
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.rules.pictures import agencies
from newsclean.rules.writing import SENTENCE_ENDS
from newsclean.tables import lines_of

LONGEST = 60
"""Words of a caption."""
SHORT = 8
"""Words of a credit that stands alone, and of a caption at least that names no label."""
TAIL = 90
"""Characters of a caption's end that are read."""
LONGEST_TAIL = 50
"""Characters of a credit behind a sentence."""
MOST_NAMES = 6
"""Words of a name stuck to a full stop."""
COLONS = ":：=＝"
"""What stands between a label and a name; a stroke does too, before a capital."""
CUT = (" (", " [", "（")
"""How a caption ends whose credit was set as a line of its own."""
CLOSERS = '”»")）'
"""What ends a sentence too, before a credit."""


def credit(text: str, words: int) -> str:
    """In which way a line credits a picture, in words; nothing where it does not."""
    if not 0 < words <= LONGEST or text[-1] in SENTENCE_ENDS:
        return ""
    tail = text[-TAIL:]
    if words >= SHORT and tail.endswith(CUT):
        return "breaks off before the credit in brackets"
    sign = tail.find("©")
    if sign >= 0 and not tail[sign + 1:sign + 3].strip()[:1].isdigit():
        return "names a holder of rights at its end"
    if words <= SHORT and any(part.strip() in agencies() for part in divided(text)):
        return "is an agency's name, with others or alone"
    if words <= SHORT and is_label_and_name(text):
        return "is a label of credits and a name"
    if tail[-1] in COLONS:
        return ""
    return in_brackets(tail, named=words >= SHORT and text[0].isalpha()) or behind_the_sentence(text, words) or by_strokes(text, words)


def divided(text: str) -> list[str]:
    """The parts of a text between strokes and bars."""
    return text.replace("|", "/").replace("／", "/").split("/")


def in_brackets(tail: str, *, named: bool) -> str:
    """Whether the brackets at the end of a line hold a label or, where such names may stand, a name and where it works."""
    found = brackets().search(tail) if tail[-1] in "])）〕" else None
    if found is None:
        return ""
    inside = found[1].strip()
    if is_labelled(inside) or inside.casefold() in bare():
        return "credits a picture in brackets at its end"
    named = named and are_names(inside) and any(" " in part.strip() for part in divided(inside))
    return "names in brackets at its end who took the picture, and for whom" if named else ""


def behind_the_sentence(text: str, words: int) -> str:
    """Whether behind the last sentence of a line stand a label and a name, names divided by a stroke, or a name stuck to the full stop."""
    stop = max(text.rfind(mark, -LONGEST_TAIL - 1) for mark in (*SENTENCE_ENDS, *CLOSERS))
    tail = text[stop + 1:]
    if stop < SHORT or len(tail) < 2:  # noqa: PLR2004
        return ""
    bare_tail = tail.strip()
    if is_labelled(bare_tail):
        return "credits a picture behind its sentence"
    if bare_tail in agencies() or bare_tail.casefold() in bare():
        return "ends with an agency's name or a word of credits behind its sentence" if words >= MOST_NAMES else ""
    if words < MOST_NAMES:
        return ""
    if are_names(bare_tail) and are_long(bare_tail):
        return "names behind its sentence who took the picture, and for whom"
    glued = not tail[0].isspace() and tail[0].isupper() and (text[stop - 1].islower() or text[stop - 1].isdigit() or text[stop] in CLOSERS)
    parts = tail.split()
    few = len(parts) <= MOST_NAMES and sum([part[0].isupper() for part in parts]) * 2 >= len(parts)
    return "a name is stuck to its full stop" if words >= SHORT and glued and few and len(tail) > len("Ida") else ""


def by_strokes(text: str, words: int) -> str:
    """In which way a line that ends without a full stop has a stroke in its credit."""
    return behind_a_stroke(text, words) or stuck_to_a_word(text, words)


def stuck_to_a_word(text: str, words: int) -> str:
    """Whether a name and its agency are stuck to the last word of a line that has no full stop: "The hall on MondayIda Falk/Reuters"."""
    tail = text[-LONGEST_TAIL:]
    if words < SHORT or "/" not in tail:
        return ""
    starts = [place for place in range(1, len(tail)) if tail[place].isupper() and tail[place - 1].islower()]
    rest = tail[starts[0]:] if starts else ""
    return "names stuck to its last word credit a picture" if are_names(rest) and any(part.strip() in agencies() for part in divided(rest)) else ""


def behind_a_stroke(text: str, words: int) -> str:
    """Whether a line ends with a name behind a stroke: "The hall on Monday / Ida Falk"."""
    before, stroke, name = text[-LONGEST_TAIL:].rpartition(" / ")
    parts = name.split()
    fits = bool(stroke) and words >= SHORT and text[0].isalpha() and "/" not in before and 2 <= len(parts) <= 3  # noqa: PLR2004
    return "ends with a name behind a stroke" if fits and all(part[0].isupper() and part.isalpha() for part in parts) else ""


def is_labelled(text: str) -> bool:
    """Whether a text opens with a label of credits, and a name or nothing follows its colon."""
    for colon in COLONS:
        label, found, _name = text.partition(colon)
        if found and label.strip().casefold() in labels():
            return True
    label, _, name = text.partition("/")
    return name[:1].isupper() and label.casefold() in labels()


def is_label_and_name(text: str) -> bool:
    """Whether a line is a label of pictures, a colon and a name; sources stand below figures too, and an author is the story's."""
    label, colon, name = text.replace("：", ":").partition(":")
    if not colon or not name or label.strip().casefold() not in labels() - sources() - AUTHORS:
        return False
    words = [word for word in name.split() if word[0].isalpha()]
    return bool(words) and sum([not word[0].islower() for word in words]) * 2 > len(words)


AUTHORS = frozenset({"autor"})
"""Labels that name who took a picture, and who wrote a story as well."""


def are_names(text: str) -> bool:
    """Whether a text is names divided by strokes."""
    parts = [part.strip() for part in divided(text)]
    if len(parts) < 2 or not all(parts) or any(map(str.isdigit, text)):  # noqa: PLR2004
        return False
    words = [word for part in parts for word in part.split()]
    capitals = sum([word[0].isupper() for word in words])
    return capitals * 10 >= len(words) * 7 and all(part[0].isupper() or part in agencies() for part in parts)


def are_long(text: str) -> bool:
    """Whether one of some names has two words, or is an agency's: "Men / Women" is no credit."""
    return any(part.strip() in agencies() or " " in part.strip() for part in divided(text))


@cache
def brackets() -> re.Pattern[str]:
    """Brackets that end a line."""
    return re.compile(r"[\[(（〔]([^()\[\]（）]{2,80})[\])）〕]$")


@cache
def labels() -> frozenset[str]:
    """What stands before the colon of a credit."""
    return frozenset(word for line in lines_of("credit_words.txt") if line[:1] not in {"#", "="} for word in line.removeprefix("~ ").split(" | "))


@cache
def sources() -> frozenset[str]:
    """Those labels that stand below figures and tables as well."""
    return frozenset(word for line in lines_of("credit_words.txt") if line.startswith("~ ") for word in line[2:].split(" | "))


@cache
def bare() -> frozenset[str]:
    """What credits a picture by itself."""
    return frozenset(word for line in lines_of("credit_words.txt") if line.startswith("= ") for word in line[2:].split(" | "))
