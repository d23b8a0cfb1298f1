"""Markdown to blocks (CommonMark 0.31, sections 4 and 5, and the tables of GitHub's)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsclean.model import Block
from newsclean.segment import text_md_patterns as patterns
from newsclean.segment.text_blocks import Blocks
from newsclean.segment.text_md_inline import Inline, read_inline
from newsclean.segment.text_md_leaves import after_comment, fenced_code, indented_code, table_rows
from newsclean.segment.text_md_lines import (
    CODE_INDENT,
    Line,
    indent,
    interrupts,
    is_ruler,
    item_at,
    item_lines,
    joined,
    next_written,
    prepared,
    quoted,
    references,
    unclosed,
    underline,
)
from newsclean.spacing import single_spaced

MOST_DEPTH = 12
"""Containers in each other; deeper marks are text."""

LONGEST_HEADING = 200
"""Characters that can be underlined; the ruler under a longer paragraph divides it from the next."""


@dataclass(slots=True, frozen=True)
class Around:
    """The containers a line stands in."""

    depth: int = 0
    quote: int = -1
    """Group of the outermost quotation."""
    quotes: int = 0
    items: int = -1
    """Group of the outermost list."""
    lists: int = 0
    ordered: bool = False


class Markdown:
    """Reads lines of Markdown into blocks."""

    def __init__(self, out: Blocks, references: dict[str, str]) -> None:
        self.out = out
        self.references = references
        self.figures = 0
        self.prose = 0
        """Line up to which indented lines were found to be no code."""
        self.endless = -1
        """Line up to which no comment ends."""

    def read(self, lines: Sequence[Line], around: Around, gap: int = 0) -> None:
        """Add the blocks of lines that stand in the same containers; `gap` blank lines are before them."""
        at = 0
        while at < len(lines):
            line = lines[at][1]
            if line.strip():
                after = self._structure(lines, at, gap, around)
                at, gap = after if after > at else self._paragraph(lines, at, gap, around), 0
            else:
                at, gap = at + 1, gap + 1

    def _structure(self, lines: Sequence[Line], at: int, gap: int, around: Around) -> int:
        """Read what begins on this line; the line after it, or this one where it is a paragraph."""
        line = lines[at][1]
        strip = line.strip()
        if indent(line) >= CODE_INDENT:
            return self._indented(lines, at, gap)
        if strip[0] in "#`~<[|:":
            return self._marked(lines, at, gap, around)
        if is_ruler(strip):
            return at + 1
        if around.depth < MOST_DEPTH and strip[0] == ">":
            return self._quote(lines, at, gap, around)
        if around.depth < MOST_DEPTH and item_at(line):
            return self._list(lines, at, gap, around)
        return self._table(lines, at, gap) if "|" in line else at

    def _marked(self, lines: Sequence[Line], at: int, gap: int, around: Around) -> int:
        number, line = lines[at]
        strip = line.strip()
        if strip[0] == "#":
            found = patterns.heading().match(line)
            if found is None:
                return at
            self._add(unclosed(found[2] or ""), number, gap, around, level=len(found[1]))
            return at + 1
        if strip[0] in "`~":
            return self._code(lines, at, gap)
        if strip.startswith("<!--") and lines[-1][0] > self.endless:
            end = after_comment(lines, at)
            if end < 0:
                self.endless = lines[-1][0]
            return max(end, at)
        if strip[0] == "[":
            return at + 1 if self.references and patterns.definition().match(line) else at
        return self._table(lines, at, gap)

    def _code(self, lines: Sequence[Line], at: int, gap: int) -> int:
        end, raw, language = fenced_code(lines, at)
        self._add_code(raw, lines[at][0], gap, language)
        return end

    def _indented(self, lines: Sequence[Line], at: int, gap: int) -> int:
        """Read indented code, if it looks like code: pasted paragraphs are indented too."""
        if lines[at][0] < self.prose:
            return at
        end, raw = indented_code(lines, at)
        if not raw:
            self.prose = lines[end - 1][0] + 1
            return at
        self._add_code(raw, lines[at][0], gap, None)
        return end

    def _add_code(self, raw: str, number: int, gap: int, language: str | None) -> None:
        text = single_spaced(raw)
        if text:
            block = self.out.add(text, number, gap)
            block.shape, block.raw, block.language, block.links, block.linked = "code", raw.strip("\n"), language, 0, 0

    def _quote(self, lines: Sequence[Line], at: int, gap: int, around: Around) -> int:
        end, inside = quoted(lines, at)
        group = around.quote if around.quotes else len(self.out.blocks)
        self.read(inside, replace(around, depth=around.depth + 1, quote=group, quotes=around.quotes + 1), gap)
        return end

    def _list(self, lines: Sequence[Line], at: int, gap: int, around: Around) -> int:
        family = ""
        group = around.items if around.lists else len(self.out.blocks)
        while at < len(lines):
            found = patterns.item().match(lines[at][1]) if family else item_at(lines[at][1])
            if found is None or is_ruler(lines[at][1].strip()) or family not in {"", found[2][-1]}:
                break
            family = found[2][-1]
            column = found.end() if found[4] else found.end(2) + 1
            end, inside = item_lines(lines, at, column)
            within = replace(
                around, depth=around.depth + 1, items=group, lists=around.lists + 1, ordered=found[3] is not None
            )
            self._item(inside, within, gap)
            at, gap = next_written(lines, end)
        return at - gap

    def _item(self, inside: list[Line], around: Around, gap: int) -> None:
        """One item; with several pieces of text it is a container of paragraphs, as in HTML."""
        before = len(self.out.blocks)
        self.read(inside, around, gap)
        own = [block for block in self.out.blocks[before:] if block.shape != "item" or block.depth == around.lists - 1]
        if len(own) > 1:
            for block in own:
                if block.shape == "item":
                    block.shape, block.group, block.depth, block.ordered = "text", -1, 0, False

    def _table(self, lines: Sequence[Line], at: int, gap: int) -> int:
        end, rows = table_rows(lines, at)
        if rows:
            self.out.add_table([[self._plain(cell) for cell in row] for row in rows], lines[at][0], gap)
        return end

    def _plain(self, text: str) -> str:
        return single_spaced("".join([run.text for run in read_inline(text, self.references).runs]))

    def _paragraph(self, lines: Sequence[Line], first: int, gap: int, around: Around) -> int:
        """Read the paragraph that begins on this line, or the heading if it is underlined."""
        end = first + 1
        level = 0
        while end < len(lines) and lines[end][1].strip():
            level = underline(lines[end][1])
            if level or interrupts(lines[end][1]):
                break
            end += 1
        texts = [line for _, line in lines[first:end]]
        if level and sum(map(len, texts)) <= LONGEST_HEADING:
            self._add(joined(texts), lines[first][0], gap, around, level=level)
            return end + 1
        shown = self._pictures(lines[first:end], gap)
        if shown < end - first:
            after = texts[shown:]
            self._add(joined(after), lines[first + shown][0], 0 if shown else gap, around, figure=self.figures - 1 if shown else -1)
        return end

    def _pictures(self, lines: Sequence[Line], gap: int) -> int:
        """Add the images that stand alone on the first of these lines; how many lines that are."""
        for count, (number, line) in enumerate(lines):
            if not patterns.lone_image().match(line):
                return count
            inline = read_inline(line.strip(), self.references)
            if not inline.images or any(run.text.strip() for run in inline.runs):
                return count
            self._add_media("image", inline.images, number, gap, self.figures)
            self.figures += 1
            gap = 0
        return len(lines)

    def _add_media(self, shape: str, media: Sequence[tuple[str, str]], number: int, gap: int, figure: int) -> None:
        out = self.out
        for url, alt in media:
            out.blocks.append(Block(
                len(out.blocks), "", shape, out.root, url=url, alt=alt or None, figure=figure, line=number + out.offset + 1, gap=gap,
            ))

    def _add(self, text: str, number: int, gap: int, around: Around, *, level: int = 0, figure: int = -1) -> None:
        """A piece of inline Markdown as a block; `figure` is the image right above it."""
        inline = read_inline(text, self.references)
        plain = "".join([run.text for run in inline.runs])
        if text.startswith("<http") and not level and inline.is_only(text):
            self._add_media("embed", [(plain, "")], number, gap, -1)
        elif plain.strip():
            block = self.out.add(plain, number, gap)
            dress(block, inline)
            if level:
                block.shape, block.level = "heading", level
            elif figure >= 0 and all("em" in run.style or not run.text.strip() for run in inline.runs):
                block.shape, block.figure = "caption", figure
            elif around.quotes:
                block.shape, block.group, block.depth = "quote", around.quote, around.quotes - 1
            elif around.lists:
                block.shape, block.group, block.depth, block.ordered = "item", around.items, around.lists - 1, around.ordered
        self._add_media("image", inline.images, number, gap, -1)


def dress(block: Block, inline: Inline) -> None:
    """Give a block its runs and what they tell."""
    runs = inline.runs
    if inline.links:
        block.links, block.linked = inline.links, sum(len(run.text) for run in runs if run.href is not None)
    if any(run.style or run.href is not None or "\n" in run.text for run in runs):
        block.runs = runs
        block.bold = sum(len(run.text) for run in runs if "strong" in run.style)


def read_markdown(lines: Sequence[str], out: Blocks, start: int = 0, *, strict: bool = False) -> None:
    """Add the blocks of a Markdown text from line `start` on; unless `strict`, `•` is a bullet too."""
    own = prepared(lines[start:], strict=strict)
    Markdown(out, references(own)).read(list(enumerate(own, start)), Around())
