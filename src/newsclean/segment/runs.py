"""Text as a reader sees it, and inline formatting, from the pieces a block was built of."""

from __future__ import annotations

import unicodedata

from newsclean.model import Run
from newsclean.spacing import single_spaced
from newsclean.unseen import seen


class Style:
    """A change of inline style, standing between the strings of a block's parts."""

    __slots__ = ("href", "names")

    def __init__(self, names: frozenset[str], href: str | None) -> None:
        self.names = names
        self.href = href


BREAK = "\v"
"""A line break inside a paragraph, among a block's parts: no other vertical tab gets through the decoding."""

PLAIN = Style(frozenset(), None)


def fold(text: str) -> str:
    """White space folded to single spaces, invisible characters gone, NFC."""
    text = single_spaced(text)
    if text.isascii():
        return text
    shown = unicodedata.normalize("NFC", seen(text))
    return text if shown == text else " ".join(shown.split())


def clean(text: str) -> str:
    """As `fold`, with white space left as it is."""
    return text if text.isascii() else unicodedata.normalize("NFC", seen(text))


def visible(parts: list[str | Style]) -> str:
    """The text of a block's parts, not yet folded."""
    return "".join([part for part in parts if isinstance(part, str)])


def runs_of(parts: list[str | Style], opening: Style) -> tuple[Run, ...]:
    """The runs of a block that begins in style `opening`; none where all of it is plain."""
    runs: list[Run] = []
    style = opening
    pieces: list[str] = []
    for part in parts:
        if isinstance(part, str):
            pieces.append(part)
            continue
        if pieces:
            runs.append(_run(pieces, style))
            pieces = []
        style = part
    if pieces:
        runs.append(_run(pieces, style))
    for run in runs:
        if run.style or run.href is not None or "\n" in run.text:
            return tuple(runs)
    return ()


def _run(pieces: list[str], style: Style) -> Run:
    text = clean(pieces[0] if len(pieces) == 1 else "".join(pieces))
    return Run(text.replace("\n", " ").replace(BREAK, "\n"), style.names, style.href)
