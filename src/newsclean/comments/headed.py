"""Comment sections below a heading that counts or announces them, where markup names nothing: pasted text, home-made pages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from newsclean.comments.lines import BUTTON, FORM, HEAD, HEADINGS, NONE, NOTICE, RECENT, TEXT, Line, Lines
from newsclean.comments.search import FAR, LEAVING, SENTENCE_ENDS, Search, leads_to
from newsclean.comments.split import are_answered_below, find_heads, names_stand_last, split_lines
from newsclean.comments.unheaded import FEWEST_ANSWERED, find_unheaded
from newsclean.comments.words import count_in
from newsclean.comments.zones import Zone
from newsclean.segment.marks import bits

OPENING = HEADINGS | {RECENT}
"""Headings of sections; of the latest comments only those with buttons for answers are this story's."""

NEAR = 14
"""Lines after a heading in which the first comment must begin; a form may stand between."""

HEAD_LINES = 3
"""Lines of a head: name, time, and a picture between."""

MOST_BARE_NAME_WORDS = 4
"""Words of a name on a line of its own; above dates there may also be titles of other stories."""


FEWEST_NAMED = 4
"""Comments that are known by names alone."""

LONGEST_SAID = 12
"""Lines of one of them."""

LEAST_SAID = 8
"""Words that they have on average; what stands below names in lists is shorter."""


def find_runs(lines: Lines, story: Sequence[float], taken: Collection[int]) -> list[Zone]:
    """The sections among lines that no markup claims, in document order: below headings, else by how their lines read."""
    search = Search(lines, story, taken)
    found: list[Zone] = []
    after = 0
    for index in search.free(0):
        if index >= after and lines.sign(index) in OPENING:
            zone = _below(search, index)
            if zone is not None and (lines.sign(index) != RECENT or sum(1 for line in zone.lines if line.replies) >= FEWEST_ANSWERED):
                found.append(zone)
                after = zone.lines[-1].index + 1
    if found:
        return found
    zone = find_unheaded(search)
    return [zone] if zone else []


def _below(search: Search, heading: int) -> Zone | None:
    """The section below a heading such as "3 comments"."""
    sign = search.lines.sign
    if any(sign(index) == NONE for index in range(max(0, heading - NEAR), heading)):
        return None
    lines = _reach(search, heading + 1)
    heads = find_heads(lines)
    if not heads:
        records = split_lines(lines)
        found = search.trusted(heading, [line for record in records for line in record.lines], len(records))
        return found or _named_only(search, heading)
    if names_stand_last(lines, heads):
        if sign(heading) == NOTICE and not are_answered_below(lines, heads) and sum(1 for head in heads if _is_signed(lines[head])) <= len(heads) // 2 + 1:
            return None
    elif not _mostly_signed(lines, heads):
        return None
    claimed = count_in(search.blocks[heading].text)
    if claimed:
        heads = heads[:claimed] + list(takewhile(lambda head: _is_signed(lines[head]), heads[claimed:]))
    return search.trusted(heading, search.up_to_end(lines, heads), len(heads))


def _named_only(search: Search, heading: int) -> Zone | None:
    """Names and texts by turns, and nothing else: how a plug-in's comments are copied that prints its times by scripts."""
    lines = search.lines
    index = heading + 1
    names: list[Line] = []
    texts: list[int] = []
    ended = 0
    while index + 1 < len(lines) and _is_bare_name(lines[index]) and (_is_said(lines[index + 1]) or _is_named_below(search, index + 2)):
        names.append(lines[index])
        start = index = index + 1
        while index < len(lines) and index - start < LONGEST_SAID and (index == start or _is_said(lines[index])):
            index += 1
        texts.append(sum(line.block.words for line in lines.all(start, index)))
        ended += lines[index - 1].text[-1:] in SENTENCE_ENDS
    if len(names) < FEWEST_NAMED or sum(texts) < LEAST_SAID * len(texts) or ended * 2 <= len(texts):
        return None  # sections and titles end without a full stop
    for line in names:
        line.kind, line.name = HEAD, line.text
    return Zone(lines.all(heading, index), search.blocks[heading].place)


def _is_bare_name(line: Line) -> bool:
    return line.is_short_name and line.block.words <= MOST_BARE_NAME_WORDS and line.block.shape != "item"


def _is_named_below(search: Search, index: int) -> bool:
    """Whether the next comment begins at a line, so that the one above it is what was said, short as it is: "Thanks"."""
    return index + 1 < len(search.lines) and _is_bare_name(search.lines[index]) and _is_said(search.lines[index + 1])


def _is_said(line: Line) -> bool:
    return line.kind == TEXT and not _is_bare_name(line)


def _reach(search: Search, start: int) -> list[Line]:
    """The lines from `start` on, as far as a section could go."""
    out: list[Line] = []
    last, reach = start, NEAR
    others = bits("sidebar", "teaser")
    for index in range(start, len(search.lines)):
        line = search.lines[index]
        if index in search.taken or line.block.place.around & others or index - last > reach or _ends_section(line, begun=reach == FAR):
            break
        if line.opens or (line.kind == BUTTON and line.replies):
            last, reach = index, FAR
        out.append(line)
    return out


def _ends_section(line: Line, *, begun: bool) -> bool:
    """Whether a line cannot be part of a section, or of one in which a comment has `begun`."""
    if line.kind == RECENT or (begun and (line.kind == FORM or line.kind in HEADINGS)):
        return True
    leads = leads_to(line)
    return leads in LEAVING if begun else leads == "related"


def _mostly_signed(lines: Sequence[Line], heads: Sequence[int]) -> bool:
    """Whether most heads have a time, and a name in them or on the line above, or a button for answers below."""
    signed = 0
    for head, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        cluster = [line for line in lines[head:min(end, head + HEAD_LINES)] if line.kind == HEAD or line.opens]
        above = lines[max(head - 1, 0)]
        named = any(line.name for line in cluster) or (above.is_short_name and above.block.words <= MOST_BARE_NAME_WORDS)
        signed += any(line.stamp for line in cluster) and (named or any(line.replies for line in lines[head:end]))
    return signed * 2 > len(heads)


def _is_signed(line: Line) -> bool:
    """Whether a head gives a name and a time of day: answers may not be counted, but other stories give a day only."""
    return bool(line.name and line.stamp and line.stamp.iso and "T" in line.stamp.iso)
