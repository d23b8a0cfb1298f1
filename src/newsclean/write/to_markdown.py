"""The article as Markdown: front matter, headline, standfirst, body, and on request the comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsclean.article import Article, Comment, Item
from newsclean.write.blocks import (
    code_markdown,
    embed_markdown,
    emphasised,
    heading_markdown,
    image_markdown,
    list_markdown,
    other_markers,
    paragraphs,
    quote_markdown,
    table_markdown,
)
from newsclean.write.controls import one_line, without_controls
from newsclean.write.escape import escape
from newsclean.write.front_matter import front_matter
from newsclean.write.layout import DEEPEST

RULER = "***"
"""Divides the comments from the story, in which no ruler stands; `---` would look like front matter."""

COMMENTS = "## Comments"

FOOTNOTES = "###### Footnotes"
"""Stands above the footnotes that close a story."""

SEPARATOR = " · "
"""Between the name of a commenter and the time."""


def to_markdown(article: Article, *, comments: bool = False) -> str:
    """The article as CommonMark with tables; with `comments`, those of readers at the end.

    What was plain text stays plain text when rendered. There is no raw HTML, no control character, and no link but to
    http, https, mailto and relative addresses. Reading it with newsclean gives the same article; docs/output.md says by
    which signs.
    """
    parts = [*_head(article), *_body(article.body)]
    if comments and article.comments:
        parts += [RULER, COMMENTS, *_comments(article.comments)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _head(article: Article) -> Iterator[str]:
    yield front_matter(article).rstrip("\n")
    headline = one_line(article.headline or "")
    if headline:
        yield heading_markdown(1, escape(headline, at_line_start=False))
    yield emphasised(article.standfirst or "")


def _body(items: list[Item]) -> Iterator[str]:
    last: Item | None = None
    swapped = False
    end = len(items)
    while end and items[end - 1].type == "footnote":
        end -= 1
    for number, item in enumerate(items):
        if number == end > 0:
            yield FOOTNOTES
        markdown = ITEMS.get(item.type, _paragraph)(item)
        if item.type == "list":
            swapped = last is not None and last.type == "list" and last.ordered == item.ordered and not swapped
            markdown = other_markers(markdown) if swapped else markdown
        if markdown:
            last = item
            yield markdown


def _inline(item: Item, *, at_line_start: bool = True) -> str:
    if item.markdown:
        return without_controls(item.markdown)
    return escape(item.text, at_line_start=at_line_start)


def _paragraph(item: Item) -> str:
    return _inline(item)


def _subheading(item: Item) -> str:
    text = _inline(item, at_line_start=False)
    return heading_markdown(min(max(item.level or 2, 2), 6), text) if text else ""


def _quote(item: Item) -> str:
    markdown = without_controls(item.markdown) if item.markdown else paragraphs(item.text)
    return quote_markdown(markdown) if markdown else ""


def _list(item: Item) -> str:
    if item.markdown:
        return without_controls(item.markdown)
    texts = item.items or item.text.split("\n")
    depths = [*(item.depths or ()), *[0] * len(texts)]
    shown = [(escape(text, at_line_start=True), depth) for text, depth in zip(texts, depths, strict=False) if one_line(text)]
    return list_markdown([text for text, _ in shown], [depth for _, depth in shown], ordered=bool(item.ordered))


def _table(item: Item) -> str:
    return table_markdown(item.rows or []) or _paragraph(item)


def _code(item: Item) -> str:
    return code_markdown(item.text, item.language) if item.text.strip() else ""


def _image(item: Item) -> str:
    return image_markdown(item.url, item.alt, item.caption)


def _embed(item: Item) -> str:
    return embed_markdown(item.url, item.text)


ITEMS: dict[str, Callable[[Item], str]] = {
    "subheading": _subheading,
    "quote": _quote,
    "list": _list,
    "table": _table,
    "code": _code,
    "image": _image,
    "embed": _embed,
}
"""Other types, footnotes too, are paragraphs."""


def _comments(comments: list[Comment]) -> Iterator[str]:
    """One block quote a thread: a reply is quoted once more than what it replies to."""
    thread: list[str] = []
    depth = 0
    for comment in comments:
        depth = max(0, min(comment.depth, depth + 1, DEEPEST)) if thread else 0
        if thread and depth == 0:
            yield "\n".join(thread)
            thread = []
        if thread:
            thread.append(">" + " >" * (depth - 1))
        markdown = _comment(comment)
        for _ in range(depth + 1):
            markdown = quote_markdown(markdown)
        thread.append(markdown)
    yield "\n".join(thread)


def _comment(comment: Comment) -> str:
    """A line with name and time, as far as known, and what was written."""
    name = escape(comment.author or "", at_line_start=False)
    moment = escape(comment.published or "", at_line_start=not name)
    header = SEPARATOR.join(filter(None, [f"**{name}**" if name else "", moment]))
    return "\n\n".join(filter(None, [header, paragraphs(comment.text)]))
