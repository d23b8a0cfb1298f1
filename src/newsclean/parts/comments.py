"""Comments: what readers wrote, and what invites them to."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.fields.comments import find_comments


def mark_comments(casting: Casting) -> None:
    """Take the comment section, if there is one, out of the story."""
    section = find_comments(casting.page, casting.story)
    casting.comments = section.comments
    for index, (role, because) in section.roles.items():
        casting.cast(index, role, because)
