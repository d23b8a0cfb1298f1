"""What is measured of one page, and how pages are summed up. See docs/benchmarks.md for the definitions."""

from __future__ import annotations

import random
import re
import statistics
import unicodedata
from collections import Counter

QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‐‑‒–—―−", "-"), "\u00ad": None, "\u200b": None})
NAME_PARTS = re.compile(r"\s*(?:;|,|\n|\band\b|\bund\b|\bet\b|&)\s*")
DEGREE = re.compile(r"(?:[A-Z]\.?){2,6}|(?:[A-Z][a-z]{0,2}\.?){2,4}[®™]?|E-RYT.*|[A-Z]{2,}[®™]?")
SAYS_BY = re.compile(r"^(by|von|par|por|di|door)[ :]+")
SURE_BODY = 0.9
"""Word F1 from which a body counts as right when confidence is judged."""
FEWEST_JUDGED = 5


def squeeze(text):
    return re.sub(r"\s+", " ", text or "").strip()


def plain(text):
    """Case, width, quote and dash shapes, soft hyphens and white space folded."""
    return squeeze(unicodedata.normalize("NFKC", text or "").casefold().translate(QUOTES))


def words(text):
    return re.findall(r"\w+", text or "")


def harmonic(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def overlap(found, gold):
    """Precision and recall of two multisets."""
    if not found or not gold:
        return (1.0, 1.0) if not found and not gold else (0.0, 0.0)
    both = sum((found & gold).values())
    return both / sum(found.values()), both / sum(gold.values())


def grams(text, size=4):
    listed = words(text)
    return Counter(tuple(listed[i:i + size]) for i in range(max(1, len(listed) - size + 1)) if listed[i:i + size])


def names(authors):
    """The people or desks named, folded; degrees and the word 'by' do not count."""
    listed = [authors] if isinstance(authors, str) else authors or []
    parts = [part for author in listed if author for part in NAME_PARTS.split(author)]
    return {SAYS_BY.sub("", plain(part)) for part in parts if part.strip() and not DEGREE.fullmatch(part.strip())}


def page_figures(out, gold):
    """All that one page adds: figures to be averaged, counts to be summed, and whether confidence was right."""
    if "paragraphs" in gold and out.get("standfirst"):  # this gold counts the printed summary as text
        out = {**out, "body": out["standfirst"] + "\n" + out["body"], "paragraphs": [out["standfirst"], *out["paragraphs"]]}
    means, counts = {}, Counter()
    fields(means, out, gold)
    body(means, out, gold)
    snippets(means, counts, out, gold)
    pieces(counts, out, gold)
    comments(means, out, gold)
    judged = None
    if out.get("confidence") is not None:
        if "page" in gold:
            judged = (out["confidence"], gold["page"] == "article")
        elif "word_f1" in means:
            judged = (out["confidence"], means["word_f1"] >= SURE_BODY)
    return means, counts, judged


def fields(means, out, gold):
    if gold.get("headline") and "headline" in out:
        means["headline"] = float(plain(out["headline"]) == plain(gold["headline"]))
    if gold.get("date") and "date" in out:
        means["date"] = float(out["date"] == gold["date"])
    known = names(gold.get("authors") or gold.get("byline"))
    if known and "authors" in out:
        means["authors"] = float(names(out["authors"]) == known)


def body(means, out, gold):
    if gold.get("body") is None or "body" not in out:
        return
    means["word_f1"] = harmonic(*overlap(Counter(words(out["body"].lower())), Counter(words(gold["body"].lower()))))
    found, wanted = grams(out["body"]), grams(gold["body"])
    both = sum((found & wanted).values())
    if found:
        means["4gram_p"] = both / sum(found.values())
    if wanted:
        means["4gram_r"] = both / sum(wanted.values())
    means["exact"] = float(words(out["body"]) == words(gold["body"]))


def snippets(means, counts, out, gold):
    if gold.get("with") and "body" in out:
        text = squeeze(out["body"])
        found = sum(squeeze(snippet) in text for snippet in gold["with"])
        leaked = sum(squeeze(snippet) in text for snippet in gold.get("without", []))
        counts.update({"segments_tp": found, "segments_fp": leaked, "segments_fn": len(gold["with"]) - found})


def pieces(counts, out, gold):
    if not gold.get("paragraphs"):
        return
    for name, wanted in (("paragraphs", gold.get("summary", []) + gold["paragraphs"]), ("subheadings", gold.get("subheadings", []))):
        if name in out:
            found, known = (Counter(filter(None, map(plain, texts))) for texts in (out[name], wanted))
            both = sum((found & known).values())
            counts.update({f"{name}_tp": both, f"{name}_fp": sum(found.values()) - both, f"{name}_fn": sum(known.values()) - both})


def comments(means, out, gold):
    if gold.get("comments") and "comments" in out:
        found, text = squeeze(" ".join(out["comments"])), squeeze(out.get("body", ""))
        means["comments_found"] = statistics.mean(float(squeeze(comment) in found) for comment in gold["comments"])
        means["comments_leaked"] = statistics.mean(float(squeeze(comment) in text) for comment in gold["comments"])


def auc(judged):
    """The chance that a right page has more confidence than a wrong one; None with too few of either."""
    right = [confidence for confidence, ok in judged if ok]
    wrong = [confidence for confidence, ok in judged if not ok]
    if min(len(right), len(wrong)) < FEWEST_JUDGED:
        return None
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / (len(right) * len(wrong))


def summary(pages):
    """The figures of a corpus from those of its pages."""
    columns, counts, judged = {}, Counter(), []
    for means, page_counts, sure in pages:
        for name, value in means.items():
            columns.setdefault(name, []).append(value)
        counts.update(page_counts)
        if sure is not None:
            judged.append(sure)
    row = {name: statistics.mean(values) for name, values in columns.items()}
    if "4gram_p" in row:
        row["4gram_f1"] = harmonic(row["4gram_p"], row.get("4gram_r", 0.0))
    for name in ("segments", "subheadings", "paragraphs"):
        tp, fp, fn = (counts[f"{name}_{part}"] for part in ("tp", "fp", "fn"))
        if tp + fn + fp and (f"{name}_tp" in counts):
            row[f"{name}_f1"] = harmonic(tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn) if tp + fn else 0.0)
    found = auc(judged)
    if found is not None:
        row["confidence_auc"] = found
    return {name: round(value, 4) for name, value in row.items()}


def interval(pages, name, rounds=300, seed=1):
    """The middle 95 % of a figure over samples of the pages, drawn with replacement."""
    drawn = random.Random(seed)
    values = []
    for _ in range(rounds):
        row = summary([pages[drawn.randrange(len(pages))] for _ in pages])
        if name in row:
            values.append(row[name])
    values.sort()
    return (values[int(len(values) * 0.025)], values[int(len(values) * 0.975)]) if values else None
