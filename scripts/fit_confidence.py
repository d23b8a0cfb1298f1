"""Fit the confidence of articles to pages of which it is known whether they are articles, and how well they were read.

usage: fit_confidence.py CORPORA_DIR [html,text]

Two questions are fitted apart, each a logistic regression over facts (see `fields/confidence.py`). `article`: whether a page of the corpus `kinds` is
an article. `reading`: whether the words of a body were found with an F1 of at least 0.9. As few pages miss that, the regression is told by how much
they miss it or reach it; then it is scaled to what happened on publishers it had not seen, so that 0.9 means 0.9. Figures for publishers left out are
printed; src/newsclean/data/confidence.json is written.
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
    "html": [("kinds", "pages"), ("fundus", "pages"), ("wcxb", "pages"), ("reader", "pages")],
    "text": [("fundus", "post"), ("fundus", "text"), ("wcxb", "post"), ("wcxb", "text")],
}
FOLDS, TIMES = 5, 3
RIGHT = 0.9
CENTRE, SLOPE = 0.93, 0.03
"""The F1 that counts as half right, and how fast it becomes right or wrong around there."""
PRIOR = 1.0
"""Log-odds of a page being an article, beyond those of the corpus, where it is every other page."""
FACTS = {
    "html-article": (
        "words", "share", "doubtful", "linked", "headline", "authors", "article-body", "expected-right", "left", "front", "name",
        "kind-product", "kind-collectionpage", "kind-itempage",
    ),
    "html-reading": ("weakest", "outside", "mixed", "sure", "doubtful", "code", "items"),
    "text-reading": ("weakest", "outside", "sure", "linked", "table", "unusual-length", "date"),
}
STRENGTH = {"html-article": 0.1, "html-reading": 0.05, "text-reading": 0.03}
"""Inverse of the L2 penalty."""


class Row:
    """One page: the facts of it, and what is known of it."""

    def __init__(self, corpus, domain, values, is_article, found):
        self.corpus, self.domain, self.values, self.is_article, self.found = corpus, domain, values, is_article, found
        self.right = is_article if found is None else found >= RIGHT


def load(corpora: Path, kind: str):
    rows = []
    assembly.holds_none = lambda *_: False
    for name, form in SOURCES[kind]:
        for line in (corpora / name / "gold.jsonl").read_text().split("\n"):
            gold = json.loads(line) if line else {}
            path = corpora / name / form / (gold.get("id", "") + (".html.gz" if form == "pages" else ".txt.gz"))
            if not path.is_file() or not (gold.get("body") or "page" in gold):
                continue
            url = None if gold["url"].endswith(".test/") else gold["url"]
            try:
                page = segment(decode(gzip.decompress(path.read_bytes()), url=url))
                labels = label(page)
                article = assembly.assemble(page, labels)
            except NewscleanError:
                continue
            found = None
            if "page" not in gold:
                text = "\n".join(filter(None, [article.standfirst if "summary" in gold else None, article.text]))
                found = harmonic(*overlap(Counter(words(text.lower())), Counter(words(gold["body"].lower()))))
            rows.append(Row(f"{name}/{form}", gold["domain"], facts(page, labels, article), gold.get("page", "article") == "article", found))
    return rows


class Question:
    """One of the two questions: the pages it is fitted to, and what it says of all."""

    def __init__(self, rows, key):
        question = key.split("-")[1]
        self.names, self.strength = FACTS[key], STRENGTH[key]
        self.x = np.array([[row.values[question][name] for name in self.names] for row in rows])
        self.mine = np.array([(row.found is None) == (question == "article") for row in rows])
        self.soft = np.array([float(row.is_article) if row.found is None else 1 / (1 + np.exp((CENTRE - row.found) / SLOPE)) for row in rows])
        share = Counter(row.corpus for row in rows)
        self.weight = np.array([1 / share[row.corpus] ** (0.5 if key.startswith("text") else 0.0) for row in rows])
        self.weight /= self.weight[self.mine].mean()
        self.scale = StandardScaler().fit(self.x[self.mine])
        self.z = self.scale.transform(self.x)
        self.slope, self.shift = 1.0, PRIOR if question == "article" else 0.0

    def fit(self, chosen):
        chosen = chosen & self.mine
        z, soft, weight = self.z[chosen], self.soft[chosen], self.weight[chosen]
        model = LogisticRegression(C=self.strength, max_iter=3000)
        return model.fit(np.vstack([z, z]), np.r_[np.ones(len(z)), np.zeros(len(z))], sample_weight=np.r_[weight * soft, weight * (1 - soft)])

    def left_out(self, fold):
        """The log-odds that each page gets from the publishers of other folds."""
        judged = np.zeros(len(self.z))
        for held in range(FOLDS):
            judged[fold == held] = self.fit(fold != held).decision_function(self.z[fold == held])
        return judged

    def settle(self, judged, right):
        """Scale the log-odds to what happened, where that is known otherwise than by the target itself."""
        model = LogisticRegression(C=1e6).fit(judged[self.mine, None], right[self.mine], sample_weight=self.weight[self.mine])
        self.slope, self.shift = float(model.coef_[0, 0]), float(model.intercept_[0])

    def table(self):
        model = self.fit(np.ones(len(self.z), bool))
        raw = self.slope * model.coef_[0] / self.scale.scale_
        bias = self.slope * model.intercept_[0] + self.shift - (raw * self.scale.mean_).sum()
        return {"bias": round(float(bias), 4)} | {name: round(float(value), 4) for name, value in zip(self.names, raw)}


def folds_of(rows, time: int):
    return np.array([int(hashlib.md5(f"{row.domain}{time}".encode()).hexdigest(), 16) % FOLDS for row in rows])


def fit(rows, kind: str):
    """The weights of the questions of a kind of input, and the chances that pages get with their publisher left out."""
    right = np.array([row.right for row in rows])
    tables, together = {}, np.zeros((TIMES, len(rows)))
    for key in (key for key in FACTS if key.startswith(kind)):
        question = Question(rows, key)
        judged = [question.left_out(folds_of(rows, time)) for time in range(TIMES)]
        if key.endswith("reading"):
            question.settle(np.mean(judged, axis=0), right)
        for time in range(TIMES):
            together[time] += np.log(1 / (1 + np.exp(-question.slope * judged[time] - question.shift)))
        tables[key] = question.table()
    return tables, np.exp(together)


def main() -> None:
    corpora = Path(sys.argv[1])
    table = json.loads(WEIGHTS.read_text()) if WEIGHTS.is_file() else {}
    for kind in sys.argv[2].split(",") if len(sys.argv) > 2 else SOURCES:
        rows = load(corpora, kind)
        tables, judged = fit(rows, kind)
        table |= tables
        for name in dict.fromkeys(row.corpus for row in rows):
            mine = [i for i, row in enumerate(rows) if row.corpus == name]
            figure = np.mean([auc([(one[i], rows[i].right) for i in mine]) or np.nan for one in judged])
            sure = [rows[i].right for i in mine if judged.mean(axis=0)[i] >= RIGHT]
            print(f"{name}: auc, publisher left out: {figure:.3f}; right among those at {RIGHT}: {np.mean(sure) if sure else 0:.3f} of {len(sure)} in {len(mine)}")
    WEIGHTS.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
