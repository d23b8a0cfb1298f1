"""Count how often a field with a given support is right: what `newsclean inspect` shows as the confidence of fields.

usage: fit_field_confidence.py CORPORA_DIR [--check]

Headline, day of publication and authors of the `fundus` and `wcxb` corpora, as pages and as pasted text, are compared with the known ones. With
--check, each half of the publishers is judged by the counts of the other half, and how far the figures are off is printed; nothing is written.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from measures import names, plain
from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.inspector import sureness
from newsclean.inspector.examination import examine
from newsclean.inspector.provenance import fields_of

TARGET = sureness.DATA
CORPORA = ("fundus/pages", "fundus/post", "wcxb/pages", "wcxb/post")


def right(field, gold):
    """Whether a field is as known; None where nothing is known of it."""
    if field.name == "headline" and gold.get("headline"):
        return plain(field.text) == plain(gold["headline"])
    if field.name == "published" and gold.get("date"):
        return field.text[:10] == gold["date"]
    known = names(gold.get("authors") or gold.get("byline") or [])
    if field.name == "authors" and known:
        return names(field.values) == known
    return None


def cases(corpora: Path):
    for corpus in CORPORA:
        name, form = corpus.split("/")
        for line in (corpora / name / "gold.jsonl").read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            gold = json.loads(line)
            path = corpora / name / form / (gold["id"] + (".html.gz" if form == "pages" else ".txt.gz"))
            if not path.is_file():
                continue
            try:
                seen = examine(decode(gzip.decompress(path.read_bytes()), url=gold["url"] if form == "pages" else None))
            except NewscleanError:
                continue
            half = int(hashlib.md5(gold["domain"].encode()).hexdigest(), 16) % 2
            for field in fields_of(seen):
                verdict = right(field, gold) if field.values else None
                if verdict is not None:
                    yield half, field, verdict


def counted(found):
    table = defaultdict(lambda: [0, 0])
    for _half, field, verdict in found:
        for key in sureness.keys_of(field.name, sureness.support_of(field)):
            table[key][0] += verdict
            table[key][1] += 1
    return dict(sorted(table.items()))


def check(found) -> None:
    """Each half judged by the other: the figure shown and the share that was right, by tenths."""
    by_tenth = defaultdict(list)
    for half in (0, 1):
        table = counted([one for one in found if one[0] != half])
        sureness.table = lambda table=table: table
        for at, field, verdict in found:
            if at == half:
                by_tenth[field.name, int(10 * sureness.sureness(field))].append((sureness.sureness(field), verdict))
    for (name, tenth), shown in sorted(by_tenth.items()):
        mean = sum(one for one, _ in shown) / len(shown)
        print(f"{name:10} 0.{tenth}…  {len(shown):5} pages  shown {mean:.2f}  right {sum(one for _, one in shown) / len(shown):.2f}")


def main() -> None:
    found = list(cases(Path(sys.argv[1])))
    if "--check" in sys.argv[2:]:
        check(found)
        return
    TARGET.write_text(json.dumps(counted(found), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
