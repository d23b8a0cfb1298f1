"""The second look: a block among neighbours that have been judged alone.

Each finding joins what is around a block with what kind of block it is (`short`, `line`, `long`, `heading`, `item`), because the same surroundings
mean more for a short line, which says little by itself, than for a long paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from newsclean.model import Block, Place
from newsclean.rules.context_style import styles
from newsclean.rules.phrases import said
from newsclean.rules.shared_words import shared, vocabulary_of
from newsclean.rules.view import View
from newsclean.segment.marks import names_of

GRADES = (0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97)
"""Upper bounds of the grades 0 to 6; above them is 7."""
CONFIDENT = 0.8
"""Probability from which a block is taken for story when its neighbours are judged."""
ANCHOR_WORDS = 12
"""Words of a confident block that can mark the first or last of the story."""
FEWEST_TOLD = 30
"""Likely words outside links and tables without which those inside count as well: a story may be one link."""
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


DOUBT = 0.03
"""Probability from either end within which the words of a block are compared with the story's."""


def contains(outer: Place, inner: Place) -> bool:
    """Whether a place is another, or around it."""
    place: Place | None = inner
    while place is not None and place.depth > outer.depth:
        place = place.parent
    return place is outer


Evidence = Sequence[str]
"""Findings as `rule:finding`; an empty text is none."""
Column = list[Evidence]
"""Some findings about each block of a page. What several blocks share is one object."""

SIZES = ("heading", "item", "short", "line", "long")
"""The kinds of blocks."""

NOTHING = len(GRADES) + 1
"""Stands for a grade where there is nothing to grade."""
NO_GRADE = {"prev": "edge", "next": "edge", "above": "edge", "below": "edge", "home": "alone", "share": "none", "kin": "alone", "kin_share": "none"}
"""The graded findings, and what each says where there is nothing to grade."""
CORES = ("core:0", "core:1", "core:2", "core:3")


class Wordings(dict[tuple[str, str], str]):
    """Findings without a size, and a size -> the two joined, once."""

    def __missing__(self, key: tuple[str, str]) -> str:
        finding, size = key
        self[key] = joined = f"{finding}+{size}" if finding else ""
        return joined


@cache
def wordings() -> Wordings:
    """All findings that were ever made: a few hundred."""
    return Wordings()


@cache
def gradings(name: str) -> dict[str, list[str]]:
    """A graded finding by size, then by grade."""
    return {size: [f"{name}:{value}+{size}" for value in (*"01234567", NO_GRADE[name])] for size in SIZES}


