"""What JSON and Markdown must tell alike: how deep items are nested, and that a heading is one line."""

from __future__ import annotations

from collections.abc import Iterable

DEEPEST = 10
"""Nesting that is written; deeper replies and items stand at this depth, or the marks would outgrow the text."""


def nested(depths: Iterable[int]) -> list[int]:
    """Depths as lists have them: the first is 0, and an item is at most one deeper than the one before it."""
    found: list[int] = []
    around: list[int] = []
    for depth in depths:
        while around and around[-1] > depth:
            around.pop()
        if not around or around[-1] < depth:
            around.append(depth)
        found.append(min(len(around) - 1, DEEPEST))
    return found


def on_one_line(markdown: str) -> str:
    """Inline Markdown without line breaks, of which a heading has none."""
    return markdown.replace("\\\n", " ").replace("\n", " ") if "\n" in markdown else markdown
