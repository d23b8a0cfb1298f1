"""Write docs/rules.md from the rules, the context findings and the steps of the labelling.

usage: write_docs.py [--check]

Weights are left out: they are fitted anew more often than rules change, and `newsclean inspect` shows them. With --check nothing is written, and the
exit code is 1 if the file is out of date.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from newsclean import label
from newsclean.rules import BLOCK_RULES, context_words, names
from newsclean.rules._rule import Rule
from newsclean.segment.marks import table

TARGET = ROOT / "docs/rules.md"

OPENING = """\
# Rules

Written by `scripts/write_docs.py`; do not edit.

A block's score is a sum of weights of findings, passed through the logistic function. The weights are in `src/newsclean/data/weights.json`, one set for
marked pages and one for plain text; `newsclean inspect` shows which ones a block got. A finding not weighed counts nothing.
"""

CONTEXT = """\
## Among its neighbours

Once every block has been judged alone, each is asked again about what is around it. A finding is joined with the size of the block: `heading`, `item`,
`short` (up to 5 words), `line` (up to 20) or `long`, as in `prev:6+short`. Grades go from 0 (surely no story) to 7 (surely story).
"""

WHERE = """\
## Names of its place

On marked pages each group of `src/newsclean/data/marks.txt` is a finding at three distances: `own:GROUP` (the block's own element), `near:GROUP` (the
two around it) and `in:GROUP` (any around it). The groups:
"""

STEPS = """\
## Steps of the labelling

After the scores, the parts of a story are found in this order; each step sees what the steps before it decided, and may overrule it.

| step | what it does |
|---|---|
"""

EXAMPLES = {
    "prev": "prev:7+short", "next": "next:edge+line", "above": "above:0+item", "below": "below:6+heading", "home": "home:alone+long",
    "share": "share:5+line", "kin": "kin:2+item", "core": "core:out+line", "notice": "notice:related-near+short", "span": "span:after2+line",
    "host": "host:sub5+line", "kin_share": "kin_share:4+short", "box": "box:sidebar", "leads": "leads:here6", "shared": "shared:some4+line",
    "style": "style:0-line+short",
}
"""One finding for each kind of the second look."""


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def about(rule: Rule) -> str:
    """A rule's section: why, findings, examples."""
    lines = [f"### {rule.name}", "", rule.why.strip(), "", "| finding | says | else it is |", "|---|---|---|"]
    lines += [f"| `{rule.name}:{answer}` | {cell(words)} | {rule.roles[answer].value if answer in rule.roles else ''} |" for answer, words in rule.findings.items()]
    if not rule.roles:
        lines = [line.removesuffix("  |").removesuffix(" else it is |").removesuffix("---|") if line.startswith("|") else line for line in lines]
    if rule.hits:
        lines += ["", *(f"- {code(text)} is `{answer}`" for text, answer in rule.hits.items())]
    if rule.misses:
        lines += [*(() if rule.hits else ("",)), *(f"- {code(text)} is nothing" for text in rule.misses)]
    return "\n".join(lines) + "\n"


def neighbours() -> str:
    rows = [f"| `{name}` | {code(example)} | {cell(context_words.sentence(example))} |" for name, example in EXAMPLES.items()]
    return "\n".join([CONTEXT, "| finding | for example | says |", "|---|---|---|", *rows]) + "\n"


def marks() -> str:
    return WHERE + "\n" + ", ".join(f"`{name}`" for name in table().names) + ".\n\n" + f"`near:share`, for one, says: {names.sentence('near:share')}.\n"


def steps() -> str:
    rows = [f"| `{step.__name__}` | {cell(inspect.getdoc(step) or '')} |" for step in label.STEPS]
    return STEPS + "\n".join(rows) + "\n"


def document() -> str:
    """All of docs/rules.md."""
    return "\n".join([OPENING, "## Of a block alone", "", *map(about, BLOCK_RULES), marks(), neighbours(), steps()])


def main() -> None:
    text = document()
    if "--check" in sys.argv[1:]:
        sys.exit(not (TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text))
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
