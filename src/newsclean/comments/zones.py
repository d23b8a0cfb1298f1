"""Stretches of a page that markup names as comments (`#comments`, `commentlist`, `wp-block-comments`, `kommentare` …)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newsclean.comments.climb import inherited
from newsclean.comments.lines import COUNTED, FORM, HEAD, NONE, NOTICE, RECENT, Line, Lines
from newsclean.comments.units import Signature, Unit, Units, signatures
from newsclean.comments.words import table
from newsclean.model import Block, Page, Place
from newsclean.record import record
from newsclean.segment.marks import bits

MOST_NESTED = 4
"""Places named for comments, one in another, of which the outer ones are looked at: some wrap the story as well."""

LARGEST_SHARE = 0.5
"""Share of the likely story text from which a place named for comments must prove that it holds some."""

COVERED = 0.6
"""Share of its words that must stand in comments then."""

FEWEST = 2
"""Comments it must hold then: one text with an author and a date is an opinion piece."""

FEWEST_SIGNED = 3
"""Comments that prove a zone with names but no times, or with times of day but no names."""

LEAST_OUTSIDE = 20
"""Likely words of story that must be left outside then."""

SURE, SURE_WORDS = 0.5, 12
"""Probability and words of the first paragraph of the story: where it stands, it is for the markup to be doubted."""

MOST_NAMING_WORDS = 12
"""Words of a line that names who began a thread."""

FIRST_LINES = 3
"""Lines in which a list of recent comments says so."""


@record
class Zone:
    """A stretch of a page that holds comments, their headings and forms."""

    lines: list[Line]
    root: Place
    """The place around it."""
    marks: int = 0
    """Marks of the places it is made of, where their names say that they are for comments; 0 otherwise."""
    units: list[Unit] | None = None
    """Its repeating places, where they have been looked for."""
    opening: Unit | None = None
    """The post that opens the thread, where it stands among those that answer it; no comment."""

    @property
    def is_labelled(self) -> bool:
        """Whether it holds a count of comments, a form for them or buttons for answers."""
        return any(line.kind in {COUNTED, NONE, FORM} or line.replies for line in self.lines)

    @property
    def is_sure(self) -> bool:
        """Whether more than its name says what it is for: headings, forms, buttons, or comments with name and time, or some with either."""
        if self.is_labelled or any(line.kind == NOTICE for line in self.lines):
            return True
        signed = [unit for unit in self.find_units() if any(line.name for line in unit.lines)]
        if len(signed) >= FEWEST_SIGNED or any(line.stamp for unit in signed for line in unit.lines):
            return True
        timed = (any(line.stamp and "T" in (line.stamp.iso or "") for line in unit.lines) for unit in self.find_units())
        return sum(timed) >= FEWEST_SIGNED

    def find_units(self) -> list[Unit]:
        """Its repeating places."""
        if self.units is None:
            self.units = Units(self.written(), self.root).find() if self.root.tag else []
        return self.units

    def written(self) -> list[Line]:
        """Its lines outside forms that ask for a comment. Some systems put each comment into a form, or all of them."""
        known: dict[int, Place | None] = {id(self.root): None}
        forms = [inherited(line.block.place, known, None, _form_at) for line in self.lines]
        asking = {id(form) for form, line in zip(forms, self.lines, strict=True) if form and (line.kind == FORM or table().is_field(line.block.text))}
        heads = Counter(id(form) for form, line in zip(forms, self.lines, strict=True) if line.kind == HEAD)
        return [
            line for form, line in zip(forms, self.lines, strict=True)
            if form is None or id(form) not in asking or heads[id(form)] >= FEWEST
        ]

    def leave_opening(self) -> None:
        """Take the first of its comments for the post that all others answer."""
        first, *answers = self.find_units()
        last = first.lines[-1].index
        self.lines = [line for line in self.lines if line.index > last]
        self.opening, self.units = first, answers


def _form_at(place: Place, around: Place | None) -> Place | None:
    """The outermost form at or around a place."""
    return around or (place if place.tag == "form" else None)


def in_form(place: Place, root: Place) -> bool:
    """Whether a place is part of a form that stands inside another place."""
    here: Place | None = place
    while here is not None and here is not root:
        if here.tag == "form":
            return True
        here = here.parent
    return False


def marked_zones(page: Page, lines: Lines, story: Sequence[float]) -> list[Zone]:
    """The zones that markup names, without lists of recent comments and without what is the story itself."""
    story_words = sum(block.words for score, block in zip(story, page.blocks, strict=True) if score >= SURE)
    first = next((block.index for block in page.blocks if story[block.index] >= SURE and block.words >= SURE_WORDS), -1)
    comment = bits("comment")
    blocks = [block for block in page.blocks if block.place.around & comment]
    return _Judge(lines, story, story_words, first).judge(blocks, 0) if blocks else []


class _Judge:
    """Goes through the places named for comments, outer ones first: inner ones only where an outer one is not what it is named."""

    def __init__(self, lines: Lines, story: Sequence[float], total: int, first: int) -> None:
        self.lines = lines
        self.story = story
        self.total = total
        """Words of likely story on the page."""
        self.first = first
        """Index of the first paragraph of the story; -1 without one."""
        self._named: dict[int, tuple[Place, ...]] = {}

    def judge(self, blocks: Iterable[Block], level: int, *, doubted: bool = False) -> list[Zone]:
        """The zones among some blocks, of which the places named for comments from a `level` on are looked at."""
        zones: list[Zone] = []
        for zone in self._zones(blocks, level):
            if _is_recent(zone):
                continue
            if _is_for_comments(zone, self.story, self.total, self.first) and (not doubted or zone.is_sure):
                if self._is_thread(zone):
                    zone.leave_opening()
                zones.append(zone)
            elif level + 1 < MOST_NESTED:
                zones += self.judge([line.block for line in zone.lines], level + 1, doubted=True)
        return zones

    def _is_thread(self, zone: Zone) -> bool:
        """Whether a zone holds all there is to read, and who wrote its first comment is named above it: the author of the thread."""
        if self.total - sum(line.block.words for line in zone.lines if self.story[line.index] >= SURE) >= LEAST_OUTSIDE:
            return False
        units = zone.find_units()
        name = next((line.name for line in units[0].lines if line.name), "") if len(units) >= FEWEST else ""
        above = self.lines.blocks[:zone.lines[0].index] if name else []
        return any(block.words <= MOST_NAMING_WORDS and name in block.text for block in above)

    def _zones(self, blocks: Iterable[Block], level: int) -> list[Zone]:
        """The places named for comments at a level; those of one kind that stand side by side are one zone."""
        zones: dict[tuple[int, Signature], Zone] = {}
        by_place: dict[int, Zone] = {}
        for block in blocks:
            around = inherited(block.place, self._named, (), _with_named)
            if len(around) <= level:
                continue
            place = around[level]
            zone = by_place.get(id(place))
            if zone is None:
                key = id(place.parent), signatures(place)[0]
                zone = zones.get(key)
                if zone is None:
                    zone = zones[key] = Zone([], place.parent or place, place.marks)
                by_place[id(place)] = zone
            zone.lines.append(self.lines[block.index])
        return list(zones.values())


def _with_named(place: Place, around: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places named for comments at and around a place, outermost first, and at most `MOST_NESTED` of them."""
    return (*around, place) if place.marks & bits("comment") and len(around) < MOST_NESTED else around


