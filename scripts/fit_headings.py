"""Fit the weights that tell the headline among the lines of marked pages, and write them into src/newsclean/data/line_weights.json.

usage: fit_headings.py CORPORA_DIR [--check]

CORPORA_DIR is as for fit_weights.py, whose weights are fitted first: what is asked here builds on them. Each page's lines compete, with "no headline
printed" as one more (multinomial logit, as for pasted text in fit_lines.py). Where the gold is worded otherwise than any line, the line most like it
is the right one. Figures are printed for publishers left out of the fit; --check writes nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from fit_lines import FOLDS, WEIGHTS, choose, fit_choice, fold
from measures import plain

from newsclean.casting import Casting
from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.label import STEPS
from newsclean.lines.headings import NONE, Headings
from newsclean.metadata.titles import strip_site
from newsclean.parts.headline import mark_headline
from newsclean.rules.view import View
from newsclean.score import Scores
from newsclean.segment import segment

SOURCES = ("fundus", "wcxb", "segments")
PENALTY = 1.5
HELD = 0.4  # share of a line that the gold is at least, to stand inside it
LIKE = 0.45  # share of words that gold and line have in common, to be the same headline in other words


def pages(corpora):
    for name in SOURCES:
        for line in (corpora / name / "gold.jsonl").read_text(encoding="utf-8").split("\n"):
            gold = json.loads(line) if line else {}
            path = corpora / name / "pages" / (gold.get("id", "") + ".html.gz")
            if gold.get("headline") and path.is_file():
                try:
                    yield name, gold, segment(decode(gzip.decompress(path.read_bytes()), url=gold["url"]))
                except NewscleanError:
                    continue


def rows(corpora):
    """(corpus, domain, findings of each line, indices of right ones) for each page that has any."""
    out = []
    for name, gold, page in pages(corpora):
        casting = Casting(page, Scores(View(page)))
        for step in STEPS[:STEPS.index(mark_headline)]:
            step(casting)
        found = Headings(casting)
        answers = [found.findings(number) + found.more(number) for number in range(len(found.lines))] + [[NONE]]
        right = right_lines(plain(gold["headline"]), found)
        if not right and any(plain(strip_site(claim.value, page.hints.site)) == plain(gold["headline"]) for claim in page.hints.headlines):
            right = [len(found.lines)]
        if right:
            out.append((name, gold["domain"], answers, right))
    return out


def right_lines(wanted, found):
    texts = [plain(block.text) for block in found.lines]
    right = [number for number, text in enumerate(texts) if text == wanted]
    held = [number for number, text in enumerate(texts) if wanted in text and len(wanted) > max(8, HELD * len(text))]
    if right:
        return right if any(found.lines[number].level for number in right) else right + [n for n in held if found.lines[n].level]
    if held:
        return held
    alike = [likeness(text, wanted) for text in texts]
    best = max(alike, default=0)
    return [number for number, value in enumerate(alike) if value == best] if best >= LIKE else []


def likeness(text, wanted):
    first, second = set(text.split()), set(wanted.split())
    return len(first & second) / (len(first | second) or 1)


def check(found, weights_of):
    hits, totals = Counter(), Counter()
    for row in found:
        totals[row[0]] += 1
        hits[row[0]] += choose(row[2], weights_of(row)) in row[3]
    return "  ".join(f"{name}: {hits[name] / totals[name]:.3f}" for name in sorted(totals))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", type=Path)
    ap.add_argument("--check", action="store_true")
    args = ap.parse_args()
    found = rows(args.corpora)
    left_out = {number: fit_choice([row for row in found if fold(row[1]) != number], PENALTY) for number in range(FOLDS)}
    print("heading, publisher left out:", check(found, lambda row: left_out[fold(row[1])]))
    weights = fit_choice(found, PENALTY)
    print("heading, fitted:            ", check(found, lambda _row: weights))
    if not args.check:
        table = json.loads(WEIGHTS.read_text())
        table["heading"] = weights
        WEIGHTS.write_text(json.dumps(table, indent=0, sort_keys=True, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
