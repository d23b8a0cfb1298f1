"""Comments without places of their own: pasted text, and pages that mark up no comment. Their heads and buttons divide them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclean.comments.lines import BUTTON, EMPTY, HEAD, TEXT, Line
from newsclean.comments.records import Record, is_plain_name, without_initials
from newsclean.comments.words import table

RARE = 4
"""Heads of a shape that is this many times rarer than the commonest are dates and names inside texts."""

LONGEST_PANEL = 10
"""Lines that a forum prints of a member beside his post."""

LEAST_INDENT = 2
"""Columns by which an answer is indented; a single space is noise of copying."""


def split_lines(lines: Sequence[Line]) -> list[Record]:
    """The comments in a stretch of lines that is known to be a comment section."""
    heads = find_heads(lines)
    if not heads:
        return _split_at_buttons(lines)
    if names_stand_last(lines, heads):
        return _with_depths(_split_after(lines, heads))
    known = frozenset(heads)
    starts = [_with_name_before(lines, head, known) for head in heads]
    records = [
        Record(without_initials([*_panel(lines[start:head], lines[head].name), *lines[head:end]]))
        for start, head, end in zip(starts, heads, [*starts[1:], len(lines)], strict=True)
    ]
    return _with_depths(records)


def find_heads(lines: Sequence[Line]) -> list[int]:
    """Numbers of the lines that open a comment: of heads close together the first, of the common shapes only."""
    heads = [number for number, line in enumerate(lines) if line.opens]
    if heads and _is_name_alone(lines, heads[0]):
        return [number for number in heads if lines[number].name]  # times stand below the texts
    found: list[int] = []
    for number in heads:
        if not (found and _is_one_head(lines[found[-1]:number + 1])):
            found.append(number)
    return _alike(lines, found)


def _alike(lines: Sequence[Line], heads: Sequence[int]) -> list[int]:
    """Heads of the common shapes; where the first gives name and time, and others do, those that do: what follows may be other stories."""
    shapes = [_shape(lines, number) for number in heads]
    counts = Counter(shapes)
    if shapes and all(shapes[0][:2]) and counts[shapes[0]] > 1:
        return [number for number, shape in zip(heads, shapes, strict=True) if shape == shapes[0]]
    return [number for number, shape in zip(heads, shapes, strict=True) if counts[shape] * RARE > max(counts.values())]


def _is_name_alone(lines: Sequence[Line], number: int) -> bool:
    """Whether a head gives a name, and text follows it rather than a time."""
    after = next((line for line in lines[number + 1:] if line.kind != EMPTY), None)
    return bool(lines[number].name) and lines[number].stamp is None and after is not None and not after.opens


def _is_one_head(lines: Sequence[Line]) -> bool:
    """Whether the last of some lines still belongs to the head that the first one opens."""
    first, last = lines[0], lines[-1]
    if any(line.kind not in {HEAD, EMPTY} for line in lines):
        return False
    return not (first.stamp and last.stamp) and not (first.name and last.name)


def _shape(lines: Sequence[Line], number: int) -> tuple[bool, bool, bool]:
    """What a head is made of: a name, a time, a word for saying; over its one or two lines."""
    line = lines[number]
    after = next((other for other in lines[number + 1:number + 3] if other.kind != EMPTY), None)
    dated = bool(line.stamp) or (after is not None and after.kind == HEAD and bool(after.stamp))
    return bool(line.name), dated, line.speaks


def names_stand_last(lines: Sequence[Line], heads: Sequence[int]) -> bool:
    """Whether heads stand below their comments: text before the first one, none after the last, or buttons for answers right below most."""
    before = any(line.kind == TEXT and not line.is_short_name for line in lines[:heads[0]])
    if not before or not any(line.kind == TEXT for line in lines[heads[-1]:]):
        return before
    return are_answered_below(lines, heads)


def are_answered_below(lines: Sequence[Line], heads: Sequence[int]) -> bool:
    """Whether most heads are times below texts, with buttons for answers right behind them, or between."""
    answered = 0
    between = heads[0] > 0 and lines[heads[0] - 1].replies
    for head in heads:
        above = lines[head - 1] if head and not lines[head].name else None
        if above is not None and above.kind == TEXT and not is_plain_name(above):
            answered += any(line.replies for line in lines[head:head + 2])
        elif above is not None and between:
            answered += above.replies
    return answered * 2 > len(heads)


def _split_after(lines: Sequence[Line], heads: Sequence[int]) -> list[Record]:
    """Comments that end with their heads, and the buttons after those."""
    records, start = [], 0
    known = frozenset(heads)
    for head in heads:
        end = head + 1
        while end < len(lines) and lines[end].kind in {BUTTON, EMPTY, HEAD} and end not in known:
            end += 1
        records.append(Record(list(lines[start:end])))
        start = end
    return records


def _with_name_before(lines: Sequence[Line], head: int, heads: frozenset[int]) -> int:
    """Where a comment begins whose head may have a name on the line before it."""
    if any(lines[number].name for number in (head, head + 1) if number < len(lines) and lines[number].kind == HEAD):
        return _panel_above(lines, head, heads)
    number = head - 1
    while number >= 0 and lines[number].is_between:
        number -= 1
    if number < 0 or number in heads or not lines[number].is_short_name:
        return head
    above = number - 1
    while above >= 0 and lines[above].kind in {EMPTY, BUTTON} and not lines[above].replies:
        above -= 1
    # A picture's text and a member's rank may repeat the name: "mary", "4562", "mary".
    repeats = above >= 0 and (lines[above].text == lines[number].text or table().is_badge(lines[above].text))
    return above if repeats else number


def _panel_above(lines: Sequence[Line], head: int, heads: frozenset[int]) -> int:
    """Where what a forum tells of a member begins above the head of his post: with his name, alone on a line; else the head."""
    for number in range(head - 1, max(head - LONGEST_PANEL, -1), -1):
        if number in heads:
            break
        if lines[number].kind == TEXT and lines[number].text == lines[head].name:
            return number
    return head


def _panel(lines: Sequence[Line], name: str) -> Sequence[Line]:
    """Lines above a head, those of a member's panel read as a picture of him."""
    return [Line(line.block, EMPTY) for line in lines] if lines and name and lines[0].text == name else lines


