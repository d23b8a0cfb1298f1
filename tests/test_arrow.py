"""Record batches of pages to record batches of articles. The engines that carry them are in `test_engines.py`."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsclean
from batches import page

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from newsclean.arrow import batch_schema, clean_batch, clean_parquet, parquet_schema, write_parquet  # noqa: E402 - needs pyarrow
from newsclean.errors import SourceError  # noqa: E402

PAGES = [page("The first story"), "", None, page("The second story")]
URLS = [f"https://a.example/{number}" for number in range(4)]


def table() -> Any:
    return pa.table({"url": URLS, "html": PAGES})


def batch_of(**columns: list[Any]) -> Any:
    return pa.RecordBatch.from_pydict(columns)


def test_a_batch_has_a_row_for_every_row() -> None:
    result = clean_batch(batch_of(url=URLS, html=PAGES))

    assert isinstance(result, pa.RecordBatch)
    assert result.schema == batch_schema()
    assert result.column("source").to_pylist() == URLS
    assert result.column("status").to_pylist() == ["done", "no article", "failed", "done"]
    assert result.column("reason").to_pylist() == [None, "is empty", "has no page", None]
    assert result.column("headline").to_pylist() == ["The first story", None, None, "The second story"]


def test_a_row_has_what_the_article_s_json_has() -> None:
    row = clean_batch(batch_of(html=PAGES, url=URLS)).to_pylist()[0]
    expected = newsclean.extract(PAGES[0], url=URLS[0]).to_dict()

    for key, value in expected.items():
        if key != "body":
            assert row[key] == value
    assert [{key: value for key, value in item.items() if value is not None} for item in row["body"]] == [
        {key: value for key, value in item.items() if value is not None} for item in expected["body"]
    ]


def test_a_table_and_bytes_and_columns_of_other_names() -> None:
    other = pa.table({"key": [7], "markup": [PAGES[0].encode()], "from": ["https://b.example/"]})
    result = clean_batch(other, column="markup", source="key", url="from")

    assert isinstance(result, pa.Table)
    assert result.select(["source", "url", "headline"]).to_pylist() == [{"source": "7", "url": "https://b.example/", "headline": "The first story"}]
    with pytest.raises(SourceError, match="has no column"):
        clean_batch(other)


def test_an_empty_batch_is_an_empty_batch() -> None:
    assert clean_batch(table().schema.empty_table()).num_rows == 0


def test_parquet_to_parquet(tmp_path) -> None:
    pq.write_table(table(), tmp_path / "pages.parquet")

    assert clean_parquet(str(tmp_path / "pages.parquet"), str(tmp_path / "articles.parquet")) == 4
    assert pq.read_table(tmp_path / "articles.parquet").equals(clean_batch(table()))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.parquet", "pages.parquet"]


def test_more_records_than_a_row_group_are_all_written(tmp_path) -> None:
    article = newsclean.extract(PAGES[0]).to_dict()
    lines = (json.dumps({"source": str(number), **article}).encode() + b"\n" for number in range(2500))

    assert write_parquet(str(tmp_path / "a.parquet"), lines) == 2500
    found = pq.read_table(tmp_path / "a.parquet")
    assert found.schema.names == parquet_schema().names
    assert found.column("source").to_pylist() == list(map(str, range(2500)))
