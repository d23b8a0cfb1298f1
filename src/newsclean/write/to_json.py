"""The article as JSON. `data/article.schema.json` is its schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import isnan

from newsclean.article import Article, Comment, Item
from newsclean.model import Labelled
from newsclean.roles import BODY, FURNITURE, Role
from newsclean.urls import safe_url
from newsclean.write.controls import one_line, some_lines, verbatim, without_controls
from newsclean.write.layout import nested, on_one_line
from newsclean.write.schema import is_moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BOILERPLATE = ("comments", "all", "none")
"""What may be listed of the page besides the article."""

STORY = BODY | FURNITURE | {Role.COMMENT}
"""Roles of blocks that are in the article, each in a place of its own."""

INVITATIONS = frozenset({Role.COMMENT_NOTICE, Role.COMMENT_FORM})

DIGITS = 3
"""Of the confidence: more would promise more than is known."""

LOWEST, HIGHEST = 2, 6
"""Levels of subheadings."""


def to_dict(article: Article, *, boilerplate: str = "comments", comments: bool = True) -> dict[str, Any]:
    """The article as values that JSON has, every key always there; absent is None or an empty list.

    `boilerplate` lists what was left out of the article: `comments` what belongs to the comments, `all` everything.
    Raises ValueError for another `boilerplate`.
    """
    if boilerplate not in BOILERPLATE:
        raise ValueError(f"boilerplate is {boilerplate!r}, not one of {', '.join(BOILERPLATE)}")
    return {
        "kind": article.kind,
        "headline": _text(article.headline),
        "kicker": _text(article.kicker),
        "standfirst": _text(article.standfirst),
        "byline": _text(article.byline),
        "authors": _texts(article.authors),
        "dateline": _dateline(article),
        "published": _moment(article.published),
        "modified": _moment(article.modified),
        "language": _text(article.language),
        "site": _text(article.site),
        "url": _address(article.url),
        "section": _text(article.section),
        "tags": _texts(article.tags),
        "image": _address(article.image),
        "paywalled": article.paywalled,
        "body": [item for item in map(_item, article.body) if item["text"] or item.get("url")],
        "comments": [_comment(one) for one in article.comments if some_lines(one.text)] if comments else [],
        "boilerplate": list(_boilerplate(article.blocks, boilerplate)),
        "confidence": 0.0 if isnan(article.confidence) else round(min(max(article.confidence, 0.0), 1.0), DIGITS),
        "warnings": _texts(article.warnings),
    }


def to_json(article: Article, *, compact: bool = False, boilerplate: str = "comments", comments: bool = True) -> str:
    """The article as JSON, indented or `compact` on one line, and a newline. It can always be encoded as UTF-8."""
    import json

    values = to_dict(article, boilerplate=boilerplate, comments=comments)
    if compact:
        return json.dumps(values, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"
    return json.dumps(values, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _text(text: str | None) -> str | None:
    return one_line(text) or None if text else None


def _texts(texts: list[str]) -> list[str]:
    return list(filter(None, map(one_line, texts)))


def _address(url: str | None) -> str | None:
    return safe_url(url) if url else None


def _moment(moment: str | None) -> str | None:
    """A moment if it is ISO 8601 as the schema has it; what a page gives must not make the output invalid."""
    return moment if moment and is_moment(moment) else None


def _raw(code: str) -> str:
    return verbatim(code).strip("\n") if not code.isspace() else ""


def _dateline(article: Article) -> dict[str, Any] | None:
    dateline = article.dateline
    text = _text(dateline.text) if dateline else None
    if dateline is None or text is None:
        return None
    date = _moment(dateline.date)
    return {
        "text": text,
        "place": _text(dateline.place),
        "date": date[: len("2000-01-01")] if date else None,
        "agency": _text(dateline.agency),
        "inline": dateline.inline,
    }


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "author": _text(comment.author),
        "published": _moment(comment.published),
        "text": some_lines(comment.text),
        "depth": max(comment.depth, 0),
    }


def _boilerplate(blocks: list[Labelled], which: str) -> Iterator[dict[str, str]]:
    for block in blocks:
        wanted = block.role in INVITATIONS or (which == "all" and block.role not in STORY)
        text = some_lines(block.text) if wanted and which != "none" else ""
        if text:
            yield {"role": block.role.value, "text": text}


def _item(item: Item) -> dict[str, Any]:
    kind = item.type if item.type in OWN or item.type in PLAIN else "paragraph"
    own = OWN[kind](item) if kind in OWN else {}
    values = {"type": kind, **own, "text": LINES.get(kind, one_line)(item.text) or None}
    if item.markdown:
        markdown = without_controls(item.markdown)
        values["markdown"] = on_one_line(markdown) if kind == "subheading" else markdown
    return values


def _subheading(item: Item) -> dict[str, Any]:
    return {"level": min(max(item.level or LOWEST, LOWEST), HIGHEST)}


def _list(item: Item) -> dict[str, Any]:
    texts = [one_line(text) for text in (item.items if item.items is not None else item.text.split("\n"))]
    values: dict[str, Any] = {"ordered": bool(item.ordered), "items": list(filter(None, texts))}
    depths = nested([depth for depth, text in zip(item.depths or (), texts, strict=False) if text])
    if any(depths):
        values["depths"] = depths
    return values


def _table(item: Item) -> dict[str, Any]:
    return {"rows": [[one_line(cell) for cell in row] for row in item.rows or []]}


def _code(item: Item) -> dict[str, Any]:
    return {"language": _text(item.language)}


def _image(item: Item) -> dict[str, Any]:
    return {"url": _address(item.url), "alt": _text(item.alt), "caption": _text(item.caption)}


def _embed(item: Item) -> dict[str, Any]:
    return {"url": _address(item.url)}


PLAIN = frozenset({"paragraph", "quote", "footnote"})
"""Types with no keys of their own."""

OWN: dict[str, Callable[[Item], dict[str, Any]]] = {
    "subheading": _subheading,
    "list": _list,
    "table": _table,
    "code": _code,
    "image": _image,
    "embed": _embed,
}
"""What each of the other types has besides its text."""

LINES: dict[str, Callable[[str], str]] = {"quote": some_lines, "list": some_lines, "table": some_lines, "code": _raw}
"""How the text of types that have several lines is cleaned."""
