"""The pieces of an inline Markdown text, and the spans over them, as runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclean.model import Run

Span = tuple[int, int, str, bool]
"""First piece, piece after the last, what they are, and whether that is the target of a link rather than a style."""

Change = tuple[int, str, bool]
"""1 where a span begins and -1 where it ends, and what it is."""


def taken_out(pieces: list[str], images: Iterable[tuple[int, int, str]]) -> Iterator[tuple[str, str]]:
    """Address and alternative text of the outermost images; their pieces are emptied, as they are not part of the text."""
    done = 0
    for first, after, target in sorted(images, key=lambda image: (image[0], -image[1])):
        if first >= done:
            yield target, " ".join("".join(pieces[first:after]).split())
            pieces[first:after] = [""] * (after - first)
            done = after


def runs_of(pieces: Iterable[str], spans: Iterable[Span]) -> Iterator[Run]:
    """The pieces with the styles of the spans over them, neighbours of one style together."""
    changes: dict[int, list[Change]] = {}
    for first, after, what, is_link in spans:
        changes.setdefault(first, []).append((1, what, is_link))
        changes.setdefault(after, []).append((-1, what, is_link))
    styles: dict[str, int] = {}
    targets: list[str] = []
    text: list[str] = []
    for number, piece in enumerate(pieces):
        if number in changes:
            if any(text):
                yield Run("".join(text), frozenset(styles), targets[-1] if targets else None)
                text = []
            _change(changes[number], styles, targets)
        text.append(piece)
    if any(text):
        yield Run("".join(text), frozenset(styles), targets[-1] if targets else None)


def _change(changes: list[Change], styles: dict[str, int], targets: list[str]) -> None:
    """Bring styles and links up to date where some spans end and others begin."""
    for step, what, is_link in sorted(changes):
        if is_link and step > 0:
            targets.append(what)
        elif is_link:
            targets.pop()
        else:
            styles[what] = styles.get(what, 0) + step
            if not styles[what]:
                del styles[what]
