"""Which lines of a plain text make one paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.segment.text_hyphens import BROKEN, Hyphens
from newsclean.segment.text_lines import TERMINAL, ends_sentence, indent_of
from newsclean.segment.text_wrapping import Width, find_widths, goes_on, needed_for

NEARLY = 0.7
"""Share of the width from which a line without an end still goes on in one that begins in lower case."""

FEWEST_TITLE_WORDS = 3
"""Words in capitals that make a line a title rather than an abbreviation."""

LONGEST_PAGE_NUMBER = 4


class Paragraphs:
    """The lines of a text, and which of them belong together."""

    def __init__(self, lines: Sequence[str], strips: Sequence[str]) -> None:
        self.lines = lines
        self.strips = strips
        self.widths = find_widths(lines, strips)
        self.hyphens = Hyphens(strips)
        self.spaced = bool(self.widths) and self._is_spaced(self.widths[0])
        """Blank lines divide the paragraphs."""
        self._stanza_end = 0
        self._width: Width | None = None

    def goes_on(self, number: int, first: int) -> bool:
        """Whether the line `number` of the paragraph that began on line `first` goes on in the line below it, which is not blank."""
        upper, lower = self.strips[number], self.strips[number + 1]
        width = self._width_at(number)
        length = len(self.lines[number].rstrip())
        if width is None or length > width.column or _is_page_number(lower) or _is_page_number(upper):
            return False
        if len(self.lines[number + 1].rstrip()) > width.column and " " in lower:
            return False
        on = goes_on(upper, lower) and upper[-1] not in TERMINAL
        full = needed_for(length, upper, lower) > width.column - width.slack
        if not full:
            return on and length >= NEARLY * width.column
        if indent_of(self.lines[number + 1]) > indent_of(self.lines[number]) and not on:
            return False
        return on or self.spaced or not (_is_title(upper, lower) if number == first else self._is_followed_by_title(number, width))

    def text(self, first: int, last: int) -> str:
        """The lines from `first` to `last` as one."""
        strips = self.strips
        if not any(strip[-1] in "-\u2010—–" or not strip.isascii() for strip in strips[first:last]):
            return " ".join(strips[first : last + 1])
        parts = [strips[first]]
        for number in range(first + 1, last + 1):
            seam = self.hyphens.seam(strips[number - 1], strips[number])
            if seam == BROKEN:
                parts[-1] = parts[-1][:-1]
            else:
                parts.append(seam)
            parts.append(strips[number])
        return "".join(parts)

    def _is_spaced(self, width: Width) -> bool:
        """Whether a blank line follows most of the lines that end a sentence with room for more."""
        spaced = close = 0
        for upper, lower, line in zip(self.strips, self.strips[1:], self.lines, strict=False):
            if upper and upper[-1] in TERMINAL and len(line) <= width.column:
                if not lower:
                    spaced += 1
                elif needed_for(len(line.rstrip()), upper, lower) <= width.column - width.slack:
                    close += 1
        return spaced > close

    def _is_followed_by_title(self, number: int, width: Width) -> bool:
        """Whether the sentence that ends here fills its line by chance: the line below ends early, and not like a sentence."""
        upper, lower, below = self.strips[number], self.strips[number + 1], self.strips[number + 2 : number + 3]
        if not ends_sentence(upper) or ends_sentence(lower):
            return False
        room = not below or not below[0] or needed_for(len(self.lines[number + 1].rstrip()), lower, below[0]) <= width.column - width.slack
        return room and not (below and below[0] and goes_on(lower, below[0]))

    def _width_at(self, number: int) -> Width | None:
        """The width of the lines around line `number`: the narrowest that holds them all, else the commonest."""
        if len(self.widths) <= 1:
            return self.widths[0] if self.widths else None
        if number >= self._stanza_end:
            end = number
            while end < len(self.strips) and self.strips[end]:
                end += 1
            longest = max(len(line.rstrip()) for line in self.lines[number:end])
            self._stanza_end = end
            self._width = min(
                (width for width in self.widths if width.column >= longest), key=lambda width: width.column, default=self.widths[0]
            )
        return self._width


def _is_page_number(line: str) -> bool:
    return len(line) <= LONGEST_PAGE_NUMBER and line.isdecimal()


def _is_title(upper: str, lower: str) -> bool:
    """Whether a line is set in capitals, or a capital a word, and the one below it is not."""
    words = [word for word in upper.split() if word[0].isalpha()]
    if upper[-1] in TERMINAL or len(words) < FEWEST_TITLE_WORDS:
        return False
    if upper.isupper():
        return not lower.isupper()
    return _capitals(words) and not _capitals([word for word in lower.split() if word[0].isalpha()])


def _capitals(words: list[str]) -> bool:
    """Whether the longer words all begin with a capital."""
    long = [word for word in words if len(word) > len("from")] or words
    return bool(long) and all(word[0].isupper() for word in long)
