"""Addresses as Markdown: what may be linked, and how it is written."""

from __future__ import annotations

from newsclean.urls import safe_url
from newsclean.write.escape import entity


def destination(url: str | None) -> str | None:
    """The address as the destination of a Markdown link; None where it may not be linked.

    Parentheses are escaped unless they are simple pairs, as others may end the destination (CommonMark, 6.3). What
    looks like an entity would be decoded there.
    """
    url = safe_url(url) if url else None
    if url is None:
        return None
    if ("(" in url or ")" in url) and not _in_pairs(url):
        url = url.replace("(", "\\(").replace(")", "\\)")
    return entity().sub(r"\\\g<0>", url) if "&" in url else url


def _in_pairs(url: str) -> bool:
    """Whether every parenthesis is closed before the next one opens."""
    opened = False
    for char in url:
        if char in "()":
            if opened == (char == "("):
                return False
            opened = not opened
    return not opened


def autolink(url: str | None) -> str | None:
    """The address as `<address>`; None where it may not be linked, is relative, or holds what looks like an entity."""
    url = safe_url(url) if url else None
    if url is None or not url.startswith(("http://", "https://", "mailto:")) or entity().search(url):
        return None
    return f"<{url}>"
