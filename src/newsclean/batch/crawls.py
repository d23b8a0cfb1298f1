"""Crawls: the pages in a WARC file (ISO 28500), streamed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsclean.batch.extras import wanted
from newsclean.batch.model import FAILED, SKIPPED, Input
from newsclean.batch.opening import MAX_PAGE, damaged, too_large

TEXTS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
"""Media types of pages; a record that names none is tried."""

OK = range(200, 300)


def records(path: str) -> Iterator[Input]:
    """The responses and resources of a crawl, numbered from 1. Requests, metadata and revisits have no page."""
    warc = wanted("fastwarc.warc")
    kinds = warc.WarcRecordType.response | warc.WarcRecordType.resource
    number = position = 0
    try:
        with open(path, "rb") as file:
            for record in warc.ArchiveIterator(file, record_types=kinds, parse_http=True, auto_decode="transfer"):
                number += 1
                one = _input(record, number)
                one.weight, position = max(file.tell() - position, 0), file.tell()
                yield one
    except (MemoryError, OSError):
        raise
    except Exception as error:
        raise damaged(f"after record {number}", error) from None


def _input(record: Any, number: int) -> Input:
    url = record.headers.get("WARC-Target-URI")
    one = Input(str(number), f"{number:08d}.html", url=url.strip("<>") if url else None, named=False)
    http = record.http_headers
    status = http.status_code if http is not None else None
    media, charset = _media(record, http)
    if status is not None and status not in OK:
        one.status, one.reason = SKIPPED, f"HTTP {status}"
    elif media and media not in TEXTS:
        one.status, one.reason = SKIPPED, f"is {media}"
    else:
        one.declared = charset
        data = record.reader.read(MAX_PAGE + 1)
        one.data, one.packed = data, _packing(data, http)
        if len(data) > MAX_PAGE:
            one.data, one.status, one.reason = None, FAILED, str(too_large())
    return one


def _media(record: Any, http: Any) -> tuple[str, str | None]:
    """Media type and encoding that the server declared."""
    from newsclean.batch.content_type import content_type

    return content_type((http.get("Content-Type") if http is not None else record.headers.get("Content-Type")) or "")


MAGIC = {"gzip": b"\x1f\x8b", "zstd": b"\x28\xb5\x2f\xfd"}


def _packing(data: bytes, http: Any) -> str:
    """How the page is still compressed. Many crawlers unpack pages and keep the header that says they are packed."""
    coding = ((http.get("Content-Encoding") if http is not None else None) or "").strip().lower().removeprefix("x-")
    if coding == "br":
        return "" if data.lstrip()[:1] == b"<" else "brotli"
    return coding if coding in MAGIC and data.startswith(MAGIC[coding]) else ""
