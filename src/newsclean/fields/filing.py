"""The dateline: on a line of its own, else at the opening of one of the first paragraphs, else a bare date line."""

from __future__ import annotations

from newsclean.article import Article, Dateline
from newsclean.casting import Labels
from newsclean.fields.dateline import read_dateline
from newsclean.roles import BODY

OPENING = 3
"""Paragraphs in which a dateline may stand: wires put it in the first, some pages print a summary before that."""


FEWEST = 12
"""Words of a paragraph below which a bare date is no longer one below the headline, but of another story."""


def dateline_of(labels: Labels, article: Article) -> Dateline | None:
    """Where and when the story was filed, and by which agency."""
    if labels.datelines:
        return labels.datelines[0][1]
    published = article.published
    paragraphs = [item.text for item in article.body if item.type == "paragraph"][:OPENING]
    for text in paragraphs:
        dateline = read_dateline(text, published=published, language=article.language)
        if dateline is not None:
            return dateline
    first = next((one.index for one in labels.blocks if one.role in BODY and one.block.words >= FEWEST), len(labels.blocks))
    for index, line in labels.date_lines:
        text = labels.blocks[index].text
        if index < first and line.published and not line.modified and is_bare(text):
            return Dateline(text, date=line.published[:10])
    return None


def is_bare(text: str) -> bool:
    """Whether a date line is the date and no more: no "Published", no clock, no name of a zone."""
    return len(text.split()) <= MOST_WORDS and ":" not in text


MOST_WORDS = 4
"""Words of a date with its weekday."""
