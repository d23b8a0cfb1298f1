"""Whether a marked page is an article at all, and not a front, a shop's page or a list: facts that are weighed by `fields/confidence.py`."""

from __future__ import annotations

from math import log1p

from newsclean.article import Article
from newsclean.casting import Labels
from newsclean.fields.reading import PROSE, besides_readers, doubtful, expected_right, told_of
from newsclean.model import Page
from newsclean.roles import BODY, Role

OTHER_KINDS = ("product", "collectionpage", "itempage")
"""What a page claims to be that is no article; other claims are too rare to be weighed, or made by articles too."""
LEFT = 0.1
"""Probability of prose left out that could be story after all."""
MOST_JOINTS = 6
"""Words of an address beyond which more say nothing more."""
USUAL_NAME = 1.6
"""What is taken for the name of a page whose address is not known."""


def signs_of_an_article(page: Page, labels: Labels, article: Article) -> dict[str, float]:
    """What may speak for or against the page being an article."""
    rest = besides_readers(labels)
    story = told_of(labels)
    words = sum(one.block.words for one in story) or 1
    outside = [one for one in rest if one.role not in BODY and not one.decided and not one.block.hidden]
    left = sum(1 for one in outside if one.block.words >= PROSE and one.score >= LEFT and one.block.linked * 3 < len(one.text))
    found = {
        "words": log1p(words), "share": words / (sum(one.block.words for one in rest) or 1), "doubtful": doubtful(rest, words),
        "linked": sum(one.block.linked for one in story) / (sum(len(one.text) for one in story) or 1),
        "headline": float(any(one.role is Role.HEADLINE for one in labels.blocks)), "authors": float(bool(article.authors)),
        "article-body": float(bool(page.hints.body)), "expected-right": expected_right(labels), "left": log1p(left),
        "front": float(is_front(page)), "name": name_of(page),
    }
    return found | {f"kind-{kind}": float(kind in page.hints.kinds) for kind in OTHER_KINDS}


def is_front(page: Page) -> bool:
    """Whether the address is that of a site, not of a page in it."""
    return bool(address_of(page)) and not path_of(page)


def name_of(page: Page) -> float:
    """How much the last part of the address reads like a title, as the names of stories do and those of sections and products seldom: its joints."""
    if not address_of(page):
        return USUAL_NAME
    last = path_of(page)[-1:]
    return log1p(min(MOST_JOINTS, sum(part.count("-") + part.count("_") for part in last)))


def address_of(page: Page) -> str:
    """Where the page says it is, or else came from."""
    return page.hints.url or page.url or ""


def path_of(page: Page) -> list[str]:
    """The parts of the address behind the name of the site."""
    return address_of(page).split("?")[0].split("#")[0].split("://")[-1].rstrip("/").split("/")[1:]
