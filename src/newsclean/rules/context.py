"""The second look: a block among neighbours that have been judged alone.

Each finding joins what is around a block with what kind of block it is (`short`, `line`, `long`, `heading`, `item`), because the same surroundings
mean more for a short line, which says little by itself, than for a long paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

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

    def _sum_up(self) -> None:
        view = self.view
        homes: dict[int, Place] = {}
        for block, score in zip(view.blocks, self.scores, strict=True):
            home = view.home[block.index]
            key = id(home)
            homes[key] = home
            mass = score * block.words
            self.total += mass
            self.mass[key] = self.mass.get(key, 0.0) + mass
            self.words[key] = self.words.get(key, 0.0) + block.words
            signature = view.signature[block.index]
            known = self.kin.get(signature, (0.0, 0.0))
            self.kin[signature] = (known[0] + score, known[1] + 1)
            self.kin_mass[signature] = self.kin_mass.get(signature, 0.0) + mass
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

    # ------------------------------------------------------------------ findings of one block

    def findings(self, block: Block) -> list[str]:
        """What the surroundings of a block say, each as `name:grade+size`."""
        size = size_of(block)
        if size == "heading" and not self.view.marked:
            size = "line"  # headings in plain text are too rare to have weights of their own
        index = block.index
        found = [f"{name}:{value}+{size}" for name, value in self._neighbours(index)]
        found += [f"{name}:{value}+{size}" for name, value in self._place(block)]
        notice = self.notices[index]
        if notice:
            found.append(f"notice:{notice}+{size}")
        found.append(f"span:{self._span(index)}+{size}")
        if self.view.marked:
            found.append(f"host:{self._beside_host(index)}+{size}")
            found.append(f"kin_share:{self._kin_share(index)}+{size}")
            found += self._box(block)
        return found

    def _kin_share(self, index: int) -> str:
        """How much of the story's words are marked like this block (itself left out)."""
        signature = self.view.signature[index]
        own = self.scores[index] * self.view.blocks[index].words
        rest = self.total - own
        return grade((self.kin_mass[signature] - own) / rest) if rest > 1 else "none"

    def _beside_host(self, index: int) -> str:
        """Where the block stands by the one place that directly holds most of the story, and how much that holds."""
        home = self.view.home[index]
        relation = self.relations.get(id(home))
        if relation is None:
            relation = self.relations[id(home)] = "in" if home is self.host else "sub" if contains(self.host, home) else "out"
        return f"{relation}{self.host_share}"

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

    def _neighbours(self, index: int) -> list[tuple[str, str]]:
        scores, count = self.scores, len(self.scores)
        before = grade(scores[index - 1]) if index else "edge"
        after = grade(scores[index + 1]) if index + 1 < count else "edge"
        wide_before, wide_after = scores[max(0, index - REACH):index], scores[index + 1:index + 1 + REACH]
        return [
            ("prev", before), ("next", after),
            ("above", grade(sum(wide_before) / len(wide_before)) if wide_before else "edge"),
            ("below", grade(sum(wide_after) / len(wide_after)) if wide_after else "edge"),
        ]

    def _place(self, block: Block) -> list[tuple[str, str]]:
        view, score = self.view, self.scores[block.index]
        key = id(view.home[block.index])
        own = score * block.words
        rest = self.words[key] - block.words
        kin_score, kin_count = self.kin[view.signature[block.index]]
        inside = self.inside[key]
        return [
            ("home", grade((self.mass[key] - own) / rest) if rest > 0 else "alone"),
            ("share", grade((self.mass[key] - own) / (self.total - own)) if self.total - own > 1 else "none"),
            ("kin", grade((kin_score - score) / (kin_count - 1)) if kin_count > 1 else "alone"),
            ("core", "out" if inside < 0 else str(min(inside, 3))),
        ]

    def _span(self, index: int) -> str:
        if self.first < 0:
            return "none"
        if index < self.first:
            return "before" + distance(self.first - index)
        if index > self.last:
            return "after" + distance(index - self.last)
        return "in"


NAMES = {
    "prev": "the block before it", "next": "the block after it", "above": "the blocks before it", "below": "the blocks after it",
    "home": "the rest of its place", "share": "its place's share of the story", "kin": "blocks made like it",
}
LIKELY = ("surely no story", "no story", "hardly story", "rather no story", "rather story", "likely story", "story", "surely story")
PORTIONS = ("next to nothing", "little", "some", "part", "half", "most", "nearly all", "nearly all")
RELATIONS = {
    "in": "in the place that directly holds most of the story", "sub": "in a box inside the place that directly holds most of the story",
    "out": "outside the place that directly holds most of the story",
}
SPANS = {"in": "between the first and last sure paragraph", "none": "no sure paragraph on the page"}


def sentence(finding: str) -> str:
    """A finding in words."""
    name, _, value = finding.partition(":")
    value = value.partition("+")[0]
    if name in NAMES:
        return f"{NAMES[name]}: {LIKELY[int(value)] if value.isdigit() else BARE.get(value, value)}"
    said = SENTENCES.get(name)
    return said(value) if said else finding


BARE = {"edge": "the edge of the page", "alone": "nothing", "none": "nothing"}
SENTENCES: dict[str, Callable[[str], str]] = {
    "alone": lambda value: f"judged alone: {value}",
    "box": lambda value: f"inside the story's place, it or something around it is named like {value}",
    "kin_share": lambda value: f"blocks made like it hold {PORTIONS[int(value)]} of the story" if value.isdigit() else "nothing else is story",
    "host": lambda value: f"{RELATIONS[value[:-1]]}: {PORTIONS[int(value[-1])]} of it",
    "core": lambda value: "outside the place that holds the story" if value == "out" else "inside the place that holds the story",
    "notice": lambda value: f"{'right ' if value.endswith('-near') else ''}after a line of role {value.rpartition('-')[0]}",
    "span": lambda value: SPANS.get(value, f"{value.rstrip('0123456789far')} the sure paragraphs"),
}
"""How the findings about surroundings read, by name."""
