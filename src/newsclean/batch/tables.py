"""Tables: rows of JSON Lines and Parquet, of which one column holds the page, and perhaps one its address."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from newsclean.batch.extras import wanted
from newsclean.batch.model import FAILED, Input
from newsclean.batch.naming import packing
from newsclean.batch.opening import MAX_PAGE, damaged, opened, too_large
from newsclean.errors import NewscleanError, SourceError

COLUMNS = ("html", "content", "text", "page", "body", "raw_html")
"""Columns that are looked for, in this order, where none is named."""

URLS = ("url", "uri", "link")
"""Columns that are taken for the address of the page."""

ROWS = 64
"""Rows of a Parquet file in memory."""


def column_of(names: Collection[str], column: str | None) -> str:
    """The column that holds the page; raises `SourceError` naming those there are."""
    wanted_ones = (column,) if column else COLUMNS
    for name in wanted_ones:
        if name in names:
            return name
    there = ", ".join(sorted(names)[:20])
    raise SourceError(f"has no column {' or '.join(wanted_ones[:3])}, but {there or 'none'}; --column names it")


def json_rows(path: str, column: str | None) -> Iterator[Input]:
    """The rows of a JSON Lines file, compressed or not, numbered by line from 1. Empty lines are none."""
    found = column
    try:
        with open(path, "rb") as file, opened(file, packing(path)) as stream:
            position = 0
            for number, line in enumerate(_lines(stream), 1):
                if line.isspace():
                    continue
                values = _values(line)
                if found is None and isinstance(values, dict):
                    found = column_of(values, None)
                one = _row(number, values, found or "")
                one.weight, position = max(file.tell() - position, 0), file.tell()
                yield one
    except (NewscleanError, MemoryError):
        raise
    except Exception as error:
        raise damaged("jsonl", error) from None


def _lines(stream: Any) -> Iterator[bytes]:
    """Lines, of which none is longer than a page can be."""
    while line := stream.readline(2 * MAX_PAGE):
        yield line


def _values(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _row(number: int, values: Any, column: str) -> Input:
    """The input of a row; an error of one row is that row's alone."""
    one = Input(str(number), f"{number:08d}.html")
    page = values.get(column) if isinstance(values, dict) else None
    if not isinstance(values, dict):
        one.status, one.reason = FAILED, "is no JSON object"
    elif not isinstance(page, (str, bytes)):
        one.status, one.reason = FAILED, f"has no page: its {column!r} is {type(page).__name__ if page is not None else 'missing'}"
    elif len(page) > MAX_PAGE:
        one.status, one.reason = FAILED, str(too_large())
    else:
        one.data = page
        one.url = next((values[name] for name in URLS if isinstance(values.get(name), str)), None)
    return one


def parquet_rows(path: str, column: str | None) -> Iterator[Input]:
    """The rows of a Parquet file, numbered from 1."""
    parquet = wanted("pyarrow.parquet")
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            found = column_of(file.schema_arrow.names, column)
            columns = [found, *(name for name in URLS if name in file.schema_arrow.names and name != found)]
            for batch in file.iter_batches(batch_size=ROWS, columns=columns):
                for values in batch.to_pylist():
                    number += 1
                    yield _row(number, values, found)
    except (NewscleanError, MemoryError):
        raise
    except Exception as error:
        raise damaged("parquet", error) from None
