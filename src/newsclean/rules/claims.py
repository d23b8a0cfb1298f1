"""Agreement with what the page says of itself: its headline, description, authors, article body."""

from __future__ import annotations

from newsclean.model import Block
from newsclean.rules._rule import rule
from newsclean.rules.view import View, plain

LONGEST_NAME = 12
"""Words of a block that could be a headline, a name or a tag."""

SAMPLE = 60
"""Characters of a block that are looked for in the claimed body."""

SHORTEST_SAMPLE = 15


@rule({"in": "stands in the page's own articleBody", "out": "is missing from the page's own articleBody"})
def article_body(block: Block, view: View) -> str:
    """One page in four carries its text once more as schema.org articleBody."""
    if not view.body or block.words < 1:
        return ""
    sample = plain(block.text, SAMPLE)
    if len(sample) < SHORTEST_SAMPLE:
        return ""
    return "in" if sample in view.body else "out"


@rule({"headline": "is the claimed headline", "description": "is the page's description", "author": "is a claimed author", "name": "is the site's, section's or a tag's name"})
def same_as(block: Block, view: View) -> str:
    """What metadata names is furniture of the story, not its text."""
    words = block.words
    if words > LONGEST_NAME * 6:
        return ""
    text = plain(block.text)
    if not text:
        return ""
    if words <= LONGEST_NAME:
        if text in view.names:
            return "name"
        if text in view.authors:
            return "author"
    if text in view.headlines:
        return "headline"
    return "description" if text in view.descriptions else ""