def _split_at_buttons(lines: Sequence[Line]) -> list[Record]:
    """Comments without heads, as some plug-ins print them: a name, a text, a row of buttons."""
    records: list[Record] = []
    start = 0
    for number, line in enumerate(lines):
        if line.kind == BUTTON and line.replies:
            if any(other.kind == TEXT for other in lines[start:number]):
                records.append(Record(list(lines[start:number + 1])))
            start = number + 1
    named = [record for record in records if _open_with_name(record)]
    if len(named) * 2 <= len(records):
        return []
    for record in named:
        first = next(line for line in record.lines if line.kind == TEXT)
        first.kind, first.name = HEAD, first.text
    return named


def _open_with_name(record: Record) -> bool:
    """Whether a comment's first line could be a name, and there is text after it."""
    texts = [line for line in record.lines if line.kind == TEXT]
    return len(texts) > 1 and texts[0].is_short_name


def _with_depths(records: list[Record]) -> list[Record]:
    """Answers by what stands above them ("Replies"), or by their indentation."""
    _nest_by_marker(records)
    if all(record.depth == 0 for record in records):
        _nest_by_indent(records)
    return records


def _nest_by_marker(records: Sequence[Record]) -> None:
    """Blogger prints "Replies" above the answers to a comment, and one more "Reply" below the last of them."""
    depth = 0
    for record in records:
        record.depth = depth
        previous: Line | None = None
        for line in record.lines:
            if line.kind == TEXT:
                previous = None
            elif line.kind != EMPTY and table().is_marker(line.block.text):
                if depth:
                    depth = 0
                elif not line.replies or (previous is not None and previous.replies):
                    depth = 1
            if line.kind == BUTTON:
                previous = line


def _nest_by_indent(records: Sequence[Record]) -> None:
    """An answer is printed further in than what it answers."""
    open_indents: list[int] = []
    for record in records:
        indent = next((line.block.indent for line in record.lines if line.kind == HEAD), 0)
        while open_indents and indent < open_indents[-1] + LEAST_INDENT:
            open_indents.pop()
        record.depth = len(open_indents)
        open_indents.append(indent)
