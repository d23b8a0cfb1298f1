"""Arrow: a record batch of pages to a record batch of articles, and articles as Parquet. Needs the extra `arrow`.

    from newsclean.arrow import clean_batch, clean_parquet

`clean_batch` is the unit of work of every engine that speaks Arrow: Ray Data, Spark's `mapInArrow`, Dask, DuckDB,
Polars. It is a plain function, keeps nothing between two calls, and never raises because of a page.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any

from newsclean.batch.extras import wanted

ROWS = 1024
"""Rows of a row group, and of a batch that is streamed: some megabytes of articles."""

BATCH = 64
"""Rows of a batch of pages, which are larger."""


@cache
def article_fields() -> Any:
    """The columns of an article: those of its JSON, a struct for each object in it."""
    pa = wanted("pyarrow")
    text, number, flag = pa.string(), pa.int32(), pa.bool_()
    texts = pa.list_(text)
    item = {"type": text, "text": text, "markdown": text, "level": number, "ordered": flag, "items": texts, "depths": pa.list_(number)}
    item |= {"rows": pa.list_(texts), "language": text, "url": text, "alt": text, "caption": text}
    dateline = pa.struct({"text": text, "place": text, "date": text, "agency": text, "inline": flag})
    comment = pa.struct({"author": text, "published": text, "text": text, "depth": number})
    columns = dict.fromkeys(("kind", "headline", "kicker", "standfirst", "byline"), text) | {"authors": texts, "dateline": dateline}
    columns |= dict.fromkeys(("published", "modified", "language", "site", "url", "section"), text)
    columns |= {"tags": texts, "image": text, "paywalled": flag, "body": pa.list_(pa.struct(item)), "comments": pa.list_(comment)}
    columns |= {"boilerplate": pa.list_(pa.struct({"role": text, "text": text})), "confidence": pa.float64(), "warnings": texts}
    return tuple(pa.field(name, kind) for name, kind in columns.items())


@cache
def parquet_schema() -> Any:
    """The schema of a Parquet file of articles: `source`, then what the JSON has."""
    pa = wanted("pyarrow")
    return pa.schema([pa.field("source", pa.string(), nullable=False), *article_fields()])


@cache
def batch_schema() -> Any:
    """The schema of what `clean_batch` returns: `source`, `status`, `reason`, then what the JSON has.

    `status` is `done`, `no article` or `failed`; in the last two `reason` says why, and the columns of the article are
    null.
    """
    pa = wanted("pyarrow")
    own = [pa.field(name, pa.string()) for name in ("source", "status", "reason")]
    return pa.schema([*own, *article_fields()])


def clean_batch(
    batch: Any, *, column: str | None = None, source: str | None = None, url: str | None = None, comments: bool = True, boilerplate: str = "comments"
) -> Any:
    """Clean the pages of a `pyarrow.RecordBatch` (or `Table`): a batch of articles, a row for every row, in the same order.

    `column` holds the pages, HTML or text, as strings or bytes; by default the first there is of `html`, `content`,
    `text`, `page`, `body`, `raw_html`. `url` is the column of their addresses (default: `url`, `uri`, `link`), `source`
    one that is passed on as `source` to tell the rows apart (default: `source`, `id`, else that of the addresses). The
    result has `batch_schema()`; a table gives a table. Raises SourceError where there is no such column.
    """
    pa = wanted("pyarrow")
    from newsclean.batch.model import Job
    from newsclean.batch.tables import URLS, column_of

    names = batch.schema.names
    page = batch.column(column_of(names, column))
    address = _column(batch, url, URLS)
    key = _column(batch, source, ("source", "id", *URLS))
    job = Job(format="jsonl", comments=comments, boilerplate=boilerplate)
    rows = [_row(page[at].as_py(), _text(key, at), _text(address, at), job) for at in range(batch.num_rows)]
    result = pa.RecordBatch.from_pylist(rows, schema=batch_schema())
    return result if isinstance(batch, pa.RecordBatch) else pa.Table.from_batches([result])


def _column(batch: Any, name: str | None, usual: Iterable[str]) -> Any:
    found = name or next((one for one in usual if one in batch.schema.names), None)
    return None if found is None else batch.column(found)


def _text(column: Any, at: int) -> str | None:
    value = None if column is None else column[at].as_py()
    return None if value is None else str(value)


def _row(page: Any, source: str | None, url: str | None, job: Any) -> Mapping[str, Any]:
    from newsclean.batch.convert import convert
    from newsclean.batch.model import FAILED, Input

    row: dict[str, Any] = {"source": source, "status": FAILED}
    if not isinstance(page, (str, bytes)):
        return row | {"reason": "has no page"}
    try:
        outcome = convert(Input(source or "", "", data=page, url=url, named=True), job)
    except MemoryError:
        return row | {"reason": "took more memory than there is"}
    row |= {"status": outcome.status, "reason": outcome.reason}
    if outcome.record is not None:
        row |= {name: value for name, value in json.loads(outcome.record).items() if name != "source"}
    return row


def clean_parquet(source: str, target: str, **options: Any) -> int:
    """Clean the pages of a Parquet file into another, streamed: a batch at a time is in memory. Options as `clean_batch`.

    Returns the number of rows. `target` is replaced when it is complete.
    """
    pq = wanted("pyarrow.parquet")
    part = f"{target}.{os.getpid()}.part"
    count = 0
    with pq.ParquetFile(source) as file, pq.ParquetWriter(part, batch_schema(), compression="zstd") as writer:
        for batch in file.iter_batches(batch_size=BATCH):
            writer.write_batch(clean_batch(batch, **options))
            count += batch.num_rows
    os.replace(part, target)
    return count


def write_parquet(path: str, lines: Iterator[bytes]) -> int:
    """Write records, given as lines of JSON, as a Parquet file, and say how many. The same lines give the same bytes."""
    pq = wanted("pyarrow.parquet")
    count = 0
    with pq.ParquetWriter(path, parquet_schema(), compression="zstd") as writer:
        while some := list(islice(lines, ROWS)):
            writer.write_table(_table(some), row_group_size=ROWS)
            count += len(some)
    return count


def _table(lines: list[bytes]) -> Any:
    reader = wanted("pyarrow.json")
    schema = parquet_schema()
    data = b"".join(lines)
    options = reader.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    table = reader.read_json(io.BytesIO(data), reader.ReadOptions(use_threads=False, block_size=len(data) + 1), options)
    return table.select(schema.names).cast(schema)


def rows_in(path: str) -> int:
    """Number of rows of a Parquet file."""
    return int(wanted("pyarrow.parquet").read_metadata(path).num_rows)


def sources_in(path: str) -> Iterator[str]:
    """The column `source` of a Parquet file."""
    with wanted("pyarrow.parquet").ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=ROWS, columns=["source"]):
            yield from batch.column(0).to_pylist()


class Rows:
    """The rows of a Parquet file as lines of JSON. A row group is in memory: rows are asked for mostly in order."""

    def __init__(self, path: str) -> None:
        self._file = wanted("pyarrow.parquet").ParquetFile(path)
        metadata = self._file.metadata
        ends, end = [], 0
        for group in range(metadata.num_row_groups):
            end += metadata.row_group(group).num_rows
            ends.append(end)
        self._ends = ends
        self._group = -1
        self._rows: list[dict[str, Any]] = []

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def line(self, row: int) -> bytes:
        """A row."""
        from bisect import bisect_right

        group = bisect_right(self._ends, row)
        if group != self._group:
            self._rows = self._file.read_row_group(group).to_pylist()
            self._group = group
        begin = self._ends[group] - len(self._rows)
        return json.dumps(self._rows[row - begin], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
