"""What a page says of each field, source by source: its metadata, and what is printed. Values are cleaned as the pipeline cleans them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsclean.fields.people import printed_authors
from newsclean.fields.printed_dates import printed_dates
from newsclean.inspector.examination import Examination
from newsclean.metadata.claims import Claims, comparable
from newsclean.metadata.languages import primary
from newsclean.metadata.links import absolute
from newsclean.metadata.names import clean_authors
from newsclean.metadata.reading import BREAKS, all_claims
from newsclean.metadata.schema_org import truth
from newsclean.metadata.timestamps import iso
from newsclean.metadata.titles import strip_site
from newsclean.model import Block, Claim
from newsclean.roles import Role

Values = dict[str, list[str]]
"""Source -> what it says of a field, in order."""

PRINTED = "printed"
"""How the names of sources begin that are blocks of the page."""

MOST_BYLINES = 4
"""Bylines of a page that are shown."""

LONGEST_NAMES = 200
"""Characters of a claim in which names are looked for."""


def claims_of(seen: Examination) -> Claims:
    """Everything the metadata says; for a text, its front matter or mail header."""
    page = seen.page
    if page.kind == "html":
        return all_claims(page.head, page.url)
    claims = Claims()
    for field in ("headlines", "authors", "published", "modified", "kickers"):
        for claim in getattr(page.hints, field):
            claims.say(field, claim.value, claim.source)
    source = next((claim.source for claim in page.hints.headlines), "front matter")
    for field in ("language", "site", "section", "url", "image", "dateline"):
        claims.say(field, getattr(page.hints, field), source)
    for tag in page.hints.tags:
        claims.say("tags", tag, source)
    if page.hints.paywalled is not None:
        claims.say("free", str(not page.hints.paywalled), source)
    return claims


def values_of(seen: Examination, claims: Claims, field: str) -> Values:
    """What each source says of a field of the article."""
    found: Values = {}
    name, clean = READERS.get(field, ("", _as_it_is))
    for claim in claims.said(name):
        for value in clean(seen, claim.value):
            found.setdefault(claim.source, []).append(value)
    for claim in printed(seen, field):
        found.setdefault(claim.source, []).append(claim.value)
    if field == "url" and seen.page.url:
        found.setdefault("the address given", []).append(seen.page.url)
    return {source: list(dict.fromkeys(values)) for source, values in found.items()}


def printed(seen: Examination, field: str) -> Iterator[Claim]:
    """What the blocks of the page say of a field."""
    if field in PARTS:
        yield from (Claim(one.text, source_of(one.block)) for one in seen.labels.blocks if one.role is PARTS[field])
    elif field in {"published", "modified"}:
        for found in printed_dates(seen.page, seen.labels):
            if found.changed is (field == "modified"):
                yield Claim(found.iso, f"{PRINTED} {found.where}")
    elif field == "byline":
        yield from (Claim(byline.text, source_of(seen.page.blocks[index])) for index, byline in seen.labels.bylines[:1])
    elif field == "authors":
        yield from _printed_authors(seen)
    elif field == "dateline" and seen.article.dateline:
        yield Claim(seen.article.dateline.text, _dateline_source(seen, seen.article.dateline.text))


def _printed_authors(seen: Examination) -> Iterator[Claim]:
    """The names of the byline that is read for the authors, then those of the others."""
    chosen, names = printed_authors(seen.labels)
    yield from (Claim(name, source_of(seen.page.blocks[chosen])) for name in names)
    for index, byline in seen.labels.bylines[:MOST_BYLINES]:
        others = byline.authors or byline.desks
        if index != chosen and not set(others) <= set(names):
            yield from (Claim(name, source_of(seen.page.blocks[index])) for name in others)


def source_of(block: Block) -> str:
    """What a printed line is called: its number in the table of blocks, and what it is in the source."""
    if block.shape == "heading":
        return f"{PRINTED} heading, block {block.index}"
    return f"{PRINTED} line, block {block.index}"


def _dateline_source(seen: Examination, text: str) -> str:
    for one in seen.labels.blocks:
        if one.role in {Role.DATELINE, Role.PARAGRAPH, Role.BYLINE} and one.text.startswith(text[:40]):
            return f"opening of block {one.index}" if len(one.text) > len(text) else source_of(one.block)
    return PRINTED


PARTS = {"kicker": Role.KICKER, "standfirst": Role.STANDFIRST, "headline": Role.HEADLINE}
"""Fields that are a block's text."""

Cleaner = Callable[[Examination, str], Iterable[str]]


def _as_it_is(_seen: Examination, value: str) -> Iterable[str]:
    return (value,)


def _title(seen: Examination, value: str) -> Iterable[str]:
    headline = comparable(seen.article.headline or "")
    claimed = comparable(value)
    if headline and (claimed.startswith(headline) or claimed.endswith(headline)):  # the rest is a name of the site or the section
        return (seen.article.headline or "",)
    shown = [one.text for one in seen.labels.blocks if one.block.shape == "heading"]
    title = strip_site(value, site=seen.page.hints.site, shown=shown)
    return (title,) if title else ()


def _names(seen: Examination, value: str) -> Iterable[str]:
    return clean_authors(value, site=seen.page.hints.site) if len(value) <= LONGEST_NAMES else ()


def _moment(_seen: Examination, value: str) -> Iterable[str]:
    moment = iso(value)
    return (moment,) if moment else ()


def _address(seen: Examination, value: str) -> Iterable[str]:
    address = absolute(value, seen.page.head.base or seen.page.hints.url or seen.page.url)
    return (address,) if address else ()


def _language(_seen: Examination, value: str) -> Iterable[str]:
    language = primary(value)
    return (language,) if language else ()


def _tags(_seen: Examination, value: str) -> Iterable[str]:
    return [tag for part in value.translate(BREAKS).split(",") if (tag := part.strip(" #\"'"))]


def _paywall(_seen: Examination, value: str) -> Iterable[str]:
    free = truth(value)
    return () if free is None else ("no" if free else "yes",)


READERS: dict[str, tuple[str, Cleaner]] = {
    "headline": ("headlines", _title),
    "kicker": ("kickers", _as_it_is),
    "authors": ("authors", _names),
    "published": ("published", _moment),
    "modified": ("modified", _moment),
    "language": ("language", _language),
    "site": ("site", _as_it_is),
    "url": ("url", _address),
    "section": ("section", _as_it_is),
    "tags": ("tags", _tags),
    "image": ("image", _address),
    "paywalled": ("free", _paywall),
}
"""Field of the article -> the claims about it, and how one is read."""
