"""How sure newsclean is of an article: a sum of weighted facts about the page, fitted like the rules' weights."""

from __future__ import annotations

from functools import cache
from math import exp, log, log1p

from newsclean.article import Article
from newsclean.casting import DECLARED, Labels
from newsclean.model import Labelled, Page
from newsclean.roles import BODY, Role
from newsclean.rules.view import home_of
from newsclean.tables import text_of

ARTICLE_KINDS = (
    "newsarticle", "article", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "liveblogposting",
    "socialmediaposting", "techarticle", "scholarlyarticle",
)
OTHER_KINDS = (
    "product", "offer", "collectionpage", "itemlist", "searchresultspage", "website", "profilepage", "store", "recipe", "faqpage", "qapage",
    "discussionforumposting", "itempage", "webpage", "aboutpage", "contactpage", "videoobject", "event", "jobposting", "localbusiness",
)


def facts(page: Page, labels: Labels, article: Article) -> dict[str, float]:
    """What may speak for or against the page being an article that was read in full."""
    story = [one for one in labels.blocks if one.role in {Role.PARAGRAPH, Role.QUOTE, Role.LIST, Role.SUBHEADING}]
    words = sum(one.block.words for one in story) or 1
    rest = [one for one in labels.blocks if one.role is not Role.COMMENT]  # many comments make an article no less of one
    total = sum(one.block.words for one in rest) or 1
    prose = [one for one in story if one.block.words >= PROSE]
    sure = sum(one.block.words for one in story if one.score >= SURE)
    doubtful = sum(one.block.words for one in rest if DOUBT <= one.score <= 1 - DOUBT)
    linked = sum(one.block.linked for one in story)
    characters = sum(len(one.text) for one in story) or 1
    kinds = set(page.hints.kinds)
    out = {
        "words": log1p(words), "share": words / total, "sure": sure / words, "doubtful": doubtful / (words + doubtful),
        "prose": log1p(len(prose)), "prose-share": len(prose) / (len(story) or 1), "linked": linked / characters,
        "headline": float(any(one.role is Role.HEADLINE for one in labels.blocks)), "date": float(article.published is not None),
        "authors": float(bool(article.authors)), "byline": float(article.byline is not None),
        "article-body": float(bool(page.hints.body)), "comments": float(bool(article.comments)),
        "others": log1p(sum(1 for one in labels.blocks if one.role is Role.RELATED)),
        "headings": log1p(sum(1 for one in rest if one.block.shape == "heading" and one.role is not Role.SUBHEADING)),
        "article-kind": float(not kinds.isdisjoint(ARTICLE_KINDS)), "lists": sum(one.block.words for one in story if one.role is Role.LIST) / words,
        "root": float(is_front(page)),
    }
    out |= doubts(rest) | spread(story, words) | agreement(page, story)
    for kind in OTHER_KINDS:
        out[f"kind-{kind}"] = float(kind in kinds)
    return out


def doubts(blocks: list[Labelled]) -> dict[str, float]:
    """What the scores themselves expect of the outcome: the share of story words among those kept, and of those kept among the story's."""
    kept = right = missed = 0.0
    outside = 0
    for one in blocks:
        words, score = one.block.words, one.score
        if one.role in BODY:
            kept += words
            right += words if one.decided else words * score
        elif not one.decided and not one.block.hidden:
            missed += words * score
            outside += words >= PROSE and score >= LEFT and one.block.linked * 3 < len(one.text)
    return {"expected-right": right / (kept or 1), "expected-found": right / (right + missed or 1), "left": log1p(outside)}


def spread(story: list[Labelled], words: int) -> dict[str, float]:
    """Whether the story stands in one place or is gathered from many, and how much of it is no prose."""
    places: dict[int, int] = {}
    for one in story:
        home = id(home_of(one.block))
        places[home] = places.get(home, 0) + one.block.words
    parts = sum(1 for one in story if one.role is Role.SUBHEADING)
    return {"gathered": 1 - max(places.values(), default=0) / words, "places": log1p(len(places)), "parts": log1p(parts)}


def agreement(page: Page, story: list[Labelled]) -> dict[str, float]:
    """How far the length of the story is from that of the articleBody the page gives, in powers of e; 0 where it gives none."""
    if not page.hints.body:
        return {"apart": 0.0}
    told = sum(len(one.text) for one in story) or 1
    return {"apart": min(MOST_APART, abs(log(told / len(page.hints.body))))}


LEFT = 0.1
"""Probability of prose left out that could be story after all."""
MOST_APART = 2.0


PROSE = 20
SURE = 0.9
DOUBT = 0.2


def is_front(page: Page) -> bool:
    """Whether the address is that of a site, not of a page in it."""
    url = page.hints.url or page.url or ""
    return bool(url) and url.split("://")[-1].rstrip("/").count("/") == 0


@cache
def weights() -> dict[str, float]:
    """The fitted weights, read once; none before the first fit."""
    import json

    try:
        table: dict[str, float] = json.loads(text_of("confidence.json"))
    except FileNotFoundError:
        return {}
    return table


def confidence_of(page: Page, labels: Labels, article: Article) -> float:
    """The chance, 0 to 1, that this is an article and that newsclean has all of it and nothing else."""
    table = weights()
    if not table:
        return 0.5
    kind = page.kind
    logit = table.get(f"{kind}:bias", 0.0) + sum(table.get(f"{kind}:{name}", 0.0) * value for name, value in facts(page, labels, article).items())
    sure = round(1 / (1 + exp(-max(-30.0, min(30.0, logit)))), 3)
    return max(sure, AT_ITS_WORD) if any(claim.source == DECLARED for claim in page.hints.headlines) else sure


AT_ITS_WORD = 0.9
"""Confidence, at least, of a text with front matter: it says that it is an article and nothing else, be it ever so short."""
