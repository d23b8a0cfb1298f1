"""Pages that hold no article, by how they are made: lists of other pages, and doors to log in at."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Labelled, Page, places
from newsclean.roles import BODY

FEWEST_ENTRIES = 4
"""Entries of a list of other pages."""
LONGEST_ENTRY = 60
"""Words of an entry: its title and what it says of the page."""
MOST = 0.7
"""Share of a page's text that its entries hold."""
LONGEST_DOOR = 150
"""Words of a page to log in at."""
PROSE, MOST_PROSE = 18, 1
"""Words of a paragraph of a story; and how many paragraphs explain why the door is closed."""


def absence(page: Page, labels: Labels) -> str:
    """Why a page is no article, whatever its text reads like; nothing where it may be one."""
    if page.kind != "html":
        return ""
    story = [one for one in labels.blocks if one.role in BODY and one.text]
    if is_list_of_pages(story):
        return "is a list of other pages"
    return "is a page to log in at" if story and is_door(page, story) else ""


def is_list_of_pages(story: list[Labelled]) -> bool:
    """Whether nearly all of the text stands in short entries, each below a title that is a link."""
    titles = [one.block for one in story if one.block.shape == "heading" and one.block.linked * 10 >= 9 * len(one.text)]
    if len(titles) < FEWEST_ENTRIES:
        return False
    words = {id(block.place.parent): 0 for block in titles if block.place.parent is not None}
    for one in story:
        entry = next((id(place) for place in places(one.block) if id(place) in words), None)
        if entry is not None:
            words[entry] += one.block.words
    total = sum(one.block.words for one in story)
    return len(words) >= FEWEST_ENTRIES and max(words.values()) <= LONGEST_ENTRY and sum(words.values()) >= MOST * total


def is_door(page: Page, story: list[Labelled]) -> bool:
    """Whether a page asks for a password among its few lines, and tells no story in more than a paragraph."""
    from newsclean.segment.html_media import DOOR_FIELD

    fields = [piece.block for piece in page.head.pieces if piece.mark == DOOR_FIELD]
    if not fields or sum(one.block.words for one in story) > LONGEST_DOOR or sum(one.block.words >= PROSE for one in story) > MOST_PROSE:
        return False
    return any(story[0].index <= field <= story[-1].index for field in fields)
