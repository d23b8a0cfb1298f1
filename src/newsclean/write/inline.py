"""Inline formatting as CommonMark: strong, emphasis, code, struck-out text and links. Superscript is plain text.

The way is: runs, a tree of stretches (spans.py), pieces (source text and marks), Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclean.model import Run
from newsclean.write.delimiters import Failure, Mark, failures, is_edge
from newsclean.write.escape import Surroundings, escape, escape_part, surroundings
from newsclean.write.links import destination
from newsclean.write.spans import SIGNS, WRITTEN, Code, Link, Node, Span, Stretch, spans_of, tree

__all__ = ["escape", "has_formatting", "inline_markdown"]

BREAK = "\\\n"

MOST_ROUNDS = 8
"""Times a paragraph is read again after marks were taken back, before all of them go. What people write needs three."""


def has_formatting(runs: Sequence[Run]) -> bool:
    """Whether Markdown can say more of the runs than their text does."""
    return any((run.style & WRITTEN or destination(run.href)) and not run.text.isspace() for run in runs)


def inline_markdown(runs: Sequence[Run], *, at_line_start: bool = True) -> str:
    """The runs as the inline CommonMark of a paragraph: no raw HTML, and only links that `safe_url` lets through.

    A mark that would not be read as one, between punctuation and a letter, is left out rather than shown.
    """
    spans = spans_of(runs)
    text = "".join([span.text for span in spans])
    around = surroundings(text, marked=any(not span.styles.isdisjoint(SIGNS) for span in spans))
    if not any(span.styles for span in spans):
        return _links(spans, around, at_line_start=at_line_start)
    return _write(tree(spans), around, (" ", " "), at_line_start=at_line_start)


def _links(spans: Sequence[Span], around: Surroundings, *, at_line_start: bool) -> str:
    """The source of text and links alone, as most paragraphs are: no mark of theirs can be misread."""
    nodes: list[tuple[str, str | None]] = []
    for span in spans:
        if nodes and span.url is None is nodes[-1][1]:
            nodes[-1] = nodes[-1][0] + span.text, None
        else:
            nodes.append((span.text, span.url))
    source = []
    for (text, url), (_, after) in zip(nodes, [*nodes[1:], ("", None)], strict=False):
        if url is None:
            source.append(_text(text, around, at_line_start=at_line_start, in_link=False, before_link=after is not None))
        else:
            source.append(f"[{_text(text, around, at_line_start=False, in_link=True, before_link=False)}]({url})")
        at_line_start = url is None and text.endswith("\n")
    return "".join(source)


def _write(nodes: list[Node], around: Surroundings, beside: tuple[str, str], *, at_line_start: bool) -> str:
    """The source of nodes between two characters; the first is `[` inside of a link."""
    for _ in range(MOST_ROUNDS):
        pieces = list(_pieces(list(_merged(nodes)), around, at_line_start=at_line_start, in_link=beside[0] == "["))
        failed = failures(pieces, beside) if any(isinstance(piece, Mark) for piece in pieces) else []
        if not failed:
            break
        nodes = _revised(nodes, {id(failure.closing): failure for failure in failed})
    return "".join([piece for piece in pieces if isinstance(piece, str)] if failed else map(_source, pieces))


def _source(piece: str | Mark) -> str:
    return piece if isinstance(piece, str) else piece.sign


def _flat(nodes: list[Node]) -> Iterator[str | Code | Link | Mark]:
    """Leaves and marks in reading order."""
    for node in nodes:
        if isinstance(node, Stretch):
            yield node.opening
            yield from _flat(node.children)
            yield node.closing
        else:
            yield node


def _merged(nodes: list[Node]) -> Iterator[str | Code | Link | Mark]:
    """The same, with text beside text, and code beside code, made one: the mark between them was taken back."""
    for kind, group in groupby(_flat(nodes), type):
        if kind is str:
            yield "".join(map(str, group))
        elif kind is Code:
            yield Code("".join([code.text for code in group if isinstance(code, Code)]))
        else:
            yield from group


def _pieces(
    flat: list[str | Code | Link | Mark], around: Surroundings, *, at_line_start: bool, in_link: bool
) -> Iterator[str | Mark]:
    """Source text and marks."""
    for node, after in zip(flat, [*flat[1:], None], strict=False):
        if isinstance(node, str):
            yield _text(node, around, at_line_start=at_line_start, in_link=in_link, before_link=isinstance(after, Link))
        elif isinstance(node, Mark):
            yield node
        else:
            yield code_span(node.text) if isinstance(node, Code) else _link(node, around)
        at_line_start = isinstance(node, str) and node.endswith("\n")


def _text(text: str, around: Surroundings, *, at_line_start: bool, in_link: bool, before_link: bool) -> str:
    first, *others = text.split("\n")
    lines = [escape_part(first, around, at_line_start=at_line_start, in_link=in_link)]
    lines += [escape_part(line, around, at_line_start=True, in_link=in_link) for line in others]
    source = BREAK.join(lines)
    # with the link's bracket, an exclamation mark would make an image
    return source[:-1] + "\\!" if before_link and source.endswith("!") else source


def _link(link: Link, around: Surroundings) -> str:
    return f"[{_write(link.children, around, ('[', ']'), at_line_start=False)}]({link.url})"


def code_span(text: str) -> str:
    """Inline code between as many backticks as it does not contain (CommonMark, 6.1)."""
    if "`" not in text:
        return f"`{text}`"
    taken = {len(run) for run in re.findall("`+", text)}
    fence = "`" * next(length for length in range(1, len(taken) + 2) if length not in taken)
    pad = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _revised(nodes: list[Node], failed: dict[int, Failure]) -> list[Node]:
    """The tree with failed stretches trimmed, or dissolved if that was tried or does not help."""
    revised: list[Node] = []
    for node in nodes:
        if not isinstance(node, Stretch):
            revised.append(node)
            continue
        node.children = _revised(node.children, failed)
        failure = failed.get(id(node.closing))
        revised += [node] if failure is None else _repaired(node, failure)
    return revised


def _repaired(stretch: Stretch, failure: Failure) -> list[Node]:
    """The stretch without punctuation that cannot stand beside a mark, as in `**注意**：`; else only what is in it."""
    first, last = stretch.children[0], stretch.children[-1]
    before = _edge(first) if not failure.opens and isinstance(first, str) else ""
    after = _edge(last[::-1])[::-1] if not failure.closes and isinstance(last, str) else ""
    if stretch.trimmed or not (before or after):
        return stretch.children
    inner = list(stretch.children)
    if isinstance(first, str):
        inner[0] = first[len(before) :]
    if isinstance(kept := inner[-1], str):
        inner[-1] = kept[: len(kept) - len(after)]
    if not inner[0] or not inner[-1]:
        return stretch.children
    return [node for node in (before, Stretch(stretch.style, inner, trimmed=True), after) if node]


def _edge(text: str) -> str:
    """Punctuation, symbols and space at the beginning of a text."""
    end = 0
    while end < len(text) and (text[end].isspace() or is_edge(text[end], symbols=True)):
        end += 1
    return text[:end]
