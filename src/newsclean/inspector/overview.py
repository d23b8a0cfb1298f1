"""Many articles as a table: a row each, those to look at first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich.cells import cell_len
from rich.text import Text

from newsclean.inspector.folding import ELLIPSIS
from newsclean.inspector.gather import Row
from newsclean.inspector.safe import safe
from newsclean.inspector.terminal import GAP, QUIET, Column, row_of, text_of
from newsclean.write.controls import one_line, without_controls

DAY = len("2023-09-14")
DOUBTFUL = 0.7
"""Below it a confidence is marked."""

NUMBERS = (("words", 6), ("subh.", 5), ("comm.", 5))
"""Columns of counts, and how wide they are."""

KEYS: dict[str, Callable[[Row], Any]] = {
    "confidence": lambda row: -1.0 if row.confidence is None else row.confidence,
    "source": lambda row: row.source,
    "headline": lambda row: (row.headline or "").casefold(),
    "date": lambda row: row.date or "",
    "authors": lambda row: ", ".join(row.authors).casefold(),
    "words": lambda row: row.words,
    "subheadings": lambda row: row.subheadings,
    "comments": lambda row: row.comments,
    "warnings": lambda row: -len(row.warnings),
}
"""What rows can be sorted by: the least first, but for warnings, of which most come first."""


def in_order(rows: Sequence[Row], key: str, *, reverse: bool = False) -> list[Row]:
    """The rows sorted; equal ones by source."""
    found = sorted(rows, key=lambda row: row.source)
    return sorted(found, key=KEYS[key], reverse=reverse)


def overview_rows(rows: Sequence[Row], width: int) -> Iterator[Text]:
    """The heading and the rows: one line each on a wide terminal; else the source and the warnings are below the headline."""
    counts = [Column(size, right=True) for _, size in NUMBERS]
    fixed = [Column(len("conf.")), Column(DAY), *(counts if width >= ROOMY else counts[:1])]
    rest = width - sum(column.width + len(GAP) for column in fixed)
    names = ["conf.", "date", *(name for name, _ in NUMBERS)][:len(fixed)]
    if width >= ONE_LINE:
        texts = [Column(rest * 38 // 100), Column(rest * 20 // 100)]
        texts.append(Column(rest - sum(column.width + len(GAP) for column in texts)))
        names += ["headline", "authors", "source, and warnings"]
    else:
        texts = [Column(rest)]
        names.append("headline; below it authors, source, and warnings")
    yield row_of([Text(name, "bold") for name in names], [*fixed, *texts])
    for row in rows:
        yield from _row(row, fixed, texts)


def _row(row: Row, fixed: list[Column], texts: list[Column]) -> Iterator[Text]:
    cells = [_confidence(row), Text((row.date or "")[:DAY])]
    counts = [str(count) if row.confidence is not None else "" for count in (row.words, row.subheadings, row.comments)]
    cells += map(Text, counts[:len(fixed) - len(cells)])
    cells.append(text_of(row.headline) if row.headline else Text("no headline" if row.confidence is not None else "nothing", QUIET))
    authors = text_of(", ".join(row.authors))
    if len(texts) > 1:
        yield row_of([*cells, authors, _source(row, texts[-1].width)], [*fixed, *texts])
        return
    yield row_of(cells, [*fixed, *texts])
    indent = sum(column.width + len(GAP) for column in fixed) - len(GAP)
    authors.append("; " if row.authors else "")
    yield row_of([Text(), authors + _source(row, texts[0].width - cell_len(authors.plain))], [Column(indent), *texts])


ONE_LINE = 150
"""Columns that hold all of a row."""
ROOMY = 80
"""Columns that hold all counts."""


def _confidence(row: Row) -> Text:
    if row.confidence is None:
        return Text("none", "bold red")
    return Text(f"{row.confidence:.2f}", "bold red" if row.confidence < DOUBTFUL else "")


def _source(row: Row, width: int) -> Text:
    """What went wrong, and the source: of a long one its end, where its name is."""
    line = Text()
    for warning in row.warnings:
        line.append_text(text_of(warning, "red"))
        line.append("; ")
    return line + Text(_end(safe(row.source), max(width - cell_len(line.plain), LEAST)), QUIET)


def _end(source: str, width: int) -> str:
    """The end of a name that is too long."""
    if cell_len(source) <= width:
        return source
    while source and cell_len(source) >= width:
        source = source[cell_len(source) - width or 1:]
    return ELLIPSIS + source


LEAST = 20
"""Columns that a source gets at least, after its warnings."""


def values_of(row: Row) -> dict[str, Any]:
    """A row as values that JSON has."""
    return {
        "source": without_controls(row.source),
        "headline": row.headline,
        "published": row.date,
        "authors": [one_line(name) for name in row.authors],
        "words": row.words,
        "subheadings": row.subheadings,
        "comments": row.comments,
        "confidence": row.confidence,
        "warnings": [one_line(warning) for warning in row.warnings],
    }
