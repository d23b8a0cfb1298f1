"""Posts of a network shown inside a story: the page prints their words for readers without scripts, and a player takes their place.

    <blockquote class="twitter-tweet"><p>The words</p>&mdash; Name (@name) <a href="https://…/status/1">March 6</a></blockquote>
"""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block, Place
from newsclean.roles import Role
from newsclean.segment.marks import bits


def mark_posts(casting: Casting) -> None:
    """Take the words of a shown post out of the story, and its address as an embed: they are quoted by the network's player, not told by the story."""
    if not casting.scores.view.marked:
        return
    found: dict[int, list[Block]] = {}
    for block in casting.blocks:
        post = post_around(block)
        if post is not None:
            found.setdefault(id(post), []).append(block)
    for blocks in found.values():
        address = next((block for block in reversed(blocks) if address_of(block)), None)
        if address is None or any(casting.roles.get(block.index) in {Role.COMMENT, Role.CAPTION} for block in blocks):
            continue
        inside = any(casting.kept[block.index] for block in blocks)
        for block in blocks:
            casting.cast(block.index, Role.OTHER, "the words of a post that a player shows")
        if inside:
            casting.cast(address.index, Role.EMBED, "the address of a post that a player shows")


def post_around(block: Block) -> Place | None:
    """The quotation named like an embed that a block stands in."""
    if not block.place.around & bits("embed"):
        return None
    place: Place | None = block.place
    while place is not None and not (place.tag == "blockquote" and place.marks & bits("embed")):
        place = place.parent
    return place


def address_of(block: Block) -> str | None:
    """Where the last link of a block leads to."""
    return next((run.href for run in reversed(block.runs) if run.href), None)
