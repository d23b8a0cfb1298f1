"""What belongs to a comment section but is no comment: the headings that count them, and the form for new ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclean.comments.climb import inherited
from newsclean.comments.lines import BUTTON, COUNTED, FORM, HEADINGS, LABELS, NONE, Lines
from newsclean.comments.words import table
from newsclean.comments.zones import Zone, in_form
from newsclean.model import Place
from newsclean.roles import Role
from newsclean.segment.marks import bits

Roles = dict[int, tuple[Role, str]]

LONGEST_FORM = 30
"""Lines of a form that are followed below its heading."""

MOST_STRANGE = 2
"""Lines in a row that a form may hold and no list knows."""

MOST_STRANGE_WORDS = 14

STORY, STORY_WORDS = 0.5, 12
"""Probability and words of a block that is surely story."""

BECAUSE = {
    "counted": "counts the comments", "notice": "announces the comments", "none": "says that there are no comments, or no more",
    "form": "asks for a comment", "field": "labels a field of the comment form", "inside": "stands in the form for comments",
    "beside": "stands in the comment section",
}


def mark_rest(roles: Roles, lines: Lines, zones: Sequence[Zone], story: Sequence[float]) -> None:
    """Give roles to the headings, forms and leftovers of comment sections."""
    for zone in zones:
        _mark_zone(roles, zone, story)
    _mark_respond(roles, lines, story)
    sure = [index for index, score in enumerate(story) if score >= STORY and index not in roles and lines.blocks[index].words >= STORY_WORDS]
    first, last = (sure[0], sure[-1]) if sure else (-1, -1)
    for index in range(first + 1, len(lines)):
        if index not in roles and lines.sign(index) in LABELS:
            _mark_loose(roles, lines, index, story, below=index > last)


def _mark_zone(roles: Roles, zone: Zone, story: Sequence[float]) -> None:
    """The lines of a section that are no comment, from its first heading or comment on."""
    respond = bits("respond")
    begun = commented = False
    for line in zone.lines:
        index = line.index
        commented = commented or index in roles
        begun = begun or commented or line.kind in LABELS
        if index in roles or not begun:
            continue
        if line.kind in LABELS and not (line.kind in HEADINGS and table().is_field(line.block.text) and in_form(line.block.place, zone.root)):
            roles[index] = _labelled(line.kind)
        elif line.block.place.around & respond or in_form(line.block.place, zone.root) or table().is_field(line.block.text):
            roles[index] = (Role.COMMENT_FORM, BECAUSE["inside"])
        elif (zone.marks or line.kind == BUTTON) and not (story[index] >= STORY and line.block.words >= STORY_WORDS):
            roles[index] = (Role.COMMENT_NOTICE, BECAUSE["beside"])


def _labelled(sign: str) -> tuple[Role, str]:
    role = Role.COMMENT_FORM if sign == FORM else Role.COMMENT_NOTICE
    return role, BECAUSE.get(sign, BECAUSE["notice"])


def _mark_respond(roles: Roles, lines: Lines, story: Sequence[float]) -> None:
    """Forms whose markup names them, outside the comment section."""
    respond = bits("respond")
    forms: dict[int, list[int]] = {}
    outer: dict[int, Place | None] = {}
    for block in lines.blocks:
        if block.place.around & respond and block.text and block.index not in roles:
            forms.setdefault(id(inherited(block.place, outer, None, _respond_at)), []).append(block.index)
    for indices in forms.values():
        asked = any(lines.sign(index) == FORM or table().is_field(lines.blocks[index].text) for index in indices)
        if asked and not any(story[index] >= STORY and lines.blocks[index].words >= STORY_WORDS for index in indices):
            roles.update(dict.fromkeys(indices, (Role.COMMENT_FORM, BECAUSE["inside"])))


def _respond_at(place: Place, around: Place | None) -> Place | None:
    """The outermost place named for answers at or around a place."""
    return around or (place if place.marks & bits("respond") else None)


def _mark_loose(roles: Roles, lines: Lines, index: int, story: Sequence[float], *, below: bool) -> None:
    """Counts and forms that stand outside any section; bare words ("Comments", "Discussion") only below the story."""
    sign = lines.sign(index)
    if story[index] >= STORY and not below:
        return
    if sign == FORM:
        for number in _form_below(lines, index):
            roles.setdefault(number, (Role.COMMENT_FORM, BECAUSE["form" if number == index else "field"]))
    elif sign in {COUNTED, NONE} or (below and sign in HEADINGS):
        roles[index] = _labelled(sign)


def _form_below(lines: Lines, start: int) -> Iterable[int]:
    """Indices of a form's heading and the lines of it below."""
    found: list[int] = [start]
    strange: list[int] = []
    for index in range(start + 1, min(len(lines), start + LONGEST_FORM)):
        sign, block = lines.sign(index), lines.blocks[index]
        if sign in {FORM, NONE} or table().is_field(block.text):
            found += [*strange, index]
            strange = []
        elif sign in LABELS or len(strange) >= MOST_STRANGE or block.words > MOST_STRANGE_WORDS:
            break
        else:
            strange.append(index)
    return found
