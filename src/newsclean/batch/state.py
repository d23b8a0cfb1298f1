"""What is kept beside an output while a batch runs, so that an interrupted one can go on.

    lock            held by the run; a second one on the same output is refused
    earlier.jsonl   lines of manifests of runs before this one, whole or broken off
    began           outputs that were about to be written: newsclean's own, though no manifest names them yet
    parts/          outputs that are being written
    records.jsonl   records written so far, for an output of one file

The folder is removed when a run comes to its end.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Sequence
from typing import IO

from newsclean.batch.index import Earlier, Index
from newsclean.batch.manifest import lines_in
from newsclean.errors import NewscleanError


class BatchError(NewscleanError):
    """The batch as a whole cannot begin or go on."""


class State:
    """The folder beside the output; a context manager that holds its lock."""

    def __init__(self, folder: str, manifest: str) -> None:
        self.folder = folder
        self.manifest = manifest
        self.parts = self._path("parts")
        self.records = self._path("records.jsonl")
        self._earlier = self._path("earlier.jsonl")
        self.had_manifest = False
        """An earlier run wrote to this output."""
        self._lock: IO[bytes] | None = None
        self._began: IO[bytes] | None = None

    def __enter__(self) -> State:
        os.makedirs(self.folder, exist_ok=True)
        self._lock = open(self._path("lock"), "wb")
        if not _locked(self._lock):
            self._lock.close()
            raise BatchError("another batch is writing there")
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(self.parts)
        os.mkdir(self.parts)
        return self

    def __exit__(self, *_: object) -> None:
        for file in (self._began, self._lock):
            if file is not None:
                file.close()

    def load(self, index: Index) -> None:
        """Set the manifest there is aside, and remember what it and those before it say."""
        self._set_manifest_aside()
        self.had_manifest = os.path.exists(self._earlier)
        for line, values in lines_in(self._earlier):
            if values["stamp"]:  # else it was clear at once and will be again
                index.add_earlier(values["source"], Earlier(values["stamp"], values["status"], values["output"], line))
            if values["output"] is not None:
                index.add_ours(values["output"])
        began = self._path("began")
        with contextlib.suppress(FileNotFoundError), open(began, "rb") as file:
            for name in file:
                index.add_ours(name.rstrip(b"\n").decode("utf-8", "surrogatepass" if name.endswith(b"\n") else "replace"))
        self._began = open(began, "ab")

    def begin(self, outputs: Sequence[str]) -> None:
        """Note the outputs that are going to be written."""
        if self._began is not None and outputs:
            self._began.write(b"".join(one.encode("utf-8", "surrogatepass") + b"\n" for one in outputs))
            self._began.flush()
            os.fsync(self._began.fileno())

    def finish(self) -> None:
        """Remove the folder: the run came to its end."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def _set_manifest_aside(self) -> None:
        """Append the manifest to the earlier ones. Killed in the midst of it, some lines are there twice: the last one counts."""
        try:
            manifest = open(self.manifest, "rb")
        except FileNotFoundError:
            return
        with manifest, open(self._earlier, "ab") as earlier:
            earlier.write(b"\n")  # ends a line that was broken off
            shutil.copyfileobj(manifest, earlier)
            earlier.write(b"\n")
            earlier.flush()
            os.fsync(earlier.fileno())


def _locked(file: IO[bytes]) -> bool:
    """Whether the lock could be had. The system gives it back when the process ends, however it ends."""
    try:
        import fcntl
    except ImportError:
        return True  # no such locks on Windows
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
