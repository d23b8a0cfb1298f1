"""Compare the article of a page with that of the same story pasted as text.

usage: agreement.py --corpora DIR [--only NAME,…] [--limit N] [--causes N] [--json FILE]

Every page that has both DIR/NAME/pages/ID.html.gz and DIR/NAME/post/ID.txt.gz is extracted from both; no gold is asked but for the address.
docs/benchmarks.md says what each figure means.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
from collections import Counter, defaultdict
from pathlib import Path

from measures import grams, harmonic, names, overlap, plain, words

import newsclean

FIELDS = {
    "headline": lambda article: plain(article.headline),
    "published day": lambda article: (article.published or "")[:10],
    "authors": lambda article: frozenset(names(article.authors)),
    "standfirst": lambda article: plain(article.standfirst),
    "dateline": lambda article: plain(article.dateline.text) if article.dateline else "",
}
OUTCOMES = ("same", "different", "only html", "not pasted", "only text", "neither")
UNPRINTED = frozenset({"published day"})
"""What is not looked for in the pasted text: it is not there as it is given."""
KINDS = ("paragraph", "subheading", "list item", "quote")
RUN = 3
"""Words in a row by which the words of an item are found again in other blocks."""
MOSTLY = 0.5
"""Share of an item's runs that must be found, for its words to count as there."""


def pairs(corpora, corpus, limit):
    """Address, page and pasted text of each story that has both."""
    found = 0
    for line in (corpora / corpus / "gold.jsonl").read_text(encoding="utf-8").split("\n"):
        if not line or found == limit:
            continue
        gold = json.loads(line)
        html, post = corpora / corpus / "pages" / f"{gold['id']}.html.gz", corpora / corpus / "post" / f"{gold['id']}.txt.gz"
        if html.is_file() and post.is_file():
            found += 1
            yield None if gold["url"].endswith(".test/") else gold["url"], gzip.decompress(html.read_bytes()), gzip.decompress(post.read_bytes())


def read(data, url, kind):
    """The article; an empty one where newsclean finds none, for that is what its reader gets."""
    try:
        return newsclean.extract(data, url=url, kind=kind)
    except newsclean.NoArticleError:
        return newsclean.Article(kind)


def outcome(html, text, pasted=None):
    """How two values agree; `pasted` is the text that the second was read from, where the first could be found in it."""
    if not html and not text:
        return "neither"
    if not html:
        return "only text"
    if not text:
        parts = [html] if isinstance(html, str) else html
        return "only html" if pasted is None or all(part in pasted for part in parts) else "not pasted"
    return "same" if html == text else "different"


def items(article):
    """The body's items by kind, folded; lists and quotes line by line, for how lines are grouped is no difference of words."""
    found = {kind: Counter() for kind in KINDS}
    for item in article.body:
        if item.type == "list":
            found["list item"].update(plain(entry) for entry in item.items or [])
        elif item.type == "quote":
            found["quote"].update(map(plain, item.text.split("\n")))
        elif item.type in found:
            found[item.type][plain(item.text)] += 1
    for texts in found.values():
        del texts[""]
    return found


def places(article):
    """Where words of the article's blocks are: the roles of whole texts, and those of runs of words."""
    whole, runs = {}, {}
    for block in article.blocks:
        text = plain(block.text)
        whole.setdefault(text, block.role.value)
        for run in grams(text, RUN):
            runs.setdefault(run, block.role.value)
    return whole, runs


def cause(text, kind, place):
    """What the other article made of the words of an item it does not have."""
    whole, runs = place
    if not whole:
        return "no article"
    if role := whole.get(text):
        return "the same kind, not in the body" if role == kind else role
    wanted = grams(text, RUN)
    roles = Counter(runs[run] for run in wanted if run in runs)
    if sum(roles.values()) <= MOSTLY * len(wanted):
        return "not in the text"
    return f"part of, or more than: {roles.most_common(1)[0][0]}"


