"""The name in a line of a comment: "Posted by Mary », "Mary says:", "Mary (Author) -"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newsclean.comments.letters import squeeze
from newsclean.comments.words import EDGES, table
from newsclean.dates.fold import fold
from newsclean.dates.names import weekdays, words
from newsclean.metadata.claims import without_tags
from newsclean.model import Piece

LONGEST = 60
"""Characters of a name: longer ones are titles of pings, or sentences."""

MOST_WORDS = 6

MOST_CUTS = 6
"""Words cut from one end: "Mary (author) on the …"."""

ENDS = ("!", "?", "…", "。", "！", "？", "؟", "।", ";", ",", ":", "：")
"""What a name does not end with; a full stop may be an initial's."""

SPEAKING_ENDS = ":.,…»"
"""What a line that says who speaks ends with, in scripts whose words for it need that."""

NAME_MARKS = ("itemprop:author", "itemprop:creator", "itemprop:name", "rel:author", "class:author", "class:byline")
"""Marks of pieces that give names, the surest first."""

ANSWERING = (" > ", " → ", " ➤ ", " ▸ ", " » ")
"""Between who answers and who is answered."""

TIME_WORDS = ("neutral", "hour", "am", "pm", "published", "modified")
"""Groups of `data/date_words.txt`."""

DIVIDERS = ("://", ": ", " / ", " | ", " » ")
"""What names do not hold, but rows of names, sections and tags do."""

SHORTEST_GLUED = 4
"""Letters of a word for saying that is known even glued to a name: "Marysays:"."""

LONG_LAST_WORD = 4
"""Letters of a last word after which a full stop ends a sentence rather than an abbreviation."""


def name_in(text: str) -> str | None:
    """The name in what stands beside a date, without words and signs around it; empty where nothing is left, None where it is no name."""
    if not text.strip(EDGES):
        return ""
    rest = _without_score(_without_day(_first_field(bare(_without_number(text)))))
    if all(map(_is_of_time, rest.split())) or (table().button(rest) and ("(" in rest or not any(map(str.isdecimal, rest)))):
        return ""
    return rest if is_name(rest) else None


def bare(text: str) -> str:
    """A text without the words, signs and buttons that stand around names."""
    affixes = _affixes()
    rest = without_tags(text).strip(EDGES)
    unnumbered = rest.lstrip("0123456789. ")
    if unnumbered != rest and (cut := affixes.cut_start(unnumbered, affixes.by)) != unnumbered:
        rest = cut
    elif unnumbered != rest and rest[:-len(unnumbered)].endswith(". "):
        rest = unnumbered  # "12. Mary"
    rest = affixes.cut_start(rest, affixes.by)
    for _ in range(MOST_CUTS):
        before = rest
        rest = affixes.cut_end(affixes.cut_end(_without_button(rest), affixes.after), affixes.says).strip(EDGES)
        if rest == before:
            break
    rest = _first_speaker(affixes.cut_start(rest, affixes.joints))
    if rest.count("[") > rest.count("]"):
        rest = rest.partition("[")[0].rstrip()  # "Mary [Leeds]"
    if rest.count("(") <= rest.count(")"):
        return rest
    return rest + ")" if rest + ")" in text else rest.rpartition("(")[0].rstrip()


def _without_day(text: str) -> str:
    """A name without a day that stands between it and a clock: "Mary Le 12/02"."""
    head, space, last = text.rpartition(" ")
    if not (space and "/" in last and last.replace("/", "").isdecimal()):
        return text
    return bare(head)


def _without_number(text: str) -> str:
    """A text without the number of a post: "Reply #12 on"."""
    before, sign, after = text.partition("#")
    rest = after.lstrip("0123456789")
    if sign and rest != after:
        return (before.strip(EDGES + "0123456789") and before + rest) or rest
    button = after.rpartition("[")[2]
    return before if button != after and table().button(button) else text


def _without_score(text: str) -> str:
    """A name without the points behind it: "Mary 12 points"."""
    words = text.rsplit(maxsplit=2)
    scored = len(words) > 2 and words[1].lstrip("-+").isdecimal() and squeeze(words[2]) in table().beside  # noqa: PLR2004 - name, number, word
    return words[0] if scored else text


def _is_of_time(word: str) -> bool:
    """Whether a word is no name but a number or goes with dates: "10:16", "Uhr", "Do"."""
    folded = fold(word.strip(EDGES))
    return not any(map(str.isalpha, folded)) or folded in weekdays() or any(folded in words()[group] for group in TIME_WORDS)


