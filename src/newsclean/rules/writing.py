"""How a block is written: sentences, capitals, digits, and signs that furniture likes."""

from __future__ import annotations

from newsclean.model import Block
from newsclean.rules._rule import rule
from newsclean.rules.view import View

SENTENCE_ENDS = frozenset(".。．।॥؟۔!！?？…｡")
QUOTE_ENDS = "\"'”’»«)]）」』】›“"
STOPS = (". ", ", ", "。", "，", "、", "، ", "; ", "। ", "。", "؛ ")
SIGNS = frozenset("|»›•©→←▶►▼▲✓★☆↑↓❯·⟶＞✕×")
MANY_STOPS = 4
NO_DIGITS = bytes({*range(128)} - {*b"0123456789"})
A_LINE = 25
"""Words in which signs and digits set the tone."""


@rule(
    {
        "sentence": "ends like a sentence", "question": "ends with a question mark", "colon": "ends with a colon", "ellipsis": "breaks off with dots",
        "quote": "ends with a closing quote", "none": "ends without a full stop",
    },
    hits={"The bridge was closed on Monday.": "sentence", "Who pays for it?": "question", "What it costs": "none", "市議会は月曜日に決めた。": "sentence"},
    sees="signs",
)
def ending(block: Block, view: View) -> str:  # noqa: ARG001
    """Prose is punctuated in every script; labels and menus are not."""
    text = block.text
    if not text:
        return ""
    last = text[-1]
    if last == "…" or text.endswith("..."):
        return "ellipsis"
    if last in "?？؟":
        return "question"
    if last in SENTENCE_ENDS:
        return "sentence"
    if last in ":：":
        return "colon"
    if last in QUOTE_ENDS:
        return "sentence" if len(text) > 1 and text[-2] in SENTENCE_ENDS else "quote"
    return "none"


@rule({
    "none": "no commas or full stops inside", "one": "a comma or full stop inside", "few": "a few commas and full stops", "many": "many commas and full stops",
}, sees="signs")
def stops(block: Block, view: View) -> str:  # noqa: ARG001
    """Commas and full stops inside a block count its clauses."""
    text = block.text
    found = 0
    for stop in STOPS[: 2 if text.isascii() else len(STOPS)]:
        found += text.count(stop)
    if not found:
        return "none"
    if found == 1:
        return "one"
    return "few" if found <= MANY_STOPS else "many"


@rule(
    {"sign": "holds a sign that menus like"},
    hits={"Home » News » Local": "sign", "Sport | Weather": "sign"}, misses=("Spider-Man - No Way Home",), sees="signs",
)
def signs(block: Block, view: View) -> str:  # noqa: ARG001
    """Bars, arrows and bullets divide labels, not clauses."""
    if block.words > A_LINE or block.text.isalnum():
        return ""
    if block.text.isascii():
        return "sign" if "|" in block.text else ""
    return "" if SIGNS.isdisjoint(block.text) else "sign"


@rule(
    {"mostly": "mostly digits", "some": "a good part is digits"},
    hits={"14/09/2023": "mostly"}, misses=("The 1986 flood took the old bridge.",), sees="signs",
)
def digits(block: Block, view: View) -> str:  # noqa: ARG001
    """Dates, counts and prices are digits with little else."""
    if block.words > A_LINE:
        return ""
    text = block.text
    found = len(text.encode().translate(None, NO_DIGITS)) if text.isascii() else sum(map(str.isdigit, text))
    if found * 2 > len(text):
        return "mostly"
    return "some" if found * 5 > len(text) else ""


@rule(
    {"upper": "all in capitals", "lower": "opens with a small letter", "title": "each word with a capital"},
    hits={"READ MORE": "upper", "min read": "lower", "Council Approves Bridge": "title"},
    misses=("The council approved a bridge.",),
)
def capitals(block: Block, view: View) -> str:  # noqa: ARG001
    """Sentences open with one capital; labels have none, or all."""
    text = block.text
    if block.words > A_LINE:
        return ""
    if text.isupper():
        return "upper"
    if text[:1].islower():
        return "lower"
    return "title" if block.words > 1 and text.istitle() else ""


@rule({"mail": "holds a mail address or handle", "url": "holds a web address"}, sees="signs")
def addresses(block: Block, view: View) -> str:  # noqa: ARG001
    """Contact lines and credits carry addresses."""
    if block.words > A_LINE:
        return ""
    if "@" in block.text:
        return "mail"
    return "url" if "://" in block.text or "www." in block.text else ""
