"""The source, block by block, each in the colour of its role, with its reasons for whoever points at it or tabs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclean.inspector.choice import is_kept, shown, where
from newsclean.inspector.examination import Examination
from newsclean.inspector.html.legend import group_of
from newsclean.inspector.html.markup import Markup, el, formatted, text
from newsclean.inspector.one_block import second_in_words
from newsclean.inspector.verdicts import verdict_of
from newsclean.model import Labelled, Reason

FOLDED = 4
"""So many blocks left out one after the other are folded away."""

REASONS = 9
"""Reasons that are shown, the strongest."""

LONGEST = 20_000
"""Characters of a block left out that are shown; those of the story are shown whole."""


def block_list(seen: Examination, blocks: Sequence[Labelled]) -> Markup:
    """All blocks chosen, in document order."""
    items = list(_items(seen, blocks))
    empty = el("p", "No block is so.", class_="missing") if not items else Markup()
    listed = el("ol", items, class_="blocks", lang=seen.article.language)
    return el("section", [el("h2", "Source, block by block"), listed, empty], id="blocks", class_="source-column", aria_label="Source, block by block")


def _items(seen: Examination, blocks: Sequence[Labelled]) -> Iterator[Markup]:
    for kept, run in groupby(blocks, key=lambda one: group_of(one.role) != "out"):
        found = list(run)
        if kept or len(found) < FOLDED:
            yield from (_block(seen, one) for one in found)
        else:
            counts = Counter(one.role.value for one in found).most_common()
            kinds = ", ".join(f"{count} {name}" for name, count in counts)
            summary = el("summary", [el("span", f"{len(found)} blocks left out: "), text(kinds)], lang="en")
            inner = el("ol", [_block(seen, one) for one in found])
            yield el("li", el("details", [summary, inner]), class_="fold")


def _block(seen: Examination, one: Labelled) -> Markup:
    number, role = one.index, one.role.value
    parts = [el("span", str(number), class_="n"), el("span", role, class_="role"), el("span", f"{one.score:.2f}", class_="score")]
    label = el("div", parts, class_="tag", lang="en", dir="ltr")
    return el(
        "li",
        [label, _text(one), _why(seen, one)],
        id=f"b{number}",
        class_=f"b c-{role} g-{group_of(one.role)}",
        tabindex="0",
        aria_describedby=f"why{number}",
    )


def _text(one: Labelled) -> Markup:
    block = one.block
    if block.raw and one.role.value == "code":
        return el("pre", block.raw, class_="t")
    content = formatted(block.runs) if block.runs and is_kept(one) else text(shown(one)[: None if is_kept(one) else LONGEST])
    return el("div", content, class_=f"t s-{block.shape}", dir="auto")


def _why(seen: Examination, one: Labelled) -> Markup:
    verdict = verdict_of(seen, one.index)
    place = ", ".join(filter(None, (where(one.block, 99), f"line {one.block.line}" if one.block.line else "")))
    head = el("p", [el("b", f"{one.index} {one.role.value}"), text(f", {one.score:.0%} story. Second: {second_in_words(verdict)}.")])
    reasons = el("ul", [_reason(reason) for reason in one.reasons[:REASONS]])
    return el("div", [head, reasons, el("p", place, class_="place") if place else Markup()], class_="why", id=f"why{one.index}", lang="en", dir="ltr")


def _reason(reason: Reason) -> Markup:
    if not reason.weight:
        return el("li", [el("span", "role", class_="w"), text(reason.because)], class_="said")
    sign = "for" if reason.weight > 0 else "against"
    return el("li", [el("span", f"{reason.weight:+.1f}", class_=f"w {sign}"), text(reason.because)])


