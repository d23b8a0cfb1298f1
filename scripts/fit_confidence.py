"""Fit the confidence of articles to pages of which it is known whether they are articles, and how well they were read.

usage: fit_confidence.py CORPORA_DIR [html,text]

A page of the `kinds` corpus is right if it is an article; one of the others if the words of its body were found with an F1 of at least 0.9. A
logistic regression over the facts of `fields/confidence.py` is fitted for marked pages and for text. Figures for publishers left out are printed;
src/newsclean/data/confidence.json is written.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

import newsclean.assemble as assembly
from measures import auc, harmonic, overlap, words
from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.fields.confidence import facts
from newsclean.label import label
from newsclean.segment import segment

WEIGHTS = ROOT / "src/newsclean/data/confidence.json"
SOURCES = {
    "html": [("kinds", "pages"), ("fundus", "pages"), ("wcxb", "pages")],
    "text": [("fundus", "post"), ("fundus", "text"), ("wcxb", "post"), ("wcxb", "text")],
}
FOLDS = 5
RIGHT = 0.9
# Inverse of the L2 penalty, how far corpora count alike (0: each by its pages), and facts that are left out: they tell publishers apart, not readings.
SETTINGS = {
    "html": (0.5, 0.0, {"article-kind", "authors", "byline", "prose", "prose-share"}),
    "text": (0.3, 0.5, set()),
}
KINDS = {"kind-product", "kind-collectionpage", "kind-website", "kind-faqpage", "kind-itempage"}  # claimed kinds that many pages are of


def load(corpora: Path, kind: str):
    rows = []
    assembly.LEAST = -1.0
    for name, form in SOURCES[kind]:
        for line in (corpora / name / "gold.jsonl").read_text().split("\n"):
            if not line:
                continue
            gold = json.loads(line)
            path = corpora / name / form / (gold["id"] + (".html.gz" if form == "pages" else ".txt.gz"))
            if not path.is_file():
                continue
            try:
                page = segment(decode(gzip.decompress(path.read_bytes()), url=gold["url"]))
                labels = label(page)
                article = assembly.assemble(page, labels)
            except NewscleanError:
                continue
            if name == "kinds":
                right = gold["page"] == "article"
            elif gold.get("body"):
                text = "\n".join(filter(None, [article.standfirst if "summary" in gold else None, article.text]))
                right = harmonic(*overlap(Counter(words(text.lower())), Counter(words(gold["body"].lower())))) >= RIGHT
            else:
                continue
            rows.append((f"{name}/{form}", gold["domain"], facts(page, labels, article), right))
    return rows


def main() -> None:
    corpora = Path(sys.argv[1])
    table = json.loads(WEIGHTS.read_text()) if WEIGHTS.is_file() else {}
    for kind in sys.argv[2].split(",") if len(sys.argv) > 2 else SOURCES:
        rows = load(corpora, kind)
        strength, even, left_out = SETTINGS[kind]
        names = sorted(name for name in rows[0][2] if name not in left_out and (kind == "text" or not name.startswith("kind-") or name in KINDS))
        x = np.array([[row[2][name] for name in names] for row in rows])
        y = np.array([row[3] for row in rows])
        fold = np.array([int(hashlib.md5(row[1].encode()).hexdigest(), 16) % FOLDS for row in rows])
        share = Counter(row[0] for row in rows)
        weight = np.array([1 / share[row[0]] ** even for row in rows])
        scale = StandardScaler().fit(x)
        z = scale.transform(x)
        judged = np.zeros(len(rows))
        for held in range(FOLDS):
            model = LogisticRegression(C=strength, max_iter=1000).fit(z[fold != held], y[fold != held], sample_weight=weight[fold != held] / weight.mean())
            judged[fold == held] = model.predict_proba(z[fold == held])[:, 1]
        for name in share:
            mine = [i for i, row in enumerate(rows) if row[0] == name]
            sure = [y[i] for i in mine if judged[i] >= RIGHT]
            print(f"{name}: auc, publisher left out: {auc([(judged[i], y[i]) for i in mine])}; right among those at {RIGHT}: {np.mean(sure) if sure else None} of {len(sure)} in {len(mine)}")
        model = LogisticRegression(C=strength, max_iter=1000).fit(z, y, sample_weight=weight / weight.mean())
        raw = model.coef_[0] / scale.scale_
        table = {name: value for name, value in table.items() if not name.startswith(f"{kind}:")}
        table |= {f"{kind}:{name}": round(float(value), 4) for name, value in zip(names, raw) if value}
        table[f"{kind}:bias"] = round(float(model.intercept_[0] - (raw * scale.mean_).sum()), 4)
    WEIGHTS.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
