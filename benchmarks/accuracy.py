"""Score newsclean, and peers that are installed, on corpora of pages with known articles.

usage: accuracy.py --corpora DIR [--tools newsclean,trafilatura,…] [--only fundus,wcxb/post,…] [--json FILE] [--misses FILE]
       accuracy.py --corpora DIR --check-floors | --update-floors [--allow-lower]

DIR/NAME/gold.jsonl has a record a page; DIR/NAME/pages/ID.html.gz is the page, post/ID.txt.gz and text/ID.txt.gz what a person would paste.
docs/benchmarks.md says what each figure means.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import time
from pathlib import Path

from measures import interval, page_figures, summary
from tools import TOOLS

FLOORS = Path(__file__).parent / "floors.json"
FLOOR_FIGURES = (
    "4gram_f1", "word_f1", "segments_f1", "paragraphs_f1", "subheadings_f1", "headline", "date", "authors", "comments_found", "confidence_auc",
)
CEILING_FIGURES = ("comments_leaked",)
SHOWN = ("4gram_f1", "word_f1", "exact", "segments_f1", "paragraphs_f1", "subheadings_f1", "headline", "date", "authors", "comments_found", "comments_leaked", "confidence_auc")
SLACK = 0.002
"""A floor is set this far below the figure measured, so that another order of pages or another lxml does not break it."""
NOTHING = {"headline": None, "date": None, "authors": [], "body": "", "paragraphs": [], "subheadings": [], "comments": [], "confidence": 0.0}


def pages(corpora, corpus):
    name, _, kind = corpus.partition("/")
    kind = kind or "pages"
    for line in (corpora / name / "gold.jsonl").read_text(encoding="utf-8").split("\n"):
        if line:
            gold = json.loads(line)
            path = corpora / name / kind / (gold["id"] + (".html.gz" if kind == "pages" else ".txt.gz"))
            if path.is_file():
                yield gold, gzip.decompress(path.read_bytes())


def measure(run, corpora, corpus, misses=None):
    """Figures of each page, errors, processor seconds of each page."""
    rows, errors, clock = [], 0, []
    for gold, data in pages(corpora, corpus):
        start = time.process_time()
        try:
            out = run(data, None if gold["url"].endswith(".test/") else gold["url"])
        except Exception as error:  # noqa: BLE001 (a tool may fail in any way; the failure is its score)
            errors += 1
            out = NOTHING
            if errors == 1:
                print(f"{corpus}: {type(error).__name__}: {str(error)[:100]}", file=sys.stderr)
        clock.append(time.process_time() - start)
        rows.append(page_figures(out, gold))
        if misses:
            misses.write(json.dumps({"corpus": corpus, "id": gold["id"], "url": gold["url"], **rows[-1][0]}) + "\n")
    return rows, errors, clock


def table(results):
    """One table a corpus, in Markdown, best first."""
    for corpus, tools in results.items():
        figures = [name for name in SHOWN if any(name in row for row in tools.values())]
        print(f"\n### {corpus} ({next(iter(tools.values()))['pages']} pages)\n")
        print("| tool | " + " | ".join(figures) + " | errors | ms median |")
        print("|---" * (len(figures) + 3) + "|")
        for tool, row in tools.items():
            cells = [f"{row[name]:.3f}" + (f" ({row['interval'][name][0]:.3f}–{row['interval'][name][1]:.3f})" if row.get("interval", {}).get(name) else "") if name in row else "" for name in figures]
            print(f"| {tool} | " + " | ".join(cells) + f" | {row['errors']} | {row['ms_median']:.1f} |", flush=True)


def compare(results, floors):
    """Lines that say which figure fell below its floor."""
    for corpus, known in floors.items():
        row = results.get(corpus, {}).get("newsclean")
        if row is None:
            continue
        for name, bound in known.items():
            if name == "confidence_auc" and name not in row:
                continue  # too few pages were read wrong to tell
            value = row.get(name, 0.0)
            if (value > bound) if name in (*CEILING_FIGURES, "errors") else (value < bound):
                yield f"{corpus} {name}: {value} is past its floor of {bound}"


def raise_floors(results, *, allow_lower):
    """Set floors a little below today's figures; an old floor that is better stays, unless lowering is asked for."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    for corpus, tools in results.items():
        row, known = tools["newsclean"], floors.setdefault(corpus, {"errors": 0})
        for name in FLOOR_FIGURES + CEILING_FIGURES:
            if name in row:
                ceiling = name in CEILING_FIGURES
                fresh = round(row[name] + SLACK, 3) if ceiling else round(row[name] - SLACK, 3)
                old = known.get(name, fresh)
                known[name] = fresh if allow_lower else min(old, fresh) if ceiling else max(old, fresh)
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def measured(tool, chosen, corpora, misses, intervals):
    """The figures of a tool for each corpus; none of a tool that is not installed, nor for a corpus without pages."""
    try:
        run = TOOLS[tool]()
    except ImportError as error:
        print(f"left out: {tool} ({error})", file=sys.stderr)
        return
    for corpus in chosen:
        rows, errors, clock = measure(run, corpora, corpus, misses)
        if not rows:
            print(f"left out: {corpus} (no pages)", file=sys.stderr)
            continue
        row = {"pages": len(rows), "errors": errors, **summary(rows), "ms_median": round(1000 * statistics.median(clock), 2), "ms_mean": round(1000 * statistics.mean(clock), 2)}
        if intervals:
            row["interval"] = {name: interval(rows, name) for name in SHOWN if name in row}
        yield corpus, row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--tools", default="newsclean")
    parser.add_argument("--only")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--intervals", action="store_true", help="95 %% intervals, by bootstrap")
    parser.add_argument("--check-floors", action="store_true")
    parser.add_argument("--update-floors", action="store_true")
    parser.add_argument("--allow-lower", action="store_true")
    args = parser.parse_args()
    if not args.corpora.is_dir():
        if args.check_floors:
            print(f"skipped: no corpora at {args.corpora}, so the accuracy floors were not checked")
            return
        parser.error(f"no folder {args.corpora}")
    if unknown := [tool for tool in args.tools.split(",") if tool not in TOOLS]:
        parser.error(f"no tool {', '.join(unknown)}; there are {', '.join(TOOLS)}")
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    known = sorted(path.parent.name for path in args.corpora.glob("*/gold.jsonl"))
    chosen = args.only.split(",") if args.only else [name for name in floors if name.partition("/")[0] in known] if args.check_floors else known
    misses = args.misses.open("w", encoding="utf-8") if args.misses else None
    results = {}
    for tool in args.tools.split(","):
        for corpus, row in measured(tool, chosen, args.corpora, misses, args.intervals):
            results.setdefault(corpus, {})[tool] = row
    table(results)
    if args.json:
        args.json.write_text(json.dumps(results, indent=1), encoding="utf-8")
    if args.update_floors:
        raise_floors(results, allow_lower=args.allow_lower)
    if args.check_floors:
        failed = list(compare(results, floors))
        print("\n".join(failed) or "\nall floors hold")
        sys.exit(bool(failed))


if __name__ == "__main__":
    main()
