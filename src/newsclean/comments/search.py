"""What the searches for comment sections that no markup names have in common: where to look, where a section ends, when to trust it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from newsclean.comments.lines import BUTTON, EMPTY, HEAD, HEADINGS, LABELS, TEXT, Line, Lines
from newsclean.comments.zones import SURE, SURE_WORDS, Zone
from newsclean.model import Place
from newsclean.rules.phrases import table as phrases
from newsclean.segment.marks import bits

FAR = 60
"""Lines of the longest comment: a section ends where no head and no button comes for so long."""

LONGEST_LAST = 12
"""Lines of a last comment without buttons below it."""

SHORT = 5
"""Words of a line without a sentence end that is taken for the beginning of something else."""

SENTENCE_ENDS = frozenset('.!?…。！？؟।:)"”»')


LEAVING = frozenset({"related", "newsletter", "legal", "consent", "advert"})
"""Roles of phrases that follow comments, but are not said in them."""

MOST_PHRASE_WORDS, MOST_LEGAL_WORDS = 6, 16
"""Words of a line that is such a phrase; of one such as "© 2023 Example News. All rights reserved."."""


class Search:
    """The lines of a page in which comment sections are looked for."""

    def __init__(self, lines: Lines, story: Sequence[float], taken: Collection[int]) -> None:
        self.lines = lines
        self.blocks = lines.blocks
        self.story = story
        self.taken = taken
        likely = [block.words if score >= SURE else 0 for score, block in zip(story, self.blocks, strict=True)]
        self.mass = [0, *accumulate(likely)]
        """Words of likely story before each line."""
        self.first = next((number for number, words in enumerate(likely) if words >= SURE_WORDS), -1) + 1
        self._aside = bits("sidebar", "nav", "teaser")

    def free(self, first: int | None = None) -> Iterator[int]:
        """Indices from `first` on, or after the first paragraph of the story, that no markup claims for comments or for asides."""
        for index in range(self.first if first is None else first, len(self.blocks)):
            if index not in self.taken and not self.blocks[index].place.around & self._aside:
                yield index

    def up_to_end(self, lines: Sequence[Line], heads: Sequence[int]) -> list[Line]:
        """The lines up to the end of the last comment, `heads` being the numbers of the lines that open one."""
        last = heads[-1]
        inner = [any(line.kind == BUTTON for line in lines[start:end]) for start, end in pairwise(heads)]
        if sum(inner) * 2 >= len(inner):
            end = _behind_buttons(lines, last)
            if end:
                return list(lines[:end])
        return self.up_to_other(lines, last)

    def up_to_other(self, lines: Sequence[Line], last: int) -> list[Line]:
        """The lines up to where something else begins below the `last` head."""
        end = last + 1
        while end < min(len(lines), last + LONGEST_LAST) and not _begins_other(lines, end, last):
            end += 1
        return list(lines[:end])

    def trusted(self, start: int, lines: Sequence[Line], comments: int) -> Zone | None:
        """The zone from line `start` on, unless it would be the story, dated and signed below a comment count."""
        if not lines:
            return None
        end = lines[-1].index + 1
        inside = self.mass[end] - self.mass[start]
        if inside > self.mass[start] or start < self.first:
            answered = sum(1 for line in lines if line.replies)
            signed = sum(1 for number, line in enumerate(lines) if line.stamp and (line.name or _is_name_line(lines[number - 1])))
            if comments < 2 or max(answered, signed) * 2 < comments:  # noqa: PLR2004 (a single one is a byline)
                return None
        return self.zone(self.lines.all(start, end))

    def zone(self, lines: list[Line]) -> Zone:
        """A zone, with the innermost place that holds all of its heads."""
        return Zone(lines, common_place([line.block.place for line in lines if line.kind == HEAD] or [lines[0].block.place]))


def _behind_buttons(lines: Sequence[Line], head: int) -> int:
    """The number of the line behind the buttons below the text below a head; 0 without any."""
    end = min(len(lines), head + FAR)
    text = next((number for number in range(head, end) if lines[number].kind == TEXT), end)
    button = next((number for number in range(text, end) if lines[number].kind == BUTTON), 0)
    while button and button < len(lines) and lines[button].kind in {BUTTON, EMPTY}:
        button += 1
    return button


def _begins_other(lines: Sequence[Line], number: int, head: int) -> bool:
    """Whether a line below the last head no longer belongs to its comment."""
    line = lines[number]
    between = lines[head + 1:number]
    said = any(other.kind == TEXT for other in between)
    if said and not lines[head].stamp:  # Blogger prints times below the texts
        if any(other.kind == HEAD and other.stamp for other in between):
            return True
        if line.kind == HEAD and line.stamp and not line.name:
            return False
    if line.kind != TEXT:
        return said or line.kind in LABELS or line.kind in HEADINGS
    if not said:
        return False
    if leads_to(line) == "legal":
        return True
    return line.block.shape == "heading" or (line.block.words <= SHORT and line.text[-1:] not in SENTENCE_ENDS)


def leads_to(line: Line) -> str:
    """What a line opens that follows comments, as a role: other stories, a newsletter, the imprint."""
    block = line.block
    if line.kind != TEXT or block.words > MOST_LEGAL_WORDS:
        return ""
    role, way = phrases().match(block.text.casefold(), block.words)
    short = block.words <= MOST_PHRASE_WORDS or role == "legal" or block.shape == "heading"
    return role if way != "holds" and short else ""


def _is_name_line(line: Line) -> bool:
    """Whether a line gives a name and no time."""
    return (bool(line.name) and not line.stamp) or line.is_short_name


def common_place(places: Sequence[Place]) -> Place:
    """The innermost place around all of some places."""
    common = places[0]
    for place in places[1:]:
        common = _common(common, place)
    return common


def _common(one: Place, other: Place) -> Place:
    while one is not other:
        if one.depth >= other.depth and one.parent is not None:
            one = one.parent
        elif other.parent is not None:
            other = other.parent
        else:
            break
    return one
