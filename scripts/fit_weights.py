"""Fit the weights of the rules to pages with known article text, and write src/newsclean/data/weights.json.

usage: fit_weights.py CORPORA_DIR [--check] [--columns html,text]

CORPORA_DIR holds corpora in the benchmark's layout (docs/benchmarks.md): NAME/gold.jsonl and NAME/pages, NAME/post, NAME/text. Blocks are
labelled by whether their words stand in the gold's body; a logistic regression (L2) is fitted to each column: blocks alone, then blocks
among neighbours that were judged by a model which had not seen their publisher. With --check, each fifth of the publishers
is judged by weights fitted to the others, the figures are printed, and nothing is written.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.rules.context import Context, size_of
from newsclean.rules.view import View
from newsclean.score import MOST_LOGIT, columns_alone, evidence, probability
from newsclean.segment import segment

WEIGHTS = Path(__file__).parent.parent / "src/newsclean/data/weights.json"
SOURCES = {
    "html": [("fundus", "pages"), ("wcxb", "pages"), ("segments", "pages"), ("reader", "pages")],
    "text": [("fundus", "post"), ("fundus", "text"), ("wcxb", "post"), ("wcxb", "text"), ("segments", "text")],
}
FOLDS = 5
FEWEST = 12  # pages a finding must occur on to get a weight
# Inverse of the L2 penalty of each judgement, and how far pages count alike: 0 each by its blocks, 1 each the same.
SETTINGS = {"html": {"alone": 0.3, "context": 0.02, "even": 0.5}, "text": {"alone": 0.3, "context": 0.1, "even": 0.5}}
# By corpus and form, so that the many long guides do not outvote the news; what is pasted alone.
WORTH = {"segments/pages": 2.0, "segments/text": 2.0, "fundus/post": 3.0, "fundus/text": 3.0}


def plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.findall(r"\w+", text))


def grams(words: list[str], n: int = 4) -> list[tuple[str, ...]]:
    return [tuple(words[i:i + n]) for i in range(len(words) - n + 1)]


def labels_from_body(blocks, gold) -> list[int | None]:
    """1 where a block's words stand in the gold's body, 0 where not, None where the gold does not say."""
    body = gold["body"]
    lines = {plain(line) for line in body.split("\n")} | {plain(line) for line in gold.get("subheadings", []) + gold.get("paragraphs", [])}
    known = set(grams(plain(body).split()))
    text = f" {plain(body)} "
    summary = {plain(x) for x in gold.get("summary", [])}
    out: list[int | None] = []
    for block in blocks:
        mine = plain(block.text)
        words = mine.split()
        if not words:
            out.append(None)
        elif mine in summary:
            out.append(None)
        elif mine in lines:
            out.append(1)
        elif len(words) >= 4:
            own = grams(words)
            share = sum(g in known for g in own) / len(own)
            out.append(1 if share >= 0.6 else 0 if share < 0.3 else None)
        else:
            out.append(2 if f" {mine} " in text else 0)
    return settle(blocks, out)


def settle(blocks, labels: list[int | None]) -> list[int | None]:
    """Short texts that occur in the body count only between blocks of it; of equal texts only the one among most of the body."""
    sure = [i for i, x in enumerate(labels) if x == 1 and blocks[i].words >= 8]
    if not sure:
        return [0 if x == 2 else x for x in labels]
    low, high = np.percentile(sure, [2, 98])
    best: dict[str, tuple[int, int]] = {}
    array = np.array(sure)
    for i, x in enumerate(labels):
        if x in (1, 2):
            near = int(((array > i - 12) & (array < i + 12)).sum())
            text = blocks[i].text
            if text not in best or near > best[text][0]:
                best[text] = (near, i)
    out = []
    for i, x in enumerate(labels):
        if x in (1, 2) and best[blocks[i].text][1] != i:
            x = 0
        elif x == 2:
            x = 1 if low <= i <= high + 3 else 0
        out.append(x)
    return out


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def labels_from_snippets(blocks, gold) -> list[int | None]:
    """The segments corpus names some texts that belong to the story and some that do not."""
    out: list[int | None] = []
    wanted = [squeeze(x) for x in gold["with"]]
    unwanted = [squeeze(x) for x in gold.get("without", []) + gold.get("comments", [])]
    for block in blocks:
        text = block.text
        if any(x in text for x in unwanted) or (len(text) > 20 and any(text in x for x in unwanted)):
            out.append(0)
        elif any(x in text for x in wanted) or (len(text) > 20 and any(text in x for x in wanted)):
            out.append(1)
        else:
            out.append(None)
    return out


class Sample:
    def __init__(self, page, labels, domain, corpus):
        self.view = View(page)
        self.blocks = page.blocks
        self.labels = labels
        self.domain = domain
        self.corpus = corpus
        self.alone = evidence(columns_alone(self.view))
        self.logits = None

    def fold(self):
        return int(hashlib.md5(self.domain.encode()).hexdigest(), 16) % FOLDS


def load(corpora: Path, column: str) -> list[Sample]:
    samples = []
    for name, kind in SOURCES[column]:
        folder = corpora / name
        for line in (folder / "gold.jsonl").read_text().split("\n"):
            if not line:
                continue
            gold = json.loads(line)
            path = folder / kind / (gold["id"] + (".html.gz" if kind == "pages" else ".txt.gz"))
            if not path.is_file() or not (gold.get("body") or gold.get("with")):
                continue
            try:
                page = segment(decode(gzip.decompress(path.read_bytes()), url=gold["url"]))
            except NewscleanError:
                continue
            labels = labels_from_body(page.blocks, gold) if gold.get("body") else labels_from_snippets(page.blocks, gold)
            if gold.get("body") and gold.get("with") and not any(labels):
                continue
            samples.append(Sample(page, labels, gold["domain"], f"{name}/{kind}"))
    return samples


def matrix(rows: list[tuple[list[str], dict[str, float]]], index: dict[str, int]) -> csr_matrix:
    data, columns, starts = [], [], [0]
    for findings, values in rows:
        for finding in findings:
            if finding in index:
                columns.append(index[finding])
                data.append(1.0)
        for name, value in values.items():
            columns.append(index[name])
            data.append(value)
        starts.append(len(columns))
    return csr_matrix((data, columns, starts), shape=(len(rows), len(index)))


def importance(block, corpus) -> float:
    return max(1.0, min(block.words, 60)) ** 0.6 * WORTH.get(corpus, 1.0)


def fit(samples, rows_of, judgement) -> dict[str, float]:
    settings = SETTINGS["html" if samples[0].view.marked else "text"]
    pages = Counter()
    rows, target, weight = [], [], []
    for sample in samples:
        seen = set()
        mine = rows_of(sample)
        start = len(weight)
        for block, label, row in zip(sample.blocks, sample.labels, mine):
            if label is None:
                continue
            rows.append(row)
            target.append(label)
            weight.append(importance(block, sample.corpus))
            seen.update(row[0])
            seen.update(row[1])
        shared = sum(weight[start:]) ** settings["even"]
        weight[start:] = [one / shared for one in weight[start:]]
        pages.update(seen)
    index = {name: i for i, name in enumerate(sorted(k for k, n in pages.items() if n >= FEWEST))}
    rows = [(e, {k: v for k, v in x.items() if k in index}) for e, x in rows]
    x = matrix(rows, index)
    w = np.array(weight)
    model = LogisticRegression(C=settings[judgement], max_iter=400)
    model.fit(x, target, sample_weight=w / w.mean())
    out = {name: round(float(model.coef_[0][i]), 3) for name, i in index.items()}
    out = {k: v for k, v in out.items() if v}
    out["bias"] = round(float(model.intercept_[0]), 3)
    return out


def first_rows(sample):
    return [(e, {}) for e in sample.alone]


def judge_first(sample, weights):
    return [weights["bias"] + sum(weights.get(f, 0.0) for f in e) for e in sample.alone]


def second_rows(sample):
    if not hasattr(sample, "rows2"):
        context = Context(sample.view, [probability(x) for x in sample.logits])
        found = evidence(context.columns())
        bounded = [max(-MOST_LOGIT, min(MOST_LOGIT, logit)) for logit in sample.logits]
        sample.rows2 = [(row, {f"alone+{size_of(block)}": logit}) for block, row, logit in zip(sample.blocks, found, bounded)]
    return sample.rows2


def judge_second(sample, weights):
    return [weights["bias"] + sum(weights.get(f, 0.0) for f in e) + sum(weights.get(k, 0.0) * v for k, v in x.items()) for e, x in second_rows(sample)]


def cross_judge(samples):
    """First judgements by models that have not seen the page's publisher."""
    for fold in range(FOLDS):
        weights = fit([s for s in samples if s.fold() != fold], first_rows, "alone")
        for sample in samples:
            if sample.fold() == fold:
                sample.logits = judge_first(sample, weights)


