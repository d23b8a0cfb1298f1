"""Records: one file for all articles, `.jsonl` or `.parquet`, complete when it appears.

While the batch runs, records are appended to a file of their own. In the end that file is the output, or, where records
of an earlier run are kept, the output is put together from both, in the order of the manifest. Doubtful articles get a
file of their own beside it. Nothing is read whole.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import IO, Any

from newsclean.batch.index import Earlier, Index
from newsclean.batch.manifest import lines_in
from newsclean.batch.model import DONE, DOUBTFUL, WRITTEN, Input, Outcome
from newsclean.batch.state import BatchError, State

NEW = 0
"""Number of the file of new records; the outputs of the last run are 1 (done) and 2 (doubtful)."""

FILES = {DONE: 1, DOUBTFUL: 2}

SOURCE = b'{"source":'


class Records:
    """The output of one file."""

    def __init__(self, out: str, state: State, index: Index, *, is_kept: bool) -> None:
        stem, suffix = os.path.splitext(out)
        self._outputs = {DONE: out, DOUBTFUL: f"{stem}.doubtful{suffix}"}
        self._is_parquet = suffix.lower() == ".parquet"
        self._state = state
        self._index = index
        self._has_old = False
        self._refuse_foreign()
        self._file: IO[bytes] = open(state.records, "r+b" if is_kept and os.path.exists(state.records) else "wb", buffering=0)
        if is_kept:
            self._load()
        self._end = self._file.seek(0, os.SEEK_END)

    def _refuse_foreign(self) -> None:
        for output in self._outputs.values():
            if os.path.exists(output) and os.path.getsize(output) and not self._state.had_manifest:
                raise BatchError(f"{output} is there already, and is not of an earlier batch: not written")

    def prepare(self, one: Input) -> None:
        """Records need no names."""

    def holds(self, one: Input, earlier: Earlier) -> bool:  # noqa: ARG002 - the tree looks at it
        """Whether there is a record of it."""
        return self._index.record(one.source) is not None

    def add(self, outcomes: Sequence[Outcome]) -> None:
        """Append their records."""
        for outcome in outcomes:
            self._add(outcome)

    def _add(self, outcome: Outcome) -> None:
        """Append its record, if it has one and an earlier run has not."""
        if outcome.status not in WRITTEN or outcome.line:
            return
        data, outcome.record = outcome.record or b"", None
        self._file.write(data)
        self._index.add_record(outcome.source, NEW, self._end, len(data))
        self._end += len(data)
        outcome.output = os.path.basename(self._outputs[outcome.status])

    def sync(self) -> None:
        """Wait until all records are on the disk."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Give up the files; what was added stays."""
        self._file.close()

    def finish(self, manifest: str) -> None:
        """Put the outputs together, and let them appear."""
        self.sync()
        for status, output in self._outputs.items():
            if self._is_current(manifest, status, output):
                continue
            part = os.path.join(self._state.parts, f"{status}{os.path.splitext(output)[1]}")
            with closing(Lines(self._state.records, self._outputs, is_parquet=self._is_parquet)) as lines:
                written = _write(part, self._ordered(manifest, status, lines), is_parquet=self._is_parquet)
            if written or status == DONE:
                os.replace(part, output)
            elif self._index.is_ours(os.path.basename(output)):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(output)

    def _ordered(self, manifest: str, status: str, lines: Lines) -> Iterator[bytes]:
        for _, values in lines_in(manifest):
            if values["status"] == status:
                at = self._index.record(values["source"])
                if at is not None:
                    yield lines.read(*at)

    def _is_current(self, manifest: str, status: str, output: str) -> bool:
        """Whether the output of the last run is just what this one would write."""
        if not self._has_old or not os.path.exists(output):
            return False
        expected = 0
        for _, values in lines_in(manifest):
            if values["status"] == status:
                at = self._index.record(values["source"])
                if at is None or at[:2] != (FILES[status], expected):
                    return False
                expected += at[2]
        return expected == (_rows(output) if self._is_parquet else os.path.getsize(output))

    def _load(self) -> None:
        """Remember where the records of earlier runs are."""
        for status, output in self._outputs.items():
            if os.path.exists(output):
                self._has_old = True
                for source, at, length in (_sources_of_rows if self._is_parquet else _sources_of_lines)(output):
                    self._index.add_record(source, FILES[status], at, length)
        end = 0
        for source, at, length in _sources_of_lines(self._state.records):
            self._index.add_record(source, NEW, at, length)
            end = at + length
        self._file.truncate(end)  # a record that was broken off


def _sources_of_lines(path: str) -> Iterator[tuple[str, int, int]]:
    """Source, place and length of the sound records of a file."""
    import json

    decode: Callable[[str], tuple[Any, int]] = json.JSONDecoder().raw_decode
    at = 0
    with open(path, "rb") as file:
        for line in file:
            if not line.startswith(SOURCE) or not line.endswith(b"\n"):
                return
            head = line[len(SOURCE) : line.index(b',"kind":', len(SOURCE))]
            yield decode(head.decode())[0], at, len(line)
            at += len(line)


def _sources_of_rows(path: str) -> Iterator[tuple[str, int, int]]:
    from newsclean.arrow import sources_in

    return ((source, row, 1) for row, source in enumerate(sources_in(path)))


def _rows(path: str) -> int:
    from newsclean.arrow import rows_in

    return rows_in(path)


def _write(part: str, lines: Iterator[bytes], *, is_parquet: bool) -> int:
    """Write lines, safe on the disk, and say how many."""
    if is_parquet:
        from newsclean.arrow import write_parquet

        count = write_parquet(part, lines)
    else:
        count = 0
        with open(part, "wb") as file:
            for line in lines:
                file.write(line)
                count += 1
    with open(part, "rb+") as file:
        os.fsync(file.fileno())
    return count


class Lines:
    """Reads records by their places."""

    def __init__(self, records: str, outputs: dict[str, str], *, is_parquet: bool) -> None:
        self._paths = {NEW: records} | {FILES[status]: path for status, path in outputs.items()}
        self._is_parquet = is_parquet
        self._files: dict[int, Any] = {}

    def read(self, file: int, at: int, length: int) -> bytes:
        """The record at a place."""
        if file not in self._files:
            self._files[file] = self._opened(file)
        found = self._files[file]
        if file != NEW and self._is_parquet:
            line: bytes = found.line(at)
            return line
        found.seek(at)
        data: bytes = found.read(length)
        return data

    def close(self) -> None:
        """Close all files."""
        for file in self._files.values():
            file.close()

    def _opened(self, file: int) -> Any:
        if file != NEW and self._is_parquet:
            from newsclean.arrow import Rows

            return Rows(self._paths[file])
        return open(self._paths[file], "rb")
