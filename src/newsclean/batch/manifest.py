"""The manifest: JSON Lines, one for every input in their order, saying what became of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from typing import IO, Any

from newsclean.batch.model import Outcome

SYNC_EVERY = 256
"""Lines after which the manifest is made safe against a loss of power."""


def line_of(outcome: Outcome) -> bytes:
    """The line of an outcome."""
    if outcome.line:
        return outcome.line
    values = {
        "source": outcome.source,
        "output": outcome.output,
        "status": outcome.status,
        "reason": outcome.reason,
        "seconds": outcome.seconds,
        "confidence": outcome.confidence,
        "stamp": outcome.stamp,
    }
    try:
        return json.dumps(values, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # a name that is no text
        return json.dumps(values).encode() + b"\n"


def lines_in(path: str) -> Iterator[tuple[bytes, dict[str, Any]]]:
    """The sound lines of a manifest, each with its values. A run that was killed may leave a broken one: it is left out."""
    try:
        file = open(path, "rb")
    except OSError:
        return
    with file:
        for line in file:
            values = _values(line)
            if values is not None:
                yield line, values


def _values(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        values = json.loads(line)
    except ValueError:
        return None
    sound = isinstance(values, dict) and all(isinstance(values.get(key), str) for key in ("source", "status", "stamp"))
    return values if sound and isinstance(values.get("output"), (str, type(None))) else None


def outcome_in(line: bytes) -> Outcome:
    """The outcome that a sound line tells."""
    values = json.loads(line)
    names = ("source", "status", "reason", "output", "seconds", "confidence", "stamp")
    return Outcome(**{name: values.get(name) for name in names}, line=line)


class Manifest:
    """The manifest that is being written."""

    def __init__(self, path: str) -> None:
        self._file: IO[bytes] = open(path, "wb", buffering=0)
        self._unsafe = 0

    def add(self, line: bytes, before: Callable[[], None]) -> None:
        """Add a line, and make all safe now and then; `before` is called first, for what lines say must be true."""
        self._file.write(line)
        self._unsafe += 1
        if self._unsafe >= SYNC_EVERY:
            before()
            self.sync()

    def sync(self) -> None:
        """Wait until all lines are on the disk."""
        os.fsync(self._file.fileno())
        self._unsafe = 0

    def close(self) -> None:
        """Make all safe and end."""
        self.sync()
        self._file.close()
