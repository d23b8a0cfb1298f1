"""Whether a text is Markdown.

A star, a line or `1986. ` in a plain text means itself, so Markdown must show itself in several ways, or by a heading. And its lines
must be paragraphs, not those of a page a browser copied, which may show Markdown too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsclean.segment import text_md_patterns as patterns
from newsclean.segment.text_lines import ends_sentence
from newsclean.segment.text_md_lines import interrupts, item_at
from newsclean.segment.text_wrapping import goes_on

ENOUGH = 2
"""Points from which a text is Markdown."""

SEVERAL = 3
"""Links or strong words that make up for another kind of mark."""

MOST_STRAY = 0.1
"""Share of lines that may be short ones right below each other, as in menus."""

SHORT = 60
"""Characters of such a line."""


def is_markdown(text: str, lines: Sequence[str]) -> bool:
    """Whether a text is Markdown."""
    points = _headings(lines) + _links(text) + _strong(text) + _fences(lines) + _tables(lines)
    return points >= ENOUGH and _stray(lines) <= MOST_STRAY * sum(map(bool, lines))


def _headings(lines: Sequence[str]) -> int:
    """A heading is enough if it opens the text or has more than one sign; a comment in code has one, and stands anywhere."""
    points = 0
    above = ""
    begun = False
    for line in lines:
        if line[:1] == "#" and not above.strip():
            found = patterns.heading().match(line)
            if found and found[2]:
                if not begun or len(found[1]) > 1:
                    return ENOUGH
                points = 1
        above = line
        begun = begun or bool(line.strip())
    return points


def _links(text: str) -> int:
    found = text.count("](http") + text.count("](/") + text.count("](<") + text.count("](#")
    return (found > 0) + (found >= SEVERAL or ("![" in text and found > 0))


@cache
def _bold() -> re.Pattern[str]:
    return re.compile(r"\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*")


def _strong(text: str) -> int:
    if "**" not in text:
        return 0
    found = len(_bold().findall(text))
    return (found > 0) + (found >= SEVERAL)


def _fences(lines: Sequence[str]) -> int:
    return ENOUGH * (sum(line.startswith(("```", "~~~")) for line in lines) > 1)


def _tables(lines: Sequence[str]) -> int:
    above = ""
    for line in lines:
        if "|" in above and "|" in line and "-" in line and patterns.divider().match(line):
            return ENOUGH
        above = line
    return 0


def _stray(lines: Sequence[str]) -> int:
    """Short lines right below short ones that neither go on nor begin anything."""
    found = 0
    fenced = False
    above = ""
    for line in lines:
        strip = line.strip()
        if strip.startswith(("```", "~~~")):
            fenced = not fenced
        if above and strip and not fenced and len(above) < SHORT and len(strip) < SHORT and not goes_on(above, strip):
            found += not (interrupts(strip) or item_at(strip) or "|" in strip or ends_sentence(above) or strip[0] in "[!=•")
        above = "" if fenced or interrupts(strip) else strip
    return found