def _is_recent(zone: Zone) -> bool:
    """Whether a zone lists what was lately said on the whole site."""
    if any(line.kind == RECENT for line in zone.lines[:FIRST_LINES]):
        return sum(1 for line in zone.lines if line.replies) < FEWEST  # with buttons for answers they are this story's, newest first
    return bool(zone.marks & bits("related", "widget", "teaser")) and not zone.is_labelled


def _is_for_comments(zone: Zone, story: Sequence[float], total: int, first: int) -> bool:
    """Whether a zone is what it is named: not the opinion pages' own articles, nor a wrapper of story and comments."""
    mass = sum(line.block.words for line in zone.lines if story[line.index] >= SURE)
    opens = zone.lines[0].index <= first <= zone.lines[-1].index
    if zone.lines[-1].index < first and not zone.is_labelled and len(zone.find_units()) < FEWEST:
        return False  # the head of an opinion piece: "Comment", its author, its title
    if mass <= LARGEST_SHARE * total and not opens:
        return True
    units = [unit for unit in zone.find_units() if any(line.stamp or line.replies for line in unit.lines)]
    covered = sum(line.block.words for unit in units for line in unit.lines)
    if len(units) < FEWEST or covered < COVERED * sum(line.block.words for line in zone.lines):
        return False
    return total - mass >= LEAST_OUTSIDE or any(line.kind == COUNTED or line.replies for line in zone.lines)
