"""Lines of a terminal: texts wrapped and cut by the columns they take, in any script."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size

from newsclean.inspector.safe import harmless

ELLIPSIS = "…"


def folded(value: str, width: int, most: int) -> list[str]:
    """A text in at most so many lines; the last one ends in an ellipsis if there is more."""
    lines = wrapped(value[: 4 * width * most], width)
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1:]), width)]
    return lines


def cut(value: str, width: int) -> str:
    """A text on one line, its end cut off if it is longer."""
    return value if cell_len(value) <= width else set_cell_size(value, max(width - 1, 0)).rstrip() + ELLIPSIS


def wrapped(value: str, width: int) -> list[str]:
    """A text, harmless, in lines of so many columns; words longer than a line, and scripts without spaces, are cut anywhere."""
    out: list[str] = []
    for line in harmless_lines(value):
        current, size = "", 0
        for word in (piece for part in line.split(" ") for piece in _pieces(part, width)):
            length = cell_len(word)
            if current and size + 1 + length > width:
                out.append(current)
                current, size = word, length
            else:
                current, size = (f"{current} {word}", size + 1 + length) if current else (word, length)
        out.append(current)
    return out


def harmless_lines(value: str) -> list[str]:
    """The lines of a text, each harmless; inner white space stays."""
    return [harmless(line.expandtabs(4)) for line in value.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word, in pieces that fit the width."""
    while len(word) > width // 2 and cell_len(word) > width:
        end = max(1, width // 2)
        while end < len(word) and cell_len(word[:end + 1]) <= width:
            end += 1
        yield word[:end]
        word = word[end:]
    yield word
