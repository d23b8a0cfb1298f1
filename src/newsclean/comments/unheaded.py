"""Comment sections without a heading: comments with buttons for answers, posts of a forum, what a mail quotes below its own text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsclean.comments.lines import BUTTON, HEAD, TEXT, Line, Lines
from newsclean.comments.records import is_plain_name
from newsclean.comments.search import FAR, SENTENCE_ENDS, Search, common_place
from newsclean.comments.signatures import MOST_DASHED_WORDS, dashed_name, may_be_signed
from newsclean.comments.threads import FORUM_SIGN, is_forum_head, number_in
from newsclean.comments.zones import SURE, SURE_WORDS, Zone
from newsclean.model import Block

FEWEST_DATED, DIFFERENT = 3, 0.7
"""Comments with heads of name and minute, and the share of them that different readers wrote."""

MOST_HEAD_WORDS = 14
"""Words of such a head."""

LONGEST_FIRST = 20
"""Lines of a first comment whose time stands below."""

FEWEST_ANSWERED = 2
"""Comments with buttons for answers; a single head and button may be anything."""

MOST_MISSED = 3
"""Heads in a row without a button below that do not end a section: closed threads, dates in texts."""


def find_unheaded(search: Search) -> Zone | None:
    """The section, if there is one."""
    return _forum(search) or _answered(search) or _numbered(search) or _mail(search) or _signed(search) or _dated(search)


def _answered(search: Search) -> Zone | None:
    """Two comments or more, each with a head, a text and a button for an answer."""
    lines = search.lines
    if sum(1 for index in search.free() if lines.sign(index) == "reply") < FEWEST_ANSWERED:
        return None
    heads = [index for index in search.free() if lines[index].kind == HEAD and not (index and lines[index - 1].kind == HEAD)]
    run = _longest_run(search, heads) if heads else []
    if len(run) < FEWEST_ANSWERED:
        return None
    if _stands_below(search, run[0]):
        run += [head for head in heads if head > run[-1] and _stands_below(search, head)][:1]
    start = _with_name_above(search, run[0])
    stretch = lines.all(start, run[-1] + FAR)
    return search.trusted(start, search.up_to_end(stretch, [head - start for head in run]), len(run))


def _longest_run(search: Search, heads: Sequence[int]) -> list[int]:
    """The longest row of heads with answers below, few of them missing."""
    best: list[int] = []
    run: list[int] = []
    missed = 0
    for head, end in zip(heads, [*heads[1:], len(search.lines)], strict=True):
        if _is_answered(search, head, min(end, head + FAR)):
            run.append(head)
            missed = 0
        else:
            missed += 1
        if missed > MOST_MISSED:
            run = []
        if len(run) > len(best):
            best = run
    return best


def _is_answered(search: Search, head: int, end: int) -> bool:
    """Whether text and a button for an answer follow a head."""
    below = [line for line in search.lines.all(head + 1, end) if line.kind in {TEXT, BUTTON}]
    if search.lines[head].replies:
        return bool(below) and below[0].kind == TEXT
    button = next((number for number, line in enumerate(below) if line.replies), 0)
    return any(line.kind == TEXT for line in below[:button])


def _stands_below(search: Search, head: int) -> bool:
    """Whether a head is a time below a text and its buttons."""
    return search.lines[head - 1].replies and not search.lines[head].name


def _with_name_above(search: Search, head: int) -> int:
    """The index of the line with the name above a head that has none, be there a text and a button between, else of the head."""
    lines = search.lines
    above = lines[head - 1]
    if _stands_below(search, head):
        names = (index for index in range(head - 2, max(head - LONGEST_FIRST, search.first), -1) if _is_name_above_text(lines, index))
        return next(names, head)
    return head - 1 if not search.lines[head].name and above.is_short_name and search.story[head - 1] < SURE else head


def _is_name_above_text(lines: Lines, index: int) -> bool:
    return is_plain_name(lines[index]) and lines.blocks[index].words <= MOST_DASHED_WORDS and lines[index + 1].kind == TEXT


def _numbered(search: Search) -> Zone | None:
    """Comments whose heads number them, one or more: "#1 by Mary, 15 Sep 2023 - 04:22"."""
    lines = search.lines
    heads = [index for index in search.free() if search.blocks[index].text[:1] == "#" and _is_numbered_head(lines[index])]
    if not heads:
        return None
    stretch = search.up_to_other(lines.all(heads[0], heads[-1] + FAR), heads[-1] - heads[0])
    return Zone(stretch, common_place([line.block.place for line in stretch]))


def _is_numbered_head(line: Line) -> bool:
    """Whether a number, a name and the minute make up a line."""
    return line.kind == HEAD and number_in(line.block.text) > 0 and bool(line.name and line.stamp and "T" in (line.stamp.iso or ""))


def _forum(search: Search) -> Zone | None:
    """Posts after the first of a forum thread, as phpBB heads them: "by mary » Fri Sep 15, 2023 4:22 am"."""
    signed = (index for index in search.free() if FORUM_SIGN in search.blocks[index].text)
    heads = [index for index in signed if is_forum_head(search.lines[index])]
    if not heads:
        return None
    stretch = search.lines.all(heads[0], heads[-1] + FAR)
    return search.zone(search.up_to_end(stretch, [head - heads[0] for head in heads]))


def _is_mail_head(line: Line) -> bool:
    """Whether a line names who wrote, and the minute."""
    return line.speaks and bool(line.name) and line.stamp is not None and "T" in (line.stamp.iso or "")


def _mail(search: Search) -> Zone | None:
    """What a mail quotes below its own text: "On 15 Sep 2023, Mary wrote:" and quoted lines, to the end."""
    blocks, lines = search.blocks, search.lines
    for head in search.free():
        if head + 1 == len(blocks) or blocks[head + 1].shape != "quote" or not blocks[head].text.endswith((":", "：")):
            continue
        if blocks[head].place.tag or not _is_mail_head(lines[head]):
            continue
        end = head + 1
        while end < len(blocks) and (blocks[end].shape == "quote" or lines[end].kind == HEAD):
            end += 1
        if not any(block.words >= SURE_WORDS and search.story[block.index] >= SURE for block in blocks[end:]):
            return search.zone(lines.all(head, end))
    return None


def _signed(search: Search) -> Zone | None:
    """Texts with name and minute behind a dash, two or more, as sites of questions and answers print comments."""
    lines = search.lines
    ends = [lines[index] for index in search.free() if may_be_signed(search.blocks[index])]
    signed = [line for line in ends if line.opens and line.stamp is not None and line.stamp.iso]
    if len(signed) < FEWEST_ANSWERED:
        below = [index for index in search.free() if dashed_name(search.blocks[index].text) and _is_signature(lines.all(index - 1, index + 2))]
        signed = [line for index in below for line in lines.all(index - 1, index + 2)] if len(below) >= FEWEST_ANSWERED else []
    return search.zone(signed) if signed else None


def _is_signature(lines: Sequence[Line]) -> bool:
    """Whether a text, a name and a time follow each other."""
    kinds = [line.kind for line in lines]
    return kinds == [TEXT, HEAD, HEAD] and lines[2].stamp is not None and not lines[2].name


def _dated(search: Search) -> Zone | None:
    """Heads of name and minute with texts below, three or more of different names: of one name they are entries of a live blog."""
    heads = [index for index in search.free() if _may_be_dated(search.blocks[index]) and _is_dated_head(search, index)]
    start = next((number for number in range(len(heads)) if _follows_said(search, heads[number + 1:number + 2])), len(heads))
    run = heads[start:start + 1] + list(takewhile(lambda head: _follows_said(search, [head]), heads[start + 1:]))
    names = {search.lines[head].name for head in run}
    if len(names) < FEWEST_DATED or len(names) < DIFFERENT * len(run):
        return None
    stretch = search.lines.all(run[0], run[-1] + FAR)
    return search.trusted(run[0], search.up_to_other(stretch, run[-1] - run[0]), len(run))


def _may_be_dated(block: Block) -> bool:
    return block.words <= MOST_HEAD_WORDS and ":" in block.text and any(map(str.isdecimal, block.text))


def _is_dated_head(search: Search, index: int) -> bool:
    """Whether a line gives name and minute, and text stands below it."""
    line = search.lines[index]
    if line.kind != HEAD or not line.name or line.stamp is None or "T" not in (line.stamp.iso or ""):
        return False
    return any(below.kind == TEXT for below in search.lines.all(index + 1, index + 2))


def _follows_said(search: Search, heads: Sequence[int]) -> bool:
    """Whether a sentence or a button ends right above a head; above bylines of other stories stand their titles."""
    above = [search.lines[head - 1] for head in heads]
    return any(line.kind == BUTTON or (line.kind == TEXT and line.text[-1:] in SENTENCE_ENDS) for line in above)
