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


@rule({
    "in": "stands in the page's own articleBody", "out": "is missing from the page's own articleBody",
    "out-part": "is missing from an articleBody that holds only part of the page",
}, needs="body")
def article_body(block: Block, view: View) -> str:
    """One page in four carries its text once more as schema.org articleBody; some carry only its opening."""
    if not view.body or block.words < 1:
        return ""
    sample = plain(block.text, SAMPLE)
    if len(sample) < SHORTEST_SAMPLE:
        return ""
    if sample in view.body:
        return "in"
    return "out" if view.body_is_whole else "out-part"


@rule({"name": "opens with an author's name", "holds": "names an author"}, needs="author_names")
def names_author(block: Block, view: View) -> str:
    """Boxes about an author open with the name; so do bylines."""
    if not view.author_names:
        return ""
    opening = block.text[:AUTHOR_REACH].casefold()
    for name in view.author_names:
        where = opening.find(name)
        if where >= 0:
            return "name" if where <= AUTHOR_OPENING else "holds"
    return ""


AUTHOR_REACH = 200
AUTHOR_OPENING = 4
"""Characters in which an author's name is looked for, and in which it opens the block."""


@rule({
    "headline": "is the claimed headline", "description": "is the page's description", "author": "is a claimed author",
    "name": "is the site's, section's or a tag's name",
})
def same_as(block: Block, view: View) -> str:
    """What metadata names is furniture of the story, not its text."""
    words = block.words
    if words > LONGEST_NAME * 6:
        return ""
    opening = block.text[:1]
    if opening.isalnum() and opening.isascii() and opening.lower() not in view.openings:
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
