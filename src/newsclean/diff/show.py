"""The changes for a terminal: what went in red after a minus, what came in green after a plus, the words that differ in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from newsclean.diff.compare import BlockChange, Change, Comparison
from newsclean.diff.pieces import Piece
from newsclean.diff.words import Stretch, stretches, words_in
from newsclean.inspector.safe import safe
from newsclean.inspector.terminal import QUIET, style_of
from newsclean.roles import Role

OLD, NEW = "red", "green"
BESIDE = 16
"""Words and spaces that are shown of what is the same on either side of a change."""
LONGEST = 2_000
"""Characters of a block that is new or gone, and of a detail, that are shown."""
ELLIPSIS = " … "

KINDS = {
    "added": "added", "removed": "removed", "text": "text changed", "role": "role changed", "moved": "moved", "details": "details changed",
}  # fmt: skip


def lines(found: Comparison, old: str, new: str) -> Iterator[Text | Table]:
    """The names of both, the fields, the blocks, and how many of them differ."""
    yield Text(f"--- {safe(old)}", f"bold {OLD}")
    yield Text(f"+++ {safe(new)}", f"bold {NEW}")
    for change in found.fields:
        yield Text(change.name, "bold")
        yield _table(change)
    for block in found.blocks:
        yield _title(block)
        yield from _block(block)
    yield Text(summary(found), "bold")


def summary(found: Comparison) -> str:
    """How much differs, in words."""
    if not found.differs:
        return f"no difference; {_counted(found.same, 'block')} the same"
    return f"{_counted(len(found.fields), 'field')} and {_counted(len(found.blocks), 'block')} differ, {_counted(found.same, 'block')} the same"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def _title(block: BlockChange) -> Text:
    old, new = block.old, block.new
    piece = new or old
    line = Text(f"{piece.part} {piece.number}: " if piece else "", "bold")
    if old is not None and new is not None and (old.role, old.part) != (new.role, new.part):
        line += _role(old, with_part=old.part != new.part) + Text(" → ") + _role(new, with_part=old.part != new.part)
    elif piece:
        line += _role(piece)
    return line.append(f", {KINDS[block.kind]}", "not bold")


def _role(piece: Piece, *, with_part: bool = False) -> Text:
    known = {role.value for role in Role}
    style = style_of(Role(piece.role)) if piece.role in known else QUIET
    return Text(safe(piece.role) + (f" in {piece.part}" if with_part else ""), style)


def _block(block: BlockChange) -> Iterator[Table]:
    old, new = block.old, block.new
    if old is None or new is None:
        piece, sign, style = (new, "+", NEW) if old is None else (old, "-", OLD)
        yield _rows([(sign, Text(safe(_said(piece)[:LONGEST]), style))])
        return
    if old.text != new.text:
        yield _table(Change("", old.text, new.text))
    elif block.kind != "details":
        yield _rows([("=", Text(safe(_said(new)[:LONGEST]), QUIET))])
    for change in block.details:
        yield _rows([("", Text(f"{change.name}:"))])
        yield _table(Change(change.name, change.old[:LONGEST], change.new[:LONGEST]))


def _said(piece: Piece | None) -> str:
    if piece is None:
        return ""
    return piece.text or str(piece.details.get("alt") or piece.details.get("url") or "nothing")


def _table(change: Change) -> Table:
    left, right = stretches(change.old, change.new)
    return _rows([("-", _marked(left, OLD)), ("+", _marked(right, NEW))])


def _rows(rows: Sequence[tuple[str, Text]]) -> Table:
    table = Table.grid(padding=(0, 1, 0, 1))
    table.add_column(width=1, no_wrap=True)
    table.add_column(overflow="fold")
    for sign, text in rows:
        style = {"-": OLD, "+": NEW}.get(sign, QUIET)
        table.add_row(Text(sign, style), text)
    return table


def _marked(found: Sequence[Stretch], style: str) -> Text:
    """A text whose changed words are bold; of what is the same, only what stands beside them."""
    if not found:
        return Text("nothing", QUIET)
    line = Text()
    for number, stretch in enumerate(found):
        if stretch.same:
            line.append(safe_words(_short(stretch.text, first=number == 0, last=number == len(found) - 1)), style)
        else:
            line.append(safe_words(stretch.text), f"bold underline {style}")
    return line


def safe_words(text: str) -> str:
    """A stretch of a text, harmless; the spaces at its ends stay."""
    words = safe(text)
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")


def _short(text: str, *, first: bool, last: bool) -> str:
    """The ends of a long stretch that stand beside a change."""
    words = words_in(text)
    if len(words) <= (2 - first - last) * BESIDE + BESIDE:
        return text
    head = "" if first else "".join(words[:BESIDE])
    tail = "" if last else "".join(words[-BESIDE:])
    return head + ELLIPSIS + tail
