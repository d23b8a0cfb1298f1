"""The articles to compare in an overview: sources, folders of them, outputs of newsclean, and manifests of batches."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newsclean.earlier import article_in, is_article, parsed
from newsclean.errors import NewscleanError, SourceError
from newsclean.load import is_address
from newsclean.segment.counting import count_words

PAGES = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", ".json", ".eml"})
"""Endings of files that are looked at in a folder."""

MANIFEST = ".jsonl"


@dataclass(slots=True)
class Row:
    """An article in the overview."""

    source: str
    headline: str | None = None
    date: str | None = None
    authors: list[str] = field(default_factory=list)
    words: int = 0
    subheadings: int = 0
    comments: int = 0
    confidence: float | None = None
    """None where nothing could be read."""
    warnings: list[str] = field(default_factory=list)
    """With what went wrong, where nothing could be read."""


@dataclass(slots=True, frozen=True)
class Entry:
    """Something to make a row of."""

    source: str
    output: str | None = None
    """What newsclean made of it earlier."""
    row: Row | None = None
    """What is known without reading anything more."""


def is_collection(source: str) -> bool:
    """Whether a source is a folder or a manifest, rather than a page."""
    return not is_address(source) and (os.path.isdir(source) or is_manifest(source))  # noqa: PTH112 - the name may hold bytes that are no text


def is_manifest(source: str) -> bool:
    """Whether a file is the manifest of a batch, or its articles in one file: JSON Lines, each an object with a `source`."""
    if not source.endswith(MANIFEST) or not os.path.isfile(source):  # noqa: PTH113
        return False
    return any(isinstance(values.get("source"), str) for values in _lines(source, most=1))


def entries(sources: Iterable[str]) -> Iterator[Entry]:
    """What the sources name, in order; files of a folder by name."""
    for source in sources:
        if not is_collection(source):
            yield Entry(source)
        elif os.path.isdir(source):  # noqa: PTH112
            yield from map(Entry, _files(source))
        else:
            yield from _listed(source)


def _files(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(here, name) for name in sorted(names) if os.path.splitext(name)[1].lower() in PAGES and not name.startswith("."))  # noqa: PTH118, PTH122


def _listed(manifest: str) -> Iterator[Entry]:
    """The inputs of a batch, but for those it passed over; or the articles it wrote, where all are in this one file."""
    folder = os.path.dirname(manifest)  # noqa: PTH120
    records: dict[str, dict[str, Row]] = {}
    for values in _lines(manifest):
        source, output, reason = (values.get(key) for key in ("source", "output", "reason"))
        if not isinstance(source, str) or values.get("status") == PASSED_OVER:
            continue
        found = os.path.join(folder, output) if isinstance(output, str) and output else ""  # noqa: PTH118
        if found.endswith(MANIFEST) and found not in records:
            records[found] = _records(found)
        if is_article(values):
            yield Entry(source, row=_from_values(source, values))
        elif row := records.get(found, {}).get(source):
            yield Entry(source, row=row)
        elif not found and isinstance(reason, str) and reason:
            yield Entry(source, row=Row(source, warnings=[reason]))
        else:
            yield Entry(source, found if os.path.isfile(found) else None)  # noqa: PTH113


PASSED_OVER = "skipped"
"""Status of what a batch did not take for a page."""


def _records(path: str) -> dict[str, Row]:
    """The rows of the articles in one file, by their sources."""
    if not os.path.isfile(path):  # noqa: PTH113
        return {}
    articles = ((str(values.get("source")), values) for values in _lines(path) if is_article(values))
    return {source: _from_values(source, values) for source, values in articles}


def _lines(path: str, most: int | None = None) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines; a line that is none is passed over."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            for number, line in enumerate(file):
                if most is not None and number >= most:
                    return
                values = parsed(line)
                if isinstance(values, dict):
                    yield values
    except OSError as error:
        raise SourceError(f"could not be read: {(error.strerror or str(error)).lower()}") from None


def row_of(entry: Entry, **options: Any) -> Row:
    """The row of an entry; what goes wrong is its warning, and it never raises."""
    if entry.row is not None:
        return entry.row
    try:
        return _from_values(entry.source, article_in(entry.output or entry.source, **options))
    except NewscleanError as error:
        return Row(entry.source, warnings=[str(error)])
    except Exception as error:  # noqa: BLE001 - one page must not end the table of all
        return Row(entry.source, warnings=[f"internal error: {type(error).__name__}"])


def _from_values(source: str, values: dict[str, Any]) -> Row:
    body = [item for item in values["body"] if isinstance(item, dict)]
    text = " ".join(str(item.get("text") or "") for item in body if item.get("type") not in {"image", "embed"})
    confidence = values.get("confidence")
    return Row(
        source=source,
        headline=_text(values.get("headline")),
        date=_text(values.get("published")),
        authors=[str(one) for one in values.get("authors") or []],
        words=count_words(text),
        subheadings=sum(1 for item in body if item.get("type") == "subheading"),
        comments=len(values.get("comments") or []),
        confidence=float(confidence) if isinstance(confidence, (int, float)) else None,
        warnings=[str(one) for one in values.get("warnings") or []],
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


