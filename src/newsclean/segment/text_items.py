"""Lines that begin like items, and whether they are a list.

A dash may open a speech, a star a footnote, and a number a heading or a date. So lines are held back until their neighbours are known:
those that stand in a row and look alike are a list, and the others keep what they begin with.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.record import record
from newsclean.segment.text_blocks import Blocks
from newsclean.segment.text_lines import ends_sentence
from newsclean.segment.text_markers import CERTAIN, DASHES, HEADING_SIGNS, Marker, is_counted

FEWEST = 2
"""Lines in a row that make a list, unless the bullet leaves no doubt."""

FEWEST_SPOKEN, LONGEST_SENTENCE = 3, 100
"""Sentences behind hyphens that are a list all the same, and their characters on average."""

LONGEST_DASHED = 160
"""Characters of an item behind a dash, on average; longer ones are paragraphs of speech."""

MOST_DEPTH = 12

FEWEST_WORDS = 4
"""Words behind a single bullet that make an item; fewer are a name or a time behind a dot that divides."""


@record
class Candidate:
    """A line, with its continuation, that may be an item."""

    marker: Marker
    literal: str
    """The text with its marker."""
    text: str
    line: int
    gap: int
    indent: int
    depth: int = 0


class Items:
    """Candidates in a row, not yet judged."""

    def __init__(self, out: Blocks) -> None:
        self.out = out
        self.waiting: list[Candidate] = []

    def settle(self) -> None:
        """Something else follows: the candidates become items or plain text."""
        if not self.waiting:
            return
        candidates, self.waiting = self.waiting, []
        _nest(candidates)
        for run in _runs(candidates):
            group = len(self.out.blocks)
            announced = group > 0 and self.out.blocks[-1].text.endswith((":", "："))
            as_list = _is_list([candidate for candidate in run if candidate.depth == run[0].depth], announced=announced)
            for candidate in run:
                text = candidate.text if as_list else candidate.literal
                block = self.out.add(text, candidate.line, candidate.gap, candidate.indent)
                if as_list:
                    block.shape, block.group, block.depth = "item", group, candidate.depth
                    block.ordered = bool(candidate.marker.numbers)


def _nest(candidates: list[Candidate]) -> None:
    """Give each candidate its depth, from how far it is indented."""
    open_indents: list[int] = []
    for candidate in candidates:
        while open_indents and candidate.indent < open_indents[-1]:
            open_indents.pop()
        if not open_indents or (candidate.indent > open_indents[-1] + 1 and len(open_indents) < MOST_DEPTH):
            open_indents.append(candidate.indent)
        candidate.depth = len(open_indents) - 1


def _runs(candidates: list[Candidate]) -> Iterator[list[Candidate]]:
    """Candidates that may be one list: until another marker begins at the outermost depth."""
    run: list[Candidate] = []
    for candidate in candidates:
        if run and candidate.depth == 0 and candidate.marker.family != run[0].marker.family:
            yield run
            run = []
        run.append(candidate)
    yield run


def _is_list(run: list[Candidate], *, announced: bool) -> bool:
    """Whether candidates of one depth are a list; it may be `announced` by a line with a colon."""
    family = run[0].marker.family
    if len(run) < FEWEST:
        if run[0].marker.numbers or announced:
            return announced and not run[0].marker.numbers
        is_title = family in HEADING_SIGNS and not ends_sentence(run[0].text)
        return family in CERTAIN and not is_title and len(run[0].text.split()) >= FEWEST_WORDS
    if run[0].marker.numbers:
        return is_counted([candidate.marker.numbers for candidate in run])
    return family not in DASHES or _is_dashed_list(run, announced=announced)


def _is_dashed_list(run: list[Candidate], *, announced: bool) -> bool:
    """Whether lines behind dashes are no dialogue: sentences behind long dashes are, and paragraphs behind any."""
    length = sum(len(candidate.text) for candidate in run) / len(run)
    if length > LONGEST_DASHED:
        return False
    spoken = sum(ends_sentence(candidate.text) for candidate in run) * 2 > len(run)
    return announced or not spoken or (run[0].marker.family == "-" and len(run) >= FEWEST_SPOKEN and length <= LONGEST_SENTENCE)
