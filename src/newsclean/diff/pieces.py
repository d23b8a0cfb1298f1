"""An article as what is compared: fields with values in words, and blocks with roles, texts and details."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

FIELDS = (
    "kind", "headline", "kicker", "standfirst", "byline", "authors", "dateline", "published", "modified", "language", "site", "url", "section", "tags",
    "image", "paywalled", "confidence", "warnings",
)  # fmt: skip
"""The fields of an article, in the order of its JSON."""

BLOCKS = ("body", "comments", "boilerplate")
"""The lists of blocks."""

DETAILS = "details"
"""Whatever blocks have besides role and text: levels, addresses, formatting."""

NAMES = (*FIELDS, *BLOCKS, DETAILS)
"""All that can be compared or not."""

ABSENT: tuple[Any, ...] = (None, [], "", {})


@dataclass(slots=True)
class Piece:
    """A block of an article."""

    part: str
    """One of `BLOCKS`."""
    number: int
    """Its place in that list, from 0."""
    role: str
    text: str
    details: dict[str, Any] = field(default_factory=dict)
    """What else is known of it."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two blocks the same, but for details."""
        return self.role, self.text


def pieces_of(values: dict[str, Any], parts: Iterable[str]) -> list[Piece]:
    """The blocks of an article, part after part."""
    return [piece for part in BLOCKS if part in parts for piece in _part(part, values.get(part))]


def _part(part: str, listed: Any) -> Iterator[Piece]:
    for number, one in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(one, dict):
            role = "comment" if part == "comments" else str(one.get("type") or one.get("role") or "unknown")
            details = {key: value for key, value in one.items() if key not in {"type", "role", "text"} and value not in ABSENT}
            yield Piece(part, number, role, str(one.get("text") or ""), details)


def words_of(value: Any) -> str:
    """A value of a field or a detail in words; empty where it is absent."""
    if value in ABSENT:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key} {words_of(one)}" for key, one in value.items() if one not in ABSENT)
    if isinstance(value, list):
        return ", ".join(map(words_of, value))
    return str(value)
