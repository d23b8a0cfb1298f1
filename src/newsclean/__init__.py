"""newsclean: turn a raw news story or blog post, HTML or pasted text, into a clean article.

    import newsclean

    article = newsclean.extract(html_or_text)
    article.headline, article.published, article.body, article.comments

Names are loaded when they are first used, so that `newsclean --version` costs no more than the command line itself.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newsclean.article import Article, Comment, Dateline, Item
    from newsclean.errors import BinaryInputError, EmptyInputError, NewscleanError, NoArticleError, SourceError
    from newsclean.model import Block, Labelled, Reason
    from newsclean.pipeline import extract
    from newsclean.roles import Role

__version__ = "0.1.0"

__all__ = [
    "Article",
    "BinaryInputError",
    "Block",
    "Comment",
    "Dateline",
    "EmptyInputError",
    "Item",
    "Labelled",
    "NewscleanError",
    "NoArticleError",
    "Reason",
    "Role",
    "SourceError",
    "__version__",
    "extract",
]

_HOMES = {
    "article": ("Article", "Comment", "Dateline", "Item"),
    "errors": ("BinaryInputError", "EmptyInputError", "NewscleanError", "NoArticleError", "SourceError"),
    "model": ("Block", "Labelled", "Reason"),
    "pipeline": ("extract",),
    "roles": ("Role",),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"newsclean.{home}"), name)
            return value
    raise AttributeError(f"module 'newsclean' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
