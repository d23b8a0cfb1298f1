"""How sure newsclean is of an article: the chance that the page is one, times the chance that it was read in full and nothing else was.

Both are sums of weighted facts, fitted like the rules' weights (`scripts/fit_confidence.py`). They are kept apart because the same fact speaks for
one and not the other: a page of a shop may be read without a fault, and a story gathered from pieces is a story.
"""

from __future__ import annotations

from functools import cache
from math import exp

from newsclean.article import Article
from newsclean.casting import DECLARED, Labels
from newsclean.fields.articlehood import signs_of_an_article
from newsclean.fields.reading import signs_of_a_reading
from newsclean.model import Page
from newsclean.tables import text_of

MOST_LOGIT = 30.0


def facts(page: Page, labels: Labels, article: Article) -> dict[str, dict[str, float]]:
    """What may speak for or against the page being an article (`article`), and its having been read rightly (`reading`)."""
    found = {"reading": signs_of_a_reading(labels, article)}
    if page.kind == "html":
        found["article"] = signs_of_an_article(page, labels, article)  # who pastes a text has chosen it
    return found


@cache
def weights() -> dict[str, dict[str, float]]:
    """The fitted weights of each question, such as `html-article`, read once; none before the first fit."""
    import json

    try:
        table: dict[str, dict[str, float]] = json.loads(text_of("confidence.json"))
    except FileNotFoundError:
        return {}
    return table


def chance(table: dict[str, float], values: dict[str, float]) -> float:
    """The probability that a sum of weighted facts stands for."""
    logit = table["bias"] + sum(weight * values.get(name, 0.0) for name, weight in table.items())
    return 1 / (1 + exp(-max(-MOST_LOGIT, min(MOST_LOGIT, logit))))


def chances_of(page: Page, labels: Labels, article: Article) -> dict[str, float]:
    """The chance that the answer to each question is yes, as `html-article`."""
    keys = {f"{page.kind}-{question}": values for question, values in facts(page, labels, article).items()}
    least = AT_ITS_WORD if any(claim.source == DECLARED for claim in page.hints.headlines) else 0.0
    return {key: max(least, chance(weights()[key], values)) for key, values in keys.items() if key in weights()}


AT_ITS_WORD = 0.9
"""The chance, at least, of a text with front matter: it says that it is an article and nothing else, be it ever so short."""