def cross_check(samples):
    """Second judgements by models that have not seen the page's publisher."""
    judged = {}
    for fold in range(FOLDS):
        weights = fit([s for s in samples if s.fold() != fold], second_rows, "context")
        judged.update({id(s): judge_second(s, weights) for s in samples if s.fold() == fold})
    print("context, publisher left out: ", figures(samples, lambda s: judged[id(s)]))
    return judged


def figures(samples, logits_of) -> str:
    by = {}
    for sample in samples:
        tp = fp = fn = 0
        for block, label, logit in zip(sample.blocks, sample.labels, logits_of(sample)):
            if label is None:
                continue
            if logit > 0 and label:
                tp += block.words
            elif logit > 0:
                fp += block.words
            elif label:
                fn += block.words
        if tp + fn:
            p, r = tp / (tp + fp or 1), tp / (tp + fn)
            by.setdefault(sample.corpus, []).append((2 * p * r / (p + r) if p + r else 0, p, r, not fp + fn))
    return "  ".join(
        f"{c}: f1={np.mean([x[0] for x in v]):.4f} p={np.mean([x[1] for x in v]):.4f} r={np.mean([x[2] for x in v]):.4f} clean={np.mean([x[3] for x in v]):.3f}"
        for c, v in by.items()
    )


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", type=Path)
    ap.add_argument("--check", action="store_true")
    ap.add_argument("--columns", default="html,text")
    args = ap.parse_args()
    table = json.loads(WEIGHTS.read_text()) if WEIGHTS.is_file() else {}
    for column in args.columns.split(","):
        samples = load(args.corpora, column)
        print(column, len(samples), "pages", sum(len(s.blocks) for s in samples), "blocks")
        train = samples
        cross_judge(samples)
        print("alone, publisher left out:   ", figures(samples, lambda s: s.logits))
        if args.check:
            cross_check(samples)
        second = fit(train, second_rows, "context")
        print("context, fitted:             ", figures(train, lambda s: judge_second(s, second)))
        table[f"{column}-alone"] = fit(train, first_rows, "alone")
        table[f"{column}-context"] = second
    if not args.check:
        WEIGHTS.write_text(json.dumps(table, indent=0, sort_keys=True, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
