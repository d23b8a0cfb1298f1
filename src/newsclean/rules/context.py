"""The second look: a block among neighbours that have been judged alone.

Each finding joins what is around a block with what kind of block it is (`short`, `line`, `long`, `heading`, `item`), because the same surroundings
mean more for a short line, which says little by itself, than for a long paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from newsclean.model import Block, Place
from newsclean.rules.phrases import phrase
from newsclean.rules.view import View
from newsclean.segment.marks import names_of

GRADES = (0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97)
"""Upper bounds of the grades 0 to 6; above them is 7."""
CONFIDENT = 0.8
"""Probability from which a block is taken for story when its neighbours are judged."""
ANCHOR_WORDS = 12
"""Words of a confident block that can mark the first or last of the story."""
CORE_SHARE = 0.75
"""Share of all likely story text that the innermost place called the core must hold."""
REACH = 4
"""Blocks on each side that are averaged as the wider neighbourhood."""
DISTANCES = ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (16, "16"), (40, "40"))

NOTICE_MEMORY = 60
"""Blocks for which a notice ("Related", "3 comments") is remembered."""
NOTICE_NEAR = 4


def grade(probability: float) -> str:
    """A probability as one of eight grades."""
    return "01234567"[bisect_left(GRADES, probability)]


def distance(blocks: int) -> str:
    """A number of blocks as one of a few classes."""
    for bound, name in DISTANCES:
        if blocks <= bound:
            return name
    return "far"


def size_of(block: Block) -> str:
    """What kind of block it is, in a word."""
    if block.shape == "heading":
        return "heading"
    if block.shape == "item":
        return "item"
    if block.words <= 5:  # noqa: PLR2004
        return "short"
    return "line" if block.words <= 20 else "long"  # noqa: PLR2004


def contains(outer: Place, inner: Place) -> bool:
    """Whether a place is another, or around it."""
    place: Place | None = inner
    while place is not None and place.depth > outer.depth:
        place = place.parent
    return place is outer


NOTHING = len(GRADES) + 1
"""Stands for a grade where there is nothing to grade."""
NO_GRADE = {"prev": "edge", "next": "edge", "above": "edge", "below": "edge", "home": "alone", "share": "none", "kin": "alone", "kin_share": "none"}
"""The graded findings, and what each says where there is nothing to grade."""
CORES = ("core:0", "core:1", "core:2", "core:3")


class Wordings(dict[str, str]):
    """Findings without a size -> the same with it, made once."""

    def __init__(self, size: str) -> None:
        self.size = size

    def __missing__(self, finding: str) -> str:
        self[finding] = sized = f"{finding}+{self.size}"
        return sized


@cache
def wordings(size: str) -> tuple[dict[str, list[str]], Wordings]:
    """The findings about a block of some size: the graded ones by grade, and the others."""
    grades = "01234567"
    return {name: [f"{name}:{value}+{size}" for value in (*grades, nothing)] for name, nothing in NO_GRADE.items()}, Wordings(size)


class Context:
    """The first judgement of all blocks, summed up by place, by kin and along the page."""

    def __init__(self, view: View, scores: Sequence[float]) -> None:
        self.view = view
        self.scores = scores
        self.mass: dict[int, float] = {}
        self.words: dict[int, float] = {}
        self.kin: dict[tuple[str, str, str], tuple[float, float]] = {}
        self.kin_mass: dict[tuple[str, str, str], float] = {}
        self.totals: dict[int, float] = {}
        self.total = 0.0
        self._sum_up()
        self.core = self._find_core()
        self.inside = self._members(self.core)
        self.boxes: dict[int, int] = {}
        self._find_span()
        self._find_host()
        self._find_notices()
        self._grade_neighbours()

    def _sum_up(self) -> None:
        view, scores = self.view, self.scores
        homes: dict[int, Place] = {}
        masses, words, kin, kin_mass = self.mass, self.words, self.kin, self.kin_mass
        for block, score, home, signature in zip(view.blocks, scores, view.home, view.signature, strict=True):
            key = id(home)
            mass = score * block.words
            self.total += mass
            if key in homes:
                masses[key] += mass
                words[key] += block.words
            else:
                homes[key] = home
                masses[key] = mass
                words[key] = float(block.words)
            if signature in kin:
                known = kin[signature]
                kin[signature] = (known[0] + score, known[1] + 1)
                kin_mass[signature] += mass
            else:
                kin[signature] = (score, 1.0)
                kin_mass[signature] = mass
        self.homes = homes
        for key, home in homes.items():
            mass = self.mass[key]
            place: Place | None = home
            while place is not None:
                self.totals[id(place)] = self.totals.get(id(place), 0.0) + mass
                place = place.parent

    def _find_core(self) -> Place:
        """The innermost place that holds most of the likely story text."""
        best, depth = self.view.page.root, -1
        for home in self.homes.values():
            place: Place | None = home
            while place is not None and place.depth > depth:
                if self.totals[id(place)] >= CORE_SHARE * self.total:
                    best, depth = place, place.depth
                    break
                place = place.parent
        return best

    def _members(self, core: Place) -> dict[int, int]:
        """How many steps each home is inside the core; -1 outside."""
        inside: dict[int, int] = {}
        for key, home in self.homes.items():
            place: Place | None = home
            steps = 0
            while place is not None and place is not core:
                place = place.parent
                steps += 1
            inside[key] = steps if place is core else -1
        return inside

    def _find_span(self) -> None:
        """First and last block that are story with some confidence."""
        anchors = [
            block.index for block, score in zip(self.view.blocks, self.scores, strict=True)
            if score >= CONFIDENT and block.words >= ANCHOR_WORDS and self.inside[id(self.view.home[block.index])] >= 0
        ]
        self.first = anchors[0] if anchors else -1
        self.last = anchors[-1] if anchors else -1

    def _find_host(self) -> None:
        """The place that directly holds most of the likely story."""
        key = max(self.mass, key=lambda one: self.mass[one], default=0)
        self.host = self.homes.get(key, self.view.page.root)
        self.host_share = grade(self.mass.get(key, 0.0) / (self.total or 1.0))
        self.relations: dict[int, str] = {}

    def _find_notices(self) -> None:
        """For each block, the last notice before it, and how far it is."""
        self.notices: list[str] = []
        said, since = "", 0
        for block in self.view.blocks:
            since += 1
            near = "near" if since <= NOTICE_NEAR else "far"
            self.notices.append(f"{said}-{near}" if said and since <= NOTICE_MEMORY else "")
            if block.words <= ANCHOR_WORDS and block.text:
                role = phrase.judge(block, self.view)
                if role:
                    said, since = role, 0

    def _grade_neighbours(self) -> None:
        """The grades of all blocks with the page's edges around them, and of each stretch of `REACH` blocks, by the block after it."""
        scores = self.scores
        self.grades = [NOTHING, *[bisect_left(GRADES, score) for score in scores], NOTHING]
        self.stretches = [NOTHING]
        for end in range(1, len(scores) + REACH if scores else 1):
            stretch = scores[end - REACH if end > REACH else 0:end]
            self.stretches.append(bisect_left(GRADES, sum(stretch) / len(stretch)))
        self.stretches.append(NOTHING)

    # ------------------------------------------------------------------ findings of one block

    def findings(self, block: Block) -> list[str]:
        """What the surroundings of a block say, each as `name:grade+size`."""
        size = size_of(block)
        if size == "heading" and not self.view.marked:
            size = "line"  # headings in plain text are too rare to have weights of their own
        index = block.index
        graded, named = wordings(size)
        found = [
            graded["prev"][self.grades[index]], graded["next"][self.grades[index + 2]],
            graded["above"][self.stretches[index]], graded["below"][self.stretches[index + REACH + 1]],
        ]
        self._place(block, found, graded)
        inside = self.inside[id(self.view.home[index])]
        found.append(named["core:out" if inside < 0 else CORES[min(inside, 3)]])
        notice = self.notices[index]
        if notice:
            found.append(named["notice:" + notice])
        found.append(named["span:" + self._span(index)])
        if self.view.marked:
            found.append(named["host:" + self._beside_host(index)])
            found.append(graded["kin_share"][self._kin_share(block)])
            found += self._box(block)
        return found

    def _kin_share(self, block: Block) -> int:
        """How much of the story's words are marked like this block (itself left out)."""
        index = block.index
        own = self.scores[index] * block.words
        rest = self.total - own
        return bisect_left(GRADES, (self.kin_mass[self.view.signature[index]] - own) / rest) if rest > 1 else NOTHING

    def _beside_host(self, index: int) -> str:
        """Where the block stands by the one place that directly holds most of the story, and how much that holds."""
        home = self.view.home[index]
        relation = self.relations.get(id(home))
        if relation is None:
            where = "in" if home is self.host else "sub" if contains(self.host, home) else "out"
            relation = self.relations[id(home)] = where + self.host_share
        return relation

    def _box(self, block: Block) -> list[str]:
        """What the places between the core and the block call themselves."""
        place = block.place
        marks = self.boxes.get(id(place))
        if marks is None:
            marks = 0
            if self.inside[id(self.view.home[block.index])] >= 0:
                above: Place | None = place
                while above is not None and above is not self.core:
                    marks |= above.marks
                    above = above.parent
            self.boxes[id(place)] = marks
        marks |= block.inner
        return [f"box:{name}" for name in names_of(marks)] if marks else []

    def _place(self, block: Block, found: list[str], graded: Mapping[str, Sequence[str]]) -> None:
        """What the rest of its place and of the blocks made like it say."""
        view, score = self.view, self.scores[block.index]
        key = id(view.home[block.index])
        words = block.words
        own = score * words
        mass, rest, total = self.mass[key] - own, self.words[key] - words, self.total - own
        kin_score, kin_count = self.kin[view.signature[block.index]]
        found += (
            graded["home"][bisect_left(GRADES, mass / rest) if rest > 0 else NOTHING],
            graded["share"][bisect_left(GRADES, mass / total) if total > 1 else NOTHING],
            graded["kin"][bisect_left(GRADES, (kin_score - score) / (kin_count - 1)) if kin_count > 1 else NOTHING],
        )

    def _span(self, index: int) -> str:
        if self.first < 0:
            return "none"
        if index < self.first:
            return "before" + distance(self.first - index)
        if index > self.last:
            return "after" + distance(index - self.last)
        return "in"
