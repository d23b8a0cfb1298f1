"""What SECURITY.md promises of every output, as checks that name what is broken. Used by the tests of hostile input and by the fuzz target."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from markdown_it.token import Token

import newsclean
from newsclean.article import Article
from newsclean.decode import decode
from newsclean.inspector.examination import examine
from newsclean.write.front_matter import known
from newsclean.write.schema import schema

STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f]"  # what terminals obey
    "|[\u2028\u2029\u202a-\u202e\u2066-\u2069]"  # what breaks or turns a line around
    "|[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]"  # what nobody sees
    "|[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # what is no character
)
"""Characters that no text of an output may hold. (Code may hold soft hyphens and the like; it is what it is.)"""

HIDDEN_MESSAGE = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0000-\U000e007f]|[\u200c\u200d\ufe00-\ufe0f]{3}|(?:[\u200c\u200d][ -~]?){6}")
"""Tags outside the emoji of flags, and rows of joiners and selectors: text that only machines read."""

ADDRESS = re.compile(r"(?i)(?:https?://|mailto:)|[^:]*(?:[/?#]|$)")
"""Allowed schemes, or relative: no colon before the first slash, question mark or hash."""

ELEMENTS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "a", "img", "ul", "ol", "li", "blockquote", "code", "hr", "br",
    "table", "thead", "tbody", "tr", "th", "td", "s",
})
"""What Markdown of newsclean's may render as."""

RENDERER = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"])


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def broken(article: Article) -> list[str]:
    """The promises that the outputs of an article break, in words; none if all hold."""
    return [*_json(article), *_markdown(article), *_text(article)]


def _json(article: Article) -> Iterator[str]:
    written = article.to_json(boilerplate="all")
    yield from steering("JSON", written.replace("\\n", ""))
    values = json.loads(written.encode("utf-8"))
    yield from (f"JSON: {error.message[:200]}" for error in validator().iter_errors(values))
    yield from (f"JSON: steering {text[:80]!a}" for text in strings(values) if STEERING.search(text.replace("\n", "")))
    for item in values["body"]:
        if "markdown" in item:
            yield from rendered("JSON markdown", item["markdown"])


def _text(article: Article) -> Iterator[str]:
    from newsclean.write.to_text import to_text

    yield from steering("text", to_text(article, comments=True).replace("\t", ""))  # between the cells of tables


def _markdown(article: Article) -> Iterator[str]:
    written = article.to_markdown(comments=True)
    yield from steering("Markdown", written)
    front, body = divided(written)
    if front is not None and yaml.safe_load(front) != known(article):
        yield f"front matter: {front[:200]!a}"
    yield from rendered("Markdown", body)


def divided(markdown: str) -> tuple[str | None, str]:
    """Front matter and the rest."""
    if not markdown.startswith("---\n"):
        return None, markdown
    front, _, body = markdown[4:].partition("\n---\n")
    return front, body


def steering(where: str, written: str) -> Iterator[str]:
    """Complaints about characters that steer or hide."""
    written.encode("utf-8")
    for pattern in (STEERING, HIDDEN_MESSAGE):
        found = pattern.search(written)
        if found:
            yield f"{where}: {found[0]!a} in {written[max(found.start() - 30, 0) : found.end() + 30]!a}"


def rendered(where: str, markdown: str) -> Iterator[str]:
    """Complaints about elements and addresses that Markdown renders as."""
    for token in flat(RENDERER.parse(markdown)):
        if token.type.startswith("html_") or (token.tag and token.tag not in ELEMENTS):
            yield f"{where}: element {token.tag or token.content!a} in {markdown[:200]!a}"
        for key, value in token.attrs.items():
            if key in {"href", "src"} and not ADDRESS.match(str(value)):
                yield f"{where}: address {value!a}"
            elif key not in {"href", "src", "alt", "start", "style", "class"}:
                yield f"{where}: attribute {key}={value!a}"


def flat(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, and those inside of others."""
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def strings(value: Any) -> Iterator[str]:
    """All strings in JSON."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, str):
        yield value


def letters(text: str) -> str:
    """What is left of a text when forms, marks and white space do not count: every change of writing is allowed, no change of words."""
    import unicodedata

    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum())


def invented(article: Article, source: str) -> list[str]:
    """Words of the article that its source does not have; `source` is HTML or text, with or without character references."""
    have = letters(re.sub(r"<[^<>]*>", "", source)) + letters(re.sub(r"<[^<>]*>", "", html.unescape(source))) + letters(html.unescape(html.unescape(source)))
    shown = [article.headline, article.kicker, article.standfirst, article.byline, *article.authors, *(one.text for one in article.comments)]
    shown += [item.text for item in article.body]
    words = {letters(word) for text in shown if text for word in text.split()}
    return sorted(word for word in words if word not in have)


def examined(source: Any, **options: Any) -> Article:
    """The article of an input that can be read, if only as labelled blocks."""
    return examine(decode(source, **options)).article


def extracted(source: Any, **options: Any) -> Article | None:
    """The article; None where newsclean refuses the input in the way it promises."""
    try:
        article = newsclean.extract(source, **options)
    except newsclean.NewscleanError as error:
        message = str(error)
    else:
        return article
    assert message, "an error without a word"
    assert message.isprintable(), message
    return None
