"""What must be remembered of all inputs, in a private SQLite file, so that memory does not grow with their number."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

CACHE = 4096
"""KiB that SQLite keeps in memory."""

TABLES = """
CREATE TABLE names (key BLOB PRIMARY KEY, folder INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (key BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE ours (key BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE earlier (source BLOB PRIMARY KEY, stamp TEXT, status TEXT, output BLOB, line BLOB) WITHOUT ROWID;
CREATE TABLE records (source BLOB PRIMARY KEY, file INTEGER, at INTEGER, length INTEGER) WITHOUT ROWID;
"""


class Earlier(NamedTuple):
    """What an earlier run said of an input."""

    stamp: str
    status: str
    output: str | None
    line: bytes
    """Its line of the manifest."""


class Index:
    """Sets and tables too large for memory. It begins empty and is gone when closed."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None, check_same_thread=False)  # "": a file without a name
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute(f"PRAGMA cache_size = -{CACHE}")
        self._base.executescript(TABLES)
        self._base.execute("BEGIN")
        self.has_earlier = False

    def close(self) -> None:
        """Forget everything."""
        self._base.close()

    def claim_name(self, key: bytes, *, is_folder: bool) -> bool:
        """Take a name; False if it is taken. A folder may be taken again as a folder."""
        if self._added("INSERT OR IGNORE INTO names VALUES (?, ?)", key, int(is_folder)):
            return True
        row = self._base.execute("SELECT folder FROM names WHERE key = ?", (key,)).fetchone()
        return is_folder and bool(row[0])

    def claim_source(self, source: str) -> bool:
        """Remember an input; False if it was named before."""
        return self._added("INSERT OR IGNORE INTO sources VALUES (?)", _bytes(source))

    def add_earlier(self, source: str, earlier: Earlier) -> None:
        """Remember what an earlier run said of an input; the last one counts."""
        self.has_earlier = True
        output = None if earlier.output is None else _bytes(earlier.output)
        row = (_bytes(source), earlier.stamp, earlier.status, output, earlier.line)
        self._base.execute("INSERT OR REPLACE INTO earlier VALUES (?, ?, ?, ?, ?)", row)

    def earlier(self, source: str) -> Earlier | None:
        """What an earlier run said of an input."""
        row = self._base.execute("SELECT stamp, status, output, line FROM earlier WHERE source = ?", (_bytes(source),)).fetchone()
        if row is None:
            return None
        stamp, status, output, line = row
        return Earlier(stamp, status, None if output is None else _text(output), line)

    def add_ours(self, output: str) -> None:
        """Remember an output that an earlier run wrote, or was about to write."""
        self._base.execute("INSERT OR IGNORE INTO ours VALUES (?)", (_bytes(output),))

    def is_ours(self, output: str) -> bool:
        """Whether an earlier run wrote it."""
        return self._base.execute("SELECT 1 FROM ours WHERE key = ?", (_bytes(output),)).fetchone() is not None

    def add_record(self, source: str, file: int, at: int, length: int) -> None:
        """Remember where the record of an input stands; the last one counts."""
        self._base.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", (_bytes(source), file, at, length))

    def record(self, source: str) -> tuple[int, int, int] | None:
        """Where the record of an input stands: number of the file, first byte, length."""
        row = self._base.execute("SELECT file, at, length FROM records WHERE source = ?", (_bytes(source),)).fetchone()
        return None if row is None else (row[0], row[1], row[2])

    def _added(self, statement: str, *values: object) -> bool:
        return self._base.execute(statement, values).rowcount == 1


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
