"""What a text's front matter states outright: the fields that are printed on pages, and that newsclean's own Markdown keeps there."""

from __future__ import annotations

from newsclean.article import Dateline
from newsclean.model import Page


def declared(page: Page, key: str) -> str | None:
    """The first value of a key of a text's front matter."""
    if page.kind != "text":
        return None
    return next((value for name, value in page.head.metas if name == key), None)


def declared_dateline(page: Page, published: str | None, language: str | None) -> Dateline | None:
    """The dateline of the front matter, which stood on a line of its own."""
    text = declared(page, "dateline")
    if text is None:
        return None
    from newsclean.fields.dateline import read_own_line

    return read_own_line(text, published=published, language=language)
