"""Plain text to blocks: paragraphs, lists, tables, quotes and underlined headings."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.segment.text_blocks import Blocks
from newsclean.segment.text_items import Candidate, Items
from newsclean.segment.text_lines import ends_sentence, indent_of, is_ruler
from newsclean.segment.text_markers import CERTAIN, OPENING, Marker, marker_of
from newsclean.segment.text_paragraphs import Paragraphs
from newsclean.segment.text_quotes import quote_at, split_quote
from newsclean.segment.text_tables import table_at

LOOKED_AT = OPENING | frozenset("=_~#|")
"""First characters of lines that may be more than text."""

NEVER_INSIDE = CERTAIN | frozenset(">*")
"""First characters of lines that never go on with a sentence."""

UNDERLINES = {"=": 1, "-": 2, "~": 3, "^": 3}
"""Levels of headings by what they are underlined with, as in Markdown and its ancestors."""

LONGEST_HEADING = 150

CLOSE = 2
"""A heading and the dashes under it are at most this many times as long as each other."""


class Plain:
    """Reads the lines of a plain text into blocks."""

    def __init__(self, lines: Sequence[str], out: Blocks, start: int = 0) -> None:
        self.lines = lines
        self.strips = [line.strip() for line in lines]
        self.out = out
        self.start = start
        """Number of the first line, for the blocks."""
        self.items = Items(out)
        self.paragraphs = Paragraphs(self.lines, self.strips)
        self.wrapped = bool(self.paragraphs.widths)
        self.unquoted = 0
        """Line up to which quotation marks have been looked at."""

    def read(self) -> None:
        """Add the blocks of all lines."""
        strips, end = self.strips, len(self.lines)
        items, start = self.items, self.start
        number = gap = 0
        while number < end:
            strip = strips[number]
            if not strip:
                gap += 1
                number += 1
                continue
            if strip[0] in LOOKED_AT or "\t" in strip or strip[1:2] in MARKER_ENDS:
                after = self._structure(number, gap)
                if after > number:
                    number, gap = after, 0
                    continue
            items.settle()
            if self.wrapped or (number + 1 < end and strips[number + 1][:1] in UNDERLINES):
                number = self._paragraph(number, gap)
            else:
                line = self.lines[number]
                self.out.add(strip, start + number, gap, indent_of(line) if line[0].isspace() else 0)
                number += 1
            gap = 0
        items.settle()

    def _structure(self, number: int, gap: int) -> int:
        """Read a table, ruler, quote or item that begins on this line; the line after it, or this one where none begins."""
        strip = self.strips[number]
        if is_ruler(strip):
            return number + 1
        marker = marker_of(strip)
        if "\t" in (marker.text if marker else strip):
            end, rows = table_at(self.lines, self.strips, number)
            if rows:
                self.items.settle()
                self.out.add_table(rows, self.start + number, gap)
                return end
        if strip[0] == ">" and number >= self.unquoted:
            self.unquoted, spoken = quote_at(self.strips, number)
            if spoken:
                self.items.settle()
                self._quote(number, self.unquoted, gap)
                return self.unquoted
        return self._item(number, gap, marker) if marker else number

    def _item(self, number: int, gap: int, marker: Marker) -> int:
        indent = indent_of(self.lines[number])
        last = number
        while self._continues(last, number, indent):
            last += 1
        literal = self.paragraphs.text(number, last)
        text = literal[len(self.strips[number]) - len(marker.text) :]
        if gap > MOST_GAP:
            self.items.settle()
        self.items.waiting.append(Candidate(marker, literal, text, self.start + number, gap, indent))
        return last + 1

    def _continues(self, last: int, first: int, indent: int) -> bool:
        """Whether the line below `last` belongs to the item that began on line `first`."""
        if last + 1 >= len(self.lines) or not self._is_text(last + 1):
            return False
        if indent_of(self.lines[last + 1]) >= indent + HANGING:
            return True
        return self.wrapped and self.paragraphs.goes_on(last, first)

    def _is_text(self, number: int) -> bool:
        """Whether a line is neither blank nor the beginning of something other than text."""
        strip = self.strips[number]
        if not strip or "\t" in strip:
            return False
        if strip[0] in LOOKED_AT or strip[1:2] in MARKER_ENDS:
            return not (is_ruler(strip) or strip[0] == ">" or marker_of(strip))
        return True

    def _paragraph(self, first: int, gap: int) -> int:
        """Read the paragraph that begins on this line; the line after it, and after its underline if it is a heading."""
        last, end = first, len(self.lines)
        while last + 1 < end and self.wrapped and self._is_same(last) and self.paragraphs.goes_on(last, first):
            last += 1
        text = self.paragraphs.text(first, last)
        block = self.out.add(text, self.start + first, gap, indent_of(self.lines[first]))
        if last + 1 < end:
            level = _level(text, self.strips[last + 1])
            if level:
                block.shape, block.level = "heading", level
                last += 1
        return last + 1

    def _is_same(self, number: int) -> bool:
        """Whether the line below may be of the same paragraph: a dash or number within a sentence only looks like a new item."""
        if self._is_text(number + 1):
            return True
        below = self.strips[number + 1]
        if not below or "\t" in below or below[0] in NEVER_INSIDE or is_ruler(below):
            return False
        return not ends_sentence(self.strips[number])

    def _quote(self, first: int, end: int, gap: int) -> None:
        """Read quoted lines as a text of their own, once per depth of quotation."""
        group = len(self.out.blocks)
        for start, depth, lines in split_quote(self.strips[first:end]):
            before = len(self.out.blocks)
            Plain(lines, self.out, self.start + first + start).read()
            for block in self.out.blocks[before:]:
                block.group, block.depth = group, depth
                if block.shape != "table":
                    block.shape, block.ordered = "quote", False
        if len(self.out.blocks) > group:
            self.out.blocks[group].gap = gap


HANGING = 2
"""Columns by which an item's later lines stand in from its bullet."""

MOST_GAP = 1
"""Blank lines between items of one list."""

MARKER_ENDS = frozenset({".", ")", "\t"})


def _level(text: str, below: str) -> int:
    """The level of a heading with line `below` under it; 0 where that is no underline."""
    if below[:1] not in UNDERLINES or not is_ruler(below) or " " in below or len(text) > LONGEST_HEADING:
        return 0
    if below[0] == "=":
        return 1
    alike = len(text) <= CLOSE * len(below) and len(below) <= CLOSE * len(text)
    return UNDERLINES[below[0]] if alike and text[-1] not in ".;:," else 0