def marked_name(pieces: Sequence[Piece]) -> str:
    """The name that the markup of a line gives, the innermost first."""
    for mark in NAME_MARKS:
        for piece in pieces:
            if piece.mark == mark and piece.text and len(piece.text) <= LONGEST:
                name = bare(piece.text)
                if is_name(name):
                    return name
    return ""


def _first_speaker(text: str) -> str:
    """Who answers, in "Mary > Bob"."""
    for arrow in ANSWERING:
        text = text.partition(arrow)[0]
    return text


def _first_field(text: str) -> str:
    """What stands before a bar, if there is next to nothing behind it: "Mary | Di"; what stands behind a field's label: "URL | Mary"."""
    first, bar, rest = text.partition(" | ")
    if bar and table().is_field(first):
        return rest
    return first if bar and len(rest) <= LONG_LAST_WORD else text


def author_in(text: str) -> str:
    """The name in a line that is nothing but "Comment from: Mary" or its like; empty for others, and for short words before names."""
    rest = text.strip(EDGES)
    cut = _affixes().cut_start(rest, _affixes().by)
    if " " not in rest[:len(rest) - len(cut)].strip():
        return ""
    name = bare(rest)
    return name if is_name(name) else ""


def signature_in(text: str) -> str:
    """The name behind "Comment by" or its like, however long, as titles of pings are; empty without such words."""
    rest = text.strip(EDGES)
    return bare(rest) if _affixes().cut_start(rest, _affixes().by) != rest else ""


def speaker_in(text: str) -> str | None:
    """The name in a line that ends with "says:" or its like; None for other lines."""
    affixes = _affixes()
    if text[-1:] not in SPEAKING_ENDS and text[-1:].isascii():
        return None
    rest = text.rstrip(EDGES + ".") if text.endswith("...") else text.rstrip(EDGES)
    if (cut := affixes.cut_end(rest, affixes.says, glued=text.endswith((":", "：")))) == rest:
        return None
    return bare(cut) or None


def is_name(text: str) -> bool:
    """Whether a short text could be what a reader calls himself."""
    if len(text) > LONGEST or text.endswith(ENDS) or any(sign in text for sign in DIVIDERS):
        return False
    parts = text.split()
    if not 0 < len(parts) <= MOST_WORDS or not any(map(str.isalnum, text)):
        return False
    return not (text.endswith(".") and len(parts[-1]) - 1 > LONG_LAST_WORD)


def _without_button(text: str) -> str:
    """A text without a button for answers at its end, as in "Mary - Reply"."""
    head, space, last = text.rpartition(" ")
    return head.strip(EDGES) if space and squeeze(last) in table().replies else text


class Affixes:
    """Words before and after names, found by their first and last characters."""

    def __init__(self) -> None:
        known = table()
        self.by = _by_end(known.by, 0)
        self.joints = _by_end(known.joints, 0)
        self.says = _by_end(known.says, -1)
        self.after = _by_end(known.joints + known.badges, -1)

    def cut_start(self, text: str, phrases: dict[str, list[str]]) -> str:
        """The text without the longest of the phrases before it; as it is where nothing would be left."""
        folded = text.casefold()
        for phrase in phrases.get(folded[:1], ()):
            end = len(phrase)
            if folded.startswith(phrase) and (not phrase[-1].isalpha() or _parted(text[end - 1:end], text[end:end + 1])):
                return text[end:].strip(EDGES) if len(folded) == len(text) else text
        return text

    def cut_end(self, text: str, phrases: dict[str, list[str]], *, glued: bool = False) -> str:
        """The text without the longest of the phrases after it, else without a long word that is `glued` to it."""
        folded = text.casefold()
        if len(folded) != len(text):
            return text
        ending = [phrase for phrase in phrases.get(folded[-1:], ()) if folded.endswith(phrase)]
        for phrase in ending:
            start = len(text) - len(phrase)
            if _parted(text[start:start + 1], text[start - 1:start] if start else ""):
                return text[:start].rstrip(EDGES)
        for phrase in ending if glued else ():
            if len(phrase) >= SHORTEST_GLUED and " " not in phrase:
                return text[:-len(phrase)].rstrip(EDGES)
        return text


def _parted(inside: str, outside: str) -> bool:
    """Whether two neighbouring characters belong to different words; scripts without spaces part anywhere."""
    return not outside.isalnum() or inside >= "\u2e80"


def _by_end(phrases: Iterable[str], end: int) -> dict[str, list[str]]:
    """Phrases by their first or last character, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(set(map(str.casefold, phrases)), key=len, reverse=True):
        found.setdefault(phrase[end], []).append(phrase)
    return found


@cache
def _affixes() -> Affixes:
    return Affixes()
