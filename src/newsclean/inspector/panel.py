"""The head panel: what was read, and each field with where it came from, what disagreed and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from newsclean.inspector.choice import is_kept
from newsclean.inspector.examination import Examination
from newsclean.inspector.folding import folded
from newsclean.inspector.provenance import Field
from newsclean.inspector.safe import safe
from newsclean.inspector.terminal import GAP, QUIET, WIDE, Column, row_of

NAME = len("standfirst")
SURE = len("sure")
MOST = 3
"""Sources that are named of those that agree, and of those that do not."""

MOST_LINES = 3
"""Lines of a value, and of what is said of it."""

LONGEST_VALUE = 60
"""Characters of a value that is not believed."""

DOUBTFUL = 0.7
"""Below it a confidence is marked."""


def title_line(name: str, seen: Examination) -> Text:
    """What was read, why as HTML or text, and how sure the whole is."""
    document, article = seen.document, seen.article
    kept = sum(map(is_kept, article.blocks))
    encoding = f"{document.encoding}; " if document.encoding else ""
    line = Text(safe(name), "bold")
    line.append(f": {document.kind}, because {safe(document.because)}; {encoding}confidence {article.confidence:.2f}; ", "not bold")
    line.append(f"{len(article.blocks)} blocks, {kept} in the article", "not bold")
    return line


def field_rows(fields: Sequence[Field], width: int) -> Iterator[Text]:
    """A row for each field that has a value, or that some source had one for: its sources beside it, or below on a narrow terminal."""
    rest = width - NAME - SURE - 2 * len(GAP)
    fixed = [Column(NAME), Column(SURE, right=True)]
    if width >= WIDE:
        left = rest * 55 // 100
        columns = [*fixed, Column(left), Column(rest - left - len(GAP))]
    else:
        columns = [*fixed, Column(rest)]
    yield row_of([Text(name, "bold") for name in ("field", "sure", "value", "read from")[:len(columns)]], columns)
    for field in fields:
        if field.values or field.differ:
            yield from _rows(field, columns)


def _rows(field: Field, columns: list[Column]) -> Iterator[Text]:
    value = _lines(field.text if field.values else "none", "" if field.values else QUIET, columns[2].width)
    origin = _lines(_origin(field), QUIET, columns[-1].width) + _lines(_dispute(field), "red", columns[-1].width)
    head = [Text(field.name, "bold"), _sure(field)]
    narrow = len(columns) == len(head) + 1
    below = [[line] for line in value + origin] if narrow else [list(pair) for pair in zip_longest(value, origin, fillvalue=Text())]
    for number, cells in enumerate(below):
        yield row_of([*(head if number == 0 else [Text(), Text()]), *cells], columns)


def _lines(value: str, style: str, width: int) -> list[Text]:
    return [Text(line, style) for line in folded(safe(value), width, MOST_LINES)] if value else []


def _sure(field: Field) -> Text:
    if field.confidence is None:
        return Text()
    return Text(f"{field.confidence:.2f}", "bold red" if field.confidence < DOUBTFUL else "")


def _origin(field: Field) -> str:
    return field.source + (f", also {listed(field.agree)}" if field.agree else "")


def _dispute(field: Field) -> str:
    said = [f"{source} says {', '.join(values)[:LONGEST_VALUE]}" for source, values in field.differ.items()]
    return "but " + listed(said) if said else ""


def listed(names: Sequence[str]) -> str:
    """The first few of some names, and how many more there are."""
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(names[:MOST]) + more
