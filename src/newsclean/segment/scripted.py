"""Stories that a page holds as a string of HTML: for its script, which shows them when it runs (`__NEXT_DATA__`), or for browsers without frames."""

from __future__ import annotations

import json
import re
from functools import cache

from newsclean.model import Block

PARAGRAPHS = 3
"""Paragraphs of a string that can be a story."""
SHOWN_PROSE, SHOWN = 20, 60
"""Words of a block of prose, and of all such blocks, below which a page shows no story."""
MOST_SCRIPT = 3_000_000
"""Characters of a script that are read."""
NESTED = 2
"""Times that a string may be written inside another."""
MAIN = 0.5
"""Share of all such strings that the story must have: many of one length are the teasers of a front page."""


def shows_no_story(blocks: list[Block]) -> bool:
    """Whether a page shows next to no prose."""
    shown = 0
    for block in blocks:
        if block.words >= SHOWN_PROSE and not block.hidden and block.linked * 3 < len(block.text):
            shown += block.words
            if shown >= SHOWN:
                return False
    return True


def story_in_script(text: str) -> str:
    """The HTML of the story in a page's scripts; nothing where there is none, or more than one."""
    found: list[str] = []
    start = text.find("<script")
    while start >= 0:
        opened, end = text.find(">", start), text.find("</script", start)
        if opened < 0 or end < 0:
            break
        if end - opened <= MOST_SCRIPT:
            found += strings_of(text[opened + 1:end], NESTED)
        start = text.find("<script", end)
    longest = max(found, key=len, default="")
    return longest if len(longest) > MAIN * sum(map(len, set(found))) else ""


def story_without_frames(text: str) -> str:
    """What a page of frames shows where there are none (HTML 4.01, 16.4.1): parsers take it for text, not for elements."""
    opening = _noframes().search(text)
    closing = _end_of_noframes().search(text, opening.end()) if opening else None
    return text[opening.end():closing.start()] if opening and closing else ""


def strings_of(script: str, deeper: int) -> list[str]:
    """The strings of a script that hold paragraphs of HTML."""
    if paragraphs(script) < PARAGRAPHS:
        return []
    found: list[str] = []
    for match in _string().finditer(script):
        if paragraphs(match.group()) < PARAGRAPHS:
            continue
        try:
            value = json.loads(match.group(), strict=False)
        except ValueError:
            continue
        if value.lstrip()[:1] == "<" or deeper == 1:
            found.append(value)
        else:
            found += strings_of(value, deeper - 1) or ([value] if "</p>" in value else [])
    return found


def paragraphs(script: str) -> int:
    """Paragraphs in a script, however they are written."""
    return sum(map(script.count, ("<p>", "<p ", "u003cp>", "u003cp ", "u003cp\\", "u003Cp", "x3Cp")))


@cache
def _string() -> re.Pattern[str]:
    """A string as JSON writes it."""
    return re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)


@cache
def _noframes() -> re.Pattern[str]:
    return re.compile(r"<noframes\b[^>]{0,200}>", re.IGNORECASE)


@cache
def _end_of_noframes() -> re.Pattern[str]:
    return re.compile("</noframes", re.IGNORECASE)
