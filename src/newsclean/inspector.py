"""The inspector: every block with its role, its score and the reasons, as tables for a terminal.

Text of the page goes into the tables as `rich.text.Text`, never as markup, and without control characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from shutil import get_terminal_size
from typing import Any

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from newsclean.article import Article
from newsclean.model import Block, Labelled, Reason
from newsclean.roles import BODY, COMMENTS, FURNITURE

TEXT = 120
"""Characters of a block that are shown."""

REASONS = 2
"""Reasons that are shown, the strongest."""

STEPS = 2
"""Steps of a place that are shown, the innermost."""

WIDTH = 120
"""Columns where there is no terminal to measure."""

FIELDS = (
    "headline", "kicker", "standfirst", "byline", "authors", "dateline", "published", "modified", "language", "site",
    "url", "section", "tags", "image", "paywalled",
)  # fmt: skip


def decisions_table(article: Article) -> Table:
    """What was decided about each block of the page, in document order."""
    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("role", no_wrap=True, min_width=len("comment-notice"))
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("because", no_wrap=True, ratio=4, overflow="ellipsis")
    table.add_column("where", no_wrap=True, ratio=2, overflow="ellipsis")
    table.add_column("text", no_wrap=True, ratio=5, overflow="ellipsis")
    for labelled in article.blocks:
        table.add_row(*_cells(labelled), style=_style(labelled))
    return table


def fields_table(article: Article) -> Table:
    """What is known of the article, and where each value was read."""
    table = Table(box=None, pad_edge=False, show_header=False, expand=True)
    table.add_column("field", no_wrap=True, style="bold")
    table.add_column("value", no_wrap=True, ratio=3, overflow="ellipsis")
    table.add_column("read from", no_wrap=True, ratio=1, overflow="ellipsis", style="italic")
    for field in FIELDS:
        value = getattr(article, field)
        if value not in (None, []):
            table.add_row(field, _plain(_words(value)), _plain(article.sources.get(field, "")))
    return table


def rendered(*parts: RenderableType, colour: bool) -> str:
    """The parts one below the other, as wide as the terminal; without `colour`, no escape sequence is in it."""
    width = get_terminal_size((WIDTH, 0)).columns
    console = Console(file=StringIO(), force_terminal=colour, width=width, markup=False, highlight=False)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _cells(labelled: Labelled) -> Iterable[Text]:
    yield Text(str(labelled.index))
    yield Text(labelled.role.value)
    yield Text(f"{labelled.score:.2f}")
    yield _plain("; ".join(map(_reason, labelled.reasons[:REASONS])))
    yield _plain(_where(labelled.block))
    yield _plain(labelled.text or f"[{labelled.block.alt or labelled.block.url or labelled.block.shape}]")


def _reason(reason: Reason) -> str:
    return f"{reason.because} ({reason.weight:+.1f})" if reason.weight else reason.because


def _where(block: Block) -> str:
    path = " > ".join(block.place.path().split(" > ")[-STEPS:])
    return path or (f"line {block.line}" if block.line else "")


def _style(labelled: Labelled) -> str:
    if labelled.role in FURNITURE:
        return "bold green"
    if labelled.role in BODY:
        return "green"
    return "cyan" if labelled.role in COMMENTS else "dim"


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(getattr(value, "text", value))


def _plain(text: str) -> Text:
    """Cut to what is shown, on one line, without anything a terminal would obey."""
    folded = " ".join(text[: 2 * TEXT].split())[:TEXT]
    return Text("".join(char if char.isprintable() else "\ufffd" for char in folded))
