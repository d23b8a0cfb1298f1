"""The repeating places of a comment section: whatever a system calls them, all comments stand in places of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newsclean.fields.comment_lines import HEAD, LABELS, TEXT, Line
from newsclean.model import Place
from newsclean.record import record
from newsclean.segment.marks import bits

MOST_TIMES = 2
"""Times in one comment: when it was written, and when it was changed. More make it a list of comments."""

FEWEST_TITLE_WORDS = 4
LINKED = 0.8
"""Share of a title's characters that are a link."""

ANSWERS = ("repl", "child", "answer", "antwort", "respon", "nested", "subcomment", "sub-comment")
"""Parts of the names of places that hold the answers to a comment."""

Signature = tuple[str, str]


@record
class Unit:
    """One comment's lines and how deep it is nested."""

    lines: list[Line]
    depth: int


class Tally:
    """What one place holds outside places of its own kind."""

    __slots__ = ("is_teaser", "labels", "names", "place", "texts", "times")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.is_teaser = False
        self.times = self.names = self.texts = self.labels = 0

    def add(self, line: Line) -> None:
        """Count a line."""
        if line.kind == TEXT:
            self.is_teaser = self.is_teaser or (not self.texts and _is_title(line))
            self.texts += 1
        elif line.kind != HEAD:
            self.labels += 1
        self.times += line.stamp is not None
        self.names += bool(line.name)

    @property
    def is_comment(self) -> bool:
        """Whether it reads as one comment: a text, and somebody or some time it is from."""
        return not self.is_teaser and self.texts > 0 and self.times + self.names > 0 and self.times <= MOST_TIMES


class Units:
    """Finds the kind of place that is one comment in a section."""

    def __init__(self, lines: Sequence[Line], root: Place) -> None:
        self.lines = lines
        self.root = root
        self._chains: dict[int, dict[Signature, Place]] = {id(root): {}}
        self._tallies: dict[Signature, dict[int, Tally]] = {}
        for line in lines:
            if line.kind in {HEAD, TEXT} or line.kind in LABELS:
                self._count(line)

    def find(self) -> list[Unit]:
        """The comments, in document order; none where nothing repeats."""
        best, most = None, (0, 0, 0)
        for signature, tallies in self._tallies.items():
            good = [tally for tally in tallies.values() if tally.is_comment]
            if good:
                labelled = sum(1 for tally in good if tally.labels)
                rank = (len(good) - labelled, -min(tally.place.depth for tally in good), len(signature[1]))
                if rank > most:
                    best, most = signature, rank
        return self._collect(best) if best is not None and most[0] > 0 else []

    def _count(self, line: Line) -> None:
        for signature, place in self._chain(line.block.place).items():
            tallies = self._tallies.get(signature)
            if tallies is None:
                tallies = self._tallies[signature] = {}
            tally = tallies.get(id(place))
            if tally is None:
                tally = tallies[id(place)] = Tally(place)
            tally.add(line)

    def _chain(self, place: Place) -> dict[Signature, Place]:
        """The innermost place of each kind around a block, up to the root of the section."""
        path: list[Place] = []
        here: Place | None = place
        while here is not None and id(here) not in self._chains:
            path.append(here)
            here = here.parent
        chain = self._chains[id(here)] if here is not None else {}
        for step in reversed(path):
            if step.tag not in NO_UNITS:
                chain = {**chain, **dict.fromkeys(signatures(step), step)}
            self._chains[id(step)] = chain
        return chain

    def _collect(self, signature: Signature) -> list[Unit]:
        """The lines of each place of one kind."""
        units: dict[int, Unit] = {}
        depths: list[tuple[Unit, int]] = []
        for line in self.lines:
            place = self._chain(line.block.place).get(signature)
            if place is None:
                continue
            unit = units.get(id(place))
            if unit is None:
                unit = units[id(place)] = Unit([], sum(1 for around in self._between(place) if id(around) in units))
                depths.append((unit, self._inside_answers(place)))
            unit.lines.append(line)
        if all(unit.depth == 0 for unit in units.values()):
            least = min((depth for _, depth in depths), default=0)
            for unit, depth in depths:
                unit.depth = depth - least
        return list(units.values())

    def _inside_answers(self, place: Place) -> int:
        """How many places named for answers are around a place."""
        return sum(1 for around in self._between(place) if any(part in around.name.lower() for part in ANSWERS))

    def _between(self, place: Place) -> Iterable[Place]:
        """The places around a place, inside the section."""
        around = place.parent
        while around is not None and around is not self.root:
            yield around
            around = around.parent


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
