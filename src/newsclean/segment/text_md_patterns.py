"""Regular expressions of Markdown. Each matches at a given position, and stops at the next character that could begin the same again."""

from __future__ import annotations

import re
from functools import cache

from newsclean.segment.elements import INLINE, LEAVES

TAGS = INLINE | LEAVES | frozenset({
    "br", "wbr", "hr", "div", "section", "article", "figure", "center", "details", "ul", "ol", "table", "tr", "tbody", "thead", "img", "picture",
    "source", "iframe", "video", "audio",
})
"""HTML elements whose tags are not text; `<int>` is."""


@cache
def special() -> re.Pattern[str]:
    """A character inline Markdown may read."""
    return re.compile(r"[\\`*_~\[\]!<&]")


@cache
def fence() -> re.Pattern[str]:
    """Backticks in a row."""
    return re.compile(r"`+")


@cache
def entity() -> re.Pattern[str]:
    """An HTML character reference (CommonMark, 2.5)."""
    return re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@cache
def address() -> re.Pattern[str]:
    """An address in angle brackets (CommonMark, 6.5)."""
    return re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)>")


@cache
def scheme() -> re.Pattern[str]:
    """The beginning of an address that is not one of mail."""
    return re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,31}:")


@cache
def tag() -> re.Pattern[str]:
    """An HTML tag; the group is its name."""
    return re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,20})(?:\s[^<>]*)?/?>")


@cache
def destination() -> re.Pattern[str]:
    """`(target "title")` after a link's text: the target in angle brackets, or without spaces and with its brackets in pairs."""
    return re.compile(
        r"\(\s*(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))"
        r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"
    )


@cache
def label() -> re.Pattern[str]:
    """`[label]` after a link's text."""
    return re.compile(r"\[([^\[\]]{0,999})\]")


@cache
def definition() -> re.Pattern[str]:
    """A line `[label]: target "title"`, which is not shown (CommonMark, 4.7); `[^1]:` is a footnote, and is."""
    return re.compile(
        r" {0,3}\[(?!\^)([^\[\]]{1,999})\]:\s*(?:<([^<>]*)>|(\S+))(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*$"
    )


@cache
def heading() -> re.Pattern[str]:
    """`## Title ##` (CommonMark, 4.2)."""
    return re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")


@cache
def code_fence() -> re.Pattern[str]:
    """The line that opens a code block, with its language (CommonMark, 4.5)."""
    return re.compile(r"( {0,3})(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s]*)")


@cache
def item() -> re.Pattern[str]:
    """The beginning of a list item (CommonMark, 5.2)."""
    return re.compile(r"( {0,3})([-*+]|(\d{1,9})[.)])(?:( {1,4})(?=\S)| +(?=\S)|$)")


@cache
def divider() -> re.Pattern[str]:
    """The line below the head of a table (GFM, 4.10)."""
    return re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


@cache
def lone_image() -> re.Pattern[str]:
    """A line that holds an image and nothing else, or an image that is a link."""
    return re.compile(r" {0,3}(?:!\[|\[!\[)")
