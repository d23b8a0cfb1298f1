"""The site's name, where a page states none, out of its tab's title: the half of it that is printed, but apart from the story."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.metadata.titles import halves
from newsclean.model import Block, Place
from newsclean.rules.view import home_of, plain

TAB = "<title>"
BELOW = 2
"""Blocks below the story's first sure paragraph in which its headline may stand."""
LONGEST = 45
"""Words of a line that may be either."""


def site_in_tab(casting: Casting) -> str | None:
    """The half of the tab's title that names the site.

    "Corner Notes: Dark Again", where both halves are printed: nothing in the words says which of them is the story's, and the site's name is often the
    page's only `h1`. But the headline stands below the site's name and shares a closer place with the story.
    """
    divided = [pair for claim in casting.page.hints.headlines if claim.source == TAB for pair in halves(claim.value)]
    if not divided or casting.first >= len(casting.blocks):
        return None
    printed: dict[str, Block] = {}
    for block in casting.blocks[:casting.first + BELOW]:
        if 0 < block.words <= LONGEST:
            printed.setdefault(plain(block.text), block)
    for pair in divided:
        first, second = (printed.get(plain(half)) for half in pair)
        if first and second and first is not second:
            upper, lower = sorted((first, second), key=lambda block: block.index)
            if _is_farther(casting, upper, lower):
                return upper.text
    return None


def _is_farther(casting: Casting, upper: Block, lower: Block) -> bool:
    """Whether a line shares only a wider place with the story than another does."""
    around: list[Place] = []
    place: Place | None = home_of(casting.blocks[casting.first])
    while place is not None:
        around.append(place)
        place = place.parent
    return _shared(upper, around) > _shared(lower, around)


def _shared(block: Block, around: list[Place]) -> int:
    """How far up from the story the innermost place is that a line shares with it."""
    steps = {id(place): number for number, place in enumerate(around)}
    place: Place | None = home_of(block)
    while place is not None and id(place) not in steps:
        place = place.parent
    return steps[id(place)] if place is not None else len(around)
