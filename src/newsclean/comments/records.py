"""From the lines of one comment to the comment: who wrote it, when, and what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from newsclean.article import Comment
from newsclean.comments.lines import BUTTON, EMPTY, HEAD, SENTENCE_ENDS, TEXT, Line
from newsclean.comments.names import bare
from newsclean.comments.words import table
from newsclean.model import Block, Place
from newsclean.record import record
from newsclean.segment.marks import bits

MOST_LABEL_WORDS = 6
"""Words of a place named for authors or dates that is furniture of a comment: a rank, a member's join date."""

FEWEST_REPEATING = 4
"""Comments from which a text in most of them is furniture; a few readers may well say the same."""

LONGEST_INITIALS = 2
"""Letters that stand for a picture."""

MOST_BADGE_WORDS = 4
"""Words of what the bearer of a name is: "Guest", "Top Contributor"."""

MOST_NAME_WORDS = 6
"""Words of the line with the name, which may hold a time as well."""

LEAST_TITLE = 5
"""Characters of a title that is made of the first words of a comment."""

DASHES = (" –", " —", " -")
"""Before the name of who said what stands before them."""

AGREEING = 0.5
"""Share of the comments without a name in their head that must open with a name for the line to be read as one."""


@record
class Record:
    """One comment and its lines."""

    lines: list[Line]
    depth: int = 0

    @property
    def head(self) -> int:
        """Number of the line that gives the time, or else the name; -1 without one."""
        first = -1
        for number, line in enumerate(self.lines):
            if line.stamp and line.kind != BUTTON:
                return number
            if first < 0 and line.name:
                first = number
        return first

    @property
    def is_sure(self) -> bool:
        """Whether more than a name says that it is a comment: a time, or a button for an answer."""
        return any(line.replies or line.stamp for line in self.lines)

    @property
    def has_name(self) -> bool:
        """Whether a line says whose comment it is."""
        return any(line.name for line in self.lines)


def without_initials(lines: Sequence[Line]) -> list[Line]:
    """The lines of a comment, those read as pictures that stand for one of the name after them ("M", "Mary"; "ML", "Mary Lind"; "Guest", "Mary")."""
    return [
        Line(line.block, EMPTY) if line.kind == TEXT and _stands_for_name(line.block, lines[number + 1:number + 2]) else line
        for number, line in enumerate(lines)
    ]


def _stands_for_name(block: Block, after: Sequence[Line]) -> bool:
    if len(block.text) <= LONGEST_INITIALS:
        return _are_initials(block.text, after)
    return block.words <= MOST_BADGE_WORDS and bool(after) and (bool(after[0].name) or after[0].is_short_name) and table().is_badge(block.text)


def _are_initials(text: str, after: Sequence[Line]) -> bool:
    if not text.isalpha() or not after or after[0].block.words > MOST_NAME_WORDS:
        return False
    name = after[0].block.text.casefold()
    first = [word[0] for word in name.split()]
    if not first:  # a picture without a word
        return False
    return name.startswith(text.casefold()) or text.casefold() in {"".join(first[:2]), first[0] + first[-1]}


def name_places(records: Sequence[Record]) -> int:
    """Where a line with nothing but a name stands in the comments whose heads give none: -1 before the head, 1 after it, 0 nowhere."""
    nameless = [record for record in records if not record.has_name and record.head >= 0]
    if not nameless:
        return 0
    for side in (-1, 1):
        if sum(1 for record in nameless if _name_beside(record, side) >= 0) > AGREEING * len(nameless):
            return side
    return 0


def _name_beside(record: Record, side: int) -> int:
    """Number of the line with a name right before or after the head; -1 without one, or where it would be all there is to read."""
    number = record.head + side
    lines = record.lines
    if side < 0 and not is_plain_name(lines[number]) and all(line.kind in {BUTTON, EMPTY} for line in lines[record.head + 1:]):
        number = next(index for index, line in enumerate(lines) if line.kind != EMPTY)  # the name above the text, the time below it
    while 0 <= number < len(lines) and lines[number].is_between:
        number += side
    if not 0 <= number < len(lines) or not lines[number].is_short_name:
        return -1
    texts = sum(1 for line in lines if line.kind == TEXT)
    return number if texts > 1 else -1


def is_plain_name(line: Line) -> bool:
    """Whether a line could be a name, and not as well a short sentence."""
    return line.is_short_name and line.text[-1:] not in SENTENCE_ENDS


