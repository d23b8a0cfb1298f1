"""What a text says of itself before it begins: YAML front matter, as Jekyll, Hugo, Pandoc and newsclean's own Markdown have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsclean.metadata.claims import printable
from newsclean.metadata.languages import primary
from newsclean.metadata.links import absolute
from newsclean.metadata.word_lists import entries
from newsclean.model import Claim, Head, Hints
from newsclean.record import field, record
from newsclean.segment.runs import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FENCE = "---"
ENDS = frozenset({FENCE, "..."})

LONGEST = 65_536
"""Characters of front matter; what is longer is a text between two rulers."""

LONGEST_KEY = 60

MOST_BRACKETS = 500
"""Lists and mappings in brackets: the YAML parser takes the square of how deep they nest."""

MOST_METAS = 500

SOURCE = "front matter"


@cache
def grouped(name: str) -> dict[str, str]:
    """The entries of `data/NAME.txt`, a file with lines `GROUP: entry | entry`, with their groups."""
    lines = (line.partition(": ") for line in entries(name))
    return {entry: group for group, _, listed in lines for entry in listed.split(" | ")}


@record
class FrontMatter:
    """What stands above a text."""

    head: Head = field(default_factory=Head)
    hints: Hints = field(default_factory=Hints)
    lines: int = 0
    """Lines of the text it takes, fences included."""


def read_front_matter(text: str, url: str | None = None) -> FrontMatter | None:
    """The front matter a text opens with; None where it has none, or one that is no YAML mapping: then it is text."""
    if not text.startswith(FENCE + "\n"):
        return None
    lines = text[:LONGEST].split("\n")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ENDS), 0)
    mapping = _mapping("\n".join(lines[1:end])) if end else None
    if mapping is None:
        return None
    found = FrontMatter(lines=end + 1)
    claimed = grouped("front_matter_keys")
    for key, value in mapping.items():
        values = list(_values(value))
        found.head.metas += [(key, one) for one in values[: MOST_METAS - len(found.head.metas)]]
        if values and key in claimed and not (key == "byline" and "authors" in mapping):
            _claim(found.hints, claimed[key], values, listed=isinstance(value, list))
    found.hints.url = absolute(found.hints.url, url)
    found.hints.image = absolute(found.hints.image, found.hints.url or url)
    return found


def _mapping(source: str) -> dict[str, Any] | None:
    """The YAML mapping of a source, keys in lower case; values are left as written, so that `no` stays a word and a date a date."""
    if source.count("[") + source.count("{") > MOST_BRACKETS:
        return None
    import yaml

    try:
        loaded = yaml.load(source, yaml.BaseLoader)  # noqa: S506 (makes strings, lists and mappings, and nothing else)
    except (yaml.YAMLError, RecursionError, ValueError, IndexError, TypeError):
        return None
    if not isinstance(loaded, dict) or not loaded or not all(isinstance(key, str) and len(key) <= LONGEST_KEY for key in loaded):
        return None
    return {key.strip().lower(): value for key, value in loaded.items()}


def _values(value: object) -> Iterator[str]:
    """The texts of a value: itself, those of a list, or the names and addresses in mappings."""
    for one in value if isinstance(value, list) else [value]:
        text = one
        if isinstance(one, dict):
            text = next((one[key] for key in ("name", "title", "url", "src", "text") if isinstance(one.get(key), str)), None)
        if isinstance(text, str) and (text := fold(printable(text))):
            yield text


def _claim(hints: Hints, name: str, values: list[str], *, listed: bool) -> None:
    if name in {"headlines", "descriptions", "kickers"}:
        getattr(hints, name).extend(Claim(value, SOURCE) for value in values)
    elif name == "authors":
        hints.authors += [Claim(author, SOURCE) for author in _authors(values, listed=listed)]
    elif name in {"published", "modified"}:
        from newsclean.metadata.timestamps import iso

        getattr(hints, name).extend(Claim(moment, SOURCE) for value in values if (moment := iso(value)))
    elif name == "tags":
        hints.tags += values if listed else [tag for part in values[0].split(",") if (tag := part.strip())]
    elif name == "language":
        hints.language = hints.language or primary(values[0])
    elif name == "paywalled":
        hints.paywalled = {"true": True, "yes": True, "false": False, "no": False}.get(values[0].lower())
    elif getattr(hints, name) is None:
        setattr(hints, name, values[0])


def _authors(values: list[str], *, listed: bool) -> list[str]:
    """Names in a list are names as they are; a single text may hold several, and a `by`."""
    if listed:
        return values
    from newsclean.metadata.names import clean_authors

    return [name for value in values for name in clean_authors(value)]
