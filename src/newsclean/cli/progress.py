"""Progress of a batch on standard error: a live line on a terminal, now and then a line of a log elsewhere."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from newsclean.cli.talk import say

if TYPE_CHECKING:
    from newsclean.batch.model import Outcome
    from newsclean.batch.run import Batch
    from newsclean.batch.summary import Summary

LOG_EVERY = 30.0
"""Seconds between the lines of the log."""

DRAW_EVERY = 0.1
"""Seconds between two drawings."""

Tell = Callable[["Outcome"], None]


def progress(summary: Summary, batch: Batch) -> AbstractContextManager[Tell]:
    """What counts outcomes and shows how far the batch is."""
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    return _drawn(summary, batch) if is_terminal else _logged(summary)


@contextmanager
def _logged(summary: Summary) -> Iterator[Tell]:
    last = time.monotonic()

    def tell(outcome: Outcome) -> None:
        nonlocal last
        summary.add(outcome)
        if time.monotonic() - last >= LOG_EVERY:
            last = time.monotonic()
            say(summary.line())

    yield tell


@contextmanager
def _drawn(summary: Summary, batch: Batch) -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=None)
        sizes = threading.Thread(target=lambda: bar.update(task, total=total_size(batch.sources, batch.out)), daemon=True)
        sizes.start()
        last = 0.0

        def tell(outcome: Outcome) -> None:
            nonlocal last
            summary.add(outcome)
            if time.monotonic() - last >= DRAW_EVERY:
                last = time.monotonic()
                failed = f", {summary.counts['failed']:,} failed" if summary.counts["failed"] else ""
                text = f"{summary.total:,} done, {summary.speed:,.0f} a second{failed}"
                bar.update(task, description=text, completed=summary.bytes, refresh=True)

        yield tell


def total_size(sources: Iterable[str], out: str) -> int | None:
    """Bytes of all that is to be read; None if that cannot be known."""
    from newsclean.batch.sources import LIST, expanded

    total = 0
    for source in expanded(sources):
        if source == LIST:
            return None
        if not os.path.isdir(source):
            total += _size(source)
        for folder, folders, files in os.walk(source):
            folders[:] = [name for name in folders if not name.startswith(".") and os.path.abspath(os.path.join(folder, name)) != os.path.abspath(out)]
            total += sum(_size(os.path.join(folder, name)) for name in files if not name.startswith("."))
    return total


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
