"""Tables whose cells are divided by tabs, as spreadsheets and browsers copy them."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.spacing import single_spaced

FEWEST_ROWS = 2
FEWEST_COLUMNS = 2


def table_at(lines: Sequence[str], strips: Sequence[str], start: int) -> tuple[int, list[list[str]]]:
    """The line after the table that begins on line `start`, and its rows; `start` itself and no rows where none begins.

    A table is lines in a row with the same number of tabs, most of which have something in two cells or more.
    """
    tabs = lines[start].count("\t")
    end = start
    while end < len(lines) and "\t" in strips[end] and lines[end].count("\t") == tabs:
        end += 1
    if end - start < FEWEST_ROWS:
        return start, []
    rows = [[single_spaced(cell) for cell in line.split("\t")] for line in lines[start:end]]
    rows = _without_empty_columns(rows)
    if sum(sum(map(bool, row)) >= FEWEST_COLUMNS for row in rows) * 2 <= len(rows):
        return start, []
    return end, rows


def _without_empty_columns(rows: list[list[str]]) -> list[list[str]]:
    kept = [column for column, cells in enumerate(zip(*rows, strict=True)) if any(cells)]
    return [[row[column] for column in kept] for row in rows]
