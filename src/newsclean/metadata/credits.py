"""Authors out of claims: which source names the people who wrote the story."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.metadata import precedence
from newsclean.metadata.claims import Claims, comparable
from newsclean.metadata.links import host, site_words
from newsclean.metadata.name_parts import has_job, is_body, lead
from newsclean.metadata.names import clean_authors, is_by, is_login, is_person
from newsclean.model import Claim, Hints

MOST = 60
"""Names kept."""

LOOSE = frozenset({"element named byline", "element named author"})
"""Sources that hold all kinds of things besides names."""

REMARKS = ("", "", " (an account)", " (the site itself)", " (one word)")
"""What is added to a source that names a person, a body, a login, the site, or somebody by one word in a loose element."""

BODY, ALIAS, NOBODY = 1, 4, 5
"""Tiers of sources: names of bodies, one word of a loose element (initials, too: what metadata says is better), nobody's name."""

SHORTEST_ALIAS, LONGEST_ALIAS = 3, 24
"""Characters of a name of one word."""

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
        if source in LOOSE and BODY <= tier < NOBODY:
            tier = ALIAS
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
    """The names in the first element that has a by-phrase or nothing but the name of a person, else the first that is one word."""
    for value in values:
        if len(value) <= LONGEST_LOOSE:
            names = clean_authors(value)
            if names and (names[0] != value or is_person(value)) and all(map(is_person, names)):
                return names
    return next(([name] for value in values if (name := _only_word(value))), [])


def _only_word(value: str) -> str | None:
    """What bloggers call themselves where it is one word, alone or after a by-phrase: `Ada`, `von ada_lind`; None for jobs, and words of other things."""
    name = value if " " not in value else lead(value)
    if any(is_by(name[:at]) for at, char in enumerate(name[1:LONGEST_ALIAS], 1) if char.isupper()):
        return None  # "AuthorAda": the label's element and the name's
    if not SHORTEST_ALIAS <= len(name) <= LONGEST_ALIAS or clean_authors(name) != [name]:
        return None
    if not name.replace("_", "").replace("-", "").isalnum() or has_job(name) or is_body(name):
        return None
    return name if name[0].isalpha() and not is_by(name) else None


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
