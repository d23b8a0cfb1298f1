"""Articles that newsclean wrote earlier, read back as values; anything else is cleaned now."""

from __future__ import annotations

import json
from typing import Any

from newsclean.errors import SourceError
from newsclean.load import is_address

Values = dict[str, Any]
"""An article as JSON has it."""


def article_in(source: str, **options: Any) -> Values:
    """An article as values: newsclean's own JSON as it is, of any other source what newsclean makes of it now.

    `options` are those of `load`. Raises `SourceError` and `NoArticleError`.
    """
    from newsclean.decode import decode
    from newsclean.load import load
    from newsclean.pipeline import clean

    if is_address(source):
        return clean(load(source, **options)).to_dict()
    from newsclean.read import read

    data = read(source)
    if data[:LEAD].lstrip(WHITE).startswith(b"{"):
        values = parsed(data.decode("utf-8", "replace"))
        if is_article(values):
            return dict(values)
        if source.lower().endswith(".json"):
            raise SourceError("is JSON, but no article as newsclean writes it")
    return clean(decode(data, **options)).to_dict()


LEAD, WHITE = 100, b" \t\r\n\xef\xbb\xbf"
"""Bytes at the beginning that are looked at, and what may stand before JSON."""


def is_article(values: Any) -> bool:
    """Whether JSON values look like an article as newsclean writes it."""
    return isinstance(values, dict) and isinstance(values.get("body"), list) and {"headline", "kind", "comments"} <= values.keys()


def parsed(text: str) -> Any:
    """The values of a JSON text; None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
