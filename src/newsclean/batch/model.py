"""The values that flow through a batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

DONE = "done"
DOUBTFUL = "doubtful"
NO_ARTICLE = "no article"
SKIPPED = "skipped"
FAILED = "failed"

STATUSES = (DONE, DOUBTFUL, NO_ARTICLE, SKIPPED, FAILED)
"""What can become of an input: an article; one below `--min-confidence`; a page without one; no page at all; an error."""

WRITTEN = frozenset({DONE, DOUBTFUL})
"""Statuses that come with an output."""

SUFFIXES = {"json": ".json", "markdown": ".md", "text": ".txt"}
"""Format of a tree -> suffix of its files."""

TABLES = ("jsonl", "parquet")
"""Formats of one file for all."""


OUT_OF_MEMORY = 77
"""Exit code of a worker that had not memory enough."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with every input. It goes to the workers."""

    format: str = "json"
    """`json`, `markdown`, `text` for a tree of files; `jsonl`, `parquet` for one file."""
    kind: str = "auto"
    encoding: str | None = None
    comments: bool | None = None
    boilerplate: str = "comments"
    min_confidence: float = 0.0
    """An article of less is doubtful."""
    column: str | None = None
    """Column of tables that holds the page; None to look for the usual names."""

    @property
    def is_tree(self) -> bool:
        """Whether every input gets a file of its own."""
        return self.format not in TABLES

    def choices(self) -> dict[str, Any]:
        """What of this changes the outputs: a run under other choices has nothing that this one could keep."""
        return {
            "format": self.format,
            "kind": self.kind,
            "encoding": self.encoding,
            "comments": self.comments,
            "boilerplate": self.boilerplate,
            "min_confidence": self.min_confidence,
            "column": self.column,
        }


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take."""

    timeout: float = 60.0
    """Seconds; 0 for any."""
    memory: int = 2048 * 1024 * 1024
    """Bytes a worker may have more than it starts with; 0 for any."""


@dataclass(slots=True)
class Input:
    """One page to be cleaned, not yet read or already in memory."""

    source: str
    """What it is called in the manifest: a path as given, `crawl.warc.gz!/17` for the 17th record of a file of many."""
    place: str
    """Path below OUT that mirrors where it stands, with its own name and `/` between folders. Not yet a safe name."""
    path: str | None = None
    """The file to read, where it is one."""
    data: bytes | str | None = None
    """The page itself, where it comes out of a file of many."""
    form: str = "page"
    """`page`, or `mail` for what MIME wraps."""
    packed: str = ""
    """`gzip`, `brotli`, `zstd` for a page that is compressed."""
    url: str | None = None
    declared: str | None = None
    """Encoding that a server declared."""
    stamp: str = ""
    """Size and time of the file it comes from, to know whether it changed."""
    named: bool = False
    """The user named this very file, so that something else than a page is an error."""
    weight: int = 0
    """Bytes of the source that are dealt with after it, for progress."""
    status: str = ""
    """Set where it is known already, without any cleaning."""
    reason: str | None = None
    output: str = ""
    """Where its article goes, below OUT; given by `naming`."""
    line: bytes = b""
    """What an earlier run said of it, where that still holds."""

    @property
    def size(self) -> int:
        """Bytes it takes on its way to a worker and back, roughly."""
        return 256 + (0 if self.status else len(self.data) if self.data else self.weight)


@dataclass(slots=True)
class Outcome:
    """What became of an input: a line of the manifest, and its record where records are collected."""

    source: str
    status: str
    reason: str | None = None
    output: str | None = None
    """Path below OUT of what was written; for one file for all, its name."""
    seconds: float = 0.0
    confidence: float | None = None
    stamp: str = ""
    record: bytes | None = None
    """The article as it is to be written, until it is."""
    is_fatal: bool = False
    """All the others would fail like it: the run should end."""
    weight: int = 0
    target: str = ""
    """Where its article goes, or would have gone."""
    line: bytes = b""
    """Its line of the manifest, where an earlier run wrote it."""
