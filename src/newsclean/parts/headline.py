"""The headline: the line the story itself bears, not the tab's title."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.lines.headline_words import split_kicker
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.view import plain


def mark_headline(casting: Casting) -> None:
    """Find the line that is the headline; the same words elsewhere on the page are not the story's body either."""
    found = best_of_page(casting)
    if found is None:
        casting.headline = None if casting.scores.view.marked else title_of_comments(casting)
        return
    chosen, because = found
    casting.kicker, casting.headline = split_kicker(casting, chosen)
    casting.cast(chosen.index, Role.HEADLINE, because)
    same, size = plain(chosen.text), len(chosen.text)
    for block in casting.blocks:
        if block is chosen or not casting.kept[block.index] or not size <= 2 * len(block.text) <= 4 * size:
            continue
        if plain(block.text) == same:
            casting.cast(block.index, Role.OTHER, "repeats the headline")


def best_of_page(casting: Casting) -> tuple[Block, str] | None:
    """The line that is the headline, and why: as marked; where nothing is marked as a headline and the page states none, as in text."""
    from newsclean.lines.headings import best_heading, claimed_line

    if not casting.scores.view.marked:
        return claimed_line(casting) or best_of_text(casting)
    found = best_heading(casting)
    if found is None and not is_claimed(casting) and not any(block.shape == "heading" for block in casting.blocks[:casting.first]):
        return best_of_text(casting)
    return found


def is_claimed(casting: Casting) -> bool:
    """Whether the page states a headline elsewhere than in the tab's title, which may be no more than the site's name."""
    return any(claim.source != "<title>" for claim in casting.page.hints.headlines)


def best_of_text(casting: Casting) -> tuple[Block, str] | None:
    """The headline of a text that marks nothing."""
    from newsclean.lines.headlines import best_line

    return best_line(casting)


def title_of_comments(casting: Casting) -> str | None:
    """The title by which a notice of comments names a text that was copied without its headline."""
    from newsclean.lines.noticed import noticed_title

    return noticed_title(casting)