def causes(missing, kind, side, place):
    """A count for each item that one side lacks: its kind, who has it, what the other made of it."""
    return Counter({(kind, f"only {side}", why): count for why, count in tally(missing, kind, place).items()})


def tally(missing, kind, place):
    found = Counter()
    for text, count in missing.items():
        found[cause(text, kind, place)] += count
    return found


def compared(html, text, pasted):
    """All that one story adds."""
    ours, theirs = items(html), items(text)
    here, there = places(html), places(text)
    counts, why = {}, Counter()
    for kind in KINDS:
        both = ours[kind] & theirs[kind]
        counts[kind] = (both.total(), ours[kind].total(), theirs[kind].total())
        why += causes(ours[kind] - both, kind, "html", there) + causes(theirs[kind] - both, kind, "text", here)
    body = harmonic(*overlap(*(Counter(words(plain(article.text))) for article in (html, text))))
    outcomes = {name: outcome(value(html), value(text), None if name in UNPRINTED else pasted) for name, value in FIELDS.items()}
    return {"article": outcome(bool(html.blocks), bool(text.blocks)), **outcomes}, body, counts, why


def summed(stories):
    """The figures of a corpus."""
    fields, counts, why = defaultdict(Counter), defaultdict(lambda: [0, 0, 0]), Counter()
    for outcomes, _, pieces, reasons in stories:
        for name, found in outcomes.items():
            fields[name][found] += 1
        for kind, three in pieces.items():
            counts[kind] = [a + b for a, b in zip(counts[kind], three, strict=True)]
        why += reasons
    return {
        "pages": len(stories), "word_f1": round(statistics.mean(body for _, body, _, _ in stories), 4),
        "fields": {name: {key: found[key] for key in OUTCOMES} for name, found in fields.items()},
        "items": {kind: {"f1": round(2 * both / (html + text), 4) if html + text else None, "both": both, "html": html, "text": text} for kind, (both, html, text) in counts.items()},
        "causes": [{"kind": kind, "side": side, "other": other, "items": count} for (kind, side, other), count in why.most_common()],
    }


def shown(corpus, row, most):
    """The figures of a corpus in Markdown."""
    print(f"\n### {corpus} ({row['pages']} pages; word F1 of the bodies {row['word_f1']:.3f})\n")
    print("| field | " + " | ".join(OUTCOMES) + " |\n" + "|---" * (len(OUTCOMES) + 1) + "|")
    for name, found in row["fields"].items():
        print(f"| {name} | " + " | ".join(str(found[key]) for key in OUTCOMES) + " |")
    print("\n| items | F1 | both | html | text |\n|---|---|---|---|---|")
    for kind, found in row["items"].items():
        f1 = "" if found["f1"] is None else f"{found['f1']:.3f}"
        print(f"| {kind} | {f1} | {found['both']} | {found['html']} | {found['text']} |")
    print("\n| item | is | the other side has it as | items |\n|---|---|---|---|")
    for line in row["causes"][:most]:
        print(f"| {line['kind']} | {line['side']} | {line['other']} | {line['items']} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--only")
    parser.add_argument("--limit", type=int, help="stories of each corpus")
    parser.add_argument("--causes", type=int, default=12, help="causes shown of each corpus (12)")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if not args.corpora.is_dir():
        print(f"skipped: no corpora at {args.corpora}, so nothing was compared")
        return
    known = sorted(path.parent.name for path in args.corpora.glob("*/gold.jsonl"))
    chosen = args.only.split(",") if args.only else known
    if unknown := [name for name in chosen if name not in known]:
        parser.error(f"no corpus {', '.join(unknown)}; there are {', '.join(known)}")
    results = {}
    for corpus in chosen:
        stories = [compared(read(html, url, "html"), read(post, url, "text"), plain(post.decode("utf-8", "replace"))) for url, html, post in pairs(args.corpora, corpus, args.limit)]
        if not stories:
            print(f"left out: {corpus} (no page with both)")
            continue
        results[corpus] = summed(stories)
        shown(corpus, results[corpus], args.causes)
    if args.json:
        args.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
