"""The runs of a paragraph as a tree of stretches, white space folded and outside of the marks.

A stretch is as long as it can be: `**a *b* c**` rather than `**a** ***b*** **c**`. A link is never cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclean.model import Run
from newsclean.spacing import single_spaced
from newsclean.write.controls import without_controls
from newsclean.write.delimiters import Mark
from newsclean.write.links import destination

SIGNS = {"del": "~~", "strong": "**", "em": "*"}
"""Styles that are marked at both ends; where several begin together, the outermost first."""

WRITTEN = frozenset({*SIGNS, "code"})
"""Styles that Markdown has."""


class Span:
    """Text of one style, with a newline for each line break; `url` is the destination of a link, as it is written."""

    __slots__ = ("styles", "text", "url")

    def __init__(self, text: str, styles: frozenset[str], url: str | None) -> None:
        self.text = text
        self.styles = styles
        self.url = url


class Code:
    """Inline code."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class Link:
    """A link with its text."""

    __slots__ = ("children", "url")

    def __init__(self, url: str, children: list[Node]) -> None:
        self.url = url
        self.children = children


class Stretch:
    """What stands between two marks of emphasis; `trimmed` if punctuation at its edges was moved out already."""

    __slots__ = ("children", "closing", "opening", "style", "trimmed")

    def __init__(self, style: str, children: list[Node], *, trimmed: bool = False) -> None:
        self.style = style
        self.children = children
        self.trimmed = trimmed
        self.opening = Mark(SIGNS[style])
        self.closing = Mark(SIGNS[style], self.opening)


Node = str | Code | Link | Stretch


class _Unit:
    """What emphasis is laid around in one piece: a span, or all spans of a link with the styles they share."""

    __slots__ = ("spans", "styles", "url")

    def __init__(self, spans: list[Span], url: str | None) -> None:
        self.spans = spans
        self.styles = spans[0].styles.intersection(*[span.styles for span in spans[1:]])
        self.url = url

    def is_space(self) -> bool:
        """Whether it is white space: no mark may stand at its outer side."""
        return self.spans[0].text.isspace()


def spans_of(runs: Iterable[Run]) -> list[Span]:
    """The runs with white space folded; between two styles it belongs to neither."""
    spans: list[Span] = []
    gap = ""
    for run in runs:
        raw = without_controls(run.text)
        text = _folded(raw)
        if not text:
            gap = _wider(gap, raw)
            continue
        styles = run.style & WRITTEN
        span = Span(text.replace("\n", " ") if "code" in styles else text, styles, destination(run.href))
        _append(spans, span, _wider(gap, raw[: len(raw) - len(raw.lstrip())]))
        gap = _wider("", raw[len(raw.rstrip()) :])
    return spans


def _folded(text: str) -> str:
    lines = [single_spaced(line) for line in text.split("\n")]
    return "\n".join(filter(None, lines))


def _wider(gap: str, space: str) -> str:
    """The white space `gap` and more of it, folded: a line break, a space or nothing."""
    if "\n" in gap or "\n" in space:
        return "\n"
    return " " if gap or space else ""


def _append(spans: list[Span], span: Span, gap: str) -> None:
    last = spans[-1] if spans else None
    if last and last.styles == span.styles and last.url == span.url:
        last.text += (gap if "code" not in span.styles else gap and " ") + span.text
        return
    if last and gap:
        common = last.styles & span.styles - {"code"}
        spans.append(Span(gap, common, span.url if last.url == span.url else None))
    spans.append(span)


def tree(spans: Sequence[Span]) -> list[Node]:
    """The spans as text, code, links and stretches of emphasis."""
    return _grow(list(_units(spans)), frozenset())


def _units(spans: Sequence[Span]) -> Iterable[_Unit]:
    place = 0
    while place < len(spans):
        first = spans[place]
        end = place + 1
        while first.url is not None and end < len(spans) and spans[end].url == first.url:
            end += 1
        yield _Unit(list(spans[place:end]), first.url)
        place = end


def _grow(units: list[_Unit], done: frozenset[str]) -> list[Node]:
    """Nodes for units in a row, inside of the styles `done`."""
    nodes: list[Node] = []
    place = 0
    while place < len(units):
        unit = units[place]
        style, end = _widest(units, place, done)
        if style is None:
            nodes.append(_node(unit, done))
        else:
            nodes.append(Stretch(style, _grow(units[place:end], done | {style})))
        place = end
    return nodes


def _widest(units: list[_Unit], place: int, done: frozenset[str]) -> tuple[str | None, int]:
    """The style that begins here and reaches furthest, and where it ends; a link alone takes its styles inside."""
    best: tuple[str | None, int] = (None, place + 1)
    for style in SIGNS:
        if style not in units[place].styles or style in done or units[place].is_space():
            continue
        end = place + 1
        while end < len(units) and style in units[end].styles:
            end += 1
        end -= units[end - 1].is_space()
        if end > best[1] or (best[0] is None and units[place].url is None):
            best = (style, end)
    return best


def _node(unit: _Unit, done: frozenset[str]) -> Node:
    if unit.url is not None:
        return Link(unit.url, _grow([_Unit([span], None) for span in unit.spans], done))
    span = unit.spans[0]
    # a link that begins a paragraph with [`]:`] would be the definition of a link, code or not (CommonMark, 4.7)
    is_code = "code" in span.styles and (span.url is None or "]:" not in span.text)
    return Code(span.text) if is_code else span.text
