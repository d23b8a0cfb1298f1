"""Hard-wrapped text: at which column, and which line goes on in the next.

A program that wraps lines fills them: a line ends where the next word no longer fitted. So a line that goes on (the next one begins in
lower case) tells that the width lies between its own length and that length with the next word. Where most such lines agree on a
width, the text is wrapped, and a line with room for the next word ends its paragraph, blank line or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from newsclean.record import record
from newsclean.segment.counting import spaceless
from newsclean.segment.text_lines import TERMINAL, ends_sentence, is_ruler

NARROWEST, WIDEST = 30, 160
"""Columns a text may be wrapped at: narrower ones are menus, wider ones are paragraphs."""

NARROWEST_SPACELESS = 10
"""The same for scripts without spaces, whose characters are as wide as two."""

RAGGED = 0.08
"""Share of the width by which lines may be shorter or longer where letters have different widths, or hands broke the lines."""

AGREEING = 0.7
"""Share of the lines that go on that must agree on one width."""

FULL = 0.5
"""Share of the longer lines around them that must be full."""

GOING_ON = 0.25
"""Share of the full lines that must go on: in a list of titles of like length a few begin in lower case by chance."""

FEWEST = 3
"""Lines that must go on for a width to be found in a text of any size."""

NEARLY_ALL = 0.9
PLENTY = 5
"""So many different lines, nearly all of those that go on, agree on one column to the letter by no chance."""

SHORT_TEXT = 15
"""Lines of a text so short that one line that goes on is evidence."""

MOST_WIDTHS = 3
"""Different widths looked for: story, mail quoted in it, comments."""


@record(frozen=True)
class Width:
    """A column lines are wrapped at."""

    column: int
    slack: int
    """Columns by which a full line may fall short of it."""


@record(frozen=True)
class Pair:
    """A line and the one right below it."""

    line: int
    """Number of the upper line."""
    stanza: int
    """Line after the stretch of lines without a blank one in which they stand."""
    length: int
    """Columns of the upper line."""
    needed: int
    """Columns it would have taken to put the lower line's first word on it."""
    below: int
    """Columns of the lower line."""
    goes_on: bool
    """The lower line reads as the upper one's continuation."""


def has_no_case(character: str) -> bool:
    """Whether a letter's script tells no capitals, as Georgian in running text (its capitals are for headings only)."""
    return character.isalpha() and (not (character.islower() or character.isupper()) or "\u10d0" <= character <= "\u10ff")


def goes_on(upper: str, lower: str) -> bool:
    """Whether a line reads as the continuation of the one above it."""
    first = lower[0]
    if has_no_case(first):
        return upper[-1] not in TERMINAL
    return first.islower() and lower[1:2] != ")"


def needed_for(length: int, upper: str, lower: str) -> int:
    """Columns of the upper line with the lower one's first word put on it."""
    if not lower[0].isascii() and spaceless().match(lower):
        return length + 1
    # a no-break space is no place for a line to end, so only plain spaces divide here
    return length + len(lower.partition(" ")[0]) + (upper[-1] != "-")


def find_widths(lines: Sequence[str], strips: Sequence[str]) -> list[Width]:
    """The columns a text is wrapped at, the commonest first; none where its lines are paragraphs."""
    pairs = _pairs(lines, strips)
    open_pairs = [pair for pair in pairs if pair.goes_on]
    if not open_pairs:
        return []
    enough = FEWEST if len(strips) - strips.count("") > SHORT_TEXT else 1
    widths: list[Width] = []
    while len(open_pairs) >= enough and len(widths) < MOST_WIDTHS:
        width = _commonest(open_pairs, pairs)
        if width is None:
            break
        if _is_prose(width, open_pairs, pairs, strips):
            widths.append(width)
        open_pairs = [pair for pair in open_pairs if not _agrees(pair, width)]
        enough = FEWEST + 1
    return widths


def _pairs(lines: Sequence[str], strips: Sequence[str]) -> list[Pair]:
    found: list[Pair] = []
    stanza = 0
    above = ""
    for number, lower in enumerate(strips):
        if above and lower and (len(above) >= NARROWEST or _is_wide(above)):
            if number >= stanza:
                stanza = _next_blank(strips, number)
            length = len(lines[number - 1].rstrip())
            on = goes_on(above, lower) and not is_ruler(lower)
            needed = needed_for(length, above, lower)
            found.append(Pair(number - 1, stanza, length, needed, len(lines[number].rstrip()), on))
        above = lower
    return found


def _is_wide(line: str) -> bool:
    return len(line) >= NARROWEST_SPACELESS and not line.isascii() and bool(spaceless().match(line))


def _next_blank(strips: Sequence[str], number: int) -> int:
    while number < len(strips) and strips[number]:
        number += 1
    return number


def _commonest(open_pairs: list[Pair], pairs: list[Pair]) -> Width | None:
    """The width most lines that go on agree on: to the column, or else loosely."""
    least, most, hits = _stab(open_pairs, 0.0)
    if hits >= NEARLY_ALL * len(open_pairs):
        # other full lines may be longer than those that go on, and tell the width better
        return Width(max([pair.length for pair in pairs if least < pair.length <= most], default=least), 0)
    least, most, hits = _stab(open_pairs, RAGGED)
    if hits < AGREEING * len(open_pairs):
        return None
    middle = (least + most) // 2
    near = [pair for pair in open_pairs if abs(pair.length - middle) <= 2 * RAGGED * middle and pair.needed > middle * (1 - RAGGED)]
    column = max(pair.length for pair in near)
    return Width(column, max(0, column - min(pair.needed for pair in near) + 1))


def _is_prose(width: Width, open_pairs: list[Pair], pairs: list[Pair], strips: Sequence[str]) -> bool:
    """Whether the lines around those that go on are wrapped too, and paragraphs so joined end like sentences."""
    hits = [pair for pair in open_pairs if _agrees(pair, width)]
    stanzas = {pair.stanza for pair in hits}
    long = [pair for pair in pairs if pair.stanza in stanzas and pair.length * 2 >= width.column]
    full = [pair for pair in long if _agrees(pair, width) and (pair.below <= width.column)]
    if len(full) < FULL * len(long) or len(hits) < GOING_ON * len(full):
        return False
    if width.slack == 0 and len(hits) >= NEARLY_ALL * len(open_pairs) and len({(pair.length, pair.needed) for pair in hits}) >= PLENTY:
        return True
    uppers = {pair.line for pair in full}
    last = [strips[line + 1] for line in uppers if line + 1 not in uppers]
    ended = sum(map(ends_sentence, last))
    return ended * 2 >= len(last)


def _stab(pairs: list[Pair], play: float) -> tuple[int, int, int]:
    """The least and the greatest column that most pairs allow, give or take a share `play` of their lengths, and how many do."""
    steps = [0] * (WIDEST + 2)
    for pair in pairs:
        low, high = int(pair.length * (1 - play)), int((pair.needed - 1) * (1 + play))
        if low <= WIDEST:
            steps[low] += 1
            steps[min(high, WIDEST) + 1] -= 1
    allowing = list(accumulate(steps))
    hits = max(allowing)
    least = most = allowing.index(hits)
    while most < WIDEST and allowing[most + 1] == hits:
        most += 1
    return least, most, hits


def _agrees(pair: Pair, width: Width) -> bool:
    return pair.length <= width.column and pair.needed > width.column - width.slack
