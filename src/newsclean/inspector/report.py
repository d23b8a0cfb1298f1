"""The views of one page for a terminal, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from newsclean.inspector.choice import Choice
from newsclean.inspector.examination import Examination
from newsclean.inspector.one_block import block_lines
from newsclean.inspector.panel import field_rows, title_line
from newsclean.inspector.provenance import fields_of
from newsclean.inspector.table import block_rows
from newsclean.inspector.terminal import QUIET, page_width, rendered


def report(name: str, seen: Examination, choice: Choice, *, colour: bool, width: int | None = None) -> str:
    """The head panel and the table of the blocks chosen."""
    width = width or page_width()
    blocks = [one for one in seen.article.blocks if choice.has(one)]

    def parts() -> Iterator[RenderableType]:
        yield title_line(name, seen)
        yield from head_panel(seen, width, framed=colour)
        yield from block_rows(blocks, width) if blocks else [Text("no block matches; without --role, --kept, --dropped and --grep all are shown")]

    return rendered(parts(), colour=colour, width=width)


def head_panel(seen: Examination, width: int, *, framed: bool) -> Iterator[RenderableType]:
    """The fields, in a frame on a terminal."""
    fields = fields_of(seen)
    if not framed:
        yield from [Text(), *field_rows(fields, width), Text()]
        return
    yield Panel(Group(*field_rows(fields, width - FRAME)), border_style=QUIET, width=width)


FRAME = 4
"""Columns a frame and its padding take."""


def blocks_in_full(name: str, seen: Examination, numbers: Iterable[int], *, colour: bool, width: int | None = None) -> str:
    """Everything about some blocks."""
    width = width or page_width()

    def parts() -> Iterator[RenderableType]:
        yield title_line(name, seen)
        for number in numbers:
            yield Text()
            yield from block_lines(seen, number, width)

    return rendered(parts(), colour=colour, width=width)
