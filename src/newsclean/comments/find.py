"""The comment section: what readers wrote, as records, and the roles of the blocks it is made of. See `newsclean.comments` for the steps."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.article import Comment
from newsclean.comments.claims import with_claims
from newsclean.comments.forms import mark_rest
from newsclean.comments.headed import find_runs
from newsclean.comments.lines import LABELS, NONE, TEXT, Lines
from newsclean.comments.records import Record, name_places, name_who_answers, repeated_texts, to_comment, without_initials, without_labels
from newsclean.comments.split import split_lines
from newsclean.comments.threads import find_thread
from newsclean.comments.zones import FEWEST_SIGNED, Zone, marked_zones
from newsclean.fields.byline import Byline
from newsclean.model import Page
from newsclean.record import field, record
from newsclean.roles import Role

Roles = dict[int, tuple[Role, str]]


@record
class CommentSection:
    """What readers wrote, and which blocks belong to it."""

    comments: list[Comment] = field(default_factory=list)
    roles: Roles = field(default_factory=dict)
    """Index of a block -> its role and the reason in words."""
    story: list[int] = field(default_factory=list)
    """Indices of blocks that are the story for certain: the post that opens a thread."""
    bylines: list[tuple[int, Byline]] = field(default_factory=list)
    """Who wrote that post, and the index of the block that says so."""


def find_comments(page: Page, story: Sequence[float]) -> CommentSection:
    """The comments of a page; `story[i]` is the probability that block `i` belongs to the story."""
    lines = Lines(page)
    section = CommentSection()
    zones = marked_zones(page, lines, story)
    read = list(map(_records, zones))
    taken = {line.index for zone in zones for line in zone.lines}
    if not any(one.is_sure for records in read for one in records):
        if _add_thread(section, lines, story):
            return section
        more = find_runs(lines, story, taken)
        zones += more
        read += [_records(zone) for zone in more]
    for zone, records in zip(zones, read, strict=True):
        _add(section, zone, records)
        if zone.opening is not None:
            section.story += [line.index for line in without_labels([line for line in zone.opening.lines if line.kind == TEXT])]
    name_who_answers(section.comments)
    mark_rest(section.roles, lines, zones, story)
    section.comments = with_claims(section.comments, page.head.linked_data)
    return section


def _add_thread(section: CommentSection, lines: Lines, story: Sequence[float]) -> bool:
    """The thread that a page of a forum is, if it is one."""
    thread = find_thread(lines, story)
    if thread is None:
        return False
    section.roles.update(thread.roles)
    section.story = thread.story
    if thread.opener is not None:
        section.bylines.append((thread.opener.index, Byline(thread.opener.name, (thread.opener.name,), published=thread.opened)))
    repeated = repeated_texts(thread.comments)
    for one in thread.comments:
        comment = to_comment(Record([line for line in one.lines if line.kind != TEXT or line.text not in repeated]), 0)
        if comment is not None:
            section.comments.append(comment)
    return True


def _records(zone: Zone) -> list[Record]:
    """The comments of a zone: by its places, or, where its heads show more of them, by those."""
    units = (Record(without_initials(unit.lines), unit.depth) for unit in zone.find_units())
    records = [one for one in units if one.head >= 0]
    heads = sum(1 for line in zone.lines if line.opens and line.stamp)
    if records and heads <= MORE_HEADS * len(records):
        return records
    lines = [line for line in zone.written() if line.kind not in LABELS]
    by_heads = split_lines(lines)
    return by_heads if len(by_heads) > len(records) else records


MORE_HEADS = 2
"""Times in a comment, on average, from which its places are doubted."""


def _add(section: CommentSection, zone: Zone, records: Sequence[Record]) -> None:
    """The comments of a zone and the roles of their blocks."""
    side = name_places(records)
    repeated = repeated_texts(records)
    if zone.marks and not _is_proved(zone, records):
        return
    for one in records:
        said = [line for line in one.lines if line.kind != TEXT or line.text not in repeated]
        comment = to_comment(Record(said, one.depth), side)
        if comment is not None:
            section.comments.append(comment)
        elif not zone.marks:
            continue
        for line in one.lines:
            if line.kind not in LABELS:
                section.roles[line.index] = (Role.COMMENT, REASONS.get(line.kind, REASONS[""]))


def _is_proved(zone: Zone, records: Sequence[Record]) -> bool:
    """Whether what a zone holds bears out its name; one or two undated texts do not where it says that there are no comments."""
    dated = any(line.stamp for one in records for line in one.lines)
    return zone.is_sure and (dated or len(records) >= FEWEST_SIGNED or not any(line.kind == NONE for line in zone.lines))


REASONS = {
    "head": "names the reader or the time of a comment",
    "button": "is a button of a comment",
    "empty": "is a picture beside a comment",
    "": "is what a reader wrote",
}
