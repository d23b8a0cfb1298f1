"""Sinks: where outputs go, and what of an earlier run still holds."""

from __future__ import annotations

import contextlib
import os
from typing import Protocol

from newsclean.batch.convert import put
from newsclean.batch.index import Earlier, Index
from newsclean.batch.model import FAILED, SUFFIXES, Input, Job, Outcome
from newsclean.batch.naming import DOUBTFUL, Names


class Sink(Protocol):
    """Where outputs go."""

    def prepare(self, one: Input) -> None:
        """Decide where the article of an input is to go."""

    def holds(self, one: Input, earlier: Earlier) -> bool:
        """Whether what an earlier run wrote of an input is still there, and where this run would write it."""

    def add(self, outcome: Outcome) -> None:
        """Take an outcome, in the order of the inputs."""

    def sync(self) -> None:
        """Wait until what was added is safe on the disk."""

    def finish(self, manifest: str) -> None:
        """All inputs are done: complete the output."""

    def close(self) -> None:
        """The run is over, complete or not."""


class Tree:
    """A file for every article, below one folder. Workers have written them when their outcomes come."""

    def __init__(self, job: Job, index: Index) -> None:
        self._job = job
        self._folder = job.folder
        self._index = index
        self._names = Names(index, SUFFIXES[job.format])

    def prepare(self, one: Input) -> None:
        """Give it a name; an existing file that newsclean did not write is not written to."""
        one.output = self._names.give(one.place)
        for output in (one.output, f"{DOUBTFUL}/{one.output}"):
            if os.path.lexists(self._path(output)) and not self._index.is_ours(output):
                one.status = FAILED
                one.reason = f"not written: {output} is there already, and is not of an earlier batch"

    def holds(self, one: Input, earlier: Earlier) -> bool:
        """Whether its output is where it belongs."""
        if earlier.output not in {one.output, f"{DOUBTFUL}/{one.output}"}:
            return False
        return os.path.isfile(self._path(earlier.output))

    def add(self, outcome: Outcome) -> None:
        """Write what workers on other machines sent back, and remove what an earlier run made of this input elsewhere."""
        if outcome.record is not None:
            put(self._job, outcome)
        if not self._index.has_earlier or not outcome.target:
            return
        for output in (outcome.target, f"{DOUBTFUL}/{outcome.target}"):
            if output != outcome.output and self._index.is_ours(output):
                with contextlib.suppress(OSError):
                    os.unlink(self._path(output))

    def sync(self) -> None:
        """Nothing to wait for: every file was made safe before it got its name."""

    def finish(self, manifest: str) -> None:
        """Nothing to complete."""

    def close(self) -> None:
        """Nothing to close."""

    def _path(self, output: str) -> str:
        return os.path.join(self._folder, *output.split("/"))


