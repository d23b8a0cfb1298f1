"""Two lines made one again: with a space, without one, and without the hyphen where a word was broken."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.segment.counting import spaceless

HYPHENS = frozenset("-\u2010")
BROKEN = "-"
"""A word broken over two lines."""

DASHES = ("—", "--", "–")

SUSPENDING = frozenset({
    "and", "or", "to", "und", "oder", "bzw", "sowie", "bis", "et", "ou", "y", "o", "e", "en", "of", "och", "eller", "og", "ja", "i", "lub", "a",
})
"""Words a hyphen may stand before with a space ("Vor- und Nachteile", "pre- and post-war")."""

COMMON = 0.05
"""Share of lines that end in a hyphen from which a text counts as hyphenated by a typesetter; compounds end 1 or 2 in 100."""

FEWEST_LINES = 20
"""Lines from which that share says anything."""


class Hyphens:
    """What the rest of a text tells about the hyphens at its line ends. Reads the text when it is first asked."""

    def __init__(self, strips: Sequence[str]) -> None:
        self._strips = strips
        self._words: frozenset[str] | None = None
        self._typeset = False

    def seam(self, upper: str, lower: str) -> str:
        """What stands between two lines that belong together: a space, nothing, or BROKEN where the upper one loses its hyphen."""
        last = upper[-1]
        if last in HYPHENS and upper[-2:-1].isalnum():
            return self._seam_at_hyphen(upper, lower)
        if upper.endswith(DASHES):
            return "" if upper.rstrip("-—–")[-1:].isalnum() else " "
        if not last.isascii() and not lower[0].isascii() and _no_space_between(last, lower[0]):
            return ""
        return " "

    def _seam_at_hyphen(self, upper: str, lower: str) -> str:
        head = _letters_at_end(upper[:-1])
        tail = _letters_at_start(lower)
        if not tail or not lower[0].islower():
            return ""
        if tail.lower() in SUSPENDING and lower[len(tail) : len(tail) + 1] in {" ", ""}:
            return " "
        return "" if self._is_compound(head, tail) else BROKEN

    def _is_compound(self, head: str, tail: str) -> bool:
        """Whether the hyphen is the word's own: the text has it so elsewhere, or both halves as words, and not the whole."""
        if not head or head.endswith("-"):
            return True
        words = self._read()
        head, tail = head.lower(), tail.lower()
        if f"{head}-{tail}" in words or "-" in head or "-" in tail:
            return True
        if head + tail in words:
            return False
        return not self._typeset or (head in words and tail in words)

    def _read(self) -> frozenset[str]:
        if self._words is None:
            words: set[str] = set()
            broken = False
            ends = 0
            for strip in self._strips:
                found = strip.split()
                if broken:
                    del found[:1]
                broken = strip[-1:] in HYPHENS
                if broken:
                    del found[-1:]
                    ends += 1
                words.update([word.strip(".,;:!?\"'“”‘’()[]«»…").lower() for word in found])
            self._words = frozenset(words)
            lines = len(self._strips) - self._strips.count("")
            self._typeset = lines < FEWEST_LINES or ends > COMMON * lines
        return self._words


def _letters_at_end(text: str) -> str:
    """The last word of a text, hyphens in it included."""
    word = text.rsplit(None, 1)[-1]
    start = len(word)
    while start and (word[start - 1].isalpha() or word[start - 1] in "-'’"):
        start -= 1
    return word[start:]


def _letters_at_start(text: str) -> str:
    word = text.split(None, 1)[0]
    end = 0
    while end < len(word) and (word[end].isalpha() or word[end] in "-'’"):
        end += 1
    return word[:end]


def _no_space_between(left: str, right: str) -> bool:
    return bool(spaceless().match(left) and spaceless().match(right))
