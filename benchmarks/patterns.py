"""How the time of every regular expression grows with runs of characters it might stumble over.

    python benchmarks/patterns.py [--size 100000] [NAME ...]

The patterns are found by looking through the package (`tests/patterns.py`). For each, the run that takes longest, and the exponent of time between
a fourth of the size and the size. Exit code 1 where one is above 1.5: 1 is linear, 2 the square; between them stands the noise of short times.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from patterns import patterns, runs, seconds

STEP = 4
NOISE = 0.005
"""Seconds under which a time says nothing."""
MOST = 1.5


def growth(pattern: re.Pattern[Any], size: int) -> tuple[float, float, Any]:
    """The largest exponent, the time of the run that has it, and how that run begins."""
    worst: tuple[float, float, Any] = (0.0, 0.0, "")
    for short, long in zip(runs(pattern, size // STEP), runs(pattern, size), strict=True):
        before, after = seconds(pattern, short), seconds(pattern, long)
        if after > NOISE:
            worst = max(worst, (math.log(after / max(before, NOISE / STEP)) / math.log(STEP), after, long[:6]), key=lambda one: one[:2])
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100_000, help="characters of a run")
    parser.add_argument("names", nargs="*", metavar="NAME", help="patterns of modules with these names in theirs")
    options = parser.parse_args()
    chosen = {name: one for name, one in patterns().items() if not options.names or any(part in name for part in options.names)}
    failed = 0
    for name, pattern in chosen.items():
        exponent, time, run = growth(pattern, options.size)
        failed += exponent > MOST
        print(f"{name:60}{exponent:6.2f}{time * 1000:9.1f} ms  {run!a}{'  TOO MUCH' if exponent > MOST else ''}")
    print(f"{len(chosen) - failed} of {len(chosen)} patterns take time in proportion")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
