"""Threads of a forum: numbered posts in places of one kind, each with a name and a time. The first is the story, unless a story stands above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.comments.climb import inherited
from newsclean.comments.lines import BUTTON, COUNTED, HEAD, TEXT, Line, Lines, first_line
from newsclean.comments.names import bare
from newsclean.comments.records import Record, without_initials
from newsclean.comments.search import common_place
from newsclean.comments.units import signatures
from newsclean.model import Place
from newsclean.record import record
from newsclean.roles import Role

LONGEST_NUMBERED = 60
"""Characters of a line that numbers a post: "#12", "Post #12", "#12 by Mary"."""

MOST_DIGITS = 6

FORUM_SIGN = "»"
"""Between name and date of forum posts (phpBB)."""

SIGNATURE = ("____", "----", "-- ")
"""Between a post and the signature below it."""

FURTHEST = 3
"""How much higher the next post's number may be: posts are deleted, and hidden from guests."""

FEWEST = 2
"""Posts of a thread: one that opens it, one that answers."""

MOST_UNREAD = 0.2
"""Share of the posts that may lack a name, a time or a text: adverts among them, deleted ones."""

SURE, STORY_WORDS = 0.5, 60
"""Probability of story, and words of it that must stand above posts for all of them to be comments on it."""


@record
class Thread:
    """What the posts of a thread come to."""

    comments: list[Record]
    roles: dict[int, tuple[Role, str]]
    """Roles of lines that are no comment: what stands beside the posts."""
    story: list[int]
    """Indices of the lines of the first post, where it is the story."""
    opener: Line | None = None
    """The line that names who wrote it, then."""
    opened: str | None = None
    """When he did."""


@record
class Post:
    """The lines of one post, by what they are."""

    name: Line
    stamp: Line
    said: list[Line]
    beside: list[Line]
    """Tells of the member, numbers the post, counts thanks, signs."""


def find_thread(lines: Lines, story: Sequence[float]) -> Thread | None:
    """The thread of a page, if it is one."""
    anchors = _anchors(lines)
    if len(anchors) < FEWEST:
        return None
    root = common_place([lines.blocks[index].place for index in anchors])
    stretches = list(_posts(lines, root, anchors))
    known = frozenset(anchors)
    posts = [post for stretch in stretches if (post := _read(stretch, known)) is not None]
    if len(posts) < FEWEST or len(posts) < (1 - MOST_UNREAD) * len(anchors):
        return None
    start = stretches[0][0].index
    thread = _thread(posts, opens=not (_is_opened(lines, root, start) or _follows_story(lines, story, start)))
    if thread.story:
        _mark_outside(thread, lines, story)
    return thread


def _anchors(lines: Lines) -> list[int]:
    """The indices of the lines by which posts are known: their numbers, or else heads such as phpBB's."""
    numbered = [(block.index, number) for block in lines.blocks if (number := number_in(block.text)) >= 0]
    found = _longest_row([(index, number, lines[index].stamp is not None) for index, number in numbered])
    if len(found) >= FEWEST:
        return found
    return [block.index for block in lines.blocks if FORUM_SIGN in block.text and is_forum_head(lines[block.index])]


def is_forum_head(line: Line) -> bool:
    """Whether a name, the sign and a time make up a line: "by mary » Fri Sep 15, 2023 4:22 am"."""
    if line.kind != HEAD or not line.name or line.stamp is None:
        return False
    return line.block.text[:line.stamp.start].rstrip().endswith(FORUM_SIGN)


def number_in(text: str) -> int:
    """The number that a short line gives a post; -1 without one."""
    if "#" not in text or len(text) > LONGEST_NUMBERED:
        return -1
    after = text.partition("#")[2].lstrip()
    digits = after[:len(after) - len(after.lstrip("0123456789"))]
    return int(digits) if 0 < len(digits) <= MOST_DIGITS else -1


def _longest_row(numbered: Sequence[tuple[int, int, bool]]) -> list[int]:
    """The indices of the longest row of lines with rising numbers: one after another, or, beside times, those of a whole board."""
    best: list[int] = []
    row: list[int] = []
    last = -1
    for index, number, timed in numbered:
        if not (row and last < number and (timed or number <= last + FURTHEST)):
            row = []
        row.append(index)
        last = number
        if len(row) > len(best):
            best = row
    return best


def _posts(lines: Lines, root: Place, numbers: Sequence[int]) -> Iterator[list[Line]]:
    """The lines of each post: those in the place right inside `root` that holds its number."""
    known: dict[int, Place | None] = {id(root): None}
    wanted = {id(place) for index in numbers if (place := _inside(root, lines.blocks[index].place, known)) is not None}
    post: list[Line] = []
    last = None
    for block in lines.blocks:
        place = _inside(root, block.place, known)
        if place is not last and post:
            yield post
            post = []
        if place is not None and id(place) in wanted:
            post.append(lines[block.index])
        last = place
    if post:
        yield post


