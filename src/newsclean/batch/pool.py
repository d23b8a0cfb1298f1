"""The pool: as many workers as jobs, each led by a thread, and outcomes in the order of the inputs.

A worker that is silent for longer than a page may take is ended; the page it was at becomes a failure, the rest of its
list goes to a new worker. One that ends by itself gets its page tried once more, alone: it may have died of the pages before.
"""

from __future__ import annotations

import contextlib
import queue
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from multiprocessing import get_context
from typing import Any

from newsclean.batch.manifest import outcome_in
from newsclean.batch.model import FAILED, OUT_OF_MEMORY, Input, Job, Limits, Outcome

CHUNK = 16
"""Inputs sent to a worker at once: enough that messages cost nothing, few enough that the last ones are spread evenly."""

CHUNK_BYTES = 512 * 1024
"""Or so many bytes."""

AHEAD = 1024
"""Inputs that may be under way: so many can be done while one hangs before all wait for it."""

AHEAD_BYTES = 32 * 1024 * 1024
"""Or so many bytes of pages in memory."""

START = 60.0
"""Seconds a worker may take to start, besides what its first page may."""

Chunk = list[Input]


class Pool:
    """Workers and the threads that lead them; a context manager that ends them all."""

    def __init__(self, jobs: int, job: Job, limits: Limits) -> None:
        self._queue: queue.SimpleQueue[tuple[Chunk, Future[list[Outcome]]] | None] = queue.SimpleQueue()
        self._leaders = [Leader(self._queue, job, limits) for _ in range(jobs)]

    def __enter__(self) -> Pool:
        for leader in self._leaders:
            leader.start()
        return self

    def __exit__(self, *_: object) -> None:
        for leader in self._leaders:
            self._queue.put(None)
            leader.end()
        for leader in self._leaders:
            leader.join()

    def outcomes(self, inputs: Iterable[Input]) -> Iterator[Outcome]:
        """An outcome for every input, in their order. Inputs are taken only as fast as they are dealt with."""
        waiting: deque[tuple[Chunk, Future[list[Outcome]]]] = deque()
        count = size = 0
        for chunk in chunks(inputs):
            future: Future[list[Outcome]] = Future()
            self._queue.put((chunk, future))
            waiting.append((chunk, future))
            count += len(chunk)
            size += sum(one.size for one in chunk)
            while count > AHEAD or size > AHEAD_BYTES or (waiting and waiting[0][1].done()):
                done, future = waiting.popleft()
                count -= len(done)
                size -= sum(one.size for one in done)
                yield from future.result()
        for _, future in waiting:
            yield from future.result()


def chunks(inputs: Iterable[Input]) -> Iterator[Chunk]:
    """The inputs in lists of a few."""
    chunk: Chunk = []
    size = 0
    for one in inputs:
        chunk.append(one)
        size += one.size
        if len(chunk) >= CHUNK or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class Leader(threading.Thread):
    """A thread that feeds one worker and replaces it when it has to be ended."""

    def __init__(self, todo: queue.SimpleQueue[tuple[Chunk, Future[list[Outcome]]] | None], job: Job, limits: Limits) -> None:
        super().__init__(daemon=True)
        self._todo = todo
        self._worker = Worker(job, limits)

    def run(self) -> None:
        """Lead until there is no more to do."""
        if hasattr(signal, "pthread_sigmask"):  # workers inherit it: Ctrl-C is not for them, from their first moment on
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        while (task := self._todo.get()) is not None:
            chunk, future = task
            try:
                future.set_result(list(self.convert(chunk)))
            except BaseException as error:
                future.set_exception(error)
        self._worker.stop()

    def end(self) -> None:
        """End at once, whatever is under way."""
        self._worker.close()

    def convert(self, chunk: Chunk) -> Iterator[Outcome]:
        """An outcome for every input of a list, in their order."""
        rest = [one for one in chunk if not one.status]
        found = deque(self._converted(rest))
        for one in chunk:
            yield decided(one) if one.status else found.popleft()

    def _converted(self, rest: Chunk) -> Iterator[Outcome]:
        tried = None
        while rest:
            done, failure = self._worker.convert(rest[:1] if tried is rest[0] else rest)
            yield from done
            rest = rest[len(done) :]
            if failure is None or not rest:
                continue
            if failure.is_final or tried is rest[0]:
                yield failed(rest[0], failure)
                rest = rest[1:]
            else:
                tried = rest[0]


