"""Comments: what readers wrote, and what invites them to."""

from __future__ import annotations

from newsclean.casting import STORY_SHAPES, Casting
from newsclean.fields.comment_words import sign_of
from newsclean.model import Page
from newsclean.segment.marks import bits


def mark_comments(casting: Casting) -> None:
    """Take the comment section, if there is one, out of the story."""
    if not may_hold_comments(casting.page):
        return
    from newsclean.fields.comments import find_comments

    section = find_comments(casting.page, casting.story)
    casting.comments = section.comments
    for index, (role, because) in section.roles.items():
        casting.cast(index, role, because)
    for index in section.story:
        if not casting.kept[index]:
            casting.cast(index, STORY_SHAPES[casting.blocks[index].shape], "belongs to the post that opens the thread")


def may_hold_comments(page: Page) -> bool:
    """Whether anything on a page could belong to comments: the names of a place, a script, a sign or quotation of forums and mail, a button or heading."""
    named = bits("comment", "respond")
    if any('"comment"' in script for script in page.head.linked_data):
        return True
    if any(block.place.around & named or block.shape == "quote" or "»" in block.text for block in page.blocks):
        return True
    return any(sign_of(block.text, block.words) for block in page.blocks)
