"""Lines quoted with `>`, as in mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.segment.text_lines import ends_sentence

LONG = 60
"""Characters of a line that can only be a sentence; below, a line behind `>` may be a link of a menu."""

FEWEST_WORDS = 8
"""Words of a quotation of one line."""

PROMPT = ">>>"
"""What Python asks with; nobody quotes three deep at once."""

MOST_DEPTH = 8


def quote_at(strips: Sequence[str], start: int) -> tuple[int, bool]:
    """The line after those in a row that begin with `>`, and whether they quote: a menu has arrows too, but no sentences."""
    end = start
    spoken = False
    while end < len(strips) and strips[end][:1] == ">":
        text = strips[end].lstrip("> ")
        spoken = spoken or len(text) >= LONG or ends_sentence(text)
        end += 1
    if strips[start].replace(" ", "").startswith(PROMPT):
        spoken = False
    elif end - start == 1:
        spoken = ends_sentence(strips[start]) and len(strips[start].split()) > FEWEST_WORDS
    return end, spoken


def peel(line: str) -> tuple[int, str]:
    """How many times a line is quoted, and the line itself."""
    depth = 0
    while line[:1] == ">" and depth < MOST_DEPTH:
        line = line[1:]
        if line[:1] == " ":
            line = line[1:]
        depth += 1
    return depth, line.lstrip(">") if depth == MOST_DEPTH else line


def split_quote(strips: Sequence[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Stretches of lines quoted equally deep: the number of their first line, the depth from 0, and the lines."""
    start, depth = 0, -1
    lines: list[str] = []
    for number, strip in enumerate(strips):
        deep, text = peel(strip)
        if deep - 1 != depth and text.strip():
            if lines:
                yield start, depth, lines
            start, depth, lines = number, deep - 1, []
        lines.append(text)
    if lines:
        yield start, max(depth, 0), lines
