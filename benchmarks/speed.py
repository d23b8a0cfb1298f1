"""Processor time a page: newsclean against its peers and against parsing alone, in one process.

    python benchmarks/speed.py --corpora DIR [--only NAME,…] [--tools NAME,…] [--limit N] [--runs N] [--json FILE]
    python benchmarks/speed.py --text                     how much pasted text a second, and whether that is linear

Tools take turns on each page, so that a busy machine slows all alike; of several runs the fastest counts. What newsclean remembers of the names and
lines of other pages is forgotten before each run, as if every page were the first of its site.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import time
from pathlib import Path

from tools import TOOLS, newsclean

USUAL = "lxml-parse,newsclean,resiliparse,trafilatura-fast,trafilatura,readability-lxml"
FLOOR, RIVAL = "lxml-parse", "trafilatura-fast"
SENTENCE = "The council voted on Tuesday to end a nine-year wait for the bridge over the river, the mayor said. "


def trafilatura_fast():
    from trafilatura import extract

    return lambda data, url: extract(data, url=url, fast=True, include_comments=False)


def runners(names):
    """The tools that are installed, ready to run."""
    found = {}
    for name in names:
        make = trafilatura_fast if name == "trafilatura-fast" else TOOLS[name]
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed")
    return found


def pages(folder, limit):
    """Some pages of a corpus, evenly spread."""
    files = sorted((folder / "pages").glob("*.html.gz"))
    return files[::max(1, len(files) // limit)] if limit else files


def seconds(run, data):
    start = time.process_time()
    try:
        run(data, None)
    except Exception:  # noqa: BLE001 - peers fail in many ways; the time counts
        return time.process_time() - start
    return time.process_time() - start


def memories():
    """The bounded caches of newsclean's modules: what it remembers from page to page. Tables that are read once have no bound."""
    modules = [module for name, module in sys.modules.items() if name.startswith("newsclean.")]
    found = [value for module in modules for value in vars(module).values() if hasattr(value, "cache_parameters")]
    return {id(one): one for one in found if one.cache_parameters()["maxsize"]}.values()


def measure(tools, files, runs):
    """Tool -> seconds of each page."""
    taken = {name: [] for name in tools}
    for file in files:
        data = gzip.decompress(file.read_bytes())
        best = dict.fromkeys(tools, float("inf"))
        for _ in range(runs):
            for name, run in tools.items():
                for memory in memories():
                    memory.cache_clear()
                best[name] = min(best[name], seconds(run, data))
        for name, time_taken in best.items():
            taken[name].append(time_taken)
    return taken


def row(times, floor):
    """Milliseconds, and how many times as long as parsing alone: of each page, and of the median."""
    ordered = sorted(times)
    ratios = [one / max(least, 1e-5) for one, least in zip(times, floor, strict=True)]
    return {
        "pages": len(times), "median": round(statistics.median(times) * 1000, 2), "mean": round(statistics.mean(times) * 1000, 2),
        "p95": round(ordered[int(len(ordered) * 0.95)] * 1000, 2), "slowest": round(ordered[-1] * 1000, 2),
        "ratio": round(statistics.median(times) / statistics.median(floor), 2), "worst_ratio": round(max(ratios), 1),
    }


def corpora(arguments):
    tools = runners(dict.fromkeys([FLOOR, *arguments.tools.split(",")]))
    table = {}
    for folder in sorted(arguments.corpora.iterdir()):
        if (arguments.only and folder.name not in arguments.only.split(",")) or not (folder / "pages").is_dir():
            continue
        taken = measure(tools, pages(folder, arguments.limit), arguments.runs)
        table[folder.name] = {name: row(times, taken[FLOOR]) for name, times in taken.items()}
        print(f"{folder.name:18} {'median':>8} {'mean':>8} {'p95':>8} {'slowest':>8} ms {'times the parse':>17} {'worst':>6}")
        for name, one in table[folder.name].items():
            print(f"  {name:16} {one['median']:8} {one['mean']:8} {one['p95']:8} {one['slowest']:8}    {one['ratio']:17} {one['worst_ratio']:6}", flush=True)
        if RIVAL in taken:
            one = table[folder.name]
            print(f"  newsclean takes {one['newsclean']['median'] / one[RIVAL]['median']:.2f} times as long as {RIVAL} at the median")
    return table


def text():
    """Megabytes of pasted text a second, in three shapes."""
    story = (SENTENCE * 4 + "\n\n") * (100_000 // (4 * len(SENTENCE)))
    shapes = {"a story of 100 kB": story, "10 MB in one line": SENTENCE * (10_000_000 // len(SENTENCE)), "a million short lines": "word here\n" * 1_000_000}
    run, found = newsclean(), {}
    for name, document in shapes.items():
        taken = min(seconds(run, document) for _ in range(3 if len(document) < 1_000_000 else 1))
        found[name] = round(len(document) / 1e6 / taken, 2)
        print(f"{found[name]:8} MB/s  {name}, {max(found.values()) / found[name]:.1f} times the time of the fastest a MB", flush=True)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--tools", default=USUAL)
    parser.add_argument("--limit", type=int, help="pages of each corpus")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--text", action="store_true")
    arguments = parser.parse_args()
    if not arguments.text and arguments.corpora is None:
        parser.error("--corpora or --text is needed")
    found = text() if arguments.text else corpora(arguments)
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
