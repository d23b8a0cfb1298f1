"""The repeating places of a comment section: whatever a system calls them, all comments stand in places of one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain

from newsclean.comments.climb import inherited
from newsclean.comments.lines import HEAD, LABELS, TEXT, Line
from newsclean.model import Place
from newsclean.record import record
from newsclean.segment.marks import bits

MOST_TIMES = 2
"""Times in one comment: when it was written, and when it was changed. More make it a list of comments."""

HIGHEST = 200
"""Places that are climbed to see how deep a comment is nested."""

SAMPLE = 2_000
"""Lines of a section by which the kind of place is found; those after them are no different."""

FEWEST_TITLE_WORDS = 4
LINKED = 0.8
"""Share of a title's characters that are a link."""

ANSWERS = ("repl", "child", "answer", "antwort", "respon", "nested", "indented", "subcomment", "sub-comment")
"""Parts of the names of places that hold the answers to a comment."""

Signature = tuple[str, str]


@record
class Unit:
    """One comment's lines and how deep it is nested."""

    lines: list[Line]
    depth: int


class Tally:
    """What one place holds outside places of its own kind."""

    __slots__ = ("is_teaser", "labels", "names", "place", "signature", "texts", "times")

    def __init__(self, place: Place, signature: Signature) -> None:
        self.place = place
        self.signature = signature
        self.is_teaser = False
        self.times = self.names = self.texts = self.labels = 0

    @property
    def is_comment(self) -> bool:
        """Whether it reads as one comment: a text, and somebody or some time it is from."""
        return not self.is_teaser and self.texts > 0 and self.times + self.names > 0 and self.times <= MOST_TIMES


class Units:
    """Finds the kind of place that is one comment in a section."""

    def __init__(self, lines: Sequence[Line], root: Place) -> None:
        self.lines = lines
        self.root = root
        self._around: dict[int, tuple[Tally, ...]] = {id(root): ()}
        """The tallies of the innermost place of each kind around and at a place, by its id."""
        self._tallies: dict[Signature, list[Tally]] = {}
        for line in lines[:SAMPLE]:
            if line.kind in {HEAD, TEXT} or line.kind in LABELS:
                self._count(line)

    def find(self) -> list[Unit]:
        """The comments, in document order; none where nothing repeats."""
        best, most = None, (0, 0, 0)
        for signature, tallies in self._tallies.items():
            good = [tally for tally in tallies if tally.is_comment]
            if good:
                labelled = sum(1 for tally in good if tally.labels)
                rank = (len(good) - labelled, -min(tally.place.depth for tally in good), len(signature[1]))
                if rank > most:
                    best, most = signature, rank
        return self._collect(best) if best is not None and most[0] > 0 else []

    def _count(self, line: Line) -> None:
        """Add a line to the places around it."""
        is_text = line.kind == TEXT
        is_label = not is_text and line.kind != HEAD
        dated, named = line.stamp is not None, bool(line.name)
        for tally in inherited(line.block.place, self._around, (), self._with_own):
            if is_text:
                if not tally.texts and _is_title(line):
                    tally.is_teaser = True
                tally.texts += 1
            elif is_label:
                tally.labels += 1
            tally.times += dated
            tally.names += named

    def _with_own(self, place: Place, around: tuple[Tally, ...]) -> tuple[Tally, ...]:
        """New tallies for a place, in front of those around it of other kinds."""
        if place.tag in NO_UNITS:
            return around
        kinds = signatures(place)
        own = tuple([Tally(place, kind) for kind in kinds])
        for tally in own:
            self._tallies.setdefault(tally.signature, []).append(tally)
        return own + tuple([tally for tally in around if tally.signature not in kinds])

    def _collect(self, signature: Signature) -> list[Unit]:
        """The lines of each place of one kind."""
        units: dict[int, Unit] = {}
        depths: list[tuple[Unit, int]] = []
        levels: list[tuple[Unit, int]] = []
        heights: list[tuple[Unit, int]] = []
        known: dict[int, Place | None] = {id(self.root): None}
        unit_at = _unit_at(signature)
        for line in self.lines:
            place = inherited(line.block.place, known, None, unit_at)
            if place is None:
                continue
            unit = units.get(id(place))
            if unit is None:
                unit = units[id(place)] = Unit([], sum(1 for around in self._between(place) if id(around) in units))
                depths.append((unit, self._inside_answers(place)))
                levels.append((unit, self._nesting(line.block.place, place)))
                heights.append((unit, place.depth))
            unit.lines.append(line)
        for said in (depths, levels, heights):
            if all(unit.depth == 0 for unit in units.values()):
                _rank(said)
        return list(units.values())

    def _nesting(self, inner: Place, place: Place) -> int:
        """The level that a comment's place gives, or one around its first line, or around it; -1 without any."""
        inside = chain([place], _up(inner, place), self._between(place))
        return next((step.nesting for step in inside if step.nesting >= 0), -1)

    def _inside_answers(self, place: Place) -> int:
        """How many places named for answers are around a place."""
        return sum(1 for around in self._between(place) if any(part in around.name.lower() for part in ANSWERS))

    def _between(self, place: Place) -> Iterable[Place]:
        """The places around a place, inside the section; not more than a thread has."""
        around = place.parent
        for _ in range(HIGHEST):
            if around is None or around is self.root:
                return
            yield around
            around = around.parent


def _rank(said: Sequence[tuple[Unit, int]]) -> None:
    """Nest comments by what their places say, if the first of them says the least: what answers stands below."""
    if said[0][1] > min(value for _, value in said):
        said = [(unit, value) for unit, value in said if value >= 0]
    ranks = {value: rank for rank, value in enumerate(sorted({value for _, value in said}))}
    for unit, value in said:
        unit.depth = ranks[value]


def _up(inner: Place, outer: Place) -> Iterable[Place]:
    """The places from one up to one around it."""
    here: Place | None = inner
    while here is not None and here is not outer:
        yield here
        here = here.parent


def _unit_at(signature: Signature) -> Callable[[Place, Place | None], Place | None]:
    """What finds the innermost place of a kind at or around a place."""
    tag = signature[0]
    return lambda place, around: place if place.tag == tag and signature in signatures(place) else around


def _is_title(line: Line) -> bool:
    """Whether a line is the linked title of another story; the subject of a comment links to the comment, by a fragment."""
    block = line.block
    if block.words < FEWEST_TITLE_WORDS or block.linked < LINKED * len(block.text):
        return False
    return not any(run.href and "#" in run.href for run in block.runs)


@cache
def _comment_bit() -> int:
    return bits("comment")


ALTERNATING = frozenset({".odd", ".even", ".alt", ".first", ".last"})
"""Classes that tell rows apart, not kinds."""

NO_UNITS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "ul", "ol", "dl", "dt", "dd", "pre", "figcaption", "th"})
"""Elements that are parts of a comment, or lists of comments."""


def signatures(place: Place) -> tuple[Signature, ...]:
    """What places of one kind share: their element and name without numbers; where names alternate, the element, with or without a name for comments."""
    name = place.name
    if name[:1] == "#":
        name = name.rstrip("0123456789abcdef-_") or name
    if name and not name[1:].isalpha():
        name = name[0] + "".join(filter(str.isalpha, name))
    if name in ALTERNATING:
        name = "~"
    if place.marks & _comment_bit():
        return (place.tag, name), (place.tag, "*"), (place.tag, "")
    return ((place.tag, name), (place.tag, "")) if name else ((place.tag, ""),)
