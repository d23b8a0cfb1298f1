"""The process that converts. It gets lists of inputs, sends back outcomes, and ends when its parent is gone.

It is started anew (`spawn`), not forked: the parent has threads, and a copy of them may hold a lock for ever. It ignores
Ctrl-C, which a terminal sends to all: its parent decides when it ends.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import time
from multiprocessing.connection import Connection
from typing import Any

from newsclean.batch.model import OUT_OF_MEMORY, Input, Job, Limits, Outcome

REPORT_EVERY = 0.05
"""Seconds after which outcomes are sent though more of the list are to come: fewer messages, yet no long silence."""

WARM_UP = (
    "<html><head><title>Bridge</title></head><body><article><h1>A bridge for the town</h1><p>By Ada Lind</p><p>14 September 2023</p>"
    + "<p>The council voted on Tuesday to end a wait of nine years for the bridge, the mayor of the town said.</p>" * 4
    + "<h3>1 Comment</h3><div class='comment'><b>Mary</b> <time>15 Sept 2023</time><p>We waited long for it.</p></div></article></body></html>"
)
"""A page that has of everything."""

GRACE = 5.0
"""Seconds after the time limit when the system ends a worker whose parent did not."""


def serve(connection: Connection, progress: Any, job: Job, limits: Limits) -> None:
    """Convert until the parent closes the connection. `progress` holds the number of the input at hand, for the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load(job)
    limit_memory(limits.memory)
    with contextlib.suppress(EOFError, OSError):  # the parent is gone, or does not listen any more
        while True:
            _convert_all(connection, progress, connection.recv(), job, limits)


def _convert_all(connection: Connection, progress: Any, inputs: list[Input], job: Job, limits: Limits) -> None:
    from newsclean.batch.convert import convert

    outcomes: list[Outcome] = []
    reported = time.monotonic()
    for number, one in enumerate(inputs):
        progress.value = number
        _alarm(limits.timeout + GRACE if limits.timeout else 0)
        try:
            outcomes.append(convert(one, job))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)  # nothing that needs memory can be done any more
        if time.monotonic() - reported > REPORT_EVERY or number == len(inputs) - 1:
            connection.send(outcomes)
            outcomes, reported = [], time.monotonic()
    _alarm(0)


def _load(job: Job) -> None:
    """Clean a page, so that all code and tables are there, and let the garbage collector never look at them again."""
    from newsclean.batch.convert import convert

    convert(Input("", "", data=WARM_UP), job)
    gc.collect()
    gc.freeze()


def _alarm(seconds: float) -> None:
    """Have the system end this process after so many seconds, 0 for never: a last resort for when the parent was killed."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)  # nobody handles SIGALRM, so it ends the process, even in a C library


def limit_memory(limit: int) -> None:
    """Let this process have so many bytes more than it has now; no limit where the system has none to give."""
    if not limit or not sys.platform.startswith("linux"):
        return
    import resource

    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = now + limit
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (OSError, ValueError):
        return
