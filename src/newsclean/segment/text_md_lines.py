"""Lines of Markdown: which begin something other than a paragraph, and what a container's lines are without their marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.segment import text_md_patterns as patterns
from newsclean.segment.counting import spaceless
from newsclean.segment.text_lines import TAB
from newsclean.segment.text_md_inline import label_key, unescaped

Line = tuple[int, str]
"""Number of a line in the document, from 0, and what of it stands in the container being read."""

RULERS = frozenset("*-_")
FEWEST_RULERS = 3

LONGEST_ORDINAL = 2
"""Digits of the number of an item; `1986.` at the beginning of a paragraph is a year."""

CODE_INDENT = 4

BEGINNINGS = frozenset("#`~>*-_+<0123456789")
"""First characters of lines that may end a paragraph."""


def is_ruler(strip: str) -> bool:
    """Whether a stripped line is a thematic break (CommonMark, 4.1)."""
    drawn = strip.replace(" ", "").replace("\t", "")
    return strip[0] in RULERS and len(drawn) >= FEWEST_RULERS and drawn.count(drawn[0]) == len(drawn)


def item_at(line: str) -> re.Match[str] | None:
    """The marker of the list item a line begins, if any."""
    found = patterns.item().match(line)
    if found is None or (found[3] and len(found[3]) > LONGEST_ORDINAL):
        return None
    return found


def interrupts(line: str) -> bool:
    """Whether a line ends the paragraph above it without a blank one (CommonMark, 4.8)."""
    strip = line.lstrip()
    if strip[:1] not in BEGINNINGS or not strip or len(line) - len(strip) >= CODE_INDENT:
        return False
    if strip[0] == ">" or is_ruler(strip) or strip.startswith("<!--"):
        return True
    if patterns.heading().match(line) or patterns.code_fence().match(line):
        return True
    found = item_at(line)
    return bool(found and found.end() < len(line) and (not found[3] or found[3] == "1"))


def prepared(lines: Sequence[str], *, strict: bool) -> list[str]:
    """The lines with spaces for the tabs they begin with, and unless `strict`, with the bullet of Markdown for `•`, which people paste."""
    spaced = [_spaced(line) for line in lines]
    if not strict and any("•" in line for line in spaced):
        return [_with_bullet(line) for line in spaced]
    return spaced


def indent(line: str) -> int:
    """Columns of white space before a line's text."""
    return len(line) - len(line.lstrip(" "))


def _spaced(line: str) -> str:
    if "\t" not in line[: CODE_INDENT + 1]:
        return line
    strip = line.lstrip(" \t")
    white = line[: len(line) - len(strip)]
    return white.expandtabs(TAB) + strip


def _with_bullet(line: str) -> str:
    strip = line.lstrip()
    if strip[:2] != "• ":
        return line
    return f"{line[: len(line) - len(strip)]}- {strip[2:]}"


def quoted(lines: Sequence[Line], start: int) -> tuple[int, list[Line]]:
    """The line after the quotation that begins at `start`, and its lines without the mark; a paragraph in it may go on unmarked."""
    end = start
    inside: list[Line] = []
    while end < len(lines):
        number, line = lines[end]
        strip = line.lstrip(" ")
        if strip[:1] == ">":
            inside.append((number, strip[2:] if strip[1:2] == " " else strip[1:]))
        elif not strip or not inside or not inside[-1][1].strip() or interrupts(line):
            break
        else:
            inside.append((number, line))
        end += 1
    return end, inside


def item_lines(lines: Sequence[Line], start: int, column: int) -> tuple[int, list[Line]]:
    """The line after the item that begins at `start` with its text at `column`, and its lines without the indentation."""
    number, line = lines[start]
    inside: list[Line] = [(number, line[column:])]
    end = kept = start + 1
    while end < len(lines):
        number, line = lines[end]
        if not line.strip():
            inside.append((number, ""))
        elif indent(line) >= column:
            inside.append((number, line[column:]))
            kept = end + 1
        elif inside[-1][1].strip() and not interrupts(line) and not patterns.item().match(line):
            inside.append((number, line.lstrip()))
            kept = end + 1
        else:
            break
        end += 1
    return kept, inside[: kept - start]


def closes(line: str, fence: str) -> bool:
    """Whether a line is the end of the code block that `fence` opened."""
    strip = line.strip()
    return len(strip) >= len(fence) and strip.count(fence[0]) == len(strip)


def next_written(lines: Sequence[Line], at: int) -> tuple[int, int]:
    """The next line that is not blank, and how many blank ones are before it."""
    start = at
    while at < len(lines) and not lines[at][1].strip():
        at += 1
    return at, at - start


def underline(line: str) -> int:
    """The level of the heading above a line that underlines it; 0 if it does not (CommonMark, 4.3)."""
    strip = line.strip()
    if strip[0] not in "=-" or indent(line) >= CODE_INDENT or strip.count(strip[0]) != len(strip):
        return 0
    return 1 if strip[0] == "=" else 2


def unclosed(title: str) -> str:
    """The text of a heading without the number signs that may close it."""
    title = title.strip()
    bare = title.rstrip("#")
    return bare.rstrip() if not bare or bare[-1] in " \t" else title


def joined(lines: Sequence[str]) -> str:
    """The lines of a paragraph as one, with `\\n` for hard breaks (CommonMark, 6.7), and no space where a script has none."""
    parts: list[str] = []
    last = len(lines) - 1
    for number, line in enumerate(lines):
        strip = line.strip()
        if number == last:
            parts.append(strip)
        elif line.endswith("  "):
            parts += strip, "\n"
        elif strip.endswith("\\"):
            parts += strip[:-1], "\n"
        else:
            parts += strip, "" if _runs_on(strip, lines[number + 1].strip()) else " "
    return "".join(parts)


def _runs_on(upper: str, lower: str) -> bool:
    return not upper[-1:].isascii() and bool(spaceless().match(upper[-1]) and spaceless().match(lower))


def references(lines: Sequence[str]) -> dict[str, str]:
    """The link targets a text defines, by the keys of their labels; the first definition of each holds."""
    found: dict[str, str] = {}
    fence = ""
    begins = True
    for line in lines:
        fenced = patterns.code_fence().match(line) if line.lstrip(" ")[:3] in {"```", "~~~"} else None
        if fence:
            fence = "" if fenced and closes(line, fence) else fence
        elif fenced:
            fence = fenced[2]
        match = patterns.definition().match(line) if begins and not fence and "]:" in line else None
        if match is not None:
            found.setdefault(label_key(match[1]), unescaped(match[2] if match[2] is not None else match[3]))
        # a definition cannot interrupt a paragraph
        begins = match is not None or not line.strip() or bool(fenced)
    return found
