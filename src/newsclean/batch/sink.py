"""Sinks: where outputs go, and what of an earlier run still holds."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Sequence
from typing import Protocol

from newsclean.batch.files import Files
from newsclean.batch.index import Earlier, Index
from newsclean.batch.model import FAILED, SUFFIXES, Input, Outcome
from newsclean.batch.naming import DOUBTFUL, Names
from newsclean.batch.state import State

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""What every other output would fail of too: better to stop, and go on when there is room."""


class Sink(Protocol):
    """Where outputs go."""

    def prepare(self, one: Input) -> None:
        """Decide where the article of an input is to go."""

    def holds(self, one: Input, earlier: Earlier) -> bool:
        """Whether what an earlier run wrote of an input is still there, and where this run would write it."""

    def add(self, outcomes: Sequence[Outcome]) -> None:
        """Take some outcomes, in the order of the inputs. One whose article cannot be written becomes a failure."""

    def sync(self) -> None:
        """Wait until what was added is safe on the disk."""

    def finish(self, manifest: str) -> None:
        """All inputs are done: complete the output."""

    def close(self) -> None:
        """The run is over, complete or not."""


class Tree:
    """A file for every article, below one folder."""

    def __init__(self, folder: str, format: str, state: State, index: Index) -> None:
        self._files = Files(folder, state.parts)
        self._state = state
        self._index = index
        self._names = Names(index, SUFFIXES[format])

    def prepare(self, one: Input) -> None:
        """Give it a name; an existing file that newsclean did not write is not written to."""
        one.output = self._names.give(one.place)
        for output in (one.output, f"{DOUBTFUL}/{one.output}"):
            if os.path.lexists(self._files.path(output)) and not self._index.is_ours(output):
                one.status = FAILED
                one.reason = f"not written: {output} is there already, and is not of an earlier batch"

    def holds(self, one: Input, earlier: Earlier) -> bool:
        """Whether its output is where it belongs."""
        if earlier.output not in {one.output, f"{DOUBTFUL}/{one.output}"}:
            return False
        return os.path.isfile(self._files.path(earlier.output))

    def add(self, outcomes: Sequence[Outcome]) -> None:
        """Write their files, and remove what an earlier run made of these inputs elsewhere."""
        written = [one for one in outcomes if one.record is not None]
        names = [one.output or "" for one in written]
        self._state.begin(names)
        for outcome, error in zip(written, self._files.write(names, [one.record or b"" for one in written]), strict=True):
            outcome.record = None
            if error is not None:
                _fail(outcome, error)
        for outcome in outcomes:
            self._remove_earlier(outcome)

    def _remove_earlier(self, outcome: Outcome) -> None:
        if not self._index.has_earlier or not outcome.target:
            return
        for output in (outcome.target, f"{DOUBTFUL}/{outcome.target}"):
            if output != outcome.output and self._index.is_ours(output):
                with contextlib.suppress(OSError):
                    os.unlink(self._files.path(output))

    def sync(self) -> None:
        """Nothing to wait for: every file was made safe before it got its name."""

    def finish(self, manifest: str) -> None:
        """Nothing to complete."""

    def close(self) -> None:
        """Give up the threads that write."""
        self._files.close()


def _fail(outcome: Outcome, error: OSError) -> None:
    outcome.status, outcome.output = FAILED, None
    outcome.reason = f"could not be written: {(error.strerror or str(error)).lower()}"
    outcome.is_fatal = error.errno in FULL