def _inside(root: Place, place: Place, known: dict[int, Place | None]) -> Place | None:
    """The place around `place` that stands right inside `root`; None outside it."""
    return inherited(place, known, None, lambda step, around: around or (step if step.parent is root else None))


def _read(lines: Sequence[Line], anchors: frozenset[int]) -> Post | None:
    """A post, where its lines give a name, a time and a text."""
    shown = without_initials(lines)
    number = next((place for place, line in enumerate(shown) if line.index in anchors), 0)
    stamp = _stamp(shown, number)
    name = next((line for line in shown if line.name and not line.stamp and not line.speaks and line.block.shape != "quote"), None)
    name = name or next((line for line in shown if line.is_short_name), None)
    if stamp is not None and stamp.name and (name is None or name.kind != HEAD):
        name = stamp
    texts = [line for line in shown if line.kind == TEXT and line is not name and line is not stamp]
    if stamp is None or name is None or not texts:
        return None
    longest = max(texts, key=lambda line: line.block.words if not line.text.startswith(SIGNATURE) else 0)
    outside = [line.block.place for line in (shown[number], stamp, name)]
    inner = _widest(longest.block.place, outside)
    said = [line for line in shown if _stands_in(line.block.place, inner)]
    said = said[:next((place for place, line in enumerate(said) if line.text.startswith(SIGNATURE)), len(said))]
    heard = {line.index for line in said}
    if name.kind != HEAD:
        name = Line(name.block, HEAD, bare(first_line(name.block)[0] or name.text))
    return Post(name, stamp, said, [line for line in lines if line.index not in heard and line.index not in {name.index, stamp.index}])


def _stamp(lines: Sequence[Line], number: int) -> Line | None:
    """The line with the time of a post: with the time of day rather than a day, which is when a member joined; the nearest to the post's number."""
    dated = [(not ("T" in (line.stamp.iso or "") or line.stamp.iso is None), abs(place - number), place) for place, line in enumerate(lines) if line.stamp]
    return lines[min(dated)[2]] if dated else None


def _widest(place: Place, outside: Sequence[Place]) -> Place:
    """The widest place around a place that none of some others stand in."""
    avoided: set[int] = set()
    for other in outside:
        here: Place | None = other
        while here is not None:
            avoided.add(id(here))
            here = here.parent
    while place.parent is not None and id(place) not in avoided and id(place.parent) not in avoided:
        place = place.parent
    return place


def _stands_in(place: Place, outer: Place) -> bool:
    here: Place | None = place
    while here is not None and here.depth >= outer.depth:
        if here is outer:
            return True
        here = here.parent
    return False


def _is_opened(lines: Lines, root: Place, start: int) -> bool:
    """Whether a post without a number stands above the first that has one: "Reply #1" answers it."""
    known: dict[int, Place | None] = {id(root): None}
    first = _inside(root, lines.blocks[start].place, known)
    above = (_inside(root, block.place, known) for block in lines.blocks[:start] if block.text)
    return first is not None and any(place is not None and signatures(place) == signatures(first) for place in above)


def _follows_story(lines: Lines, story: Sequence[float], start: int) -> bool:
    """Whether a story, or a heading that counts comments, stands above the posts."""
    if any(lines.sign(index) == COUNTED for index in range(max(0, start - FURTHEST), start)):
        return True
    return sum(block.words for block in lines.blocks[:start] if story[block.index] >= SURE and not block.hidden) >= STORY_WORDS


def _mark_outside(thread: Thread, lines: Lines, story: Sequence[float]) -> None:
    """Give a role to what looks like story outside the posts: notices of the board, lists of other threads."""
    inside = {*thread.story, *thread.roles}
    for block in lines.blocks:
        if story[block.index] >= SURE and block.text and block.shape != "heading" and block.index not in inside and not lines[block.index].stamp:
            thread.roles[block.index] = (Role.OTHER, "stands outside the posts of the thread")


def _thread(posts: Sequence[Post], *, opens: bool) -> Thread:
    """The thread of some posts, of which the first `opens` it."""
    thread = Thread([], {}, [])
    roles = thread.roles
    if opens:
        first = posts[0]
        roles.update({line.index: (Role.AUTHOR_BIO, "stands beside the post that opens the thread") for line in first.beside})
        roles[first.name.index] = Role.BYLINE, "names who wrote the post that opens the thread"
        thread.story += [line.index for line in first.said if line.kind != BUTTON]
        thread.opener, thread.opened = first.name, first.stamp.stamp.iso if first.stamp.stamp else None
    answers = posts[int(opens):]
    for post in answers:
        roles.update({line.index: (Role.COMMENT, "stands beside a post that answers") for line in [post.name, post.stamp, *post.beside]})
        roles.update({line.index: (Role.COMMENT, "is what a post says that answers") for line in post.said})
    thread.comments += [Record([post.stamp, post.name, *map(_as_text, post.said)]) for post in answers]
    return thread


def _as_text(line: Line) -> Line:
    """A line of a post, which may name whom it quotes, but not who wrote it."""
    return Line(line.block, TEXT, text=line.block.text) if line.kind == HEAD else line
