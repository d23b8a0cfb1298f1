"""The YAML block at the top of a Markdown article: what cannot be read from the text below it."""

from __future__ import annotations

import sys

from newsclean.article import Article
from newsclean.urls import safe_url
from newsclean.write.controls import one_line

FENCE = "---\n"

Value = str | bool | list[str]


def known(article: Article) -> dict[str, Value]:
    """The keys of the front matter in their order, for what is known of the article: that a byline names nobody is known too."""
    dateline = article.dateline
    values: dict[str, str | bool | list[str] | None] = {
        "title": article.headline,
        "kicker": article.kicker,
        "description": article.standfirst,
        "byline": article.byline,
        "authors": article.authors,
        "dateline": dateline.text if dateline and not dateline.inline else None,
        "date": article.published,
        "modified": article.modified,
        "site": article.site,
        "url": safe_url(article.url or ""),
        "section": article.section,
        "tags": article.tags,
        "language": article.language,
        "image": safe_url(article.image or ""),
        "paywalled": article.paywalled,
    }
    cleaned = {key: _clean(value) for key, value in values.items() if value is not None}
    return {key: value for key, value in cleaned.items() if value not in ("", []) or (key == "authors" and article.byline)}


def _clean(value: str | bool | list[str]) -> Value:  # noqa: FBT001 - a value, not a switch
    if isinstance(value, list):
        return [line for line in map(one_line, value) if line]
    return one_line(value) if isinstance(value, str) else value


def front_matter(article: Article) -> str:
    """What is known of the article as YAML between fences; empty where nothing is."""
    values = known(article)
    if not values:
        return ""
    import yaml

    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=sys.maxsize)
    return FENCE + text + FENCE
