"""Pasted text to blocks: front matter or a mail's header first, then Markdown or plain text."""

from __future__ import annotations

from newsclean.model import Document, Head, Hints, Page
from newsclean.segment.crowds import CROWD, add_crowd, stretches_of
from newsclean.segment.text_blocks import Blocks
from newsclean.segment.text_lines import clean_text


def from_text(document: Document) -> Page:
    """The blocks of a plain or Markdown text, and what its front matter or mail header says of it. Raises nothing of its own."""
    text = clean_text(document.text)
    head, hints = Head(), Hints()
    front = None
    if text.startswith("---\n"):
        from newsclean.metadata.front_matter import read_front_matter

        front = read_front_matter(text, document.url)
    lines = text.split("\n")
    if front:
        head, hints = front.head, front.hints
        del lines[: front.lines]
        text = "\n".join(lines)
    out = Blocks(text, front.lines if front else 0)
    start = 0
    if not front and _may_be_mail(text):
        from newsclean.segment.text_mail import read_mail_header

        mail = read_mail_header(lines)
        if mail:
            head, hints, start = mail.head, mail.hints, mail.end
            for number, shown in mail.fields:
                out.add(shown, number)
    marked = front is not None or _is_markdown(text, lines)
    for begin, end, crowded in stretches_of(lines) if len(lines) > CROWD else [(0, len(lines), False)]:
        out.offset = begin + (front.lines if front else 0)
        if crowded:
            add_crowd(out.blocks, lines[max(begin, start):end], out.root, out.offset + 1)
        else:
            _read(lines[begin:end], max(0, start - begin), out, marked=marked, known=front is not None)
    if document.url and not hints.published:
        from newsclean.metadata.moments import published_by

        hints.published = published_by(document.url)
    return Page("text", out.blocks, out.root, head, hints, document.url)


MAIL_BEGINNING = 1000
"""Characters among which a mail has its first two header fields."""


def _may_be_mail(text: str) -> bool:
    lines = text[:MAIL_BEGINNING].lstrip().split("\n", 4)
    if lines[0].startswith("--") or lines[0].rstrip().endswith(":"):  # "-------- Forwarded message --------", "Begin forwarded message:"
        lines = [line for line in lines[1:] if line.strip()]
    return len(lines) > 1 and all(":" in line or line[:1] in {" ", "\t"} for line in lines[:2])


def _read(lines: list[str], start: int, out: Blocks, *, marked: bool, known: bool) -> None:
    """Add the blocks of the lines from `start` on; with front matter they are `known` to be Markdown."""
    if marked:
        from newsclean.segment.text_md_blocks import read_markdown

        read_markdown(lines, out, start, strict=known)
        return
    from newsclean.segment.text_plain import Plain

    Plain(lines[start:] if start else lines, out, start).read()


SIGNS = ("#", "](", "**", "```", "~~~", "|-", "| -", "|:")
"""One of these is in every Markdown text that can be told from plain text."""


def _may_be_markdown(text: str) -> bool:
    return any(sign in text for sign in SIGNS)


def _is_markdown(text: str, lines: list[str]) -> bool:
    if not _may_be_markdown(text):
        return False
    from newsclean.segment.text_md_guess import is_markdown

    return is_markdown(text, lines)
