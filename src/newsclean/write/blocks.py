"""Blocks of Markdown (CommonMark 0.31, sections 4 and 5, and the tables of GFM), from inline Markdown or raw text.

`quote_markdown` and `list_markdown` take inline Markdown, as `inline_markdown` and `escape` make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsclean.model import Run
from newsclean.urls import safe_url
from newsclean.write.controls import one_line, verbatim
from newsclean.write.escape import escape, escape_cell
from newsclean.write.inline import inline_markdown
from newsclean.write.layout import nested, on_one_line
from newsclean.write.links import autolink, destination


def heading_markdown(level: int, markdown: str) -> str:
    """An ATX heading of inline Markdown: one line, whose last number signs are not its closing sequence."""
    line = on_one_line(markdown)
    bare = line.rstrip("#")
    if bare != line and (not bare or bare[-1] == " "):
        line = bare + "\\" + line[len(bare) :]
    return "#" * level + " " + line


def emphasised(text: str) -> str:
    """Plain text as a paragraph in italics."""
    return inline_markdown((Run(text, frozenset({"em"})),))


def quote_markdown(markdown: str) -> str:
    """A block quote of block Markdown."""
    return "\n".join([f"> {line}" if line else ">" for line in markdown.split("\n")])


def paragraphs(text: str) -> str:
    """Plain text as paragraphs, one a line."""
    return "\n\n".join([escape(line, at_line_start=True) for line in text.split("\n") if line.strip()])


def list_markdown(items: Iterable[str], depths: Sequence[int] = (), *, ordered: bool | Sequence[bool] = False) -> str:
    """A tight list of inline Markdown; `ordered` says of all or of each whether it is numbered."""
    depths = nested(depths)
    lines: list[str] = []
    columns: list[int] = []
    """Where the text of each open item begins: its own items begin there."""
    counts: list[int] = []
    for place, item in enumerate(items):
        depth = depths[place] if place < len(depths) else 0
        del columns[depth:], counts[depth + 1 :]
        if depth == len(counts):
            counts.append(0)
        counts[depth] += 1
        numbered = ordered if isinstance(ordered, bool) else ordered[place]
        marker = f"{counts[depth]}. " if numbered else "- "
        indent = columns[-1] if columns else 0
        columns.append(indent + len(marker))
        lines.append(" " * indent + marker + item.replace("\n", "\n" + " " * columns[-1]))
    return "\n".join(lines)


def other_markers(markdown: str) -> str:
    """The list with the other kind of marker, so that it does not continue the list before it (CommonMark, 5.3)."""
    starred = re.sub(r"(?m)^- ", "* ", markdown)
    return re.sub(r"(?m)^(\d{1,9})\. ", r"\1) ", starred)


def table_markdown(rows: Sequence[Sequence[str]]) -> str:
    """A GFM table whose first row is the header; that one is as wide as the widest."""
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    head, *body = [[escape_cell(cell) for cell in row] for row in rows]
    head += [""] * (width - len(head))
    return "\n".join(map(_row, [head, ["---"] * width, *body]))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def code_markdown(code: str, language: str | None = None) -> str:
    """A fenced code block, with more backticks than the code has in a row."""
    code = verbatim(code).strip("\n")
    longest = max(map(len, re.findall("`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    info = one_line(language or "")
    if not re.fullmatch(r"[\w+#.-]+", info):
        info = ""
    return f"{fence}{info}\n{code}\n{fence}"


def image_markdown(url: str | None, alt: str | None, caption: str | None) -> str:
    """An image, and on the next line its caption in italics; nothing where the image may not be linked."""
    target = destination(url)
    if target is None:
        return ""
    return "\n".join(filter(None, [f"![{_label(alt or '')}]({target})", emphasised(caption or "")]))


def embed_markdown(url: str | None, text: str) -> str:
    """A link to what was embedded: `<url>`, or its text linked."""
    if one_line(text):
        return inline_markdown((Run(text, href=url),))
    return autolink(url) or inline_markdown((Run(safe_url(url or "") or "", href=url),))


def _label(text: str) -> str:
    """Plain text between the brackets of an image."""
    return inline_markdown((Run(text, href="https://x"),)).removeprefix("[").removesuffix("](https://x)")
