"""schema.org `articleBody` as plain text: systems put HTML, entities, Markdown line ends or all in one line there."""

from __future__ import annotations

import re
from functools import cache

from newsclean.metadata.claims import printable
from newsclean.segment.runs import clean


def plain_body(text: str) -> str | None:
    """The text with line breaks between paragraphs and without markup; None where nothing is left."""
    if "&" in text:
        from html import unescape

        text = unescape(text)
    if "<" in text:
        text = _inline().sub("", _breaks().sub("\n", _unseen().sub("", text)))
        if "&" in text:
            from html import unescape

            text = unescape(text)
    lines = (" ".join(line.split()) for line in clean(printable_lines(text)).splitlines())
    return "\n".join(line for line in lines if line) or None


def printable_lines(text: str) -> str:
    """The text without control characters, its line ends kept."""
    return printable(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


@cache
def _unseen() -> re.Pattern[str]:
    """Elements whose contents are not text, and comments. All is bounded, so unclosed ones cost little."""
    return re.compile(
        r"<(script|style|figure|iframe)\b[^<>]{0,500}>[^<]{0,5000}</\1>|<!--[^<>]{0,500}-->", re.IGNORECASE
    )


@cache
def _breaks() -> re.Pattern[str]:
    """Tags at which a reader sees a new line."""
    names = "p|br|div|h[1-6]|li|ul|ol|blockquote|section|article|tr|table|figure|figcaption|hr|pre"
    return re.compile(rf"</?(?:{names})\b[^<>]{{0,500}}>", re.IGNORECASE)


@cache
def _inline() -> re.Pattern[str]:
    """All other tags; `a < b` is none."""
    return re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
