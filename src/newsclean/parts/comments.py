"""Comments: what readers wrote, and what invites them to."""

from __future__ import annotations

from newsclean.casting import STORY_SHAPES, Casting
from newsclean.comments.words import sign_of
from newsclean.model import Page
from newsclean.roles import Role
from newsclean.segment.marks import bits


def mark_comments(casting: Casting) -> None:
    """Take the comment section, if there is one, out of the story."""
    if not may_hold_comments(casting.page):
        return
    from newsclean.comments.find import find_comments

    section = find_comments(casting.page, casting.story)
    casting.comments = section.comments
    casting.bylines += section.bylines
    for index, (role, because) in section.roles.items():
        casting.cast(index, role, because)
    for index in section.story:
        if not casting.kept[index]:
            casting.cast(index, STORY_SHAPES[casting.blocks[index].shape], "belongs to the post that opens the thread")
    if len(section.comments) >= FEWEST:
        _keep_subject(casting)


FEWEST = 2
"""Comments from which there must be something that they are about."""

LIKELY, PROSE = 0.25, 12
"""Probability and words of a block that may be it, where nothing else is: among thousands of comments a story is a small part of its page."""


def _keep_subject(casting: Casting) -> None:
    """Where no prose is kept, keep what stands above the comments and is likeliest."""
    prose = [block for block in casting.blocks if block.words >= PROSE and not block.hidden]
    if any(casting.is_story(block.index) for block in prose):
        return
    first = min(index for index, role in casting.roles.items() if role is Role.COMMENT)
    for block in prose:
        if block.index < first and block.index not in casting.roles and casting.story[block.index] >= LIKELY:
            casting.cast(block.index, STORY_SHAPES[block.shape], "stands above the comments, and nothing else could be what they are about")


def may_hold_comments(page: Page) -> bool:
    """Whether anything on a page could belong to comments: the names of a place, a script, a sign or quotation of forums and mail, a button or heading."""
    named = bits("comment", "respond")
    if any('"comment"' in script for script in page.head.linked_data):
        return True
    if any(block.place.around & named or block.shape == "quote" or "»" in block.text for block in page.blocks):
        return True
    return any(sign_of(block.text, block.words) for block in page.blocks)
