"""The table of blocks: in document order, each with its role, its score, its strongest reasons, its place and its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from newsclean.inspector.choice import is_kept, shown, where
from newsclean.inspector.folding import folded
from newsclean.inspector.safe import safe
from newsclean.inspector.terminal import GAP, QUIET, Column, row_of, style_of, text_of
from newsclean.model import Labelled, Reason

REASONS = 3
"""Reasons that are shown, the strongest."""

ROLE = len("comment-notice")
SCORE = len("score")
ONE_LINE = 180
"""Columns in which a row shows two reasons beside the text."""

ROOMY = 90
"""Columns in which a line shows two or three reasons."""

SIGNS = {True: "+", False: "-"}
"""Before the number of a block: whether it is in the article."""


def block_rows(blocks: Sequence[Labelled], width: int) -> Iterator[Text]:
    """The heading of the table and its rows: one line each on a very wide terminal, else the reasons and the place are below the text."""
    number = max(len(str(blocks[-1].index)) + 1, 3) if blocks else 3
    fixed = [Column(number, right=True), Column(ROLE), Column(SCORE, right=True)]
    rest = width - number - ROLE - SCORE - len(GAP) * len(fixed)
    yield from (_wide if width >= ONE_LINE else _narrow)(blocks, fixed, rest)


def _wide(blocks: Sequence[Labelled], fixed: list[Column], rest: int) -> Iterator[Text]:
    place = min(44, rest * 22 // 100)
    reasons = (rest - place - 2 * len(GAP)) * 55 // 100
    columns = [*fixed, Column(reasons), Column(place), Column(rest - place - reasons - 2 * len(GAP))]
    yield row_of([Text(name, "bold") for name in ("#", "role", "score", "because", "where", "text")], columns)
    for one in blocks:
        yield row_of([*_head(one), text_of(because(one), QUIET), text_of(where(one.block), QUIET), _text(one)], columns)


def _narrow(blocks: Sequence[Labelled], fixed: list[Column], rest: int) -> Iterator[Text]:
    columns = [*fixed, Column(rest)]
    yield row_of([Text(name, "bold") for name in ("#", "role", "score", "text, and below it why and where")], columns)
    indent = Text(" " * (fixed[0].width + len(GAP)), no_wrap=True)
    room = rest + ROLE + SCORE + 2 * len(GAP)
    for one in blocks:
        yield row_of([*_head(one), _text(one)], columns)
        about = " · ".join(filter(None, (because(one, 2 if room < ROOMY else REASONS), where(one.block))))
        for line in folded(safe(about), room, 1 if room >= ROOMY else 2):
            yield indent + Text(line, QUIET)


def _head(one: Labelled) -> list[Text]:
    style = style_of(one.role)
    number = Text(f"{SIGNS[is_kept(one)]}{one.index:>{len(str(one.index))}}")
    return [number, Text(one.role.value, style), Text(f"{one.score:.2f}")]


def _text(one: Labelled) -> Text:
    return text_of(shown(one), "" if is_kept(one) else QUIET)


def because(one: Labelled, most: int = REASONS) -> str:
    """The strongest reasons, with their weights."""
    return "; ".join(map(said, one.reasons[:most])) or "nothing spoke for or against it"


def said(reason: Reason) -> str:
    """A reason in words, with its weight if it has one."""
    return f"{reason.because} ({reason.weight:+.1f})" if reason.weight else reason.because