class Context:
    """The first judgement of all blocks, summed up by place, by kin and along the page."""

    def __init__(self, view: View, scores: Sequence[float]) -> None:
        self.view = view
        self.scores = scores
        self.mass: dict[int, float] = {}
        self.told: dict[int, float] = {}
        """Likely words of each home outside links and tables: a thousand links, or rows, weigh nothing against a short story."""
        self.words: dict[int, float] = {}
        self.kin: dict[tuple[str, str, str], tuple[float, float]] = {}
        self.kin_mass: dict[tuple[str, str, str], float] = {}
        self.totals: dict[int, float] = {}
        self.total = 0.0
        self._sum_up()
        self.core = self._find_core()
        self.inside = self._members(self.core)
        self._find_span()
        self._find_host()
        self._find_notices()
        self._grade_neighbours()

    def _sum_up(self) -> None:
        view, scores = self.view, self.scores
        homes: dict[int, Place] = {}
        masses, words, kin, kin_mass, told = self.mass, self.words, self.kin, self.kin_mass, self.told
        for block, score, home, signature in zip(view.blocks, scores, view.home, view.signature, strict=True):
            key = id(home)
            mass = score * block.words
            self.total += mass
            if block.linked * 2 < len(block.text) and block.shape != "table":
                told[key] = told.get(key, 0.0) + mass
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
        if sum(told.values()) < FEWEST_TOLD:
            told = self.told = masses
        self.all_told = sum(told.values())
        for key, home in homes.items():
            mass = told.get(key, 0.0)
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
                if self.totals[id(place)] >= CORE_SHARE * self.all_told:
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
        key = max(self.told, key=lambda one: self.told[one], default=0)
        self.host = self.homes.get(key, self.view.page.root)
        self.host_share = grade(self.told.get(key, 0.0) / (self.all_told or 1.0))

    def _find_notices(self) -> None:
        """For each block, the last notice before it, and how far it is."""
        self.notices: list[str] = []
        role, since = "", 0
        for block, (told, _) in zip(self.view.blocks, said(self.view), strict=True):
            since += 1
            self.notices.append(f"notice:{role}-{'near' if since <= NOTICE_NEAR else 'far'}" if role and since <= NOTICE_MEMORY else "")
            if told and block.words <= ANCHOR_WORDS:
                role, since = told, 0

    def _grade_neighbours(self) -> None:
        """The grades of all blocks with the page's edges around them, and of each stretch of `REACH` blocks, by the block after it."""
        scores = self.scores
        self.grades = [NOTHING, *[bisect_left(GRADES, score) for score in scores], NOTHING]
        self.stretches = [NOTHING]
        for end in range(1, len(scores) + REACH if scores else 1):
            stretch = scores[end - REACH if end > REACH else 0:end]
            self.stretches.append(bisect_left(GRADES, sum(stretch) / len(stretch)))
        self.stretches.append(NOTHING)

    # ------------------------------------------------------------------ findings

    def columns(self) -> list[Column]:
        """What the surroundings of each block say: each finding as `name:grade+size`, then what the places around it call themselves."""
        marked = self.view.marked
        sizes = [size_of(block) for block in self.view.blocks]
        if not marked:  # headings in plain text are too rare to have weights of their own
            sizes = ["line" if size == "heading" else size for size in sizes]
        places = self._places()
        graded = {
            "prev": self.grades, "next": self.grades[2:], "above": self.stretches, "below": self.stretches[REACH + 1:],
            "home": places[0], "share": places[1], "kin": places[2],
        }
        named = [self._cores(), self.notices, self._spans()]
        if marked:
            named.append(self._hosts())
            graded["kin_share"] = places[3]
        else:
            named.append(styles(self.view, self.scores, self.first, self.last))
        found = []
        for name, grades in graded.items():
            words = gradings(name)
            found.append([words[size][grade] for size, grade in zip(sizes, grades, strict=False)])
        found += [list(map(wordings().__getitem__, zip(findings, sizes, strict=True))) for findings in named]
        found.append(self._compared(sizes))
        rows: Column = list(zip(*found, strict=True))
        return [rows, self._boxes()] if marked else [rows]

    def _compared(self, sizes: list[str]) -> list[str]:
        """How many of the words of each doubtful block the story has, and what each heading of a marked page leads to."""
        vocabulary = vocabulary_of(self.view.blocks, self.scores)
        join, blocks = wordings(), self.view.blocks
        found = []
        for block, score, size in zip(blocks, self.scores, sizes, strict=True):
            if size == "heading":
                found.append(self._leads(block))
            elif vocabulary and DOUBT <= score <= 1 - DOUBT:
                found.append(join[shared(block, vocabulary), size])
            else:
                found.append("")
        return found

    def _leads(self, heading: Block) -> str:
        """How likely the next text of some length below a heading is story, and whether it stands in the same place."""
        home = self.view.home[heading.index]
        for block in self.view.blocks[heading.index + 1:heading.index + 1 + REACH]:
            if block.shape == "heading":
                return "leads:heading"
            if block.words >= ANCHOR_WORDS and block.shape != "caption":
                where = "here" if self.view.home[block.index] is home else "inside" if contains(home, block.place) else "elsewhere"
                return f"leads:{where}{self.grades[block.index + 1]}"
        return "leads:nothing"

    def _places(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """Grades of what the rest of each block's place, and the blocks made like it, say."""
        view, total = self.view, self.total
        home_grades, share_grades, kin_grades, kin_shares = [], [], [], []
        for block, score, home, signature in zip(view.blocks, self.scores, view.home, view.signature, strict=True):
            key, words = id(home), block.words
            own = score * words
            mass, rest, others = self.mass[key] - own, self.words[key] - words, total - own
            kin_score, kin_count = self.kin[signature]
            home_grades.append(bisect_left(GRADES, mass / rest) if rest > 0 else NOTHING)
            share_grades.append(bisect_left(GRADES, mass / others) if others > 1 else NOTHING)
            kin_grades.append(bisect_left(GRADES, (kin_score - score) / (kin_count - 1)) if kin_count > 1 else NOTHING)
            kin_shares.append(bisect_left(GRADES, (self.kin_mass[signature] - own) / others) if others > 1 else NOTHING)
        return home_grades, share_grades, kin_grades, kin_shares

    def _cores(self) -> list[str]:
        """Whether each block stands inside the place that holds the story, and how deep."""
        known = {key: "core:out" if steps < 0 else CORES[min(steps, 3)] for key, steps in self.inside.items()}
        return [known[id(home)] for home in self.view.home]

    def _hosts(self) -> list[str]:
        """Where each block stands by the one place that directly holds most of the story, and how much that holds."""
        host, share = self.host, self.host_share
        known = {
            key: f"host:{'in' if home is host else 'sub' if contains(host, home) else 'out'}{share}" for key, home in self.homes.items()
        }
        return [known[id(home)] for home in self.view.home]

    def _boxes(self) -> Column:
        """What the places between the core and each block call themselves."""
        marks_at: dict[int, int] = {}
        known: dict[int, list[str]] = {0: []}
        found: Column = []
        for block, home in zip(self.view.blocks, self.view.home, strict=True):
            place = block.place
            marks = marks_at.get(id(place))
            if marks is None:
                marks = marks_at[id(place)] = self._marks_inside(place) if self.inside[id(home)] >= 0 else 0
            marks |= block.inner
            if marks not in known:
                known[marks] = [f"box:{name}" for name in names_of(marks)]
            found.append(known[marks])
        return found

    def _marks_inside(self, place: Place) -> int:
        """The marks of the places between the core and a place."""
        marks = 0
        above: Place | None = place
        while above is not None and above is not self.core:
            marks |= above.marks
            above = above.parent
        return marks

    def _spans(self) -> list[str]:
        """Whether each block stands between the first and last sure paragraph, or how far from them."""
        size = len(self.view.blocks)
        if self.first < 0:
            return ["span:none"] * size
        before = ["span:before" + distance(self.first - index) for index in range(self.first)]
        after = ["span:after" + distance(index - self.last) for index in range(self.last + 1, size)]
        return before + ["span:in"] * (size - len(before) - len(after)) + after
