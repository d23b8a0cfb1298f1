"""From labelled blocks to the article: each field from the evidence printed and claimed for it."""

from __future__ import annotations

from math import prod

from newsclean.article import Article
from newsclean.body import items_of
from newsclean.casting import Labels
from newsclean.errors import NoArticleError
from newsclean.fields.absence import absence
from newsclean.fields.confidence import chances_of
from newsclean.fields.declared import declared, declared_dateline
from newsclean.fields.filing import dateline_of
from newsclean.fields.language import likeliest
from newsclean.fields.moments import moments_of
from newsclean.fields.people import authors_of, byline_of
from newsclean.fields.subjects import tags_of
from newsclean.fields.title import headline_of
from newsclean.model import Claim, Page
from newsclean.roles import BODY, Role
from newsclean.segment.crowds import SHAPE, size_of

SAMPLE = 2000
"""Characters of the story by which its language is guessed."""

FEWEST_WORDS = 8
"""Words of the shortest story."""

LEAST = {"html-article": 0.05, "text-reading": 0.002}
"""Chances below which a page holds no article: that a marked page is one, however well it was read; that pasted text was read rightly."""

NOTICE_WORDS, LEAST_OF_NOTICE = 30, 0.12
"""Words of a pasted text that could be a notice alone ("JavaScript is off"), and the chance below which it is taken for one."""


def assemble(page: Page, labels: Labels) -> Article:
    """Read the labelled blocks as an article.

    Raises NoArticleError where no block is part of a story, or nothing speaks for the page being one.
    """
    hints = page.hints
    article = Article(page.kind, blocks=labels.blocks)
    base = page.head.base or hints.url or page.url
    article.body = items_of(labels.blocks, base)
    if sum(one.block.words for one in labels.blocks if one.role in BODY) < FEWEST_WORDS:
        raise NoArticleError("holds no article")
    missing = absence(page, labels)
    if missing:
        raise NoArticleError(f"holds no article: it {missing}")
    article.language = likeliest(hints.language, article.text[:SAMPLE])
    article.headline = headline_of(page, labels)
    article.kicker = kicker_of(labels, article.headline) or declared(page, "kicker")
    article.standfirst = text_of(labels, Role.STANDFIRST)
    article.byline = byline_of(labels) or declared(page, "byline")
    article.authors = authors_of(page, labels)
    published, modified = moments_of(page, labels)
    article.published, article.modified = first_of(published), first_of(modified)
    article.dateline = declared_dateline(page, article.published, article.language) or dateline_of(labels, article)
    if article.published is None and article.dateline is not None and (article.dateline.place or page.kind == "text"):
        article.published = article.dateline.date
    article.site, article.url, article.section = hints.site, hints.url or page.url, hints.section
    article.tags, article.image, article.paywalled = tags_of(page, labels), hints.image, hints.paywalled
    article.comments = labels.comments
    article.warnings = warnings_of(page)
    chances = chances_of(page, labels, article)
    article.confidence = round(prod(chances.values()), 3)
    if holds_none(chances, labels) and not article.comments:  # what readers comment on is an article, however short beside their words
        raise NoArticleError("holds no article")
    return article


def holds_none(chances: dict[str, float], labels: Labels) -> bool:
    """Whether nothing speaks for a page being an article: a notice is read as easily as a short report, so few words must be surer."""
    short = sum(one.block.words for one in labels.blocks) <= NOTICE_WORDS
    least = LEAST | {"text-reading": LEAST_OF_NOTICE} if short else LEAST
    return any(chance < least.get(question, 0.0) for question, chance in chances.items())


def warnings_of(page: Page) -> list[str]:
    """What its user should know of how a page was read."""
    apart = sum(size_of(block) for block in page.blocks if block.shape == SHAPE)
    return [f"{apart:,} short pieces far from any paragraph were set apart without a look at each"] if apart else []


def text_of(labels: Labels, role: Role) -> str | None:
    """The text of the blocks with a role."""
    return " ".join(one.text for one in labels.blocks if one.role is role) or None


def kicker_of(labels: Labels, headline: str | None) -> str | None:
    """The kicker, unless the headline begins with it."""
    kicker = labels.kicker or text_of(labels, Role.KICKER)
    return None if kicker and headline and headline.startswith(f"{kicker}:") else kicker


def first_of(claims: list[Claim]) -> str | None:
    """The most trusted value."""
    return claims[0].value if claims else None
