"""Renders Markdown with a parser that is not newsclean's, and makes texts that are hard on it."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"])

FRAGMENTS = [
    *"\\`*_{}[]()#+-.!|~<>&:;=\"'@/ ", "**", "__", "~~", "~~~", "```", "***", "---", "===", "1.", "1)", "1234567890. ",
    "- ", "* ", "+ ", "# ", "> ", "    ", "\t", "\n", "\n\n", "\\\n", "](", "](x)", "[x]: y", "[^1]: ", "[ ] ", "[x] ",
    "![a](b)", "[a](b)", "[a][b]", "<b>", "</b>", "<div>", "<script>alert(1)</script>", "<!-- x -->", "<?php",
    "<![CDATA[", "<http://a.b>", "<a@b.c>", '<a href="x', "http://a.b/_c_", "www.a.b", "&amp;", "&#42;", "&#x2a;",
    "&copy",
    "&nbsp;", "a", "B", "1", "é", "ß", "字", "。", "「", "」", "：", "ا", "ש", "क्", "ไ", "€", "™", "°", "😀", "👨‍👩‍👧",
    "word", "a_b", "a*b", "|--|", ":-:", "\u00a0", "\u2028", "\u3000", "\u200d", "\u200b", "\u202e", "\x00",
    "\x1b", "\x7f",     "\x9b", "\ufeff", "\ud800",
]

HARD = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=12).map("".join)
"""Text rich in what Markdown reads."""


def tokens(markdown: str) -> list[Token]:
    """All tokens, those inside of others too."""
    return list(_flat(PARSER.parse(markdown)))


def _flat(found: list[Token]) -> Iterator[Token]:
    for token in found:
        yield token
        yield from _flat(token.children or [])


def elements(markdown: str) -> set[str]:
    """Names of all elements the Markdown renders as; `html` for raw HTML."""
    return {"html" if token.type.startswith("html_") else token.tag for token in tokens(markdown)} - {""}


def text_of(markdown: str) -> str:
    """The rendered text, white space folded."""
    pieces = []
    for token in tokens(markdown):
        if token.type in {"text", "code_inline", "fence", "html_inline", "html_block", "text_special"}:
            pieces.append(token.content)
        elif token.type in {"softbreak", "hardbreak"} or token.block:
            pieces.append(" ")
    return " ".join("".join(pieces).split())
