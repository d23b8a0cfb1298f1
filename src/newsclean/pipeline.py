"""The whole of newsclean in four stages: decode, segment, label, assemble. Read this first."""

from __future__ import annotations

import gc

from newsclean.article import Article
from newsclean.assemble import assemble
from newsclean.decode import decode
from newsclean.label import label
from newsclean.model import Document
from newsclean.segment import segment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def extract(source: Any, *, url: str | None = None, kind: str = "auto", encoding: str | None = None) -> Article:
    """Turn a page or a pasted text into an article.

    `source` is a `str`, bytes, an lxml element or tree, or a BeautifulSoup, and is not changed. `url` is where it came
    from: relative links and dates are read against it. `kind` is `html`, `text`, or `auto` to tell by the content.
    `encoding` is that of bytes, where the caller knows better than they say.

    Raises `EmptyInputError` or `BinaryInputError` for input that cannot be read, `SourceError` for an unknown encoding,
    and `NoArticleError` for a page that holds no article.
    """
    return clean(decode(source, url=url, kind=kind, encoding=encoding))


def clean(document: Document) -> Article:
    """The stages after `decode`; raises `NoArticleError`."""
    collecting = gc.isenabled()
    gc.disable()  # a tenth of the time: a page makes many objects, and all of them go without the collector
    try:
        return _stages(document)
    finally:
        if collecting:
            gc.enable()


def _stages(document: Document) -> Article:
    page = segment(document)
    return assemble(page, label(page))
