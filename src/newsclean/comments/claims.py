"""Comments as a page's JSON-LD gives them (schema.org Comment): more exact times, and comments that scripts would have shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsclean.article import Comment
from newsclean.metadata.broken_json import read_script
from newsclean.metadata.claims import plain, without_tags
from newsclean.metadata.timestamps import iso
from newsclean.segment.runs import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_NODES = 50_000
"""JSON values that are walked."""

MOST_COMMENTS = 10_000

SAMPLE = 80
"""Letters by which a comment is known again."""

DEEPEST = 50

TEXTS = ("text", "commentText", "description", "articleBody")
TIMES = ("dateCreated", "datePublished", "commentTime")
"""Properties of Comment, and of UserComments before it."""


def with_claims(comments: Sequence[Comment], scripts: Iterable[str]) -> list[Comment]:
    """The comments of the page, made more exact by those its scripts name; the latter where the page shows none."""
    claimed = [comment for script in scripts if '"comment"' in script for comment in _claims_in(script)][:MOST_COMMENTS]
    if not claimed:
        return list(comments)
    if not comments:
        return claimed
    known = {_key(claim.text): claim for claim in claimed}
    for comment in comments:
        claim = known.get(_key(comment.text))
        if claim is not None:
            comment.author = comment.author or claim.author
            if claim.published and len(claim.published) > len(comment.published or ""):
                comment.published = claim.published
    return list(comments)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text[:SAMPLE * 2].casefold()))[:SAMPLE]


def _claims_in(script: str) -> Iterator[Comment]:
    """The comments of a script, answers after what they answer."""
    waiting: list[tuple[Any, int, bool]] = [(value, 0, False) for value in reversed(read_script(script))]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        value, depth, commenting = waiting.pop()
        if isinstance(value, list):
            waiting += [(one, depth, commenting) for one in reversed(value)]
        elif isinstance(value, dict):
            comment = _comment(value, depth) if commenting else None
            if comment is not None:
                yield comment
            inner = min(depth + 1, DEEPEST) if comment is not None else depth
            waiting += [(one, inner, key == "comment") for key, one in reversed(list(value.items())) if isinstance(one, (dict, list))]


def _comment(node: dict[str, Any], depth: int) -> Comment | None:
    """One node under `comment`, if there is a text in it."""
    text = next(filter(None, (_text(node.get(key)) for key in TEXTS)), "")
    if not text:
        return None
    moment = next((node[key] for key in TIMES if isinstance(node.get(key), str)), "")
    return Comment(_name(node.get("author")) or _name(node.get("creator")) or None, iso(moment) if moment else None, text, depth)


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    lines = [fold(line) for line in without_tags(value).encode("utf-8", "ignore").decode().split("\n")]
    return "\n".join(filter(None, lines))


def _name(value: object) -> str:
    """A name, or that of the first of some persons."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("name")
    return fold(plain(value)) if isinstance(value, str) else ""
