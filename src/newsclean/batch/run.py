"""Run: a batch from its first input to its manifest."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from typing import BinaryIO

from newsclean import __version__
from newsclean.batch.index import Index
from newsclean.batch.manifest import Manifest, line_of
from newsclean.batch.model import FAILED, SKIPPED, WRITTEN, Input, Job, Limits, Outcome
from newsclean.batch.pool import Pool
from newsclean.batch.sink import Sink, Tree
from newsclean.batch.sources import Reading, inputs
from newsclean.batch.state import BatchError, State

MANIFEST = "manifest.jsonl"
STATE = ".newsclean"

GROUP = 64
"""Outcomes that are written together."""

GROUP_SECONDS = 0.5
"""Or those of so many seconds."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What the user asked for."""

    sources: Sequence[str]
    out: str
    job: Job
    limits: Limits = field(default_factory=Limits)
    jobs: int | None = None
    """Pages cleaned at the same time; None for as many as there are cores."""
    engine: str = "local"
    """`local`: processes of this machine; `ray`: a Ray cluster."""
    address: str | None = None
    """Of the Ray cluster; None for one on this machine."""
    resume: bool = False
    """Keep what an earlier run on the same output has done."""
    retry: bool = False
    """Like `resume`, but do again what failed."""
    stdin: BinaryIO | None = field(default=None, compare=False)
    """Where the names come from if a source is `-`."""

    @property
    def manifest(self) -> str:
        """Path of the manifest."""
        if self.job.is_tree:
            return os.path.join(self.out, MANIFEST)
        return f"{os.path.splitext(self.out)[0]}.{MANIFEST}"

    @property
    def state(self) -> str:
        """Path of the folder of what an interrupted run leaves."""
        if self.job.is_tree:
            return os.path.join(self.out, STATE)
        folder, name = os.path.split(self.out)
        return os.path.join(folder, f".{name}{STATE}")


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class NoInputError(BatchError):
    """The sources hold nothing."""


def run(batch: Batch, tell: Callable[[Outcome], None]) -> None:
    """Do a batch; `tell` hears of every outcome, in the order of the inputs.

    Raises `NoInputError` where there is nothing to do, `BatchError` where the batch cannot begin or go on, and OSError
    where the output cannot be written. After any of these, and after an interruption, `resume` goes on.
    """
    reading = Reading(batch.job.column, (batch.out, batch.manifest, batch.state))
    found = inputs(batch.sources, reading, batch.stdin)
    first = next(found, None)
    if first is None:
        raise NoInputError("no inputs: there is no file in what was named")
    if batch.job.is_tree:
        os.makedirs(batch.out, exist_ok=True)
    with State(batch.state, batch.manifest) as state, closing(Index()) as index:
        state.load(index)
        with closing(_sink(batch, state, index)) as sink:
            planned = Planner(batch, index, sink).planned(_chained(first, found))
            _record(state, sink, _outcomes(batch, state, planned), tell)
        state.finish()


def _record(state: State, sink: Sink, outcomes: Iterator[Outcome], tell: Callable[[Outcome], None]) -> None:
    with closing(Manifest(state.manifest)) as manifest:
        for some in grouped(outcomes):
            sink.add(some)
            for outcome in some:
                if outcome.is_fatal:
                    raise BatchError(f"{outcome.source}: {outcome.reason}; --resume goes on when that is mended")
                manifest.add(line_of(outcome), sink.sync)
                tell(outcome)
    sink.finish(state.manifest)


def grouped(outcomes: Iterable[Outcome]) -> Iterator[list[Outcome]]:
    """The outcomes, in lists of a few that are written together; where they come slowly, fewer."""
    some: list[Outcome] = []
    began = time.monotonic()
    for outcome in outcomes:
        some.append(outcome)
        if len(some) >= GROUP or time.monotonic() - began > GROUP_SECONDS:
            yield some
            some, began = [], time.monotonic()
    if some:
        yield some


def _outcomes(batch: Batch, state: State, planned: Iterable[Input]) -> Iterator[Outcome]:
    if batch.engine == "ray":
        from newsclean.batch.cluster import ray_outcomes

        yield from ray_outcomes(planned, batch, os.path.join(state.parts, "staged"))
        return
    with Pool(batch.jobs or cores(), batch.job, batch.limits) as pool:
        yield from pool.outcomes(planned)


def _sink(batch: Batch, state: State, index: Index) -> Sink:
    if batch.job.is_tree:
        return Tree(batch.out, batch.job.format, state, index)
    from newsclean.batch.records import Records

    return Records(batch.out, state, index, is_kept=batch.resume or batch.retry)


def _chained(first: Input, rest: Iterator[Input]) -> Iterator[Input]:
    yield first
    yield from rest


class Planner:
    """Decides what is to be done with each input."""

    def __init__(self, batch: Batch, index: Index, sink: Sink) -> None:
        self._batch = batch
        self._index = index
        self._sink = sink
        self._again = frozenset({FAILED}) if batch.retry else frozenset[str]()
        self._resumes = (batch.resume or batch.retry) and index.has_earlier
        choices = repr((__version__, sorted(batch.job.choices().items())))
        self._choices = sha256(choices.encode()).hexdigest()[:8]

    def planned(self, found: Iterable[Input]) -> Iterator[Input]:
        """The inputs, each with its output, or with its status where nothing is to be done."""
        for one in found:
            if not self._index.claim_source(os.path.abspath(one.source)):
                one.status, one.reason = SKIPPED, "was named before"
            if one.status:
                one.stamp = ""
            else:
                one.stamp = f"{one.stamp}-{self._choices}"
                self._plan(one)
            yield one

    def _plan(self, one: Input) -> None:
        self._sink.prepare(one)
        earlier = self._index.earlier(one.source) if self._resumes else None
        if one.status or earlier is None or earlier.stamp != one.stamp or earlier.status in self._again:
            return
        if earlier.status not in WRITTEN or self._sink.holds(one, earlier):
            one.status, one.line = earlier.status, earlier.line
            one.data = None
