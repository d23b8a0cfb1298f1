"""Fit the weights that tell headlines and subheadings among the lines of pasted text, and write src/newsclean/data/line_weights.json.

usage: fit_lines.py CORPORA_DIR [--check] [--columns headline,subheading]

CORPORA_DIR is as for fit_weights.py, whose weights are fitted first: what is asked here builds on them. `headline` is a choice: each page's
lines compete, with "no headline printed" as one more (multinomial logit). `subheading` is a yes or no about each short line of the story
(logistic). Each page counts with its address and without. Figures are printed for publishers left out of the fit; --check writes nothing.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from measures import plain

from newsclean import extract
from newsclean.casting import Casting
from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.metadata.slug import agreement, slug_words
from newsclean.label import STEPS
from newsclean.lines.headlines import TitleLines
from newsclean.lines.subheadings import LIKELY, SubheadingLines
from newsclean.parts.subheadings import mark_subheadings
from newsclean.rules.view import View
from newsclean.score import Scores
from newsclean.segment import segment

WEIGHTS = ROOT / "src/newsclean/data/line_weights.json"
SOURCES = [("fundus", "post"), ("fundus", "text"), ("wcxb", "post"), ("wcxb", "text"), ("segments", "text"), ("segments", "post")]
SUBHEADING_SOURCES = ("fundus/post", "fundus/text", "wcxb/post", "segments/post")
MARKED_WEIGHT = 0.02  # of a line that is known by the markup of its page alone
FOLDS = 5
FEWEST = 8  # pages a finding must occur on to get a weight
PENALTY = {"headline": 2.0, "subheading": 0.3}  # of the headline an L2 penalty, of subheadings its inverse
SAME = 0.6
MARKED = {"heading:1": 4.0, "heading:2": 1.5}  # by hand: lines marked as headings are too rare in pasted text to fit


def fold(domain):
    return int(hashlib.md5(domain.encode()).hexdigest(), 16) % FOLDS


def texts(corpora):
    for name, kind in SOURCES:
        for line in (corpora / name / "gold.jsonl").read_text(encoding="utf-8").split("\n"):
            if line:
                gold = json.loads(line)
                path = corpora / name / kind / (gold["id"] + ".txt.gz")
                if path.is_file():
                    try:
                        yield f"{name}/{kind}", gold, segment(decode(gzip.decompress(path.read_bytes()), url=gold["url"]))
                    except NewscleanError:
                        continue


def headline_rows(corpora):
    """(corpus, domain, findings of each candidate, index of right ones) for each page, with and without its address."""
    out = []
    for corpus, gold, page in texts(corpora):
        wanted = plain(gold.get("headline"))
        if not wanted or page.hints.headlines:
            continue
        casting = Casting(page, Scores(View(page)))
        for step in BEFORE_HEADLINE:
            step(casting)
        printed = any(plain(block.text) == wanted for block in page.blocks)
        for url in (page.url, None):
            lines = TitleLines(casting, url=url)
            rows = [lines.findings(block) for block in lines.lines] + [lines.nothing()]
            right = [i for i, block in enumerate(lines.lines) if plain(block.text) == wanted]
            if not right and (printed or any(is_variant(wanted, block, page.url) for block in lines.lines)):
                out.append((corpus, gold["domain"], rows, [], url))  # says nothing of which line is best, but counts in the figures
                continue
            out.append((corpus, gold["domain"], rows, right or [len(rows) - 1], url))
    return out


def is_variant(wanted, block, url):
    """Whether a line is the headline in other words than the gold's, by the page's address or by most of its words."""
    mine = plain(block.text)
    known, words = set(wanted.split()), set(mine.split())
    slug = slug_words(url)
    return wanted in mine or 2 * len(known & words) > max(len(known), len(words)) or (bool(slug) and agreement(block.text, slug) > SAME)


def choose(rows, weights):
    scores = [sum(weights.get(f, 0.0) for f in row) for row in rows]
    return int(np.argmax(scores))


def fit_choice(pages, penalty):
    pages = [page for page in pages if page[3]]
    seen = Counter()
    for page in pages:
        seen.update({f for row in page[2] for f in row})
    index = {name: i for i, name in enumerate(sorted(k for k, n in seen.items() if n >= FEWEST))}
    columns, starts, owner, right = [], [0], [], []
    for number, (_c, _d, rows, wanted, *_) in enumerate(pages):
        for i, row in enumerate(rows):
            columns += [index[f] for f in row if f in index]
            starts.append(len(columns))
            owner.append(number)
            right.append(i in wanted)
    x = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(owner), len(index)))
    owner, right = np.array(owner), np.array(right)
    count = len(pages)

    def loss(w):
        score = x @ w
        top = np.full(count, -1e9)
        np.maximum.at(top, owner, score)
        e = np.exp(score - top[owner])
        total = np.bincount(owner, e, count)
        good = np.bincount(owner, e * right, count)
        value = -np.sum(np.log(good + 1e-12) - np.log(total)) + penalty * np.sum(w * w)
        share = e / total[owner] - e * right / (good[owner] + 1e-12)
        return value, x.T @ share + 2 * penalty * w

    fitted = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {name: round(float(fitted[i]), 2) for name, i in index.items() if round(float(fitted[i]), 2)}


def check_choice(pages, weights_of):
    hits, totals = Counter(), Counter()
    for page in pages:
        key = page[0] + (" " if page[4] else " no url")
        totals[key] += 1
        best = choose(page[2], weights_of(page))
        hits[key] += best in page[3] and best != len(page[2]) - 1
    return "  ".join(f"{key}: {hits[key] / totals[key]:.3f}" for key in sorted(totals))


def fit_headline(corpora):
    pages = headline_rows(corpora)
    left_out = {n: fit_choice([p for p in pages if fold(p[1]) != n], PENALTY["headline"]) for n in range(FOLDS)}
    print("headline, publisher left out:", check_choice(pages, lambda p: left_out[fold(p[1])]))
    weights = fit_choice(pages, PENALTY["headline"])
    print("headline, fitted:            ", check_choice(pages, lambda _page: weights))
    return weights | MARKED


def subheading_rows(corpora):
    """(corpus, domain, findings, whether it is one, weight) of each short line of the stories whose subheadings are known.

    Where the gold does not list them, those that the same page marks as headings are taken, with little weight: guides have more of them than news, and
    other ones. Of a line that the gold has among its paragraphs nobody knows.
    """
    out = []
    for corpus, gold, page in texts(corpora):
        if corpus not in SUBHEADING_SOURCES or page.hints.headlines:
            continue
        known = gold["subheadings"] if gold.get("subheadings") else [] if gold.get("paragraphs") else marked(corpora, corpus, gold)
        if known is None:
            continue
        casting = Casting(page, Scores(View(page)))
        for step in STEPS[:STEPS.index(mark_subheadings)]:
            step(casting)
        wanted = set(map(plain, known))
        unknown = set(map(plain, gold.get("paragraphs", []))) - wanted
        lines = SubheadingLines(casting)
        for block in lines.lines:
            mine = plain(block.text)
            if mine not in unknown or block.text.endswith("."):
                out.append((corpus, gold["domain"], lines.findings(block), mine in wanted, 1.0 if gold.get("paragraphs") else MARKED_WEIGHT))
    return out


def marked(corpora, corpus, gold):
    """The subheadings of the page a text was copied from, by its markup; None where there is no page."""
    path = corpora / corpus.partition("/")[0] / "pages" / (gold["id"] + ".html.gz")
    if not path.is_file():
        return None
    try:
        article = extract(gzip.decompress(path.read_bytes()), url=gold["url"])
    except NewscleanError:
        return None
    return [item.text for item in article.body if item.type == "subheading"]


def fit_yes(rows, strength):
    seen = Counter()
    for row in rows:
        seen.update(set(row[2]))
    index = {name: i for i, name in enumerate(sorted(k for k, n in seen.items() if n >= FEWEST))}
    columns, starts = [], [0]
    for row in rows:
        columns += [index[f] for f in row[2] if f in index]
        starts.append(len(columns))
    x = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(index)))
    model = LogisticRegression(C=strength, max_iter=400).fit(x, [row[3] for row in rows], sample_weight=[row[4] for row in rows])
    weights = {name: round(float(model.coef_[0][i]), 2) for name, i in index.items()}
    return {k: v for k, v in weights.items() if v} | {"bias": round(float(model.intercept_[0]), 2)}


def check_yes(rows, weights_of):
    counts = Counter()
    for row in rows:
        table = weights_of(row)
        found = table["bias"] + sum(table.get(f, 0.0) for f in row[2]) > LIKELY
        counts[row[0], found, row[3]] += 1
    out = []
    for corpus in sorted({row[0] for row in rows}):
        tp, fp, fn = counts[corpus, True, True], counts[corpus, True, False], counts[corpus, False, True]
        out.append(f"{corpus}: f1={2 * tp / (2 * tp + fp + fn or 1):.3f} tp={tp} fp={fp} fn={fn}")
    return "  ".join(out)


def fit_subheading(corpora):
    rows = subheading_rows(corpora)
    left_out = {n: fit_yes([row for row in rows if fold(row[1]) != n], PENALTY["subheading"]) for n in range(FOLDS)}
    print("subheading, publisher left out:", check_yes(rows, lambda row: left_out[fold(row[1])]))
    weights = fit_yes(rows, PENALTY["subheading"])
    print("subheading, fitted:            ", check_yes(rows, lambda _row: weights))
    return weights


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", type=Path)
    ap.add_argument("--check", action="store_true")
    ap.add_argument("--columns", default="headline,subheading")
    args = ap.parse_args()
    table = json.loads(WEIGHTS.read_text()) if WEIGHTS.is_file() else {}
    for column in args.columns.split(","):
        table[column] = {"headline": fit_headline, "subheading": fit_subheading}[column](args.corpora)
    if not args.check:
        WEIGHTS.write_text(json.dumps(table, indent=0, sort_keys=True, ensure_ascii=False) + "\n")


BEFORE_HEADLINE = STEPS[:4]

if __name__ == "__main__":
    main()
