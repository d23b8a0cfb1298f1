"""Byline and authors: the printed line, and the names it or the metadata gives."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.casting import Labels
from newsclean.fields.byline import AND, Byline
from newsclean.fields.byline_names import is_desk
from newsclean.fields.dateline_agencies import is_known
from newsclean.metadata.credits import gives_way
from newsclean.metadata.given_names import has_given_name
from newsclean.metadata.name_parts import is_person
from newsclean.model import Claim, Page
from newsclean.roles import Role

FEWEST = 12
"""Words of a paragraph that opens a story."""

LOOSE = "element named"
"""How the sources begin that are elements of the page with no more than a name."""

WEAK = ("JSON-LD page author", "meta author", "rel=author", LOOSE)
"""How the sources begin that often name who entered the story, or who made the page."""

NEXT = 5
"""Blocks from the headline to a byline that stands right below it."""

WITH = frozenset({"with", "avec", "mit", "con", "com", "med", "met", "z", "с"})
"""Words before those who helped."""

LATIN_END = "\u0250"
"""Letters below are Latin ones."""


def byline_of(labels: Labels) -> str | None:
    """The byline as printed."""
    return labels.bylines[0][1].text if labels.bylines else None


def authors_of(page: Page, labels: Labels) -> list[str]:
    """Names only: those claimed by the page's metadata, else those printed; a desk or an agency where nobody else signs."""
    claims = page.hints.authors
    claimed = list(dict.fromkeys(claim.value for claim in claims))
    index, printed = printed_authors(labels)
    byline = dict(labels.bylines).get(index)
    if byline is not None and byline.authors and claims:
        if claims[0].source.startswith(LOOSE) and set(claimed) < set(printed) and all(map(is_person, printed)):
            return printed  # of several elements named for authors, metadata takes the first
        below = index - _headline(labels) if index > _headline(labels) >= 0 else 0
        return list(byline.authors) if is_better(byline, claims, _others(labels, index), below=below) else _without_help(claimed, byline)
    if byline is not None and byline.led and claims and gives_way(claims[0]) and all(map(is_known, byline.desks)):
        return printed  # the agency that wrote it, and the site that claims it
    if printed or (claims and not gives_way(claims[0])):
        return claimed or printed
    return list(reporters(labels)) or claimed


def reporters(labels: Labels) -> tuple[str, ...]:
    """Those whom the first paragraph of the story names behind its dateline."""
    first = next((one for one in labels.blocks if one.role is Role.PARAGRAPH and one.block.words >= FEWEST), None)
    if first is None or first.text[:20].isascii():
        return ()
    from newsclean.fields.lead_authors import authors_in_lead

    return authors_in_lead(first.text)


def _without_help(claimed: list[str], byline: Byline) -> list[str]:
    """The claimed names without the agency that the printed byline gives in brackets for help: "Par Ada Lind (avec Agence Exemple)"."""
    _, bracket, help_ = byline.text.rpartition("(")
    people = {name.casefold() for name in byline.authors}
    if not bracket or help_.partition(" ")[0].lower() not in WITH or not all(name.casefold() in people or name in help_ for name in claimed):
        return claimed
    return [name for name in claimed if name.casefold() in people] or claimed


def printed_authors(labels: Labels) -> tuple[int, list[str]]:
    """The names of the first byline below the headline that has any, else of the first at all, with its block; else the desks of one."""
    bylines = sorted(labels.bylines, key=lambda found: found[0] < _headline(labels))  # what stands above may be of a teaser
    for index, byline in bylines:
        if byline.authors:
            return index, _together(labels, index)
    return next(((index, list(byline.desks)) for index, byline in bylines if byline.desks), (-1, []))


def _headline(labels: Labels) -> int:
    return next((one.index for one in labels.blocks if one.role is Role.HEADLINE), -1)


def is_better(byline: Byline, claims: Sequence[Claim], others: frozenset[str], *, below: int) -> bool:
    """Whether a printed byline, so many blocks below the headline, is to be believed before what the metadata says.

    It is, where that names an account, a body or the site; where the byline has its names and more, or the whole name of
    somebody it names by one word; and where it says outright, below the headline, that others wrote the story, and no other
    byline says what the metadata does. Of the sources that often name somebody else, a line of names right below it is enough.
    """
    from newsclean.metadata.name_parts import is_body

    if gives_way(claims[0]):
        return True
    claimed, people = {claim.value.casefold() for claim in claims}, {name.casefold() for name in byline.authors}
    bodies = all(is_body(claim.value) or is_desk(claim.value) for claim in claims)
    if not (all(map(is_person, byline.authors)) or (bodies and all(map(has_given_name, byline.authors)))) or claimed & others:
        return False
    named = all(map(has_given_name, byline.authors)) or (_is_names_only(byline) and any(map(has_given_name, byline.authors)))
    if not (byline.led or named or (claimed < people and _is_names_only(byline))):
        return False
    if claimed < people or bodies:
        return True
    if len(claimed) == 1 and any(_is_whole(next(iter(claimed)), name, led=byline.led) for name in people):
        return True
    if claims[0].source.startswith(LOOSE) and byline.led and people < claimed:
        return all(claim.value.isupper() or not is_person(claim.value) for claim in claims if claim.value.casefold() not in people)  # a station
    akin = any(one in other or other in one or _script(one) != _script(other) for one in claimed for other in people)
    weak = claims[0].source.startswith(WEAK) and below <= NEXT and named and _words(claimed).isdisjoint(_words(people))
    return bool(below) and (byline.led or weak) and not akin


def _words(names: set[str]) -> set[str]:
    """All words of some names."""
    return set(" ".join(names).split())


def _is_names_only(byline: Byline) -> bool:
    """Whether a printed byline is a list of several names and of nothing else."""
    rest = byline.text
    for name in byline.authors:
        rest = rest.replace(name, "", 1)
    return len(byline.authors) > 1 and all(word.strip(",;&|·") in AND for word in rest.split())


def _script(name: str) -> bool:
    """Whether a name is in Latin letters: metadata often has the transcription of what is printed."""
    return max(name) < LATIN_END


def _others(labels: Labels, index: int) -> frozenset[str]:
    """The names of the other bylines, case folded."""
    return frozenset(name.casefold() for at, byline in labels.bylines if at != index for name in byline.authors)


def _is_whole(claimed: str, name: str, *, led: bool) -> bool:
    """Whether a printed name is the whole of a claimed one (`Ada`), or what a claimed one has something glued to."""
    whole = led and " " not in claimed and name.startswith(f"{claimed} ")
    return whole or (" " in name and name != claimed and name in claimed and f"{name} " not in claimed)


def _together(labels: Labels, index: int) -> list[str]:
    """The names of a byline and of those on the lines right behind it."""
    bylines = dict(labels.bylines)
    names: dict[str, None] = {}
    while index in bylines and (bylines[index].authors or not names):
        names.update(dict.fromkeys(bylines[index].authors))
        between = "".join(one.text for one in labels.blocks[index + 1:index + 2])
        index += 2 if "@" in between or not between else 1  # each with an address or a picture below
    return list(names)
