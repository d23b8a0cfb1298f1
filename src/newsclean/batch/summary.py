"""The summary of a batch: how many of what, and which inputs to look at."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from heapq import heappush, heapreplace

from newsclean.batch.model import FAILED, STATUSES, WRITTEN, Outcome

SHOWN = 3
"""Inputs shown of the slowest and the least sure."""

FAILURES = 5
"""Failures shown; the manifest has all."""

SLOW = 1.0
"""Seconds from which an input is worth to be called slow."""


class Summary:
    """Counts outcomes as they come. It holds no more than the few it will show."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.counts: Counter[str] = Counter()
        self.kept = 0
        self.bytes = 0
        self.failures: list[tuple[str, str]] = []
        self._slowest: list[tuple[float, int, str]] = []
        self._lowest: list[tuple[float, int, str]] = []

    @property
    def total(self) -> int:
        """Inputs so far."""
        return sum(self.counts.values())

    @property
    def speed(self) -> float:
        """Inputs a second, those kept from an earlier run left out."""
        return (self.total - self.kept) / max(time.monotonic() - self.began, 1e-9)

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self.counts[outcome.status] += 1
        self.bytes += outcome.weight
        if outcome.status == FAILED and len(self.failures) < FAILURES:
            self.failures.append((outcome.source, outcome.reason or ""))
        if outcome.status in WRITTEN:
            _keep(self._lowest, -(outcome.confidence or 0.0), self.total, outcome.source)
        if outcome.line:
            self.kept += 1
        else:
            _keep(self._slowest, outcome.seconds, self.total, outcome.source)

    def line(self) -> str:
        """The counts on one line."""
        seconds = time.monotonic() - self.began
        counts = ", ".join(f"{self.counts[status]:,} {status}" for status in STATUSES if self.counts[status])
        kept = f" ({self.kept:,} kept of an earlier run)" if self.kept else ""
        return f"{_number(self.total, 'input')} in {seconds:.1f} s, {self.speed:,.0f} a second: {counts}{kept}"

    def lines(self, visible: Callable[[str], str]) -> Iterator[str]:
        """The summary; `visible` makes a name fit to be shown."""
        yield self.line()
        for source, reason in self.failures:
            yield f"failed: {visible(source)}: {visible(reason)}"
        more = self.counts[FAILED] - len(self.failures)
        if more > 0:
            yield f"failed: {more:,} more"
        for seconds, _, source in sorted(self._slowest, reverse=True):
            if seconds >= SLOW:
                yield f"slowest: {visible(source)}: {seconds:.1f} s"
        for confidence, _, source in sorted(self._lowest, reverse=True):
            yield f"lowest confidence: {visible(source)}: {-confidence:.2f}"


def _keep(heap: list[tuple[float, int, str]], value: float, number: int, source: str) -> None:
    """Keep the few of the highest value; of equal ones the first."""
    entry = (value, -number, source)
    if len(heap) < SHOWN:
        heappush(heap, entry)
    elif entry > heap[0]:
        heapreplace(heap, entry)


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
