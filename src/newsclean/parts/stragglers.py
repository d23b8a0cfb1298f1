"""Stragglers: what would be story far below the story's end, behind menus, forms and boxes, or above its headline.

Each block of a page is judged by its nearest neighbours, and a shop's promise in a footer reads well among its like. But a few words below a stretch of
furniture, of which none is sure to be story, are its likes' and not the story's. In pasted text nothing else sets them apart.
"""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.roles import Role

FEWEST, LOOKED_AT = 6, 60
"""Blocks of a stretch that ends a story, and those of a longer one that are looked at."""
FURNITURE = frozenset({
    Role.COMMENT_FORM, Role.COMMENT_NOTICE, Role.COMMENT, Role.SHARE, Role.LEGAL, Role.AUTHOR_BIO, Role.NAVIGATION, Role.PAGER, Role.TAGS,
    Role.CONSENT,
})
"""Of which it holds some; adverts, forms of newsletters and boxes that point to other stories stand inside stories too."""
MOST = 0.35
"""Share of the story's words that may stand behind such a stretch and be no story."""
UNSURE = 0.85
"""Their mean probability at most."""


def mark_stragglers(casting: Casting) -> None:
    """Cut off the end of a text's story behind the first stretch of furniture that only little follows, and nothing sure; and what stands above."""
    if casting.scores.view.marked or casting.declared:
        return
    mark_above(casting)
    story = [block for block in casting.blocks if block.text and casting.is_story(block.index)]
    most = MOST * sum([block.words for block in story])
    words, mass, end = 0, 0.0, len(story)
    for number in range(len(story) - 1, 0, -1):
        block = story[number]
        words += block.words
        mass += block.words * casting.story[block.index]
        if words > most:
            break
        if mass < UNSURE * words and divides(casting, story[number - 1].index, block.index):
            end = number
    for block in story[end:]:
        casting.cast(block.index, Role.OTHER, "little that is not sure, below a stretch of furniture at the end of the story")


def divides(casting: Casting, above: int, below: int) -> bool:
    """Whether what stands between two blocks of the story is long enough to end it, and furniture."""
    if below - above <= FEWEST:
        return False
    return any(casting.role(index) in FURNITURE for index in range(above + 1, min(below, above + 1 + LOOKED_AT)))


def mark_above(casting: Casting) -> None:
    """Leave out what stands unsure above the headline of a text, and not next to it: what menus and banners say of other pages in whole sentences."""
    headline = casting.index_of(Role.HEADLINE)
    story = [block for block in casting.blocks if block.text and casting.is_story(block.index)]
    above = [block for block in story if block.index < headline]
    if not above or headline - above[-1].index <= NEXT:
        return
    words = sum([block.words for block in above])
    mass = sum([block.words * casting.story[block.index] for block in above])
    if mass < UNSURE * words and words <= MOST_ABOVE * sum([block.words for block in story]):
        for block in above:
            casting.cast(block.index, Role.OTHER, "not sure, and above the headline with other lines between")


NEXT, MOST_ABOVE = 2, 0.5
"""Blocks above a headline in which its summary may stand, and the share of the story's words above which the headline is rather a subheading."""
