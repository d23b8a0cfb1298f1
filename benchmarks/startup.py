"""What starting newsclean costs, as processor time of whole processes, against the imports nobody gets around.

    python benchmarks/startup.py [RUNS]

`newsclean --version` is held against `import click`, `newsclean extract` of a small text and page against
`import click, lxml.html`. Runs are interleaved, so that a busy machine slows all alike; medians are compared.
Exit code 1 when a ratio is over its limit.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

RUNS = 31

TEXT = """Council approves river bridge

By Ada Lind

NORTHFORD, 14 Sept 2023 (Example Wire) - The council voted on Tuesday to end a nine-year wait. The bridge will cost
four million and take three years to build, the mayor said.

"We waited too long," said Tom Okoro, who lives on the left bank of the river and takes the ferry every day.

What it costs

The bridge is paid for by the county and by the town, each with one half, the council said after its meeting.
"""

PROGRAM = "import sys; from newsclean.start import main; sys.exit(main())"
"""What the installed script does, without the search for it in the path."""


def html() -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n")[1:])
    return f"<!DOCTYPE html><html><head><title>Bridge</title></head><body><h1>Bridge</h1>{paragraphs}</body></html>"


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Processor time of a child, user and system; its output is thrown away."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(sys.executable, [sys.executable, *arguments], environment, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(arguments)} failed")
    return used.ru_utime + used.ru_stime


def commands(folder: Path) -> dict[str, list[str]]:
    (folder / "small.txt").write_text(TEXT, "utf-8")
    (folder / "small.html").write_text(html(), "utf-8")
    return {
        "import click": ["-c", "import click"],
        "import click, lxml.html": ["-c", "import click, lxml.html"],
        "newsclean --version": ["-c", PROGRAM, "--version"],
        "newsclean extract small.txt": ["-c", PROGRAM, "extract", str(folder / "small.txt")],
        "newsclean extract small.html": ["-c", PROGRAM, "extract", str(folder / "small.html")],
    }


LIMITS = (
    ("newsclean --version", "import click", 1.2),
    ("newsclean extract small.txt", "import click, lxml.html", 1.3),
    ("newsclean extract small.html", "import click, lxml.html", 1.3),
)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder:
        todo = commands(Path(folder))
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
        taken: dict[str, list[float]] = {name: [] for name in todo}
        for _ in range(runs + 1):  # the first writes the compiled files
            for name, arguments in todo.items():
                taken[name].append(seconds(arguments, environment))
    median = {name: statistics.median(times[1:]) for name, times in taken.items()}
    for name, time in median.items():
        print(f"{time * 1000:6.1f} ms  {name}")
    ratios = [(name, base, median[name] / median[base], limit) for name, base, limit in LIMITS]
    for name, base, ratio, limit in ratios:
        print(f"{ratio:6.2f}     {name} / {base} (at most {limit})")
    sys.exit(any(ratio > limit for _, _, ratio, limit in ratios))


if __name__ == "__main__":
    main()
