"""Letters and quotations: how phrases are compared, and rows of buttons taken apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable

LONGEST_BUTTONS = 120
"""Characters of a row of buttons; longer lines are sentences."""

LONGEST_QUOTED = 400
"""Characters of a line in which a quoted title is looked for."""

LONGEST_WORD = 40
"""Letters of a button."""

UNITS = frozenset("smhdwyj")
"""Letters after a number that count seconds to years back: "2d"."""

OPENING_QUOTES, CLOSING_QUOTES = frozenset('“„«「『《〈"‘‚‹”'), frozenset('”“»」』》〉"’‘›')


def squeeze(text: str) -> str:
    """The letters of a text, case folded."""
    folded = text.casefold()
    if folded.isalpha():
        return folded
    joined = folded.replace(" ", "")
    return joined if joined.isalpha() else "".join(filter(str.isalpha, joined))


def all_squeezed(texts: Iterable[str]) -> frozenset[str]:
    """The letters of each text; at once, which is faster."""
    folded = "|".join(texts).casefold().replace(" ", "").split("|")
    return frozenset([text if text.isalpha() else squeeze(text) for text in folded])


def made_of(letters: str, words: Collection[str]) -> set[str]:
    """The words that a row of letters is made of, in one of the ways it can be read; none where there is no way."""
    if len(letters) > LONGEST_BUTTONS:
        return set()
    reached: dict[int, set[str]] = {0: set()}
    for start in range(len(letters)):
        if start in reached:
            for end in range(start + 1, min(len(letters), start + LONGEST_WORD) + 1):
                word = letters[start:end]
                if word in words:
                    reached[end] = reached[start] | {word}
    return reached.get(len(letters), set())


def without_quotation(text: str) -> str:
    """A line without the title it quotes."""
    if len(text) > LONGEST_QUOTED or OPENING_QUOTES.isdisjoint(text):
        return text
    start = next((place for place, char in enumerate(text) if char in OPENING_QUOTES), -1)
    end = next((place for place in range(len(text) - 1, start, -1) if text[place] in CLOSING_QUOTES), -1)
    return text[:start] + " " + text[end + 1:] if 0 <= start < end else text


def is_distance(word: str) -> bool:
    """Whether a word is a short form of how long ago something was."""
    return word[-1:].casefold() in UNITS and word[:-1].isdecimal()


def by_start(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Phrases by their first two letters."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase[:2], []).append(phrase)
    return found


def starts(folded: str, phrases: dict[str, list[str]]) -> bool:
    """Whether a case-folded text opens with one of the phrases."""
    known = phrases.get(folded[:2])
    return known is not None and any(folded.startswith(phrase) for phrase in known)
