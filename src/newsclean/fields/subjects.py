"""Tags: those the metadata claims, else those printed: links of rel=tag (a microformat), or a line of tags below the story."""

from __future__ import annotations

from newsclean.casting import Labels
from newsclean.model import Labelled, Page
from newsclean.roles import BODY, Role
from newsclean.segment.marks import bits

LONGEST = 60
"""Characters of a tag."""
LONGEST_WORDS = 5
MOST = 50
REACH = 40
"""Blocks below the story in which its tags are printed."""


def tags_of(page: Page, labels: Labels) -> list[str]:
    """Names of subjects, in the page's order."""
    found = list(page.hints.tags) or linked_tags(page) or printed_tags(labels)
    return list(dict.fromkeys(filter(None, found)))[:MOST]


def linked_tags(page: Page) -> list[str]:
    """Links that say they are tags."""
    elsewhere = bits("related", "teaser", "nav", "sidebar", "footer", "comment")
    return [
        piece.text.lstrip("#") for piece in page.head.pieces
        if piece.mark == "rel:tag" and 0 < len(piece.text) <= LONGEST and not piece.around & elsewhere
    ]


def printed_tags(labels: Labels) -> list[str]:
    """Links in blocks that are tags by name or words, in or right below the story."""
    story = [one.index for one in labels.blocks if one.role in BODY and one.text]
    if not story:
        return []
    found: list[str] = []
    for one in labels.blocks[story[0]:story[-1] + REACH]:
        if one.role is Role.TAGS:
            found += tags_in(one)
    return found


def tags_in(one: Labelled) -> list[str]:
    """The linked words of a block."""
    texts = [" ".join(run.text.split()).strip("#, ") for run in one.block.runs if run.href]
    return [text for text in texts if 0 < len(text.split()) <= LONGEST_WORDS]
