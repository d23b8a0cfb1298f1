"""Tables: those that hold data become one block; those that only lay out a page leave the blocks of their cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsclean.model import Block
from newsclean.segment.counting import count_words

FEWEST_ROWS = 2
FEWEST_COLUMNS = 2
LONGEST_CELL = 60
"""Words in a cell of data; more is a column of prose."""
MOST_FILLED = 20
"""Cells for each cell written, when rows are filled up to the longest."""
MOST_BLOCKS_A_CELL = 3
"""Pieces of text in a cell of data, on average."""


class OpenTable:
    """A table whose end has not come."""

    __slots__ = ("cell", "first", "headers", "nested", "rows")

    def __init__(self, first: int) -> None:
        self.first = first
        self.cell = first
        self.rows: list[list[str]] = []
        self.nested = False
        self.headers = 0


class Tables:
    """The open tables of a page."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self._open: list[OpenTable] = []

    def open(self) -> None:
        """A table begins."""
        for table in self._open[-1:]:
            table.nested = True
        self._open.append(OpenTable(len(self.blocks)))

    def open_row(self) -> None:
        """A row begins."""
        if self._open:
            self._open[-1].rows.append([])

    def open_cell(self, _attrs: Mapping[str, str]) -> None:
        """A cell begins."""
        if self._open:
            table = self._open[-1]
            table.cell = len(self.blocks)
            if not table.rows:
                table.rows.append([])

    def close_cell(self) -> None:
        """A cell ends: its text is that of the blocks begun in it."""
        if self._open and self._open[-1].rows:
            table = self._open[-1]
            table.rows[-1].append("" if table.nested else " ".join(block.text for block in self.blocks[table.cell:] if block.text and not block.hidden))

    def close(self) -> None:
        """A table ends: if it holds data, its cells' blocks become one."""
        if not self._open:
            return
        table = self._open.pop()
        if table.nested:
            if self._open:
                self._open[-1].nested = True
            return  # before its blocks are looked at: those of a thousand tables in each other are the same
        blocks = self.blocks[table.first:]
        if not blocks or not holds_data(table.rows, blocks):
            return
        del self.blocks[table.first:]
        rows = filled(row for row in table.rows if any(row))
        text = "\n".join(" ".join(filter(None, row)) for row in rows)
        first = blocks[0]
        merged = Block(table.first, text, "table", first.place.parent or first.place, rows=rows, tag="table", hidden=first.hidden)
        merged.links = sum(block.links for block in blocks)
        merged.linked = sum(block.linked for block in blocks)
        merged.words = count_words(text)
        self.blocks.append(merged)


def filled(rows: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows, all as long as the longest, unless that would be cells for the most part that nobody wrote."""
    cells = tuple(map(tuple, rows))
    width = max(map(len, cells), default=0)
    if width * len(cells) > MOST_FILLED * sum(map(len, cells)):
        return cells
    return tuple(row + ("",) * (width - len(row)) for row in cells)


def holds_data(rows: list[list[str]], blocks: list[Block]) -> bool:
    """Whether a table is one to its reader: rows and columns of short cells, and no pictures or headings among them."""
    filled = [row for row in rows if any(row)]
    if len(filled) < FEWEST_ROWS or sum(len(row) >= FEWEST_COLUMNS for row in filled) * 2 < len(filled):
        return False
    cells = sum(map(len, filled))
    if len(blocks) > MOST_BLOCKS_A_CELL * cells or any(block.words > LONGEST_CELL for block in blocks):
        return False
    return all(block.shape in {"text", "item", "heading"} for block in blocks)
