"""Each field of an article: where its value came from, which sources agree, which do not, and how sure that makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from newsclean.article import Article
from newsclean.inspector.claimed import PRINTED, Values, claims_of, values_of
from newsclean.inspector.examination import Examination
from newsclean.inspector.sureness import sureness
from newsclean.metadata import precedence
from newsclean.metadata.claims import comparable
from newsclean.metadata.links import same_page_key

FIELDS = (
    "headline", "kicker", "standfirst", "byline", "authors", "dateline", "published", "modified", "language", "site",
    "url", "section", "tags", "image", "paywalled",
)  # fmt: skip
"""The fields of an article, in the order of its JSON."""

ORDER = {
    "headline": precedence.HEADLINES, "authors": precedence.AUTHORS, "published": precedence.PUBLISHED, "modified": precedence.MODIFIED,
    "site": precedence.SITES, "section": precedence.SECTIONS, "tags": precedence.TAGS, "image": precedence.IMAGES, "language": precedence.LANGUAGES,
    "url": ("canonical", "og:url"),
}  # fmt: skip
"""Sources in order of trust."""

PRINTED_FIRST = frozenset({"headline", "kicker", "standfirst", "byline", "dateline"})
"""Fields that are read from the page itself where it shows them."""


@dataclass(slots=True)
class Field:
    """One field and what stands behind it."""

    name: str
    values: list[str]
    """Its value in words; several for authors and tags. Empty where nothing is known."""
    source: str = ""
    """Where it was read."""
    agree: list[str] = field(default_factory=list)
    """Other sources that say the same."""
    differ: Values = field(default_factory=dict)
    """Sources that say something else, and what."""
    confidence: float | None = None
    """The share of pages on which a field with such support was right; None where it has no value."""

    @property
    def text(self) -> str:
        """The value on one line."""
        return ", ".join(self.values)


def fields_of(seen: Examination) -> list[Field]:
    """All fields, those without a value too: a source may have had one that was not believed."""
    claims = claims_of(seen)
    return [field_of(name, seen.article, values_of(seen, claims, name)) for name in FIELDS]


def field_of(name: str, article: Article, said: Values) -> Field:
    """A field of an article, given what its sources say."""
    found = Field(name, values_in(article, name))
    same = SAME.get(name, _same_words)
    order = _trusted(name, said)
    for source in order:
        if found.values and same(found.values, said[source]):
            if found.source:
                found.agree.append(source)
            else:
                found.source = source
        elif name not in UNDISPUTED:
            found.differ[source] = said[source]
    if found.values and not found.source:
        found.source = FALLBACKS.get(name, "worked out from the page")
    found.confidence = sureness(found) if found.values else None
    return found


def values_in(article: Article, name: str) -> list[str]:
    """The value of a field in words."""
    value: Any = getattr(article, name)
    if value is None or value == []:
        return []
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return list(value) if isinstance(value, list) else [str(getattr(value, "text", value))]


def _trusted(name: str, said: Values) -> list[str]:
    rank = {source: number for number, source in enumerate(ORDER.get(name, ()))}
    first = name in PRINTED_FIRST

    def key(source: str) -> tuple[bool, int]:
        return source.startswith((PRINTED, "opening")) is not first, rank.get(source, len(rank))

    return sorted(said, key=key)


FALLBACKS = {
    "headline": "part of a printed line", "byline": "part of a printed line", "kicker": "set in the headline",
    "language": "the words of the story", "paywalled": "JSON-LD isAccessibleForFree", "tags": "printed tags",
}  # fmt: skip
"""Where a value comes from that no source has just so."""

UNDISPUTED = frozenset({"tags", "kicker", "standfirst", "image", "dateline"})
"""Fields of which there may be several right ones: another value is no objection."""

Same = Callable[[list[str], list[str]], bool]


def _same_words(ours: list[str], theirs: list[str]) -> bool:
    return any(comparable(one) == comparable(ours[0]) for one in theirs)


def _same_people(ours: list[str], theirs: list[str]) -> bool:
    return set(map(comparable, ours)) == set(map(comparable, theirs))


def _some_of(ours: list[str], theirs: list[str]) -> bool:
    return not set(map(comparable, ours)).isdisjoint(map(comparable, theirs))


def _same_moment(ours: list[str], theirs: list[str]) -> bool:
    return any(_agree(ours[0], one) for one in theirs)


DAY = len("2023-09-14")
MINUTE = len("2023-09-14T06:30")


def _agree(one: str, other: str) -> bool:
    """Whether two moments are the same as far as both are known; a time without an offset is compared as it is shown."""
    if len(one) == DAY or len(other) == DAY:
        return one[:DAY] == other[:DAY]
    from datetime import datetime

    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if first.tzinfo is None or second.tzinfo is None:
        return one[:MINUTE] == other[:MINUTE]
    return abs((first - second).total_seconds()) < 60  # noqa: PLR2004


def _same_page(ours: list[str], theirs: list[str]) -> bool:
    return any(same_page_key(one) == same_page_key(ours[0]) for one in theirs)


SAME: dict[str, Same] = {
    "authors": _same_people, "tags": _some_of, "published": _same_moment, "modified": _same_moment, "url": _same_page, "image": _same_page,
}  # fmt: skip
"""How to tell that a source says the same; else by letters and digits."""
