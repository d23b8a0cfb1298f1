"""From the head of a page to hints: every source is asked, then every field takes its claims in order of trust."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclean.metadata import article_body, json_ld, meta_tags, microdata, precedence, schema_org
from newsclean.metadata.claims import Claims, comparable, plain
from newsclean.metadata.credits import authors
from newsclean.metadata.languages import locale, primary
from newsclean.metadata.links import absolute, host, page_address, same_page_key
from newsclean.metadata.moments import moments
from newsclean.model import Claim, Head, Hints

MOST_TAGS = 50

BREAKS = str.maketrans(";|،、，\n", ",,,,,,")
"""What divides keywords, besides commas."""

LONGEST_TAG = 80
"""Characters; a longer one is a sentence."""


def read_head(head: Head, url: str | None) -> Hints:
    """What the page says of itself, most trusted claims first. `url` is where it came from, if known. Never raises."""
    addresses = _addresses(head, url)
    graph = json_ld.read_graph(head.linked_data)
    identity = json_ld.Identity({same_page_key(address) for address in addresses} - {""}, _titles(head))
    own = json_ld.stories(graph, identity)
    claims = _gather(head, graph, own)
    base = absolute(head.base, url) or url or next(iter(addresses), None)
    hints = Hints()
    hints.language, hints.locale = _language(head, claims, addresses)
    hints.headlines = claims.of("headlines", precedence.HEADLINES)
    hints.site = _site(claims, {comparable(claim.value) for claim in hints.headlines}) or _titled_site(head, hints.headlines, addresses)
    hints.authors = authors(claims, hints, addresses)
    hints.published, hints.modified = moments(claims, hints.locale or hints.language, addresses)
    hints.descriptions = claims.of("descriptions", precedence.DESCRIPTIONS)
    hints.kickers = claims.of("kickers", ())
    hints.url = _own_address(head, claims, url, base)
    hints.section = _section(claims)
    hints.tags = _tags(claims)
    hints.image = next(_absolute(claims.of("image", precedence.IMAGES), base), None)
    hints.paywalled = _paywalled(own, claims)
    hints.body = article_body.plain_body(schema_org.body_of(own) or "")
    hints.dateline = claims.first("dateline", precedence.DATELINES)
    hints.kinds = _kinds(graph, claims)
    return hints


def all_claims(head: Head, url: str | None) -> Claims:
    """Every claim `read_head` chooses from, for the inspector."""
    graph = json_ld.read_graph(head.linked_data)
    identity = json_ld.Identity({same_page_key(address) for address in _addresses(head, url)} - {""}, _titles(head))
    claims = _gather(head, graph, json_ld.stories(graph, identity))
    for rel, href in head.links:
        if "canonical" in rel.split():
            claims.say("url", href, "canonical")
    claims.say("language", head.language, "<html lang>")
    return claims


def _gather(head: Head, graph: json_ld.Graph, own: list[json_ld.Node]) -> Claims:
    claims = Claims()
    schema_org.claim_all(graph, own, claims)
    meta_tags.claim_all(head.metas, claims)
    microdata.claim_all(head.pieces, claims)
    claims.say("headlines", head.title, "<title>")
    for rel, href in head.links:
        if rel in {"image_src", "thumbnailurl", "image"}:
            claims.say("image", href, "<link> image_src")
    return claims


def _addresses(head: Head, url: str | None) -> list[str]:
    """What may be the page's address: canonical, Open Graph, given."""
    found = [href for rel, href in head.links if "canonical" in rel.split()]
    found += [content for name, content in head.metas if name == "og:url"]
    return list(dict.fromkeys(whole for address in [*found, url] if (whole := absolute(address, url))))


def _titles(head: Head) -> set[str]:
    """Keys of the titles the page has outside its JSON-LD."""
    found = [head.title or ""]
    found += [content for name, content in head.metas if name in {"og:title", "twitter:title"}]
    found += [piece.text for piece in head.pieces if piece.mark in {"class:headline", "itemprop:headline"}][:5]
    return {comparable(plain(title)) for title in found} - {""}


def _language(head: Head, claims: Claims, addresses: list[str]) -> tuple[str | None, str | None]:
    """The language, and the same with its region where one is given or to be told from the address."""
    claimed = [head.language, *(claim.value for claim in claims.of("language", precedence.LANGUAGES))]
    language = next(filter(None, map(primary, claimed)), None)
    domain = next((host(address) for address in addresses), "").rpartition(".")[2]
    return language, locale(claimed, domain, language)


def _site(claims: Claims, headlines: set[str]) -> str | None:
    """The site's name: never a headline, an address or a number."""
    found = (claim.value for claim in claims.of("site", precedence.SITES))
    return next((name for name in found if _is_name(name) and comparable(name) not in headlines), None)


def _titled_site(head: Head, headlines: list[Claim], addresses: list[str]) -> str | None:
    """The site's name where only a title has it."""
    titles = [head.title or "", *(claim.value for claim in headlines[:3])]
    if not addresses or not any(titles):
        return None
    from newsclean.metadata.site_names import site_in_title

    return site_in_title(titles, addresses)


def _is_name(text: str) -> bool:
    """Whether a text can name a site or a section: short, with letters, no address or handle."""
    return len(text) <= LONGEST_TAG and not text.startswith(("http", "@")) and any(map(str.isalpha, text))


def _own_address(head: Head, claims: Claims, url: str | None, base: str | None) -> str | None:
    canonical = [Claim(href, "canonical") for rel, href in head.links if "canonical" in rel.split()]
    return page_address(_absolute([*canonical, *claims.of("url", ("og:url",))], base), absolute(url, None))


def _absolute(claims: Iterable[Claim], base: str | None) -> Iterator[str]:
    for claim in claims:
        address = absolute(claim.value, base)
        if address:
            yield address


def _section(claims: Claims) -> str | None:
    return next((claim.value for claim in claims.of("section", precedence.SECTIONS) if _is_name(claim.value)), None)


def _tags(claims: Claims) -> list[str]:
    """The keywords of the most trusted source that has any, each once."""
    found: dict[str, str] = {}
    source = ""
    for claim in claims.of("tags", precedence.TAGS):
        if source and claim.source != source:
            break
        for tag in claim.value.translate(BREAKS).split(","):
            name = tag.strip(" #\"'")
            if name and len(name) <= LONGEST_TAG:
                source = claim.source
                found.setdefault(name.casefold(), name)
    return list(found.values())[:MOST_TAGS]


def _paywalled(own: list[json_ld.Node], claims: Claims) -> bool | None:
    free = schema_org.free_to_read(own)
    if free is None:
        free = schema_org.truth(claims.first("free", ()))
    return None if free is None else not free


def _kinds(graph: json_ld.Graph, claims: Claims) -> list[str]:
    """Types of the page's own story, of other things the page is said to be, and of Open Graph."""
    found = [claim.value.lower() for claim in claims.of("kinds", ("JSON-LD @type",))]
    skipped = json_ld.STORY_TYPES | BACKGROUND
    found += [kind for node in graph.roots for kind in json_ld.types_of(node) if kind not in skipped]
    return list(dict.fromkeys(found))[:MOST_TAGS]


BACKGROUND = frozenset({
    "organization", "newsmediaorganization", "website", "breadcrumblist", "person", "imageobject", "searchaction",
    "sitenavigationelement", "wpheader",
    "wpfooter", "wpsidebar", "listitem", "thing", "speakablespecification",
})
"""Types that stand on pages of every kind."""