class Ended(Exception):  # noqa: N818 - it says what happened
    """A worker ended before it was through."""

    def __init__(self, reason: str, seconds: float = 0.0, *, is_final: bool) -> None:
        super().__init__(reason)
        self.seconds = seconds
        self.is_final = is_final


def decided(one: Input) -> Outcome:
    """The outcome of an input that needs no cleaning."""
    if one.line:
        outcome = outcome_in(one.line)
        outcome.weight, outcome.target = one.weight, one.output
        return outcome
    return Outcome(one.source, one.status, one.reason, stamp=one.stamp, weight=one.weight, target=one.output)


def failed(one: Input, failure: Ended) -> Outcome:
    """The outcome of an input that its worker did not survive."""
    return Outcome(one.source, FAILED, str(failure), seconds=failure.seconds, stamp=one.stamp, weight=one.weight, target=one.output)


class Worker:
    """A process and the connection to it. It is started when there is something to do."""

    def __init__(self, job: Job, limits: Limits) -> None:
        self._job = job
        self._limits = limits
        self._process: Any = None
        self._connection: Any = None
        self._progress: Any = None
        self._closed = False
        self._lock = threading.Lock()
        self._is_new = True

    def convert(self, inputs: Chunk) -> tuple[list[Outcome], Ended | None]:
        """The outcomes of the inputs up to the one that ended the worker, if one did, and how."""
        done: list[Outcome] = []
        try:
            self._start()
            self._connection.send(inputs)
            while len(done) < len(inputs):
                self._await()
                done += self._connection.recv()
                self._is_new = False
        except (EOFError, OSError):
            ended = self._death()
        except Ended as silent:
            ended = silent
        else:
            return done, None
        self.stop()
        lost = inputs[len(done) : self._progress.value]  # done, but not told: they are done again
        if not lost:
            return done, ended
        again, once_more = self.convert(lost)
        return done + again, once_more or ended

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        self._connection.close()
        process.kill()
        process.join()
        process.close()

    def close(self) -> None:
        """End the process now and for good, from another thread: its leader will notice."""
        with self._lock:
            self._closed = True
            process = self._process
            if process is not None:
                with contextlib.suppress(ValueError):  # closed meanwhile
                    process.kill()

    def _start(self) -> None:
        if self._process is not None:
            return
        from newsclean.batch.worker import serve

        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._progress = context.RawValue("L", 0)
        with self._lock:
            if self._closed:
                raise RuntimeError("the batch has ended")
            process = context.Process(target=serve, args=(theirs, self._progress, self._job, self._limits), daemon=True)
            process.start()
            self._process = process
        theirs.close()
        self._is_new = True

    def _await(self) -> None:
        limit = self._limits.timeout
        if not limit:
            return
        if not self._connection.poll(limit + START if self._is_new else limit):
            raise Ended(f"took more than {limit:g} s", limit, is_final=True)

    def _death(self) -> Ended:
        if self._closed:
            raise RuntimeError("the batch has ended")
        process = self._process
        process.join(START)
        if process.exitcode == OUT_OF_MEMORY:
            return Ended(f"took more than {self._limits.memory // 1024**2} MB of memory", is_final=False)
        return Ended(f"ended its worker ({code_name(process.exitcode)})", is_final=False)


def code_name(code: int | None) -> str:
    """An exit code in words."""
    try:
        return signal.Signals(-(code or 0)).name
    except ValueError:
        return f"exit code {code}"
