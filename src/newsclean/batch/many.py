"""Files of many pages: what opens which. Members come one by one; none of these files is ever in memory whole."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.batch.model import Input


def members(form: str, path: str, column: str | None) -> Iterator[Input]:
    """The inputs inside a file of this form. Their `source` and `place` are those inside the file.

    Raises SourceError or OSError where the file cannot be read further; what came before it stands.
    """
    if form == "zip":
        from newsclean.batch.archives import zip_members

        return zip_members(path)
    if form == "tar":
        from newsclean.batch.archives import tar_members

        return tar_members(path)
    if form == "warc":
        from newsclean.batch.crawls import records

        return records(path)
    if form == "jsonl":
        from newsclean.batch.tables import json_rows

        return json_rows(path, column)
    from newsclean.batch.tables import parquet_rows

    return parquet_rows(path, column)
