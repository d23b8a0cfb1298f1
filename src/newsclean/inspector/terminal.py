"""What all views for a terminal share: the width, the colours, and columns that hold in every script.

Colours are the terminal's own eight, so that they fit a light and a dark one; what they say is said in words too. Text of a page goes in as
`rich.text.Text`, never as markup, and through `safe`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from io import StringIO
from shutil import get_terminal_size
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from newsclean.inspector.safe import safe
from newsclean.roles import BODY, COMMENTS, FURNITURE, Role

UNMEASURED = 200
"""Columns where there is no terminal to measure: one line a block, for `grep`."""

NARROWEST = 40

WIDE = 110
"""Columns from which there is room for two texts side by side."""

LONGEST = 600
"""Characters of a text that are looked at for a line of a table."""

GAP = "  "

QUIET = "dim"


class Column(NamedTuple):
    """A column of a table: how wide, and on which side its text stands."""

    width: int
    right: bool = False


def page_width() -> int:
    """Columns to fill: those of the variable COLUMNS, else the terminal's, else, in a pipe, those of the terminal it was typed in."""
    columns = get_terminal_size((0, 0)).columns
    if not columns:
        try:
            columns = os.get_terminal_size(2).columns
        except (OSError, ValueError):
            columns = UNMEASURED
    return max(NARROWEST, columns)


def rendered(parts: Iterable[RenderableType], *, colour: bool, width: int | None = None) -> str:
    """The parts one below the other; without `colour`, no escape sequence is in it. NO_COLOR leaves bold and dim."""
    console = Console(
        file=StringIO(), force_terminal=colour, width=width or page_width(), markup=False, highlight=False, emoji=False, legacy_windows=False,
        color_system="standard" if colour else None,
    )  # fmt: skip
    with console.capture() as captured:
        for part in parts:
            console.print(part, soft_wrap=isinstance(part, Text) and part.no_wrap)
    return "\n".join(line.rstrip() for line in captured.get().split("\n")).rstrip("\n") + "\n"


def text_of(value: str, style: str = "") -> Text:
    """A value of the page as a line of text, harmless."""
    return Text(safe(value[:LONGEST]), style=style)


def row_of(cells: Sequence[Text], columns: Sequence[Column]) -> Text:
    """The cells side by side, each cut to its column; the last one is not filled up."""
    row = Text(no_wrap=True, end="\n")
    for cell, column in zip(cells, columns, strict=True):
        if row:
            row.append(GAP)
        cut = cell.copy()
        cut.truncate(column.width, overflow="ellipsis")
        room = " " * (column.width - cell_len(cut.plain))
        row.append_text(Text(room) + cut if column.right else cut)
        if not column.right and cell is not cells[-1]:
            row.append(room)
    return row


def style_of(role: Role) -> str:
    """The colour of a role: by whether it is the story's head, its body, its readers' or nothing of it."""
    if role in FURNITURE:
        return "bold magenta"
    if role in BODY:
        return "green"
    return "cyan" if role in COMMENTS else QUIET