def repeated_texts(records: Sequence[Record]) -> set[str]:
    """Texts that stand beside others in most of some comments: what a system prints in each of them, or their common title."""
    if len(records) < FEWEST_REPEATING:
        titles = [{line.text for line in record.lines if line.kind == TEXT and line.block.shape == "heading"} for record in records]
        return set.intersection(*titles) if len(titles) > 1 else set()
    texts = [{line.text for line in record.lines if line.kind == TEXT} for record in records]
    found = Counter(text for several in texts if len(several) > 1 for text in several)
    return {text for text, count in found.items() if count > AGREEING * len(records)}


def to_comment(record: Record, side: int) -> Comment | None:
    """The comment of a record, `side` being where names stand; None where nothing is said in it."""
    lines = record.lines
    name = _name(lines)
    used = -1
    if not name and side:
        used = _name_beside(record, side)
        name = bare(lines[used].text) if used >= 0 else ""
    when = next((line.stamp.iso for line in lines if line.stamp and line.stamp.iso and line.kind != BUTTON), None)
    said = [line for number, line in enumerate(_said(lines, name)) if number != used]
    texts = _texts([line for line in said if line is not None and line.text != name])
    if not texts or not (name or when or record.head >= 0):
        return None
    return Comment(name or None, when, "\n".join(texts), record.depth)


def _name(lines: Sequence[Line]) -> str:
    """The name a comment's lines give: in "Mary says:", beside the time, in a line of its own, before the text."""
    named = [line for line in lines if line.name]
    ranks = [(line.kind == HEAD, line.speaks and line.block.shape != "quote", line.stamp is not None) for line in named]
    return named[ranks.index(max(ranks))].name if named else ""


def _said(lines: Sequence[Line], name: str) -> Iterator[Line | None]:
    """The lines of a comment in which something is said, None for the others: heads say something once its name and time are known."""
    named = timed = False
    for line in lines:
        if line.kind == HEAD:
            spare = named and (timed or not line.stamp) and line.name not in {"", name}
            yield Line(line.block, TEXT, text=line.block.text) if spare else None
        elif named and line.name:
            yield Line(line.block, TEXT, text=line.block.text)
        else:
            yield line if line.kind == TEXT and line.text else None
        named, timed = named or bool(line.name), timed or line.stamp is not None


def _texts(said: Sequence[Line]) -> list[str]:
    """What is said in a comment, without what is hidden and without labels beside it."""
    texts = [line.text for line in without_labels([line for line in said if not line.block.hidden] or said)]
    if len(texts) > 1 and _opens(texts[0], texts[1]):
        del texts[0]
    if texts and texts[-1].endswith(DASHES):
        texts[-1] = texts[-1][:-2].rstrip()
    return list(filter(None, texts))


def _opens(title: str, text: str) -> bool:
    """Whether a title is the first words of what is said: some systems make it of them."""
    start = title.rstrip(".… ")
    return LEAST_TITLE <= len(start) < len(text) and text.startswith(start)


def without_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """Lines without the short ones that stand in places for names and dates; all of them where there are no others."""
    prose = [line for line in lines if line.block.words > MOST_LABEL_WORDS or not _marks_near(line.block.place) & _furniture()]
    return prose or lines


def _marks_near(place: Place) -> int:
    """The marks of a place and of the one around it: a list of what is told of a member."""
    return place.marks | place.parent.marks if place.parent is not None else place.marks


@cache
def _furniture() -> int:
    """Marks of places beside a comment's text."""
    return bits("author", "date", "meta", "button")


def name_who_answers(comments: Sequence[Comment]) -> None:
    """Cut whom a comment answers off the name of who wrote it: Disqus prints "TomMary Lind" where Tom answers Mary Lind."""
    known = Counter(comment.author for comment in comments if comment.author)
    seen: set[str] = set()
    for comment in comments:
        name = comment.author or ""
        if known[name] == 1:
            ends = (cut for cut in range(1, len(name) - SHORTEST_ANSWERED) if name[cut:] in seen)
            cut = next((cut for cut in ends if " " in name[cut:] or known[name[:cut].rstrip()]), 0)
            comment.author = name[:cut].rstrip() if cut else comment.author
        seen.add(name)


SHORTEST_ANSWERED = 3
"""Letters of a name that another may end with by chance."""
