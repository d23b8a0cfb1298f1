"""Which line of a marked page is its headline: every likely line answers the same questions, and the weightiest wins.

A page says of itself what its headline is, but in several places and not always alike: the tab's title, what is stated for machines, the headings on
it. A logo may be its only `h1`, and the story's own title an `h2`, or in an element with no more than a name. So each line is asked what it is made
as, which of the page's titles it agrees with and how far, where it stands and what stands around it. Each answer is a finding with a weight
(`data/line_weights.json`, column `heading`), fitted by `scripts/fit_headings.py` so that the headline outweighs the other lines of its page.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from newsclean.casting import Casting
from newsclean.dates import is_date_line
from newsclean.fields.byline import read_byline
from newsclean.lines.choice import apart
from newsclean.lines.sites import site_in_tab
from newsclean.lines.topics import opening_words, topics
from newsclean.lines.weights import SENTENCES_MARKED, weights
from newsclean.model import Block, Place
from newsclean.rules.names import marks_of
from newsclean.rules.phrases import phrase
from newsclean.rules.view import home_of, plain
from newsclean.rules.whereabouts import grade
from newsclean.rules.writing import ending
from newsclean.segment.marks import bits

REACH, BELOW = 25, 4
"""Blocks above and below the first sure paragraph in which a line that is no heading is looked at."""
LONGEST = 45
"""Words."""
NONE = "none printed"
"""The finding of the choice that no line is the headline."""

DISTANCES = ((-1, "below"), (0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (15, "15"), (25, "25"), (50, "50"), (120, "120"))
LENGTHS = ((1, "1"), (2, "2"), (3, "3"), (5, "5"), (8, "8"), (16, "16"), (22, "22"), (30, "30"))
CHANCES = ((0.1, "1"), (0.3, "3"), (0.5, "5"), (0.7, "7"), (0.9, "9"))
SHARES = ((0.0, "0"), (0.2, "2"), (0.4, "4"), (0.7, "7"))
FAR = 9
"""Steps to a place that holds both line and story, where none is found."""
NAMED = (
    "headline", "kicker", "standfirst", "breadcrumb", "nav", "related", "teaser", "sidebar", "widget", "header", "footer", "advert", "comment", "author",
    "date", "tags", "caption", "share", "search", "legal", "newsletter", "list", "hidden", "modal", "product", "story", "article", "main", "content",
)
"""Groups of names that are asked for."""


def best_heading(casting: Casting) -> tuple[Block, str] | None:
    """The line that is the headline of a marked page, and why; None where no line is likelier than none at all."""
    page, table = Headings(casting), weights("heading")
    answers = [page.findings(number) for number in range(len(page.lines))]
    points = [sum([table.get(finding, 0.0) for finding in found]) for found in answers]
    best = likeliest(page, answers, points, table)
    if best < 0:
        return None
    return page.lines[best], "likeliest line of the page, by " + ", ".join(apart(answers, points, table, SENTENCES_MARKED, best))


def claimed_line(casting: Casting) -> tuple[Block, str] | None:
    """The first line of a text that says what its mail header or front matter gives as its title."""
    if not casting.page.hints.headlines:
        return None
    keys = {plain(claim.value) for claim in casting.page.hints.headlines} - {""}
    early = [block for block in casting.blocks[:casting.first + 1] if block.words <= LONGEST]
    found = next((block for block in early if plain(block.text) in keys), None)
    found = found or next((block for block in early if plain(block.text.partition(":")[2]) in keys), None)  # "Subject: …"
    return (found, "the title that the text's own header gives") if found else None


def likeliest(page: Headings, answers: list[list[str]], points: list[float], table: dict[str, float]) -> int:
    """The line with the most points, -1 for none. What takes longer to find is only asked where it could change the choice, and added to the answers."""
    best, most = -1, table.get(NONE, 0.0)
    least, largest = reach_of_more()
    order = sorted(range(len(points)), key=lambda number: -points[number])
    if order and points[order[0]] + least > max([most, *[points[number] + largest for number in order[1:2]]]):
        return order[0]
    for number in order:
        if points[number] + largest < most:
            break
        answers[number] += page.more(number)
        found = sum([table.get(finding, 0.0) for finding in answers[number]])
        if found > most:
            best, most = number, found
    return best


MORE = ("subject", "subjects", "phrase", "field")
"""Questions that take longer to answer."""


@cache
def reach_of_more() -> tuple[float, float]:
    """The fewest and the most points that their answers can add to a line."""
    worth: dict[str, list[float]] = {name: [0.0] for name in MORE}
    for finding, weight in weights("heading").items():
        worth.get(finding.partition(":")[0], []).append(weight)
    return sum(map(min, worth.values())), sum(map(max, worth.values()))


class Headings:
    """The lines of a marked page that may be its headline, each with its findings."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.blocks = casting.blocks
        self.view = casting.scores.view
        self.first = casting.first
        from newsclean.lines.titles import Titles

        site = casting.page.hints.site or site_in_tab(casting)
        self.names = self.view.names | {plain(site)} if site else self.view.names
        self.titles = Titles(casting.page.hints, site)
        self.stated = {piece.block for piece in casting.page.head.pieces if piece.mark == "itemprop:headline"}
        candidates = self._candidates()
        self.lines = [block for block, _key in candidates]
        self.keys = [key for _block, key in candidates]
        self.times = Counter(self.keys)
        self.main = [block.index for block in self.lines if block.level == 1 and not block.hidden]
        self.nearest = self._headings_between()
        self.around_first = self._places_around(self.first)
        self.story: frozenset[str] | None = None

    def _candidates(self) -> list[tuple[Block, str]]:
        """The headings above the story, other lines near it that are made or named like one or said to be one, each with its key; all lines without any."""
        end = self.first + BELOW
        found = [block for block in self.blocks if block.shape == "heading" and 0 < block.words <= LONGEST and (block.level == 1 or block.index <= end)]
        near = [block for block in self.blocks[max(0, self.first - REACH):end + 1] if 0 < block.words <= LONGEST and block.shape in {"text", "item"}]
        lines = [(block, plain(block.text)) for block in [*found, *near]]
        if any(block.index < self.first for block in found):
            lines = [(block, key) for block, key in lines if block.level or self._is_likely(block, key)]
        return sorted(lines, key=lambda line: line[0].index)

    def _is_likely(self, block: Block, key: str) -> bool:
        """Whether a line that is no heading may be a headline all the same."""
        if (block.place.marks | block.inner) & bits("headline") or block.index in self.stated:
            return True
        return block.bold >= 0.9 * len(block.text) > 0 or self.titles.holds_half(key)

    def _headings_between(self) -> dict[int, int]:
        """For each heading how many others stand between it and the story."""
        found: dict[int, int] = {}
        for block in reversed(self.lines):
            if block.level and block.index < self.first:
                found[block.index] = len(found)
        return found

    def _places_around(self, index: int) -> dict[int, int]:
        """The places around the first paragraph, and how far up each is."""
        found: dict[int, int] = {}
        place: Place | None = home_of(self.blocks[index]) if index < len(self.blocks) else None
        while place is not None:
            found[id(place)] = len(found)
            place = place.parent
        return found

    def findings(self, number: int) -> list[str]:
        """All that is found of a line at little cost, as `name:value`."""
        block, key = self.lines[number], self.keys[number]
        found = [*self._make(block), *names_found(*marks_of(block)), *self._place(block)]
        found.append(f"repeats:{min(self.times[key], 3)}")
        if key in self.names:
            found.append("claim:name")
        above = plain(self.blocks[block.index - 1].text) if block.index else ""
        return found + self.titles.findings(block.text, key, above)

    def _make(self, block: Block) -> list[str]:
        """What a line is made as, and how it is written."""
        level, size = block.level, len(block.text)
        made = f"h{min(level, 4)}" if level else "bold" if block.bold >= 0.9 * size else block.shape
        found = [
            f"made:{made}", f"words:{grade(block.words, LENGTHS)}", f"ending:{ending.judge(block, self.view)}",
            f"chance:{grade(self.casting.story[block.index], CHANCES)}",
        ]
        if level == 1:
            found.append("title:" + ("only" if len(self.main) == 1 else "first" if self.main[:1] == [block.index] else "more"))
        if block.linked:
            found.append("linked:all" if block.linked >= 0.9 * size else "linked:some")
        if block.hidden:
            found.append("seen:hidden")
        if block.index in self.stated:
            found.append("stated:yes")
        return found

    def _place(self, block: Block) -> list[str]:
        """Where a line stands, and what around it."""
        index, sorts = block.index, self.view.sorts
        found = [f"above:{grade(self.first - index, DISTANCES)}", f"before:{sorts[index + 1]}", f"after:{sorts[index + 3]}"]
        if block.level:
            found.append("nearest:" + (str(min(self.nearest[index], 4)) if index in self.nearest else "below"))
        place, steps = home_of(block), 0
        while id(place) not in self.around_first and place.parent is not None:
            place, steps = place.parent, steps + 1
        found.append(f"together:{min(self.around_first.get(id(place), FAR), 5)}")
        found.append(f"apart:{min(steps, 5)}")
        return found

    def more(self, number: int) -> list[str]:
        """What takes longer to find: whether the line speaks of the story, and whether date or byline stand right below it."""
        block = self.lines[number]
        if self.story is None:
            self.story = opening_words(self.casting, self.first)
        words = topics(block.text)
        shared = len(words & self.story)
        found = [f"subject:{grade(shared / (len(words) or 1), SHARES)}", f"subjects:{min(shared, 4)}"]
        if phrase.judge(block, self.view):
            found.append("phrase:some")
        field = self._field_below(block)
        return [*found, f"field:{field}"] if field else found

    def _field_below(self, block: Block) -> str:
        """Where below a line a date line or byline stands."""
        language = self.casting.page.hints.language
        for other in self.blocks[block.index + 1:block.index + 1 + FOLLOWERS]:
            if 0 < other.words <= SHORT_FIELD:
                near = "next" if other.index == block.index + 1 else "below"
                if any(map(str.isdigit, other.text)) and is_date_line(other.text, language=language):
                    return near
                if near == "next" and read_byline(other.text, language=language):
                    return near
        return ""


FOLLOWERS, SHORT_FIELD = 5, 16
"""Blocks below a line that are looked at, and words of a date line or byline."""


@cache
def named() -> tuple[tuple[str, int], ...]:
    """The groups of names asked for, with their bits."""
    return tuple((name, bits(name)) for name in NAMED)


@cache
def any_named() -> int:
    """The union of their bits."""
    return bits(*NAMED)


def names_found(own: int, near: int, around: int) -> list[str]:
    """What the names of a line's place and of those around it say."""
    found = []
    if (own | near | around) & any_named():
        for name, bit in named():
            if own & bit:
                found.append(f"own:{name}")
            elif near & bit:
                found.append(f"near:{name}")
            elif around & bit:
                found.append(f"around:{name}")
    return found
