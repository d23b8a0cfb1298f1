"""An article as JSON, Markdown or text. `WRITERS` calls all writers alike, and loads only the one called."""

from __future__ import annotations

from collections.abc import Callable

from newsclean.article import Article
from newsclean.record import NamedTuple


class Options(NamedTuple):
    """What a user may choose about the output. A writer ignores what its format has not."""

    comments: bool | None = None
    """Whether to write the comments of readers; None for the usual: in JSON, but not in Markdown or text."""
    boilerplate: str = "comments"
    """JSON: `comments`, `all` or `none`."""
    compact: bool = False
    """JSON: on one line."""


def _json(article: Article, options: Options) -> str:
    from newsclean.write.to_json import to_json

    comments = options.comments is not False
    return to_json(article, compact=options.compact, boilerplate=options.boilerplate, comments=comments)


def _markdown(article: Article, options: Options) -> str:
    from newsclean.write.to_markdown import to_markdown

    return to_markdown(article, comments=bool(options.comments))


def _text(article: Article, options: Options) -> str:
    from newsclean.write.to_text import to_text

    return to_text(article, comments=bool(options.comments))


WRITERS: dict[str, Callable[[Article, Options], str]] = {"json": _json, "markdown": _markdown, "text": _text}
"""Format -> writer."""
