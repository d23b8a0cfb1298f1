"""Blocks of Markdown that hold no paragraphs: code, tables, comments."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.segment import text_md_patterns as patterns
from newsclean.segment.text_md_lines import CODE_INDENT, Line, closes, indent

CODE_SIGNS = frozenset("{}()[];=<>$|\\/_")
"""What most lines of code have one of."""


def fenced_code(lines: Sequence[Line], at: int) -> tuple[int, str, str | None]:
    """The line after the fenced code that begins on line `at`, its text, and its language; `at` and no text where none begins."""
    found = patterns.code_fence().match(lines[at][1])
    if found is None:
        return at, "", None
    fence, inset = found[2], len(found[1])
    end = at + 1
    while end < len(lines) and not closes(lines[end][1], fence):
        end += 1
    raw = "\n".join(text[min(inset, indent(text)) :] for _, text in lines[at + 1 : end])
    return min(end + 1, len(lines)), raw, found[3].strip("{}.").lower() or None


def indented_code(lines: Sequence[Line], at: int) -> tuple[int, str]:
    """The line after the indented ones from line `at` on, and their text; no text where they do not look like code."""
    end = at
    while end < len(lines) and (indent(lines[end][1]) >= CODE_INDENT or not lines[end][1].strip()):
        end += 1
    texts = [text[CODE_INDENT:] for _, text in lines[at:end]]
    written = [text for text in texts if text.strip()]
    if sum(not CODE_SIGNS.isdisjoint(text) for text in written) * 2 <= len(written):
        return end, ""
    return end, "\n".join(texts)


def table_rows(lines: Sequence[Line], at: int) -> tuple[int, list[list[str]]]:
    """The line after the table that begins on line `at`, and its cells as Markdown; `at` and no rows where none begins."""
    if at + 1 >= len(lines) or "|" not in lines[at][1]:
        return at, []
    divider = lines[at + 1][1]
    if "-" not in divider or not patterns.divider().match(divider):
        return at, []
    head = cells_of(lines[at][1])
    if len(cells_of(divider)) != len(head):
        return at, []
    rows = [head]
    end = at + 2
    while end < len(lines) and "|" in lines[end][1]:
        rows.append(cells_of(lines[end][1])[: len(head)])
        end += 1
    return end, rows


def cells_of(line: str) -> list[str]:
    """The cells of a table's row (GFM, 4.10): pipes divide them unless escaped, also in code."""
    strip = line.strip()
    strip = strip[1:] if strip[:1] == "|" else strip
    if strip.endswith("|") and not strip.endswith("\\|"):
        strip = strip[:-1]
    if "\\|" not in strip:
        return [cell.strip() for cell in strip.split("|")]
    return [cell.replace("\0", "|").strip() for cell in strip.replace("\\|", "\0").split("|")]


def after_comment(lines: Sequence[Line], at: int) -> int:
    """The line after the HTML comment that begins on line `at`; -1 where it has no end, and `at` where text follows its end."""
    end = at
    while end < len(lines) and "-->" not in lines[end][1]:
        end += 1
    if end == len(lines):
        return -1
    return at if lines[end][1].rpartition("-->")[2].strip() else end + 1
