"""The article as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from newsclean.article import Article, Comment, Item
from newsclean.write.controls import one_line, some_lines, verbatim
from newsclean.write.layout import DEEPEST, nested

STEP = "  "
"""Indentation of a nested item or a reply."""


def to_text(article: Article, *, comments: bool = False) -> str:
    """Headline, standfirst, byline, dateline, and the body without images; with `comments`, those of readers."""
    parts = [*_head(article), *map(_item, article.body)]
    if comments and article.comments:
        parts += ["Comments", *map(_comment, article.comments)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _head(article: Article) -> Iterator[str]:
    yield one_line(article.headline or "")
    yield one_line(article.standfirst or "")
    dateline = article.dateline
    lines = [article.byline or "", dateline.text if dateline and not dateline.inline else ""]
    yield "\n".join(filter(None, map(one_line, lines)))


def _item(item: Item) -> str:
    if item.type in {"image", "embed"}:
        return ""
    if item.type == "list":
        return "\n".join(_list(item))
    if item.type == "table" and item.rows:
        return "\n".join(["\t".join(map(one_line, row)) for row in item.rows])
    if item.type == "code":
        return verbatim(item.text).strip("\n")
    return some_lines(item.text)


def _list(item: Item) -> Iterator[str]:
    texts = item.items if item.items is not None else item.text.split("\n")
    for text, depth in zip_longest(map(one_line, texts), nested(item.depths or ())[: len(texts)], fillvalue=0):
        if text:
            yield f"{STEP * int(depth)}- {text}"


def _comment(comment: Comment) -> str:
    header = " · ".join(filter(None, [one_line(comment.author or ""), one_line(comment.published or "")]))
    lines = "\n".join(filter(None, [header, some_lines(comment.text)]))
    indent = STEP * max(0, min(comment.depth, DEEPEST))
    return "\n".join([f"{indent}{line}" if line else line for line in lines.split("\n")])
