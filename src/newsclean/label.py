"""From blocks to labelled blocks: scores first, then the parts of a story that are known by more than their score.

Read `STEPS` as the algorithm. Each step is a module of `parts/` with one public function; it sees what the steps before it decided.
"""

from __future__ import annotations

from collections.abc import Callable

from newsclean.casting import Casting, Labels
from newsclean.model import Page
from newsclean.parts.alike import mark_alike
from newsclean.parts.asides import mark_asides
from newsclean.parts.bare_headings import mark_bare_headings
from newsclean.parts.boxes import mark_boxes
from newsclean.parts.buttons import mark_buttons
from newsclean.parts.bylines import mark_bylines
from newsclean.parts.captions import mark_captions
from newsclean.parts.comments import mark_comments
from newsclean.parts.copies import mark_copies
from newsclean.parts.credited import mark_credited
from newsclean.parts.crowds import leave_out_crowds
from newsclean.parts.datelines import mark_datelines
from newsclean.parts.endings import mark_endings
from newsclean.parts.footnotes import mark_footnotes
from newsclean.parts.fringes import mark_fringes
from newsclean.parts.headline import mark_headline
from newsclean.parts.hidden import leave_out_hidden
from newsclean.parts.inserts import mark_inserts
from newsclean.parts.interruptions import mark_interruptions
from newsclean.parts.kicker import mark_kicker
from newsclean.parts.media import mark_media
from newsclean.parts.plain_lists import mark_plain_lists
from newsclean.parts.posts import mark_posts
from newsclean.parts.pulled import mark_pulled
from newsclean.parts.sparse import keep_likeliest
from newsclean.parts.standfirst import mark_standfirst
from newsclean.parts.stragglers import mark_stragglers
from newsclean.parts.subheadings import mark_subheadings
from newsclean.parts.walls import mark_walls
from newsclean.rules.view import View
from newsclean.score import Scores

STEPS: tuple[Callable[[Casting], None], ...] = (
    leave_out_crowds,
    leave_out_hidden,
    mark_copies,
    mark_comments,
    mark_boxes,
    mark_walls,
    mark_interruptions,
    mark_buttons,
    keep_likeliest,
    mark_endings,
    mark_inserts,
    mark_headline,
    mark_captions,
    mark_credited,
    mark_alike,
    mark_pulled,
    mark_bylines,
    mark_datelines,
    mark_asides,
    mark_fringes,
    mark_bare_headings,
    mark_kicker,
    mark_footnotes,
    mark_standfirst,
    mark_stragglers,
    mark_subheadings,
    mark_plain_lists,
    mark_media,
    mark_posts,
)


def label(page: Page) -> Labels:
    """Judge all blocks of a page."""
    casting = Casting(page, Scores(View(page)))
    for step in STEPS:
        step(casting)
    return casting.labels()
