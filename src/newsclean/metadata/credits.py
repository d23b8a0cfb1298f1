"""Authors out of claims: which source names the people who wrote the story."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.metadata import precedence
from newsclean.metadata.claims import Claims, comparable
from newsclean.metadata.links import host, site_words
from newsclean.metadata.names import clean_authors, is_login, is_person
from newsclean.model import Claim, Hints

MOST = 60
"""Names kept."""

LOOSE = frozenset({"element named byline", "element named author"})
"""Sources that hold all kinds of things besides names."""

REMARKS = ("", "", " (an account)", " (the site itself)")
"""What is added to a source that names a person, a body, a login, the site."""

NOBODY = 4
"""The tier of a source that names nobody."""

LONGEST_LOOSE = 100
"""Characters of such an element that may still be a byline."""


def authors(claims: Claims, hints: Hints, addresses: Iterable[str]) -> list[Claim]:
    """The names of one source: the first in order of trust that names people, else bodies, accounts, the site."""
    site = {comparable(hints.site or "")}
    for address in addresses:
        site |= {comparable(site_words(address)), comparable(host(address))}
    site.discard("")
    titles = {comparable(claim.value) for claim in hints.headlines}
    best: tuple[int, list[Claim]] = (NOBODY, [])
    for source, values in _by_source(claims).items():
        names = _loose(values) if source in LOOSE else _names(values, hints.site)
        names = _distinct([name for name in names if comparable(name) not in titles])
        others = [name for name in names if comparable(name) not in site]
        tier = min((_tier(name, site) for name in names), default=NOBODY)
        if tier < best[0]:
            best = tier, [Claim(name, source + REMARKS[tier]) for name in (others or names)[:MOST]]
    return best[1]


def gives_way(claim: Claim) -> bool:
    """Whether a printed byline is to be believed before this claim: it names an account or the site itself."""
    return claim.source.endswith(REMARKS[2:])


def _by_source(claims: Claims) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in claims.of("authors", precedence.AUTHORS):
        found.setdefault(claim.source, []).append(claim.value)
    return found


def _names(values: list[str], site: str | None) -> list[str]:
    return [name for value in values for name in clean_authors(value, site=site)]


def _loose(values: list[str]) -> list[str]:
    """The names in the first element that has a by-phrase or nothing but the name of a person."""
    for value in values:
        if len(value) <= LONGEST_LOOSE:
            names = clean_authors(value)
            if names and (names[0] != value or is_person(value)) and all(map(is_person, names)):
                return names
    return []


def _tier(name: str, site: set[str]) -> int:
    """How well a name answers who wrote it: a person, a body, an account, the site."""
    key = comparable(name)
    if key in site:
        return 3
    if is_login(name):
        return 2
    return 0 if is_person(name) else 1


def _distinct(names: list[str]) -> list[str]:
    """Names each once; a name with something glued to its end (`Jane Doe Example News`) gives way to the bare one."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(comparable(name), name)
    return [name for name in found.values() if not any(name.startswith(other + " ") for other in found.values())]
